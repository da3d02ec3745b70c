/**
 * The result document, put on the page. Sentences come ready from the result, tips and anchors from the page itself;
 * nothing is calculated, compared or judged here.
 * @import { Form } from "../questions/form.mjs"
 * @import { ChosenTip, Mark, Result, ResultDimension, ResultTip, Say, Snapshot } from "../types.js"
 */
import { element, has, link, part, write, writeList } from "../ui/page.mjs";
import { tipCard } from "./tip-card.mjs";
import { clearVerdict, showVerdict } from "./verdict.mjs";

/** @param {HTMLElement} report @param {Result} result @param {Form} form @param {Snapshot} sheet @param {Say} say */
export function showReport(report, result, form, sheet, say) {
  write(report, "headline", result.headline.join(" "));
  showWhole(report, result);
  const { answered, total, unknown, na, missing } = result.progress;
  // Of whoever was asked a part, the rest is not open.
  const asked = new Set(form.asked().map(({ id }) => id));
  part(report, "part", HTMLElement).hidden = !form.isPart;
  write(report, "counted", form.isPart ? null : say("result.counted", { answered, total, unknown, na, missing }));
  for (const dimension of result.dimensions) {
    showProfile(report, dimension, say);
    const verdict = report.querySelector(`[data-verdict="${dimension.id}"]`);
    if (verdict instanceof HTMLElement) showChanged(verdict, dimension, form, sheet, say);
  }
  if (has(report, "first")) {
    writeList(report, "floor", cards(result.floor, result, say));
    writeList(report, "first", cards(result.first, result, say));
  }
  const findOut = result.find_out.map(({ question, title, who_knows, law }) => {
    const item = element("li", link(form.fragmentOf(question), title));
    if (who_knows || law) item.append(".");
    if (who_knows) item.append(" ", say("result.find_out.who", { who: who_knows }));
    if (law) item.append(" ", say("result.find_out.law", { law: law.title }));
    return item;
  });
  writeList(report, "find-out", findOut);
  const open = result.incomplete.filter(({ question }) => !form.isPart || asked.has(question));
  const incomplete = open.map(({ question, title }) => element("li", link(form.fragmentOf(question), title)));
  writeList(report, "incomplete", incomplete);
}

/** Nothing of the visitor stays behind in it. @param {HTMLElement} report */
export function clearReport(report) {
  for (const name of ["headline", "counted", "floor", "first", "find-out", "incomplete", "whole", "whole-why"]) {
    if (has(report, name)) part(report, name, HTMLElement).replaceChildren();
  }
  for (const row of report.querySelectorAll("[data-profile]")) {
    part(row, "profile-summary", HTMLElement).replaceChildren();
    for (const marks of row.querySelectorAll('[data-part="marks"]')) marks.replaceChildren();
    for (const cell of /** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll("td[data-stage]"))) delete cell.dataset.marks;
    for (const meter of row.querySelectorAll("meter")) meter.hidden = true;
  }
  for (const verdict of /** @type {NodeListOf<HTMLElement>} */ (report.querySelectorAll("[data-verdict]"))) {
    clearVerdict(verdict);
    shown.delete(verdict);
  }
}

/** The whole, for the models that give a verdict on it. @param {HTMLElement} report @param {Result} result */
function showWhole(report, { whole }) {
  if (!has(report, "whole")) return;
  write(report, "whole", whole?.sentence ?? null);
  writeList(report, "whole-why", [...(whole?.why ?? []), ...(whole?.robustness ? [whole.robustness.sentence] : [])]);
}

/** What each verdict on the page was made of. @type {WeakMap<HTMLElement, string>} */
const shown = new WeakMap();

/**
 * Another ambition changes one dimension; the others stay as they are.
 * @param {HTMLElement} verdict @param {ResultDimension} dimension @param {Form} form @param {Snapshot} sheet @param {Say} say
 */
function showChanged(verdict, dimension, form, sheet, say) {
  const source = JSON.stringify([dimension, sheet.answers, sheet.notes]);
  if (shown.get(verdict) === source) return;
  const tip = (/** @type {ResultTip} */ given) => tipCard(given, dimension.title, say);
  const chosen = form.questions
    .filter((question) => question.dimension === dimension.id)
    .map(({ id, title }) => ({ title, answer: form.answerText(id), note: sheet.notes[id] }));
  showVerdict(verdict, dimension, { tip, chosen }, say);
  shown.set(verdict, source);
}

/** @param {HTMLElement} report @param {ResultDimension} dimension @param {Say} say */
function showProfile(report, dimension, say) {
  const row = report.querySelector(`[data-profile="${dimension.id}"]`);
  if (!row) return;
  write(row, "profile-summary", dimension.summary);
  for (const meter of row.querySelectorAll("meter")) showValue(meter, dimension);
  for (const cell of /** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll("td[data-stage]"))) {
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

/** @param {HTMLMeterElement} meter @param {ResultDimension} dimension */
function showValue(meter, { value, value_text, least, most }) {
  meter.hidden = value === null;
  meter.min = least;
  meter.max = most;
  meter.value = value ?? least;
  // What a browser that cannot draw it shows, and some screen readers say.
  meter.textContent = value_text;
}

/** @param {ChosenTip[]} tips @param {Result} result @param {Say} say */
function cards(tips, result, say) {
  return tips.flatMap((chosen) => {
    const dimension = result.dimensions.find(({ id }) => id === chosen.dimension);
    const tip = dimension?.tips.find(({ question, step }) => question === chosen.question && step === chosen.step);
    return dimension && tip ? [tipCard(tip, dimension.title, say, chosen.law)] : [];
  });
}
