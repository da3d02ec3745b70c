/**
 * Which questions are asked: all, those of the short scan, or those that a link names. It only hides; what is filled in
 * and what counts are for others.
 * @import { Length, Limit, QuestionFacts } from "../types.js"
 */

/** @type {readonly Length[]} */
const LENGTHS = ["short", "full", "chosen"];
/** More than a model has; a link may be anything. */
const MOST = 2_000;
/** Letters of an id that does not exist, to name it. */
const LONGEST = 60;

/** The limit of a sheet, to hand on. @param {Limit} sheet @returns {Limit} */
export function limitOf({ length, chosen }) {
  return { length, chosen };
}

/** Of what was kept, which may be anything. @param {any} raw @returns {Limit} */
export function readLimit(raw) {
  const length = LENGTHS.find((each) => each === raw?.length) ?? "full";
  const chosen = Array.isArray(raw?.chosen) ? raw.chosen.filter((/** @type {unknown} */ id) => typeof id === "string") : [];
  return { length, chosen: length === "chosen" ? chosen : [] };
}

/**
 * The questions that are asked. A limit that leaves none is none: it may be of a version of the model that had a short
 * scan, or other questions.
 * @param {Limit} limit @param {QuestionFacts[]} questions of the model @returns {Set<string>} their ids
 */
export function askedOf({ length, chosen }, questions) {
  const wanted = new Set(chosen);
  const asked = questions.filter(({ id, quick }) => length === "full" || (length === "short" ? quick : wanted.has(id)));
  return new Set((asked.length > 0 ? asked : questions).map(({ id }) => id));
}

/**
 * The limit once these answers are filled in: with an answer to something else, they are more than the part that a link
 * asked for.
 * @param {Limit} limit @param {Record<string, unknown>} answers by question id @returns {Limit}
 */
export function limitOver({ length, chosen }, answers) {
  const isPart = length !== "chosen" || Object.keys(answers).every((id) => chosen.includes(id));
  return isPart ? { length, chosen } : { length: "full", chosen: [] };
}

/**
 * The topics that a link names.
 * @param {string} text ids with commas between them, or anything @param {QuestionFacts[]} questions of the model
 * @returns {{chosen: string[], gone: string[]}} chosen: in the order of the model. gone: what names no question
 */
export function readTopics(text, questions) {
  const named = new Set(text.split(",", MOST).map((id) => id.trim()).filter((id) => id !== ""));
  const chosen = questions.map(({ id }) => id).filter((id) => named.delete(id));
  return { chosen, gone: [...named].map((id) => (id.length > LONGEST ? `${id.slice(0, LONGEST)}…` : id)) };
}
