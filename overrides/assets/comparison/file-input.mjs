/** A file, chosen or dropped; what is wrong with it is said at its field. @import { ComparisonPage } from "./types.js" */
import { NotOpened, textOfFile } from "../scan/share/file-text.mjs";
import { holdsFolder, listenForDrops } from "../scan/ui/drop.mjs";
import { fieldWithError } from "../scan/ui/field.mjs";
import { part } from "../scan/ui/page.mjs";

/**
 * @param {string} id of the field @param {HTMLElement} box with its part "drop" @param {ComparisonPage} page
 * @param {(read: () => Promise<string>) => void} use called when the visitor gave something; read: gives the text of the
 *   file, or rejects with NotOpened
 */
export function fileInput(id, box, { facts, say }, use) {
  const input = fieldWithError(id);
  input.field.addEventListener("change", () => take([...(input.field.files ?? [])]));
  listenForDrops(part(box, "drop", HTMLElement), (dropped) => {
    if (holdsFolder(dropped)) use(() => Promise.reject(new NotOpened(say("keep.open.folder"))));
    else take([...dropped.files]);
  });
  return input;

  /** @param {File[]} files */
  function take(files) {
    const [file, ...more] = files;
    const several = () => Promise.reject(new NotOpened(say("keep.open.several", { count: files.length })));
    if (file) use(more.length > 0 ? several : () => textOfFile(file, facts.largest, say));
    // So that the same file can be chosen once more, after it was mended. What was chosen is in hand already.
    input.field.value = "";
  }
}
