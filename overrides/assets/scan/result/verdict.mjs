/**
 * One dimension of a result: where it stands, why, its parts, smallest step, tips, and what was answered. The same for a
 * result of now and for one of an earlier version; a part that only one of them shows is in the template of that one only.
 * @import { ResultDimension, ResultTip, Say } from "../types.js"
 */
import { clone, element, has, part, write, writeList } from "../ui/page.mjs";
import { showParts } from "./parts.mjs";

/** What of a verdict is the visitor's. */
const TEXTS = ["summary", "meaning", "next", "keep", "robustness", "tips-title"];
const LISTS = ["why", "parts", "steps", "tips", "chosen"];

/**
 * What a verdict shows and the result does not hold.
 * @typedef {object} Beside
 * @property {(tip: ResultTip) => Node} tip as an item of the list of tips
 * @property {{title: string, answer: string | null, note: string | undefined}[]} chosen the questions of the dimension with
 *   what was answered, in their order; null where nothing was
 */

/** @param {HTMLElement} section */
export function clearVerdict(section) {
  for (const name of [...TEXTS, ...LISTS]) if (has(section, name)) part(section, name, HTMLElement).replaceChildren();
}

/** @param {ParentNode} section @param {ResultDimension} dimension @param {Beside} beside @param {Say} say */
export function showVerdict(section, dimension, { tip, chosen }, say) {
  const steps = dimension.smallest_steps.map(({ sentence }) => sentence);
  write(section, "summary", dimension.summary);
  if (has(section, "meaning")) {
    const meaning = dimension.stage === null ? null : clone(`template-stage-${dimension.stage}`).textContent;
    write(section, "meaning", meaning);
    write(section, "next", steps[0] ?? null);
  }
  write(section, "keep", dimension.keep);
  part(section, "keep-section", HTMLElement).hidden = dimension.keep === null;
  writeList(section, "why", dimension.why);
  write(section, "robustness", dimension.robustness?.sentence ?? null);
  if (has(section, "parts")) showParts(section, dimension.parts);
  writeList(section, "steps", steps);
  if (has(section, "tips")) {
    writeList(section, "tips", dimension.tips.map(tip));
    write(section, "tips-title", say("result.tips.title", { count: dimension.tips.length }));
  }
  const rows = chosen.flatMap(({ title, answer, note }) => [
    element("dt", title),
    element("dd", answer ?? say("scan.answer.none")),
    ...(note ? [element("dd", say("result.chosen.note", { note }))] : []),
  ]);
  part(section, "chosen", HTMLElement).replaceChildren(...rows);
}
