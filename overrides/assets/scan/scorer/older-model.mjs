/** The documents of earlier versions of the model, fetched when a code or file of such a version is opened. */
import { whyMissing } from "./cause.mjs";
import { ScorerFailed } from "./errors.mjs";
import { fetchModel, WrongReply } from "./model-document.mjs";

/** The texts of that version are not on this site, or did not arrive. */
export class NoOlderModel extends Error {}

/**
 * @param {string} folder address, ends in a slash @param {string} version one that the scorer names
 * @returns {Promise<string>} the model document; rejects with NoOlderModel, or with ScorerFailed where something stands
 *   between the visitor and the site
 */
export async function olderModel(folder, version) {
  const url = `${folder}${version}.json`;
  try {
    return await fetchModel(url);
  } catch (error) {
    const reason = error instanceof WrongReply ? await whyMissing(url, "application/json") : "load";
    // Of these the sentence about earlier versions, which advises to look at the connection, names another cause.
    if (reason === "refused" || reason === "type" || reason === "portal") throw new ScorerFailed(reason, String(error));
    throw new NoOlderModel(String(error));
  }
}
