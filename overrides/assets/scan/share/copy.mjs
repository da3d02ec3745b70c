/** To the clipboard, or as near to it as the browser allows. */

/**
 * Copies a text. Where the browser forbids that (an old one, or its owner's policy), the place that shows it is selected,
 * so that the visitor copies it with the keyboard.
 * @param {string} text @param {HTMLElement} shown where it stands on the page
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
export async function copyText(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return false;
  }
}
