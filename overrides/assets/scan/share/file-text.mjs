/** The text of a file that a visitor chose. @import { Say } from "../types.js" */

/** What was chosen is not even looked into; the message says why. */
export class NotOpened extends Error {}

/**
 * @param {File} file @param {number} largest the most bytes that it may have @param {Say} say
 * @returns {Promise<string>} rejects with NotOpened
 */
export async function textOfFile(file, largest, say) {
  // Before a byte of it is read.
  if (file.size > largest) throw new NotOpened(say("scoring.document.too_large"));
  const bytes = await file.arrayBuffer().catch(() => {
    throw new NotOpened(say("keep.open.unreadable"));
  });
  try {
    // Every file of the scan is UTF-8.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new NotOpened(say("scoring.document.not_text"));
  }
}
