/**
 * The plan to take along: for a calendar, a spreadsheet, a text, a later measurement, or on paper. The scorer writes the
 * files, but for its own document.
 * @import { Planning } from "./plan.mjs"
 * @import { Context, Payload } from "../types.js"
 */
import { planDocument } from "./actions.mjs";
import { today } from "../ui/days.mjs";
import { sentenceOf } from "../scorer/errors.mjs";
import { saveFile } from "../share/save-file.mjs";
import { part } from "../ui/page.mjs";

/** @param {Context} context @param {Planning} planning */
export function setUpPlanFiles({ root, scoring, messages, facts, say }, planning) {
  const section = part(root, "plan", HTMLElement);
  for (const button of section.querySelectorAll("[data-plan]")) {
    const kind = button instanceof HTMLElement ? (button.dataset.plan ?? "") : "";
    button.addEventListener("click", () => (kind === "print" ? print() : save(kind)));
  }
  window.addEventListener("afterprint", () => root.classList.remove("scan--plan"));

  function print() {
    // The style sheet prints nothing but the plan as long as this class is there.
    root.classList.add("scan--plan");
    window.print();
  }

  /** @param {string} kind ics, csv, json or markdown */
  async function save(kind) {
    try {
      tell(await makers[kind]?.(say(`plan.file.${kind}`, { date: today() })) ?? "");
    } catch (error) {
      tell(sentenceOf(error, say));
    }
  }

  /** Each saves a file of this name and says what came of it. @type {Record<string, (name: string) => Promise<string>>} */
  const makers = {
    async ics(name) {
      /** @type {{text: string, left_out: number, note: string | null}} */
      const { text, left_out, note } = await made("plan_ics", { moment: new Date().toISOString() });
      const { actions, next_measurement } = planning.plan;
      // A calendar without an event is a file that calendar programs refuse.
      if (left_out === actions.length && next_measurement === null) return say("plan.status.no_dates");
      saveFile(name, "text/calendar;charset=utf-8", text);
      return [say("plan.status.saved", { name }), note ?? ""].join(" ").trim();
    },
    csv: (name) => saveText(name, "text/csv;charset=utf-8", "plan_csv"),
    async json(name) {
      saveFile(name, "application/json", JSON.stringify(planDocument(planning.plan, facts)));
      return say("plan.status.saved", { name });
    },
    markdown: (name) => saveText(name, "text/markdown;charset=utf-8", "plan_markdown"),
  };

  /** @param {string} name @param {string} type @param {string} verb */
  async function saveText(name, type, verb) {
    saveFile(name, type, await made(verb));
    return say("plan.status.saved", { name });
  }

  /** @param {string} verb @param {Payload} [more] what the verb takes beside the plan */
  function made(verb, more) {
    return scoring.call(verb, { plan: planDocument(planning.plan, facts), ...more });
  }

  /** @param {string} text */
  function tell(text) {
    messages.answer(part(section, "plan-status", HTMLElement), text);
  }
}
