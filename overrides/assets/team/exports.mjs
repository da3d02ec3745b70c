/**
 * Out of the page: a print, the aggregate as a document, a table and a text, or to the page of two measurements; and, apart,
 * a file with every code.
 * An aggregate that would give people away, laid beside the last one, is not saved.
 * @import { Counted, TeamContext } from "./types.js"
 */
import { NoOlderModel } from "../scan/scorer/older-model.mjs";
import { sentenceOf } from "../scan/scorer/errors.mjs";
import { comparisonKey, NOTHING, readComparison, toKept as toKeptComparison } from "../comparison/kept-comparison.mjs";
import { saveFile } from "../scan/share/save-file.mjs";
import { Store } from "../scan/state/store.mjs";
import { today } from "../scan/ui/days.mjs";
import { element, has, part } from "../scan/ui/page.mjs";
import { HandIn } from "./hand-in.mjs";
import { toKept } from "./kept-team.mjs";

/** @param {TeamContext} context */
export function setUpExports(context) {
  const { root, facts, sheets, models, messages, say, ask } = context;
  const section = part(root, "take", HTMLElement);
  const comparison = new Store(comparisonKey(facts), (text) => readComparison(text, facts), () => {});
  const refused = part(section, "refused", HTMLElement);
  const lines = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[data-part="file-status"]')]);
  /** @type {Counted | null} */
  let counted = null;
  // A model that names no sizes has nobody to compare with.
  const handIn = has(root, "hand-in") ? new HandIn(context, (organisation) => save("reference", organisation)) : null;

  /** @type {Record<string, (name: string, team: Counted["document"], organisation?: {size: string, year: number}) => Promise<void>>} */
  const makers = {
    team: async (name, team) => saveFile(name, "application/json", JSON.stringify(team)),
    reference: async (name, team, organisation) => saveFile(name, "application/json", JSON.stringify(await ask("hand_in", { team, organisation }))),
    csv: async (name, team) => saveFile(name, "text/csv;charset=utf-8", await ask("team_csv", { team })),
    markdown: async (name, team) => saveFile(name, "text/markdown;charset=utf-8", await ask("team_markdown", { team, date: today() })),
    print: async () => window.print(),
  };

  for (const button of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-save]"))) {
    const line = lines.find((each) => button.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
    button.addEventListener("click", async () => {
      if (line) messages.answer(line, await save(button.dataset.save ?? ""));
    });
  }

  /** @param {string} kind @param {{size: string, year: number}} [organisation] @returns {Promise<string>} what came of it */
  async function save(kind, organisation) {
    const goes = kind === "compare";
    const prints = kind === "print";
    const name = goes || prints ? "" : say(`team.export.name.${kind}`, { date: today() });
    refused.hidden = true;
    try {
      if (kind === "sheets") {
        // The same bytes that the browser keeps: it needs no scorer.
        saveFile(name, "application/json", JSON.stringify(toKept(sheets.now, facts)));
      } else if (counted) {
        const reasons = await reasonsAgainst(counted.document);
        if (reasons.length > 0) {
          refused.replaceChildren(...reasons.map((reason) => element("li", reason)));
          refused.hidden = false;
          if (prints) return say("team.export.not_printed");
          return say(goes ? "team.export.not_compared" : "team.export.refused");
        }
        if (goes) return compare(counted.document);
        await makers[kind]?.(name, counted.document, organisation);
        sheets.release(counted.document);
      }
      if (prints) return "";
      return say("keep.file.saved", { name });
    } catch (error) {
      return error instanceof NoOlderModel ? say("keep.older.missing") : sentenceOf(error, say);
    }
  }

  /**
   * The aggregate becomes the measurement of now; what was kept there of then stays, if it is of a team.
   * @param {Counted["document"]} team @returns {string} why not; "" when the other page opens
   */
  function compare(team) {
    const found = comparison.load();
    const { before, plan } = found.kind === "kept" ? found.value : NOTHING;
    const other = before?.format === team.format ? before : null;
    if (found.kind !== "newer") comparison.save(toKeptComparison({ before: other, now: team, plan }, facts));
    if (found.kind === "newer" || comparison.refused) return say("team.export.compare_unkept");
    sheets.release(team);
    location.assign(section.querySelector("[data-page]")?.getAttribute("data-page") ?? "");
    return "";
  }

  /** @param {Counted["document"]} team @returns {Promise<string[]>} */
  async function reasonsAgainst(team) {
    const last = sheets.now.released;
    if (last === null) return [];
    const others = { last_model: await models.text(last.model_version) };
    /** @type {{message: string}[]} */
    const refusals = await ask("check_release", { team, last }, undefined, others);
    return [...new Set(refusals.map(({ message }) => message))];
  }

  return {
    /** @param {Counted | null} now null for none */
    offer(now) {
      counted = now;
      section.hidden = !now?.view.shown;
      if (now === null) this.clear();
    },
    clear() {
      refused.hidden = true;
      handIn?.clear(sheets.isEmpty);
      for (const line of lines) {
        line.textContent = "";
        line.hidden = true;
      }
    },
  };
}
