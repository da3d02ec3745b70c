/**
 * From a code or a file to the answers in it. The scorer says which version of the model opens it: when that is an
 * earlier one, its texts are fetched, and the same is asked once more with those.
 * @import { AnswersDocument, Facts, ModelDocument, Payload, Result } from "../types.js"
 * @import { Session } from "../state/session.mjs"
 */
import { NoOlderModel, olderModel } from "../scorer/older-model.mjs";

/**
 * What was read. `older` is there when the answers belong to an earlier version of the model.
 * @typedef {{answers: AnswersDocument, older?: {model: ModelDocument, result: Result, code: string}}} Found
 */

/**
 * @param {string} typed or pasted by a visitor, or what the address brings; as it is
 * @param {Session} session @param {Facts} facts
 * @returns {Promise<Found>} rejects with Refused, ScorerFailed or NoOlderModel
 */
export function readCode(typed, session, facts) {
  return open("open_code", { code: typed }, session, facts);
}

/**
 * @param {string} text of a file @param {Session} session @param {Facts} facts
 * @returns {Promise<Found>} rejects with Refused, ScorerFailed or NoOlderModel
 */
export function readFile(text, session, facts) {
  return open("open_document", { text }, session, facts);
}

/**
 * @param {string} verb @param {Payload} payload @param {Session} session @param {Facts} facts
 * @returns {Promise<Found>}
 */
async function open(verb, payload, session, facts) {
  const here = await session.call(verb, payload);
  if (here.answers) return { answers: here.answers };
  const model = await olderModel(facts.models, here.version);
  const { answers, version } = await session.call(verb, payload, model);
  if (!answers) throw new NoOlderModel(`The model of version ${here.version} leaves it to version ${version}.`);
  const result = await session.call("evaluate", { answers }, model);
  const code = await session.call("encode", { answers }, model);
  return { answers, older: { model: JSON.parse(model), result, code } };
}
