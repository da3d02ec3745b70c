/**
 * How far the visitor is, in words: above every step, beside each in the list of steps, and where one presses "Volgende".
 * Counting questions is all this does.
 * @import { Form } from "./form.mjs"
 * @import { QuestionFacts, Say, Snapshot } from "../types.js"
 */
import { part } from "../ui/page.mjs";

/** @param {HTMLElement} root @param {Form} form @param {Snapshot} sheet @param {Say} say */
export function showProgress(root, form, { answers }, say) {
  const asked = form.asked();
  const open = asked.filter(({ id }) => !(id in answers));
  const progress = say("scan.progress", { count: asked.length - open.length, total: asked.length });
  part(root, "progress", HTMLElement).textContent = progress;
  const minutes = Math.ceil(open.reduce((sum, { seconds }) => sum + seconds, 0) / 60);
  const left = minutes > 0 ? say("scan.left", { count: minutes }) : "";
  for (const line of root.querySelectorAll('[data-part="left"]')) line.textContent = [progress, left].join(" ").trim();
  for (const counter of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-count]"))) {
    const here = (/** @type {QuestionFacts} */ { dimension }) => dimension === counter.dataset.count;
    const total = asked.filter(here).length;
    counter.textContent = say("scan.nav.count", { answered: total - open.filter(here).length, total });
  }
}
