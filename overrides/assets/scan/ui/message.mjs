/** What the visitor must hear: polite news, and what went wrong. */
import { element, link, part } from "./page.mjs";

/** @param {HTMLElement} root @returns {(text: string) => void} says it politely to screen readers, and shows it */
export function status(root) {
  const line = /** @type {HTMLElement} */ (root.querySelector("#scan-status"));
  return (text) => {
    line.textContent = text;
  };
}

export class ErrorSummary {
  /** @type {HTMLElement} */ #box;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#box = /** @type {HTMLElement} */ (root.querySelector(".scan-errors"));
  }

  /**
   * Shows the errors on top and takes the focus there.
   * @param {{text: string, href?: string}[]} errors href: the fragment of the field it is about
   */
  show(errors) {
    const items = errors.map(({ text, href }) => element("li", href ? link(href, text) : text));
    part(this.#box, "errors", HTMLElement).replaceChildren(...items);
    this.#box.hidden = false;
    this.#box.scrollIntoView();
    this.#box.focus({ preventScroll: true });
  }

  hide() {
    this.#box.hidden = true;
  }
}
