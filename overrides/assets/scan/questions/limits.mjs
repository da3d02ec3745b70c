/**
 * What the page shows of a limit: that a link chose the topics, and a way through the steps that passes by those in which
 * nothing is asked.
 * @import { Form } from "./form.mjs"
 * @import { Say, Snapshot } from "../types.js"
 */
import { part, write } from "../ui/page.mjs";

/** @param {HTMLElement} root @param {Form} form @param {Snapshot} sheet @param {Say} say */
export function showLimit(root, form, { chosen }, say) {
  part(root, "limit", HTMLElement).hidden = !form.isPart;
  // Of what is kept from an earlier version of the model, some may be gone.
  const count = form.questions.filter(({ id }) => chosen.includes(id)).length;
  const more = form.asked().length - count;
  write(root, "limit-text", form.isPart ? say("scan.limit.text", { count }) : null);
  write(root, "limit-more", form.isPart && more > 0 ? say("scan.limit.more", { count: more }) : null);
  const asked = new Set(form.asked().map(({ id }) => form.stepOf(id)));
  const ways = /** @type {HTMLAnchorElement[]} */ ([...root.querySelectorAll(".scan-nav li a")]);
  for (const way of ways) {
    const step = stepAt(root, way);
    /** @type {HTMLElement} */ (way.parentElement).hidden = step?.dataset.step === "dimension" && !asked.has(step);
  }
  const open = ways.filter((way) => way.parentElement?.hidden === false);
  open.forEach((way, place) => {
    lead(stepAt(root, way), "prev", open[place - 1]);
    lead(stepAt(root, way), "next", open[place + 1]);
  });
}

/** @param {HTMLElement} root @param {HTMLAnchorElement} way @returns {HTMLElement | null} */
function stepAt(root, way) {
  return root.querySelector(`section[id="${way.hash.slice(1)}"]`);
}

/** @param {HTMLElement | null} step @param {"prev" | "next"} rel @param {HTMLAnchorElement | undefined} to */
function lead(step, rel, to) {
  const link = step?.querySelector(`:scope > .scan-moves a[rel=${rel}]`);
  const name = link?.querySelector(".scan-hidden");
  if (!(link instanceof HTMLAnchorElement) || !name || !to) return;
  link.hash = to.hash;
  name.textContent = `: ${to.firstChild?.textContent?.trim()}`;
}
