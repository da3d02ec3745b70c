/** To the clipboard, or as near to it as the browser allows. */

/**
 * Copies the text of an element. Where the browser forbids that (an old one, or its owner's policy), the text is
 * selected, so that the visitor copies it with the keyboard.
 * @param {HTMLElement} source
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
export async function copyText(source) {
  try {
    await navigator.clipboard.writeText(source.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(source);
    return false;
  }
}
