/** "Uw eigen antwoorden of de andere?": asked in a dialog, because only one of the two can stay. */
import { part } from "../ui/page.mjs";

export class Asking {
  #dialog = /** @type {HTMLDialogElement} */ (document.getElementById("scan-replace"));

  constructor() {
    for (const choice of ["mine", "other"]) {
      part(this.#dialog, `ask-${choice}`, HTMLElement).addEventListener("click", () => this.#dialog.close(choice));
    }
  }

  /** @returns {Promise<boolean>} whether the others may take their place; Escape is no */
  ask() {
    const dialog = this.#dialog;
    dialog.returnValue = "";
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener("close", () => resolve(dialog.returnValue === "other"), { once: true });
    });
  }
}
