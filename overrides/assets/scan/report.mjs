/**
 * The result document, put on the page. Sentences come ready from the result, tips and anchors from the page itself;
 * nothing is calculated, compared or judged here.
 * @import { Form } from "./form.mjs"
 * @import { ChosenTip, Mark, Result, ResultDimension, Say } from "./types.js"
 */
import { element, link, part, write, writeList } from "./page.mjs";
import { tipCard } from "./tips.mjs";
import { showVerdict } from "./verdict.mjs";

/** @param {HTMLElement} report @param {Result} result @param {Form} form @param {Say} say */
export function showReport(report, result, form, say) {
  write(report, "headline", result.headline);
  write(report, "overall", result.overall?.sentence ?? null);
  const { answered, total, unknown, na, missing } = result.progress;
  write(report, "counted", say("result.counted", { answered, total, unknown, na, missing }));
  for (const dimension of result.dimensions) {
    showProfile(report, dimension, say);
    const verdict = report.querySelector(`[data-verdict="${dimension.id}"]`);
    if (verdict instanceof HTMLElement) showChanged(verdict, dimension, form, say);
  }
  writeList(report, "floor", cards(result.floor, result, say));
  writeList(report, "first", cards(result.first, result, say));
  const findOut = result.find_out.map(({ question, title, who_knows, law }) => {
    const item = element("li", link(form.fragmentOf(question), title), ". ", say("result.find_out.who", { who: who_knows }));
    if (law) item.append(" ", say("result.find_out.law", { law: law.title }));
    return item;
  });
  writeList(report, "find-out", findOut);
  const incomplete = result.incomplete.map(({ question, title }) => element("li", link(form.fragmentOf(question), title)));
  writeList(report, "incomplete", incomplete);
}

/** What each verdict on the page was made of. @type {WeakMap<HTMLElement, string>} */
const shown = new WeakMap();

/**
 * Another ambition changes one dimension; the others stay as they are.
 * @param {HTMLElement} verdict @param {ResultDimension} dimension @param {Form} form @param {Say} say
 */
function showChanged(verdict, dimension, form, say) {
  const { answers, notes } = form.read();
  const source = JSON.stringify([dimension, answers, notes]);
  if (shown.get(verdict) === source) return;
  showVerdict(verdict, dimension, form, say);
  shown.set(verdict, source);
}

/** @param {HTMLElement} report @param {ResultDimension} dimension @param {Say} say */
function showProfile(report, dimension, say) {
  const row = report.querySelector(`[data-profile="${dimension.id}"]`);
  if (!row) return;
  write(row, "profile-summary", dimension.summary);
  for (const cell of row.querySelectorAll("td")) {
    const marks = dimension.cells[Number(cell.dataset.stage) - 1] ?? [];
    cell.dataset.marks = marks.join(" ");
    part(cell, "marks", HTMLElement).replaceChildren(...(marks.length > 0 ? marks.map(markOf) : [say("result.mark.none")]));
  }

  /** @param {Mark} mark */
  function markOf(mark) {
    const made = element("span", say(`result.mark.${mark}`));
    made.className = `scan-mark scan-mark--${mark}`;
    return made;
  }
}

/** @param {ChosenTip[]} tips @param {Result} result @param {Say} say */
function cards(tips, result, say) {
  return tips.flatMap((chosen) => {
    const dimension = result.dimensions.find(({ id }) => id === chosen.dimension);
    const tip = dimension?.tips.find(({ question, step }) => question === chosen.question && step === chosen.step);
    return dimension && tip ? [tipCard(tip, dimension.title, say, chosen.law)] : [];
  });
}
