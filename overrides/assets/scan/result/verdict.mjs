/**
 * One dimension of the result: where it stands, why, its parts, smallest step, tips, and what was answered.
 * @import { Form } from "../questions/form.mjs"
 * @import { ResultDimension, Say, Snapshot } from "../types.js"
 */
import { clone, element, has, part, write, writeList } from "../ui/page.mjs";
import { showParts } from "./parts.mjs";
import { tipCard } from "./tip-card.mjs";

/** What of a verdict is the visitor's. */
const TEXTS = ["summary", "meaning", "next", "keep", "robustness", "tips-title"];
const LISTS = ["why", "parts", "steps", "tips", "chosen"];

/** @param {HTMLElement} section */
export function clearVerdict(section) {
  for (const name of [...TEXTS, ...LISTS]) if (has(section, name)) part(section, name, HTMLElement).replaceChildren();
}

/** @param {HTMLElement} section @param {ResultDimension} dimension @param {Form} form @param {Snapshot} sheet @param {Say} say */
export function showVerdict(section, dimension, form, sheet, say) {
  write(section, "summary", dimension.summary);
  const meaning = dimension.stage === null ? null : clone(`template-stage-${dimension.stage}`).textContent;
  write(section, "meaning", meaning);
  write(section, "keep", dimension.keep);
  part(section, "keep-section", HTMLElement).hidden = dimension.keep === null;
  writeList(section, "why", dimension.why);
  write(section, "robustness", dimension.robustness?.sentence ?? null);
  if (has(section, "parts")) showParts(section, dimension.parts);
  const steps = dimension.smallest_steps.map(({ sentence }) => sentence);
  writeList(section, "steps", steps);
  write(section, "next", steps[0] ?? null);
  if (has(section, "tips")) {
    const tips = dimension.tips.map((tip) => tipCard(tip, dimension.title, say));
    writeList(section, "tips", tips);
    write(section, "tips-title", say("result.tips.title", { count: tips.length }));
  }
  showChosen(section, dimension.id, form, sheet, say);
}

/** @param {HTMLElement} section @param {string} dimension @param {Form} form @param {Snapshot} sheet @param {Say} say */
function showChosen(section, dimension, form, { notes }, say) {
  const rows = form.questions
    .filter((question) => question.dimension === dimension)
    .flatMap(({ id, title }) => [
      element("dt", title),
      element("dd", form.answerText(id) ?? say("scan.answer.none")),
      ...(notes[id] ? [element("dd", say("result.chosen.note", { note: notes[id] }))] : []),
    ]);
  part(section, "chosen", HTMLElement).replaceChildren(...rows);
}
