/**
 * All that the page tells the visitor, where the visitor is: in a banner under the progress what happened without their
 * doing, in a line at the control what they did themselves, on top what went wrong with it. Each is spoken once by
 * screen readers, and again when it happens again.
 * @import { Say } from "../types.js"
 */
import { clone, element, link, part } from "./page.mjs";

/**
 * @typedef {object} Extras
 * @property {string[]} [items] below the text, one by one
 * @property {{text: string, act: () => void}} [button] what the visitor can do about it
 * @property {boolean} [passing] it is old news on the next step
 */

export class Messages {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLElement} */ #banner;
  /** @type {HTMLElement} */ #line;
  /** @type {HTMLElement} */ #errors;
  /** @type {Say} */ #say;
  /** @type {string[]} */ #unsaid = [];
  /** @type {Map<string, {element: Element, words: string, passing: boolean}>} */ #told = new Map();

  /** @param {HTMLElement} root @param {Say} say */
  constructor(root, say) {
    this.#root = root;
    this.#banner = part(root, "news", HTMLElement);
    this.#line = part(root, "spoken", HTMLElement);
    this.#errors = part(root, "error-summary", HTMLElement);
    this.#say = say;
  }

  /** To screen readers only: for what the eye sees happen. @param {string} text */
  speak(text) {
    // Two may find out the same at once.
    if (text === "" || this.#unsaid.includes(text)) return;
    // Only a change is spoken, and of two in one frame only the last: so it is emptied first, and what comes together
    // is said together.
    this.#line.textContent = "";
    if (this.#unsaid.push(text) > 1) return;
    requestAnimationFrame(() => {
      if (this.#unsaid.length === 0) return;
      this.#line.textContent = this.#unsaid.join(" ");
      this.#unsaid = [];
    });
  }

  /**
   * What happened without the visitor's doing. It stays until it is withdrawn, or the visitor closes it.
   * @param {string} topic of which one text is told at a time @param {string} text @param {Extras} [extras]
   */
  tell(topic, text, { items = [], button, passing = false } = {}) {
    const words = [text, ...items].join(" ");
    this.speak(words);
    // What stands there already stays as it is, with the focus that may be in it.
    if (this.#told.get(topic)?.words === words) return;
    this.withdraw(topic);
    const made = clone("template-news");
    const told = /** @type {Element} */ (made.firstElementChild);
    part(told, "news-text", HTMLElement).textContent = text;
    part(told, "news-items", HTMLElement).replaceChildren(...items.map((item) => element("li", item)));
    part(told, "news-items", HTMLElement).hidden = items.length === 0;
    const act = part(told, "news-act", HTMLElement);
    act.hidden = !button;
    act.textContent = button?.text ?? "";
    if (button) act.addEventListener("click", button.act);
    part(told, "news-close", HTMLElement).addEventListener("click", () => this.#close(topic));
    this.#told.set(topic, { element: told, words, passing });
    this.#banner.append(made);
    this.#banner.hidden = false;
  }

  /** What was told of these topics is no longer true. @param {...string} topics */
  withdraw(...topics) {
    for (const topic of topics) {
      this.#told.get(topic)?.element.remove();
      this.#told.delete(topic);
    }
    this.#banner.hidden = this.#told.size === 0;
  }

  /** The button that was pressed goes: the focus goes to that of the next message, or to what the visitor came for. @param {string} topic */
  #close(topic) {
    this.withdraw(topic);
    const next = this.#banner.querySelector('[data-part="news-close"]') ?? this.#root.querySelector("section:not([hidden]) h2[tabindex]");
    if (next instanceof HTMLElement) next.focus();
  }

  /** What the visitor did came to this; said at the control. @param {HTMLElement} line @param {string} text "" for nothing any more */
  answer(line, text) {
    line.textContent = text;
    line.hidden = text === "";
    this.speak(text);
  }

  /** The visitor has gone to another step: what was said of the one before is old. */
  leave() {
    this.#silence();
    this.hideErrors();
    this.withdraw(...[...this.#told].filter(([, { passing }]) => passing).map(([topic]) => topic));
  }

  /**
   * Shows the errors on top and takes the focus there; the title of the page says so too.
   * @param {{text: string, href?: string}[]} errors href: the fragment of the field it is about
   */
  showErrors(errors) {
    const items = errors.map(({ text, href }) => element("li", href ? link(href, text) : text));
    part(this.#errors, "errors", HTMLElement).replaceChildren(...items);
    this.hideErrors();
    // What was said before is no longer so; these are read because the focus goes to them.
    this.#silence();
    document.title = this.#say("scan.errors.page", { title: document.title });
    this.#errors.hidden = false;
    this.#errors.scrollIntoView();
    this.#errors.focus({ preventScroll: true });
  }

  #silence() {
    this.#unsaid = [];
    this.#line.textContent = "";
  }

  hideErrors() {
    this.#errors.hidden = true;
    const front = this.#say("scan.errors.page", { title: "" });
    if (document.title.startsWith(front)) document.title = document.title.slice(front.length);
  }
}
