/**
 * One tip as a card: facts from the result, the text as the build rendered it.
 * @import { ResultTip, Say } from "./types.js"
 */
import { clone, part, write } from "./page.mjs";

/**
 * @param {ResultTip} tip
 * @param {string} dimension title, to say where the tip belongs
 * @param {Say} say
 */
export function tipCard(tip, dimension, say) {
  const card = clone("tip-kaart");
  const item = /** @type {HTMLElement} */ (card.firstElementChild);
  item.dataset.tip = `${tip.question}-${tip.step}`;
  if (tip.first) item.dataset.first = "";
  write(item, "topic", say("result.tip.topic", { dimension, question: tip.title }));
  write(item, "title", tip.tip);
  write(item, "reason", tip.reason);
  write(item, "effort", say(`scoring.effort.${tip.effort}`));
  write(item, "who", tip.who);
  write(item, "done", tip.done_when);
  write(item, "how-for", `: ${tip.tip}`);
  write(item, "pick-for", `: ${tip.tip}`);
  part(item, "text", HTMLElement).replaceChildren(clone(`tip-${tip.question}-${tip.step}`));
  return item;
}
