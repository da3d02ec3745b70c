/**
 * A workshop: one question at a time, large enough for a room, on the sheet of the group. Whoever leads it can do it
 * with one key each; a mouse and a screen reader find the same as buttons and links.
 *
 * The address names the question that is shown, so Back and reload work. The keys are signs without a modifier: they
 * work only while the focus is in the question or below it, never in a field, and can be switched off (WCAG 2.1.4).
 * @import { Context } from "../types.js"
 */
import { styled } from "../result/arrival.mjs";
import { clone, element, part, stepOf } from "../ui/page.mjs";

/** Of the answers in their order: 0 is the tenth. */
const DIGITS = "1234567890";
/** Of the two answers apart, as the files of answers write them. @type {Record<string, string>} */
const SIGNS = { unknown: "?", na: "-" };
const QUESTION = "fieldset[data-question]";

/** @param {Context} context @returns {Promise<void>} rejects when its style does not come: see result/arrival.mjs */
export async function setUpWorkshop(context) {
  const brought = clone("template-workshop");
  await styled(/** @type {HTMLLinkElement} */ (brought.querySelector("link")));
  const workshop = new Workshop(context, part(brought, "room", HTMLElement));
  workshop.show();
}

class Workshop {
  /** @type {Context} */ #context;
  /** Below the question: the ways on, and how to do it with keys. @type {HTMLElement} */ #bar;
  /** @type {Map<string, HTMLInputElement>} By the key that chooses it, of the question that is shown. */ #options = new Map();

  /** @param {Context} context @param {HTMLElement} bar */
  constructor(context, bar) {
    this.#context = context;
    this.#bar = bar;
    const { root, steps } = context;
    for (const fieldset of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(QUESTION))) {
      fieldset.tabIndex = -1;
      for (const [key, radio] of optionsOf(fieldset)) {
        const sign = element("kbd", key);
        sign.ariaHidden = "true";
        radio.after(sign);
        radio.setAttribute("aria-keyshortcuts", key);
      }
      const number = element("span");
      number.dataset.part = "room-number";
      number.className = "scan-hint";
      fieldset.querySelector("legend")?.prepend(number);
    }
    for (const step of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-step="dimension"]'))) {
      // A click beside the answers leaves the focus in here, and so the keys at work.
      step.tabIndex = -1;
      step.addEventListener("keydown", (event) => this.#press(event));
    }
    const more = part(bar, "room-more", HTMLElement);
    more.addEventListener("click", () => {
      more.ariaExpanded = String(root.classList.toggle("scan--more"));
    });
    const keys = part(bar, "room-keys", HTMLInputElement);
    const useKeys = () => root.classList.toggle("scan--keys", keys.checked);
    keys.addEventListener("change", useKeys);
    useKeys();
    steps.onPlace(() => this.show());
  }

  /** The question that the address names, or the first open one of the step that it names. */
  show() {
    const { root, form, say, sheet, steps } = this.#context;
    const step = steps.current;
    const inRoom = step.dataset.step === "dimension";
    root.classList.toggle("scan--room", inRoom);
    if (!inRoom) return;
    const asked = form.asked().map(({ id }) => ({ id, fragment: form.fragmentOf(id) }));
    const here = asked.filter(({ id }) => form.stepOf(id) === step);
    const named = here.findIndex(({ fragment }) => fragment === location.hash);
    const now = here[named] ?? here.find(({ id }) => !(id in sheet.now.answers)) ?? here[0];
    for (const fieldset of root.querySelectorAll(QUESTION)) {
      fieldset.classList.toggle("scan-question--now", `#${fieldset.id}` === now?.fragment);
    }
    step.append(this.#bar);
    const place = asked.findIndex((one) => one === now);
    part(this.#bar, "room-previous", HTMLAnchorElement).href = asked[place - 1]?.fragment ?? `#${stepOf(root, "start").id}`;
    part(this.#bar, "room-next", HTMLAnchorElement).href = asked[place + 1]?.fragment ?? `#${stepOf(root, "review").id}`;
    const fieldset = step.querySelector(".scan-question--now");
    if (!now || !(fieldset instanceof HTMLElement)) return;
    // So that a reload shows this question again, also once it has an answer.
    if (named < 0) history.replaceState(history.state, "", now.fragment);
    part(fieldset, "room-number", HTMLElement).textContent = say("scan.room.number", { number: place + 1, total: asked.length });
    this.#options = new Map(optionsOf(fieldset));
    root.scrollIntoView();
    fieldset.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const { key, target, ctrlKey, altKey, metaKey, repeat, isComposing } = event;
    if (ctrlKey || altKey || metaKey || repeat || isComposing || !part(this.#bar, "room-keys", HTMLInputElement).checked) return;
    if (!(target instanceof HTMLElement) || target.matches("textarea, select, input:not([type=radio])")) return;
    const pressed = target.closest("a, button, summary");
    const option = this.#options.get(key);
    if (option) {
      option.focus({ preventScroll: true });
      option.click();
    } else if (key === "ArrowRight" || (key === "Enter" && !pressed)) {
      part(this.#bar, "room-next", HTMLElement).click();
    } else if (key === "ArrowLeft") {
      part(this.#bar, "room-previous", HTMLElement).click();
    } else {
      return;
    }
    // Left and right would choose another answer, as up and down go on to do.
    event.preventDefault();
  }
}

/** The answers of a question by the key that chooses each. @param {HTMLElement} fieldset @returns {[string, HTMLInputElement][]} */
function optionsOf(fieldset) {
  const radios = /** @type {HTMLInputElement[]} */ ([...fieldset.querySelectorAll(".scan-option input")]);
  return radios.flatMap((radio, place) => {
    const key = SIGNS[radio.value] ?? DIGITS[place];
    return key === undefined ? [] : [[key, radio]];
  });
}
