/** "Wis alles": asked once more in a dialog, because it cannot be undone. */
import { part } from "./page.mjs";

/**
 * @param {HTMLElement} root @param {() => boolean} more whether the sheet of a group goes as well
 * @param {() => void} wipe called when the visitor is sure
 */
export function askBeforeWiping(root, more, wipe) {
  const dialog = part(root, "wipe-dialog", HTMLDialogElement);
  part(root, "wipe", HTMLElement).addEventListener("click", () => {
    part(dialog, "wipe-group", HTMLElement).hidden = !more();
    dialog.showModal();
  });
  part(dialog, "wipe-no", HTMLElement).addEventListener("click", () => dialog.close());
  part(dialog, "wipe-yes", HTMLElement).addEventListener("click", () => {
    dialog.close();
    wipe();
  });
}
