/**
 * A question to the scorer, on whatever page.
 * @import { Client } from "./client.mjs"
 * @import { Payload } from "../types.js"
 */
import { Refused } from "./errors.mjs";

/**
 * Any verb of scoring/worker_verbs.py. Rejects with ScorerFailed when it cannot run, with Refused when the input is wrong.
 * @param {Client} client @param {string} verb @param {Payload} payload
 * @param {string} [model] the text of another model document than the page's own
 * @param {Record<string, string>} [others] see Client.call
 */
export async function ask(client, verb, payload, model, others) {
  // After a failure every new question is a new try: the connection may be back.
  if (client.status.state === "failed") client.retry();
  const reply = await client.call(verb, payload, model, others);
  if (reply.error) throw new Refused(reply.error);
  return reply.ok;
}
