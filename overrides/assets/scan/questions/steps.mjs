/**
 * The address decides what is seen: with the id of a step that step, with that of a question the step around it.
 * So Back, Forward, reload and links work by themselves.
 * @import { Choice } from "../types.js"
 */
import { headingOf, part, stepOf } from "../ui/page.mjs";

export class Steps {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLElement[]} */ #sections;
  /** @type {HTMLElement} */ #first;
  /** @type {HTMLElement | null} */ #current = null;
  /** What the address named last. @type {HTMLElement | null} */ #target = null;
  #arrived = false;
  /** What has the focus before this script comes, and where it is seen. @type {{element: HTMLElement, top: number} | null} */
  #answering = null;
  /**
   * What the address named while it was hidden, and what had the focus then.
   * @type {{target: HTMLElement, from: Element | null} | null}
   */
  #unseen = null;
  /** @type {(step: HTMLElement, from: HTMLElement | null, target: HTMLElement | null) => void} */ #onShow;
  /** @type {(choice: Choice, topics: string) => void} */ #onChoose;
  /** @type {((step: HTMLElement, target: HTMLElement | null) => void)[]} */ #listeners = [];
  #title = document.title;
  #wide = window.matchMedia("(min-width: 60em)");

  /**
   * @param {HTMLElement} root
   * @param {(step: HTMLElement, from: HTMLElement | null, target: HTMLElement | null) => void} onShow after a step has become
   *   visible; from: the step before, null on opening the page; target: what the address names
   * @param {(choice: Choice, topics: string) => void} onChoose when the address asks for a way to begin; topics: what it names,
   *   for the choice of topics
   */
  constructor(root, onShow, onChoose) {
    this.#root = root;
    this.#sections = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(".scan-step")]);
    this.#first = stepOf(root, "start");
    this.#onShow = onShow;
    this.#onChoose = onChoose;
    const element = document.activeElement;
    const step = this.#sections.find((section) => section.contains(element));
    if (element instanceof HTMLElement && step) this.#answering = { element, top: element.getBoundingClientRect().top };
    // At once, so that no step is laid out for nothing: start() shows the one that the address asks for. But what
    // has the focus would lose it, hidden for a moment.
    this.#hideAllBut(location.hash === "" ? this.#first : (step ?? null));
    window.addEventListener("hashchange", () => {
      if (location.hash === "") this.#show(this.#first, this.#first);
      else if (!this.#follow()) this.#stay();
    });
  }

  /** Shows what the address asks for, else the first step; called once, when everything is wired. */
  start() {
    if (!this.#follow()) this.#show(this.#first, null);
  }

  /**
   * Takes scroll and focus to what was shown; whoever is answering already stays where they were. Called once, when the
   * browser itself no longer moves them.
   */
  arrive() {
    this.#arrived = true;
    const { element, top } = this.#answering ?? {};
    if (element && takesRoom(element)) {
      // On its way to the place in the address the browser took the focus away.
      if (document.activeElement === document.body) element.focus({ preventScroll: true });
      window.scrollBy(0, element.getBoundingClientRect().top - (top ?? 0));
    } else {
      this.#goTo(this.#target);
    }
    this.#answering = null;
  }

  get current() {
    return this.#current ?? this.#first;
  }

  /** @param {(step: HTMLElement, target: HTMLElement | null) => void} listener called whenever the address has led somewhere */
  onPlace(listener) {
    this.#listeners.push(listener);
  }

  /** Once more to what the address names inside the current step: it may have been hidden until now. */
  settle() {
    const target = document.getElementById(decode(location.hash.slice(1)));
    if (target && target !== this.current && this.current.contains(target)) focus(target);
  }

  /**
   * Goes to what the address named before it was there, unless the visitor is busy elsewhere by now; called when
   * parts of the page have come.
   */
  catchUp() {
    const { target, from } = this.#unseen ?? {};
    if (target && takesRoom(target) && document.activeElement === from) focus(target);
    this.#unseen = null;
  }

  /** @param {string} id of a step or of something inside one; leaves no extra entry in the history */
  replace(id) {
    // Not by location.replace: that scrolls before the step is shown, and shows it only when its event comes.
    history.replaceState(history.state, "", `#${id}`);
    this.#follow();
  }

  /** @returns {boolean} whether the address names something of the scan */
  #follow() {
    const fragment = decode(location.hash.slice(1));
    const [, name = fragment, topics = ""] = /^(.*?)=(.*)$/s.exec(fragment) ?? [];
    const target = document.getElementById(name);
    if (!target || !this.#root.contains(target)) return false;
    const choose = /** @type {Choice | undefined} */ (target.dataset.choose);
    if (topics !== "" && choose !== "chosen") return false;
    // Where no topics are named, that is a place as any other: the one where they are chosen.
    if (choose && (choose !== "chosen" || topics !== "")) {
      this.#onChoose(choose, topics);
      return true;
    }
    const step = this.#sections.find((section) => section.contains(target));
    if (!step) return false;
    this.#show(step, target);
    return true;
  }

  /** A place elsewhere on the page, such as that of the link past the menus: the step stays, also after a reload. */
  #stay() {
    if (document.getElementById(decode(location.hash.slice(1)))) {
      history.replaceState(history.state, "", `#${this.current.id}`);
    }
  }

  /** @param {HTMLElement | null} step */
  #hideAllBut(step) {
    for (const section of this.#sections) section.hidden = section !== step;
  }

  /** @param {HTMLElement} step @param {HTMLElement | null} target what the address names */
  #show(step, target) {
    const from = this.#current;
    this.#current = step;
    this.#hideAllBut(step);
    // Another place of the same step leaves the title as it is: an error may stand in it.
    if (step !== from) document.title = step === this.#first ? this.#title : `${headingOf(step)?.textContent} – ${this.#title}`;
    for (const anchor of this.#root.querySelectorAll(".scan-nav a")) {
      if (anchor.getAttribute("href") === `#${step.id}`) anchor.setAttribute("aria-current", "step");
      else anchor.removeAttribute("aria-current");
    }
    // On a narrow screen the list of steps would push the step itself out of sight.
    part(this.#root, "nav-steps", HTMLDetailsElement).open = this.#wide.matches;
    if (step !== from) this.#onShow(step, from, target);
    // A question that the chosen length skips is seen where a link names it.
    if (target?.matches("fieldset")) target.hidden = false;
    this.#target = target;
    if (this.#arrived) this.#goTo(target);
    for (const listener of this.#listeners) listener(step, target);
  }

  /** @param {HTMLElement | null} target in the step that is seen */
  #goTo(target) {
    if (target && target === this.#current) {
      part(this.#root, "nav", HTMLElement).scrollIntoView();
      headingOf(target)?.focus({ preventScroll: true });
    } else if (target) {
      focus(target);
    }
    this.#unseen = target && !takesRoom(target) ? { target, from: document.activeElement } : null;
  }
}

/** Whether it is there to see. Older browsers (Safari before 17.4) have no checkVisibility(). @param {Element} element */
function takesRoom(element) {
  return element.getClientRects().length > 0;
}

/**
 * Focus goes to the answers of a question, to the heading of a section, or to what else the link names.
 * @param {HTMLElement} target
 */
function focus(target) {
  // What a link names is not left folded.
  const inside = target.querySelector('[data-part="fold"]');
  if (inside instanceof HTMLDetailsElement) inside.open = true;
  const around = target.closest("details");
  if (around) around.open = true;
  target.scrollIntoView();
  const options = /** @type {HTMLInputElement[]} */ ([...target.querySelectorAll(".scan-option input")]);
  const radio = options.find(({ checked }) => checked) ?? options[0];
  const heading = headingOf(target)?.matches("[tabindex]") ? headingOf(target) : target.querySelector("[tabindex]");
  const goal = /** @type {HTMLElement | undefined} */ (target.matches("fieldset") ? radio : (heading ?? target));
  goal?.focus({ preventScroll: true });
  // On a small screen the words of a question may push its first answer out of sight.
  goal?.scrollIntoView({ block: "nearest" });
}

/** @param {string} fragment anything that stands in the address, also what is no valid encoding */
function decode(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
