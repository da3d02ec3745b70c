/**
 * From a code or a file to the answers in it.
 * @import { AnswersDocument, Context, ModelDocument, Payload, Result } from "../types.js"
 */
import { askRightVersion } from "../scorer/right-version.mjs";

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
  const call = scoring.call.bind(scoring);
  const { reply, model } = await askRightVersion(call, facts.addresses.models, verb, payload, "answers");
  const { answers } = reply;
  if (model === undefined) return { answers };
  const result = await scoring.call("evaluate", { answers }, model);
  const code = await scoring.call("encode", { answers }, model);
  return { answers, older: { model: JSON.parse(model), result, code } };
}
