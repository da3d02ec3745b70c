/**
 * Out of the page: a print, a table, a text for a report, and the plan of then with what came of it.
 * @import { ComparisonPage } from "./types.js"
 * @import { PlanThen } from "./plan-then.mjs"
 * @import { Side } from "./side.mjs"
 */
import { ask } from "../scan/scorer/ask.mjs";
import { saveFile } from "../scan/share/save-file.mjs";
import { today } from "../scan/ui/days.mjs";
import { part } from "../scan/ui/page.mjs";
import { reasonOf } from "./measurement.mjs";

/**
 * @param {ComparisonPage} page @param {Side} before @param {Side} now
 * @param {PlanThen | null} plan null in a model without tips
 */
export function setUpExports({ root, client, messages, say }, before, now, plan) {
  const section = part(root, "take", HTMLElement);
  part(section, "print", HTMLElement).addEventListener("click", () => window.print());
  const status = part(section, "file-status", HTMLElement);
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll("[data-save]"))) {
    button.addEventListener("click", async () => messages.answer(status, await save(button.dataset.save ?? "")));
  }

  /** @type {Record<string, (name: string) => Promise<void>>} */
  const makers = {
    csv: async (name) => saveFile(name, "text/csv;charset=utf-8", await made("comparison_csv", {})),
    markdown: async (name) =>
      saveFile(name, "text/markdown;charset=utf-8", await made("comparison_markdown", { date: today() })),
    plan: async (name) => saveFile(name, "application/json", JSON.stringify(plan?.kept?.document)),
  };

  /** @param {string} kind @returns {Promise<string>} what came of it */
  async function save(kind) {
    const name = say(`comparison.export.name.${kind}`, { date: today() });
    try {
      await makers[kind]?.(name);
      return say("keep.file.saved", { name });
    } catch (error) {
      return reasonOf(error, say);
    }
  }

  /** @param {string} verb @param {Record<string, string>} more */
  async function made(verb, more) {
    const [first, second] = [before.measurement, now.measurement];
    if (!first || !second) return "";
    const kept = plan?.kept ?? null;
    const payload = { before: first.document, now: second.document, plan: kept?.document ?? null, ...more };
    const others = { before_model: first.model, plan_model: kept?.model ?? second.model };
    return ask(client, verb, payload, second.model, others);
  }

  return () => {
    status.textContent = "";
    status.hidden = true;
  };
}
