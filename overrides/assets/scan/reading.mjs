/**
 * From a code or a file to the answers in it: read by the scorer, with the model of the version they belong to.
 * @import { AnswersDocument, Facts, ModelDocument, Result } from "./types.js"
 * @import { Session } from "./session.mjs"
 */
import { codeTyped } from "./link.mjs";
import { olderModel } from "./older-model.mjs";
import { Refused } from "./session.mjs";

/**
 * What was read. `older` is there when the answers belong to an earlier version of the model.
 * @typedef {{answers: AnswersDocument, older?: {model: ModelDocument, result: Result, code: string}}} Found
 */

/**
 * @param {string} typed by a visitor, or the code in an address
 * @param {Session} session @param {Facts} facts
 * @returns {Promise<Found>} rejects with Refused, ScorerFailed or NoOlderModel
 */
export async function readCode(typed, session, facts) {
  const payload = JSON.stringify(codeTyped(typed));
  try {
    return { answers: JSON.parse(await session.call("decode", payload)) };
  } catch (error) {
    if (!(error instanceof Refused && error.key === "scoring.code.other_version")) throw error;
  }
  const { version_index } = await session.call("peek", payload);
  const model = await olderModel(facts.models, facts.versions[version_index] ?? "");
  return withOlder(await session.call("decode", payload, model), model, session);
}

/**
 * @param {string} text of a file @param {Session} session @param {Facts} facts
 * @returns {Promise<Found>} rejects with Refused, ScorerFailed or NoOlderModel
 */
export async function readFile(text, session, facts) {
  const version = versionOf(text, facts);
  if (version !== facts.version && facts.versions.includes(version)) {
    return withOlder(text, await olderModel(facts.models, version), session);
  }
  // The scorer reads strictly; what it makes a code of, is an answers document of this version.
  await session.call("encode", text);
  return { answers: JSON.parse(text) };
}

/** @param {string} answers @param {string} model @param {Session} session @returns {Promise<Found>} */
async function withOlder(answers, model, session) {
  const result = JSON.parse(await session.call("evaluate", answers, model));
  const code = await session.call("encode", answers, model);
  return { answers: JSON.parse(answers), older: { model: JSON.parse(model), result, code } };
}

/**
 * The version that a file says it belongs to; this page's own where it says nothing that can be used, so that the
 * scorer says what is wrong with it.
 * @param {string} text @param {Facts} facts
 * @returns {string}
 */
function versionOf(text, facts) {
  try {
    const { model, model_version } = JSON.parse(text);
    return model === facts.modelId && typeof model_version === "string" ? model_version : facts.version;
  } catch {
    return facts.version;
  }
}
