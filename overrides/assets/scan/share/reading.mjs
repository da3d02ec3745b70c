/**
 * From a code or a file to the answers in it. The scorer says which version of the model opens it: when that is an
 * earlier one, its texts are fetched, and the same is asked once more with those.
 * @import { AnswersDocument, Context, ModelDocument, Payload, Result } from "../types.js"
 */
import { NoOlderModel, olderModel } from "../scorer/older-model.mjs";

/**
 * What was read. `older` is there when the answers belong to an earlier version of the model.
 * @typedef {{answers: AnswersDocument, older?: {model: ModelDocument, result: Result, code: string}}} Found
 */

/**
 * @param {string} typed or pasted by a visitor, or what the address brings; as it is
 * @param {Pick<Context, "scoring" | "facts">} context
 * @returns {Promise<Found>} rejects with Refused, ScorerFailed or NoOlderModel
 */
export function readCode(typed, context) {
  return open("open_code", { code: typed }, context);
}

/**
 * @param {string} text of a file @param {Pick<Context, "scoring" | "facts">} context
 * @returns {Promise<Found>} rejects with Refused, ScorerFailed or NoOlderModel
 */
export function readFile(text, context) {
  return open("open_document", { text }, context);
}

/**
 * @param {string} verb @param {Payload} payload @param {Pick<Context, "scoring" | "facts">} context
 * @returns {Promise<Found>}
 */
async function open(verb, payload, { scoring, facts }) {
  const here = await scoring.call(verb, payload);
  if (here.answers) return { answers: here.answers };
  const model = await olderModel(facts.addresses.models, here.version);
  const { answers, version } = await scoring.call(verb, payload, model);
  if (!answers) throw new NoOlderModel(`The model of version ${here.version} leaves it to version ${version}.`);
  const result = await scoring.call("evaluate", { answers }, model);
  const code = await scoring.call("encode", { answers }, model);
  return { answers, older: { model: JSON.parse(model), result, code } };
}
