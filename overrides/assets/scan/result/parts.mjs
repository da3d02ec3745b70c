/**
 * The parts of a dimension in its verdict: the first tier in sight, what lies below it folded.
 * @import { ResultPart } from "../types.js"
 */
import { clone, element, part, write, writeList } from "../ui/page.mjs";

/** @param {ParentNode} verdict @param {ResultPart[]} parts none in a model of one tier */
export function showParts(verdict, parts) {
  writeList(verdict, "parts", parts.map(cardOf));
}

/** @param {ResultPart} result */
function cardOf(result) {
  const card = clone("template-part");
  write(card, "part-title", result.title);
  showStanding(card, result);
  part(card, "part-parts", HTMLElement).replaceChildren(...result.parts.map(foldedPart));
  return card;
}

/** @param {ResultPart} result */
function foldedPart(result) {
  const folded = clone("template-part-folded");
  write(folded, "part-title", result.title);
  showStanding(folded, result);
  return folded;
}

/** @param {ParentNode} card @param {ResultPart} result */
function showStanding(card, { summary, why, robustness }) {
  write(card, "part-summary", summary);
  const sentences = robustness ? [...why, robustness.sentence] : why;
  part(card, "part-why", HTMLElement).replaceChildren(...sentences.map((sentence) => element("li", sentence)));
}
