/** "Wis alles": asked once more in a dialog, because it cannot be undone. */
import { part } from "./page.mjs";

/**
 * @param {HTMLElement} root @param {() => void} wipe called when the visitor is sure
 * @param {() => boolean} [more] whether the sheet of a group goes as well, on a page that may have one
 */
export function askBeforeWiping(root, wipe, more) {
  const dialog = part(root, "wipe-dialog", HTMLDialogElement);
  part(root, "wipe", HTMLElement).addEventListener("click", () => {
    if (more) part(dialog, "wipe-group", HTMLElement).hidden = !more();
    dialog.showModal();
  });
  part(dialog, "wipe-no", HTMLElement).addEventListener("click", () => dialog.close());
  part(dialog, "wipe-yes", HTMLElement).addEventListener("click", () => {
    dialog.close();
    wipe();
  });
}
