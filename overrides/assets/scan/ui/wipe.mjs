/** "Wis alles": asked once more in a dialog, because it cannot be undone. */
import { part } from "./page.mjs";

/** @param {HTMLElement} root @param {() => void} wipe called when the visitor is sure */
export function askBeforeWiping(root, wipe) {
  const dialog = part(root, "wipe-dialog", HTMLDialogElement);
  part(root, "wipe", HTMLElement).addEventListener("click", () => dialog.showModal());
  part(dialog, "wipe-no", HTMLElement).addEventListener("click", () => dialog.close());
  part(dialog, "wipe-yes", HTMLElement).addEventListener("click", () => {
    dialog.close();
    wipe();
  });
}
