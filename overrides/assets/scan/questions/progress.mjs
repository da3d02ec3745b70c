/**
 * How far the visitor is, in words: above every step, and as the list of what is open on the step "review".
 * Counting questions is all this does.
 * @import { Form } from "./form.mjs"
 * @import { Say } from "../types.js"
 */
import { element, link, part, write } from "../ui/page.mjs";

/** @param {HTMLElement} root @param {Form} form @param {Say} say */
export function showProgress(root, form, say) {
  const { answers } = form.read();
  const asked = form.asked();
  const open = asked.filter(({ id }) => !(id in answers));
  const progress = say("scan.progress", { count: asked.length - open.length, total: asked.length });
  part(root, "progress", HTMLElement).textContent = progress;

  /** @type {Node[]} */
  const review = [];
  for (const step of root.querySelectorAll("section")) {
    const dimension = step.dataset.dimension;
    if (dimension === undefined) continue;
    const here = asked.filter((question) => question.dimension === dimension);
    const openHere = open.filter((question) => question.dimension === dimension);
    const answered = here.length - openHere.length;
    const counter = root.querySelector(`[data-count="${dimension}"]`);
    if (counter) counter.textContent = say("scan.nav.count", { answered, total: here.length });
    if (openHere.length === 0) continue;
    const items = openHere.map(({ id, title }) => element("li", link(form.fragmentOf(id), title)));
    review.push(element("h3", step.querySelector("h2")?.textContent ?? ""), element("ul", ...items));
  }
  const summary = open.length > 0 ? say("scan.review.open", { count: open.length }) : say("scan.review.complete");
  write(root, "review-summary", summary);
  part(root, "review-list", HTMLElement).replaceChildren(...review);
  part(root, "review-longer", HTMLElement).hidden = asked.length === form.questions.length;
}
