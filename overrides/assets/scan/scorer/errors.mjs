/**
 * The two ways in which a call to the scorer does not work out, and what to tell the visitor.
 * @import { FailureReason, Say, VerbError } from "../types.js"
 */

/** The scorer cannot run here; `reason` is a key of the sentences result.failed.*. */
export class ScorerFailed extends Error {
  /** @param {FailureReason} reason @param {string} detail for the helpdesk */
  constructor(reason, detail) {
    super(detail);
    this.reason = reason;
  }
}

/** Input that the scorer refuses; `where` is the entry that the sentence is about. */
export class Refused extends Error {
  /** @param {VerbError} error */
  constructor(error) {
    super(error.message);
    this.where = error.where;
  }
}

/** @param {unknown} error @param {Say} say @returns {string} throws what is neither: a mistake of ours */
export function sentenceOf(error, say) {
  if (error instanceof Refused) return error.message;
  if (error instanceof ScorerFailed) return say(`result.failed.${error.reason}`);
  throw error;
}
