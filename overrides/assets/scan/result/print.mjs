/** Printing: the result with everything unfolded, or all questions with the card for on paper. */
import { part } from "../ui/page.mjs";

/** @param {HTMLElement} root */
export function setUpPrinting(root) {
  part(root, "paper", HTMLElement).hidden = false;
  /** @type {HTMLDetailsElement[]} */
  let unfolded = [];
  window.addEventListener("beforeprint", () => {
    unfolded = [...root.querySelectorAll("details")].filter((details) => !details.open);
    for (const details of unfolded) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of unfolded) details.open = false;
    unfolded = [];
    root.classList.remove("scan--paper");
  });
  part(root, "print-result", HTMLElement).addEventListener("click", () => {
    root.classList.remove("scan--paper");
    window.print();
  });
  part(root, "print-paper", HTMLElement).addEventListener("click", () => {
    // The style sheet prints every step and the card as long as this class is there.
    root.classList.add("scan--paper");
    window.print();
  });
}
