/**
 * What to tell a visitor when a call to the scorer did not work out.
 * @import { Say } from "../types.js"
 */
import { ScorerFailed } from "./client.mjs";
import { Refused } from "../state/session.mjs";

/** @param {unknown} error @param {Say} say @returns {string} throws what is neither: a mistake of ours */
export function sentenceOf(error, say) {
  if (error instanceof Refused) return error.message;
  if (error instanceof ScorerFailed) return say(`result.failed.${error.reason}`);
  throw error;
}
