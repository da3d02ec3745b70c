/**
 * What came of comparing: everything that it says comes from the comparison document.
 * @import { ComparedDimension, ComparisonDocument, ComparisonPage } from "./types.js"
 * @import { Side } from "./side.mjs"
 */
import { inWords, today } from "../scan/ui/days.mjs";
import { element, part, write, writeList } from "../scan/ui/page.mjs";
import { dimensionsTable, questionsTable, summary } from "./tables.mjs";

export class Outcome {
  /** @type {ComparisonPage} */ #page;
  /** @type {HTMLElement} */ #section;

  /** @param {ComparisonPage} page */
  constructor(page) {
    this.#page = page;
    this.#section = part(page.root, "outcome", HTMLElement);
  }

  /** @param {ComparisonDocument} document @param {Side} before @param {Side} now */
  show(document, before, now) {
    const { say } = this.#page;
    const section = this.#section;
    write(section, "what-before", before.what);
    write(section, "what-now", now.what);
    write(section, "date", inWords(today()));
    part(section, "notes", HTMLElement).replaceChildren(...document.notes.map((note) => element("li", note)));
    part(section, "dimensions", HTMLElement).replaceChildren(dimensionsTable(document, say));
    const groups = document.dimensions.map((dimension) => this.#group(dimension, document));
    part(section, "questions", HTMLElement).replaceChildren(...groups);
    writeList(section, "others", document.not_comparable.map(({ sentence }) => sentence));
    part(section, "caution", HTMLElement).hidden = document.kind !== "teams";
    section.hidden = false;
    const heading = part(section, "outcome-title", HTMLElement);
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }

  /** It leaves the page. */
  clear() {
    const section = this.#section;
    section.hidden = true;
    for (const name of ["notes", "dimensions", "questions", "others"]) part(section, name, HTMLElement).replaceChildren();
    for (const name of ["what-before", "what-now"]) write(section, name, null);
  }

  /** @param {ComparedDimension} dimension @param {ComparisonDocument} document */
  #group(dimension, { questions }) {
    const { say } = this.#page;
    const { id, title, before, now, sentence, parts } = dimension;
    const heading = element("h4", title);
    heading.id = `heading-comparison-${id}`;
    const group = element("section", heading, element("p", sentence));
    group.setAttribute("aria-labelledby", heading.id);
    if (differs(dimension)) group.append(element("p", say("comparison.over_all", { before: summary(before), now: summary(now) })));
    if (parts.length > 0) group.append(element("ul", ...parts.map((part) => element("li", element("strong", part.title), `: ${part.sentence}`))));
    const own = questions.filter((question) => question.dimension === id);
    if (own.length > 0) group.append(questionsTable(own, heading.id, say));
    return group;
  }
}

/** Whether the dimension over everything is another than over what can be compared. @param {ComparedDimension} dimension */
function differs({ before, now, before_shared, now_shared }) {
  return summary(before) !== summary(before_shared) || summary(now) !== summary(now_shared);
}
