/**
 * The step "review": every answer with the way to change it and back again; what is open and what the visitor wants to
 * come back to first.
 * @import { Form } from "./form.mjs"
 * @import { QuestionFacts, Say, Snapshot } from "../types.js"
 */
import { clone, part, write } from "../ui/page.mjs";

/** @param {HTMLElement} root @param {Form} form @param {Snapshot} sheet @param {Say} say */
export function showReview(root, form, sheet, say) {
  withdrawWayBack(root);
  const asked = form.asked();
  const open = asked.filter(({ id }) => !(id in sheet.answers));
  const summary = open.length > 0 ? say("scan.review.open", { count: open.length }) : say("scan.review.complete");
  write(root, "review-summary", summary);
  part(root, "review-longer", HTMLElement).hidden = form.isPart || asked.length === form.questions.length;
  const first = asked.filter(({ id }) => sheet.marks.includes(id) || !(id in sheet.answers));
  show("review-first", first);
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-review]"))) {
    show(`review-${section.dataset.review}`, asked.filter(({ dimension }) => dimension === section.dataset.review));
  }

  /** @param {string} name of the list; its section is `${name}-section` @param {QuestionFacts[]} questions */
  function show(name, questions) {
    part(root, name, HTMLElement).replaceChildren(...questions.map(row));
    part(root, `${name}-section`, HTMLElement).hidden = questions.length === 0;
  }

  /** @param {QuestionFacts} question */
  function row({ id, title }) {
    const made = clone("template-review");
    write(made, "review-title", title);
    write(made, "review-answer", form.answerText(id) ?? say("scan.answer.none"));
    write(made, "review-note", sheet.notes[id] ? say("result.chosen.note", { note: sheet.notes[id] ?? "" }) : null);
    part(made, "review-mark", HTMLElement).hidden = !sheet.marks.includes(id);
    part(made, "review-change", HTMLAnchorElement).href = form.fragmentOf(id);
    write(made, "review-change-for", `: ${title}`);
    return made;
  }
}

/**
 * A way back to the review, at a question that the visitor came to from there; one at a time, until they are back.
 * @param {HTMLElement} root @param {HTMLElement} question
 */
export function offerWayBack(root, question) {
  withdrawWayBack(root);
  question.append(clone("template-way-back"));
}

/** @param {HTMLElement} root */
function withdrawWayBack(root) {
  root.querySelector('[data-part="way-back"]')?.remove();
}
