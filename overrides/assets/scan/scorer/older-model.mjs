/** The documents of earlier versions of the model, fetched when a code or file of such a version is opened. */

/** The texts of that version are not on this site, or did not arrive. */
export class NoOlderModel extends Error {}

/**
 * @param {string} folder address, ends in a slash @param {string} version one that the scorer names
 * @returns {Promise<string>} the model document; rejects with NoOlderModel
 */
export async function olderModel(folder, version) {
  const url = `${folder}${version}.json`;
  try {
    const response = await fetch(url);
    if (response.ok) return await response.text();
  } catch (error) {
    throw new NoOlderModel(`${url}: ${error}`);
  }
  throw new NoOlderModel(url);
}
