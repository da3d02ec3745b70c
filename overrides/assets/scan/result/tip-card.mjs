/**
 * One tip as a card: facts from the result, the text as the build rendered it.
 * @import { Law, ResultTip, Say } from "../types.js"
 */
import { clone, part, write } from "../ui/page.mjs";

/**
 * @param {ResultTip} tip
 * @param {string} dimension title, to say where the tip belongs
 * @param {Say} say
 * @param {Law | null} law that asks for this step
 */
export function tipCard(tip, dimension, say, law = null) {
  const card = clone("template-tip");
  const item = /** @type {HTMLElement} */ (card.firstElementChild);
  item.dataset.tip = `${tip.question}-${tip.step}`;
  if (tip.first) item.dataset.first = "";
  write(item, "topic", say("result.tip.topic", { dimension, question: tip.title }));
  write(item, "title", tip.tip);
  write(item, "reason", tip.reason);
  write(item, "effort", say(`scoring.effort.${tip.effort}`));
  // A fact of the tip goes where the template asks for it by its name.
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll("[data-fact]"))) {
    const fact = tip[/** @type {"who" | "done_when" | "this_week"} */ (place.dataset.fact)];
    place.textContent = fact ?? "";
    if (place.parentElement) place.parentElement.hidden = !fact;
  }
  write(item, "how-for", `: ${tip.tip}`);
  write(item, "pick-for", `: ${tip.tip}`);
  if (law) {
    const read = part(item, "law", HTMLAnchorElement);
    read.href = law.url;
    read.textContent = say("result.floor.law");
    read.hidden = false;
  }
  part(item, "text", HTMLElement).replaceChildren(clone(`template-tip-${tip.question}-${tip.step}`));
  return item;
}
