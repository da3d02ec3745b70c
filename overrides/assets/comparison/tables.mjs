/**
 * The tables of a comparison, which are its pictures as well: what to draw where is in the document.
 * @import { Answered, ComparedDimension, ComparedQuestion, ComparisonDocument, Drawn, Stood } from "./types.js"
 * @import { Say } from "../scan/types.js"
 */
import { element } from "../scan/ui/page.mjs";

/** The dimensions by stages, or by values in a model without. @param {ComparisonDocument} document @param {Say} say */
export function dimensionsTable({ stages, dimensions }, say) {
  const ends = [say("comparison.side.before"), say("comparison.side.now")];
  const columns = stages.length > 0 ? stages : [...ends, say("comparison.change")];
  const rows = dimensions.map((each) => {
    const cells = stages.length > 0 ? each.cells.map((drawn, at) => stageCell(drawn, stages[at] ?? "", say)) : valueCells(each, columns);
    return row(element("strong", each.title), cells);
  });
  return table([say("result.profile.dimension"), ...columns], rows, "heading-comparison-dimensions");
}

/** @param {ComparedQuestion[]} questions of one dimension @param {string} label id of its heading @param {Say} say */
export function questionsTable(questions, label, say) {
  const heads = [say("comparison.question"), say("comparison.side.before"), say("comparison.side.now"), say("comparison.change")];
  const rows = questions.map((each) =>
    row(element("strong", each.title), [
      textCell(heads[1] ?? "", ...answer(each.before)),
      textCell(heads[2] ?? "", ...answer(each.now)),
      textCell(heads[3] ?? "", dots(each.cells), ...changes(each, say)),
    ]),
  );
  return table(heads, rows, label);
}

/** @param {ComparedQuestion} question @param {Say} say */
function changes({ sentence, caution, delta }, say) {
  const said = [element("span", sentence)];
  if (caution !== null) said.push(element("span", caution));
  if (delta !== null) said.push(hint(say("comparison.delta", { delta: inFigures(delta) })));
  return said;
}

/** @param {Answered} answer */
function answer({ number, name, label }) {
  // What is called by its own label says it once.
  const whole = label.startsWith(name) ? [] : [hint(label)];
  return [element("strong", number === null || whole.length > 0 ? capital(name) : label), ...whole];
}

/** @param {Drawn[]} drawn @param {string} stage @param {Say} say */
function stageCell(drawn, stage, say) {
  const cell = element("td", shown(stage));
  draw(cell, drawn);
  // What runs between the two is for the eye: it is no mark.
  const marks = drawn.filter((mark) => mark !== "between").map((mark) => markOf(mark, say));
  if (marks.length > 0) {
    cell.append(...marks);
  } else {
    const none = element("span", say("comparison.mark.none"));
    if (drawn.length > 0) none.className = "scan-hidden";
    cell.append(none);
  }
  return cell;
}

/** @param {"before" | "now"} mark @param {Say} say */
function markOf(mark, say) {
  const made = element("span", say(`comparison.mark.${mark}`));
  made.className = `scan-mark comparison-mark--${mark}`;
  return made;
}

/** @param {ComparedDimension} dimension @param {string[]} heads */
function valueCells({ before_shared, now_shared, cells, scale }, [before = "", now = "", change = ""]) {
  const drawn = scale === null ? ["–"] : [dots(cells), hint(scale)];
  return [textCell(before, summary(before_shared)), textCell(now, summary(now_shared)), textCell(change, ...drawn)];
}

/** @param {Stood | null} stood */
export function summary(stood) {
  return stood?.summary ?? "–";
}

/** The move along the options, for the eye only: the words stand beside it. @param {Drawn[][]} cells */
function dots(cells) {
  const places = cells.map((drawn) => {
    const place = element("span");
    draw(place, drawn);
    return place;
  });
  const made = element("span", ...places);
  made.className = "comparison-dots";
  made.ariaHidden = "true";
  return made;
}

/** @param {HTMLElement} place @param {Drawn[]} drawn for the style sheet */
function draw(place, drawn) {
  if (drawn.length > 0) place.dataset.drawn = drawn.join(" ");
}

/** @param {string} text */
function hint(text) {
  const made = element("span", text);
  made.className = "scan-hint";
  return made;
}

/** On a small screen, where the heads of the columns are out of sight. @param {string} head */
function shown(head) {
  const made = element("span", head);
  made.className = "scan-table__stage";
  made.ariaHidden = "true";
  return made;
}

/** @param {string} head of its column @param {...(Node | string)} content */
function textCell(head, ...content) {
  return element("td", shown(head), ...content);
}

/** @param {Node} head @param {HTMLElement[]} cells */
function row(head, cells) {
  const first = element("th", head);
  first.scope = "row";
  const made = element("tr", withRole(first, "rowheader"), ...cells.map((cell) => withRole(cell, "cell")));
  return withRole(made, "row");
}

/** Roles in full, because narrow screens stack the cells. @param {string[]} heads @param {HTMLElement[]} rows @param {string} label */
function table(heads, rows, label) {
  const columns = heads.map((head) => {
    const made = element("th", head);
    made.scope = "col";
    return withRole(made, "columnheader");
  });
  const head = withRole(element("thead", withRole(element("tr", ...columns), "row")), "rowgroup");
  const made = withRole(element("table", head, withRole(element("tbody", ...rows), "rowgroup")), "table");
  made.className = "scan-table comparison-table";
  made.setAttribute("aria-labelledby", label);
  return made;
}

/** @template {HTMLElement} T @param {T} made @param {string} role @returns {T} */
function withRole(made, role) {
  made.role = role;
  return made;
}

/** @param {string} text */
function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** @param {number} number */
function inFigures(number) {
  return new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 }).format(number);
}
