/**
 * What a visitor brings may belong to an earlier version of the model. The scorer says which version opens it: then the
 * texts of that one are fetched, and the same is asked once more with those.
 * @import { Payload } from "../types.js"
 */
import { NoOlderModel, olderModel } from "./older-model.mjs";

/**
 * @param {(verb: string, payload: Payload, model?: string) => Promise<any>} call asks the scorer
 * @param {string} folder address of the older models @param {string} verb @param {Payload} payload
 * @param {string} entry of the reply: null where another version has to be asked
 * @returns {Promise<{reply: any, model?: string}>} model: the text of the document of an earlier version, if that opened
 *   it; rejects with Refused, ScorerFailed or NoOlderModel
 */
export async function askRightVersion(call, folder, verb, payload, entry) {
  const here = await call(verb, payload);
  if (here[entry]) return { reply: here };
  const model = await olderModel(folder, here.version);
  const reply = await call(verb, payload, model);
  if (!reply[entry]) throw new NoOlderModel(`The model of version ${here.version} leaves it to version ${reply.version}.`);
  return { reply, model };
}
