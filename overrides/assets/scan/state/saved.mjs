/**
 * What is kept of a sheet between visits, as a value: written, read with suspicion, held against today's questions,
 * and joined with what another tab did meanwhile.
 * @import { Answer, Kept, Lapse, Saved, ScanFacts, Snapshot } from "../types.js"
 */
import { only, readKept, textOrNothing } from "./kept.mjs";
import { limitOf, readLimit } from "./limit.mjs";
import { alike, EMPTY } from "./sheet.mjs";

const FORMAT = "self-scan.saved/1";

/** @param {Snapshot} sheet @param {ScanFacts} facts @returns {Saved} */
export function toSaved(sheet, { model, version, questions }) {
  const filledIn = questions.filter(({ id }) => id in sheet.answers || id in sheet.notes || sheet.marks.includes(id));
  return {
    format: FORMAT,
    model,
    version,
    // What a later version of the page needs to say which answer lapsed.
    questions: Object.fromEntries(filledIn.map(({ id, revision, title }) => [id, { revision, title }])),
    ...sheet,
  };
}

/**
 * Anything in this browser may be old, damaged or edited by hand: only entries of the right type come through.
 * @param {string | null} text @param {ScanFacts} facts @returns {Kept<Saved>}
 */
export function readSaved(text, { version }) {
  return readKept(text, { format: FORMAT, version }, (raw) => ({
    format: raw.format,
    model: textOrNothing(raw.model),
    version: textOrNothing(raw.version),
    ...readLimit(raw),
    step: textOrNothing(raw.step),
    answers: /** @type {Record<string, Answer>} */ (only(raw.answers, isAnswer)),
    ambitions: only(raw.ambitions, Number.isInteger),
    notes: only(raw.notes, (value) => typeof value === "string"),
    marks: Array.isArray(raw.marks) ? raw.marks.filter((/** @type {unknown} */ id) => typeof id === "string") : [],
    label: textOrNothing(raw.label),
    questions: only(raw.questions, (/** @type {any} */ one) => Number.isInteger(one?.revision) && typeof one.title === "string"),
  }));
}

/** @param {unknown} value */
function isAnswer(value) {
  return value === "unknown" || value === "na" || Number.isInteger(value);
}

/**
 * The entries that still mean what they meant. An answer to a question of which an anchor changed lapses, and so does
 * everything of a question that is gone. An ambition goes with its dimension or its stage: no scorer takes it any more.
 * @param {Saved} saved @param {ScanFacts} facts of today
 * @returns {{sheet: Snapshot, lapses: Lapse[]}}
 */
export function stillValid(saved, { questions, stages }) {
  const today = new Map(questions.map((question) => [question.id, question]));
  const same = (/** @type {string} */ id) => today.get(id)?.revision === (saved.questions[id]?.revision ?? 1);
  const dimensions = new Set(questions.map(({ dimension }) => dimension));
  const filledIn = new Set([...Object.keys(saved.answers), ...Object.keys(saved.notes), ...saved.marks]);
  return {
    sheet: {
      answers: byId(saved.answers, same),
      ambitions: byId(saved.ambitions, (id, stage) => dimensions.has(id) && stage >= 1 && stage <= stages.length),
      notes: byId(saved.notes, (id) => today.has(id)),
      marks: saved.marks.filter((id) => today.has(id)),
      label: saved.label,
      ...limitOf(saved),
      step: saved.step,
    },
    lapses: [...filledIn].flatMap((id) => {
      const title = today.get(id)?.title ?? saved.questions[id]?.title ?? id;
      const note = saved.notes[id] ?? null;
      const gone = !today.has(id);
      return gone || (id in saved.answers && !same(id)) ? [{ title, note, gone }] : [];
    }),
  };
}

/**
 * What this tab and another one made of the same sheet: of each entry the side that changed it, and this one where
 * both did.
 * @param {Snapshot} base as both had it @param {Snapshot} mine @param {Snapshot} theirs @returns {Snapshot}
 */
export function joined(base, mine, theirs) {
  const marked = (/** @type {string[]} */ ids) => Object.fromEntries(ids.map((id) => [id, true]));
  return {
    answers: join(base.answers, mine.answers, theirs.answers),
    ambitions: join(base.ambitions, mine.ambitions, theirs.ambitions),
    notes: join(base.notes, mine.notes, theirs.notes),
    marks: Object.keys(join(marked(base.marks), marked(mine.marks), marked(theirs.marks))),
    label: mine.label === base.label ? theirs.label : mine.label,
    ...limitOf(alike(mine, base, "length", "chosen") ? theirs : mine),
    // Each tab is where it is.
    step: mine.step || theirs.step,
  };
}

/**
 * @template V
 * @param {Record<string, V>} base @param {Record<string, V>} mine @param {Record<string, V>} theirs
 * @returns {Record<string, V>}
 */
function join(base, mine, theirs) {
  const all = { ...theirs };
  for (const id of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    if (mine[id] === base[id]) continue;
    if (id in mine) all[id] = /** @type {V} */ (mine[id]);
    else delete all[id];
  }
  return all;
}

/**
 * The entries that the sheet of a first visit gains from what was typed before the scripts had come: that is newer.
 * @param {Snapshot} kept @param {Pick<Snapshot, "answers" | "notes" | "label" | "ambitions">} typed @returns {Snapshot}
 */
export function withTyped(kept, typed) {
  return joined(EMPTY, { ...EMPTY, ...typed, ...limitOf(kept) }, kept);
}

/**
 * The entries that are wanted.
 * @template V
 * @param {Record<string, V>} entries @param {(id: string, value: V) => boolean} wanted
 */
export function byId(entries, wanted) {
  return Object.fromEntries(Object.entries(entries).filter(([id, value]) => wanted(id, value)));
}
