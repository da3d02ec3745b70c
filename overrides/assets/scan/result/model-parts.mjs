/**
 * The parts of a model document, whichever tiers it has.
 * @import { ModelPart, ModelQuestion } from "../types.js"
 */

/** All questions in a part and in the parts below it, in model order. @param {ModelPart} part @returns {ModelQuestion[]} */
export function questionsOf({ parts = [], questions = [] }) {
  return [...questions, ...parts.flatMap(questionsOf)];
}
