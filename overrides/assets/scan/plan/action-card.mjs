/**
 * One action of the plan as a card with fields; on paper the fields are lines with what was written, or to write on.
 * @import { Action, ModelTip, Say } from "../types.js"
 */
import { inWords } from "../ui/days.mjs";
import { clone, part, textOf, write } from "../ui/page.mjs";

/**
 * @param {Action} action is changed as the visitor types
 * @param {{tip: ModelTip, topic: string}} named
 * @param {boolean} elsewhere whether the result does not give this tip any more
 * @param {Say} say @param {{edited: () => void, remove: () => void}} on
 */
export function actionCard(action, { tip, topic }, elsewhere, say, { edited, remove }) {
  const card = clone("template-action");
  const item = /** @type {HTMLElement} */ (card.firstElementChild);
  write(item, "topic", topic);
  write(item, "title", tip.title);
  write(item, "done", tip.done_when);
  write(item, "effort", say(`scoring.effort.${tip.effort}`));
  write(item, "who", tip.who && say("plan.who_hint", { who: tip.who }));
  write(item, "remove-for", `: ${tip.title}`);
  part(item, "elsewhere", HTMLElement).hidden = !elsewhere;
  part(item, "remove", HTMLElement).addEventListener("click", remove);
  for (const field of item.querySelectorAll("input")) {
    const name = /** @type {"who" | "due" | "if" | "then"} */ (field.dataset.field);
    const paper = /** @type {HTMLElement} */ (item.querySelector(`[data-paper="${name}"]`));
    const show = () => (name === "due" ? showDay(paper, field.value) : (paper.textContent = field.value));
    field.value = action[name] ?? "";
    show();
    field.addEventListener("input", () => {
      if (name === "due") action.due = field.value || null;
      else action[name] = textOf(field);
      show();
      edited();
    });
  }
  return item;
}

/** @param {HTMLElement} line @param {string} day as a date field gives it: one that exists, "", or of a far year */
export function showDay(line, day) {
  line.textContent = /^\d{4}-\d{2}-\d{2}$/.test(day) ? inWords(day) : day;
}
