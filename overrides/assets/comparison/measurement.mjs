/**
 * From what a visitor gives to a measurement, of whatever version of the model.
 * @import { ComparisonPage, Measurement } from "./types.js"
 * @import { AnswersDocument, Payload, Say } from "../scan/types.js"
 */
import { ask } from "../scan/scorer/ask.mjs";
import { ScorerFailed, sentenceOf } from "../scan/scorer/errors.mjs";
import { NoOlderModel } from "../scan/scorer/older-model.mjs";
import { askRightVersion } from "../scan/scorer/right-version.mjs";
import { NotOpened } from "../scan/share/file-text.mjs";

/** @param {string} typed @param {ComparisonPage} page @returns {Promise<Measurement>} rejects with what `reasonOf` knows */
export function ofCode(typed, page) {
  return open("open_code", { code: typed }, "answers", page);
}

/** @param {string} text of a file @param {ComparisonPage} page @returns {Promise<Measurement>} rejects likewise */
export function ofFile(text, page) {
  return open("open_measurement", { text }, "document", page);
}

/** @param {AnswersDocument} document of this version of the model @param {ComparisonPage} page @returns {Promise<Measurement>} */
export async function ofOwnScan(document, { client, facts }) {
  return { document, version: facts.version, model: await client.model() };
}

/**
 * @param {string} verb @param {Payload} payload @param {string} entry of the reply @param {ComparisonPage} page
 * @returns {Promise<Measurement>}
 */
async function open(verb, payload, entry, page) {
  const { reply, model } = await opened(verb, payload, entry, page);
  return { document: reply[entry], version: reply.version, model: model ?? (await page.client.model()) };
}

/** @param {string} verb @param {Payload} payload @param {string} entry @param {ComparisonPage} page */
export function opened(verb, payload, entry, { client, facts }) {
  const call = (/** @type {[string, Payload, string?]} */ ...asked) => ask(client, ...asked);
  return askRightVersion(call, facts.addresses.models, verb, payload, entry);
}

/** @param {unknown} error @param {Say} say @returns {string} throws what is a mistake of ours */
export function reasonOf(error, say) {
  if (error instanceof NotOpened) return error.message;
  if (error instanceof NoOlderModel) return say("keep.older.missing");
  // What was given here and has not been opened is not kept, as answers are.
  if (error instanceof ScorerFailed && error.reason === "renewed") return say("comparison.renewed");
  return sentenceOf(error, say);
}
