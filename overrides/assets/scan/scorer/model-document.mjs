/** Fetches the documents of models: the page's own, and those of earlier versions. */

const MODEL_FORMAT = "self-scan.model/";

/** Something else came than a model document: a network that wants a login, or a server's own page, may send it with a 200. */
export class WrongReply extends Error {}

/**
 * @param {string} url
 * @returns {Promise<string>} the text of the document; rejects with WrongReply, or as fetch does
 */
export async function fetchModel(url) {
  try {
    return await fetchText(url);
  } catch (error) {
    if (!(error instanceof WrongReply)) throw error;
    // A wrong reply that the browser keeps would come again at every try.
    return fetchText(url, { cache: "reload" });
  }
}

/** @param {string} url @param {RequestInit} [options] */
async function fetchText(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new WrongReply(`${url}: ${response.status}`);
  const text = await response.text();
  if (!formatOf(text).startsWith(MODEL_FORMAT)) throw new WrongReply(`${url}: not a model document`);
  return text;
}

/** @param {string} text @returns {string} "" of what is not JSON */
function formatOf(text) {
  try {
    return String(JSON.parse(text)?.format);
  } catch {
    return "";
  }
}
