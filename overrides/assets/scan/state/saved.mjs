/**
 * What is kept between visits, as a value: written, read with suspicion, and held against today's questions.
 * @import { Entries, Length, QuestionFacts, Saved } from "../types.js"
 */

/**
 * @param {{modelId: string, version: string}} facts
 * @param {QuestionFacts[]} questions @param {Entries} entries
 * @param {Length} length @param {string} step id of the step to go on from
 * @returns {Saved}
 */
export function toSaved(facts, questions, entries, length, step) {
  return {
    format: "self-scan.saved/1",
    model: facts.modelId,
    version: facts.version,
    length,
    step,
    revisions: Object.fromEntries(questions.map(({ id, revision }) => [id, revision])),
    ...entries,
  };
}

/**
 * The entries that still mean what they meant: an answer to a question of which an anchor changed is dropped.
 * @param {Saved} saved @param {QuestionFacts[]} questions of today
 * @returns {{entries: Entries, changed: string[], removed: number}} changed: titles of the questions whose answer
 *   was dropped; removed: the number of answers to questions that are gone
 */
export function stillValid(saved, questions) {
  const { answers, ambitions, notes, label, revisions } = saved;
  const known = questions.filter(({ id }) => id in answers);
  const same = new Set(known.filter(({ id, revision }) => (revisions[id] ?? 1) === revision).map(({ id }) => id));
  return {
    entries: {
      answers: Object.fromEntries(Object.entries(answers).filter(([id]) => same.has(id))),
      ambitions,
      notes,
      label,
    },
    changed: known.filter(({ id }) => !same.has(id)).map(({ title }) => title),
    removed: Object.keys(answers).length - known.length,
  };
}

/**
 * Anything in localStorage may be old, damaged or edited by hand: only entries of the right type come through.
 * @param {string | null} text
 * @returns {Saved | null}
 */
export function readSaved(text) {
  /** @type {any} */
  let raw;
  try {
    raw = JSON.parse(text ?? "null");
  } catch {
    return null;
  }
  if (raw?.format !== "self-scan.saved/1") return null;
  return {
    format: raw.format,
    model: String(raw.model),
    version: String(raw.version),
    length: raw.length === "short" ? "short" : "full",
    step: typeof raw.step === "string" ? raw.step : "",
    answers: keep(raw.answers, (value) => value === "unknown" || value === "na" || Number.isInteger(value)),
    ambitions: keep(raw.ambitions, Number.isInteger),
    notes: keep(raw.notes, (value) => typeof value === "string"),
    label: typeof raw.label === "string" ? raw.label : "",
    revisions: keep(raw.revisions, Number.isInteger),
  };
}

/** @param {unknown} entries @param {(value: unknown) => boolean} wanted */
function keep(entries, wanted) {
  if (typeof entries !== "object" || entries === null) return {};
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => wanted(value)));
}
