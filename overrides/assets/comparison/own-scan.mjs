/**
 * The scan and the plan that this browser keeps: looked at, and written to only when the visitor says so.
 * @import { AnswersDocument, Entries, Plan, ScanFacts } from "../scan/types.js"
 */
import { emptyPlan, planDocument, readPlan } from "../scan/plan/actions.mjs";
import { answersDocument } from "../scan/state/answers-document.mjs";
import { readSaved, stillValid, toSaved } from "../scan/state/saved.mjs";
import { EMPTY, isStarted } from "../scan/state/sheet.mjs";
import { Store } from "../scan/state/store.mjs";

export class OwnScan {
  /** @type {ScanFacts} */ #facts;
  #scan;
  #plan;

  /** @param {ScanFacts} facts */
  constructor(facts) {
    const key = `self-scan.${facts.model}`;
    this.#facts = facts;
    this.#scan = new Store(key, (text) => readSaved(text, facts), () => {});
    this.#plan = new Store(`${key}.plan`, (text) => readPlan(text, facts), () => {});
  }

  /** Whether a later version of the site keeps here what this page could not read. */
  get isNewer() {
    return this.#scan.load().kind === "newer";
  }

  /** @returns {AnswersDocument | null} null where none has been started */
  get scan() {
    const kept = this.#scan.load();
    if (kept.kind !== "kept") return null;
    const { sheet } = stillValid(kept.value, this.#facts);
    return isStarted(sheet) ? answersDocument(sheet, this.#facts, { notes: true }) : null;
  }

  /** @returns {ReturnType<typeof planDocument> | null} null where there is no action in it */
  get plan() {
    const kept = this.#plan.load();
    /** @type {Plan} */
    const plan = kept.kind === "kept" ? kept.value : emptyPlan();
    return plan.actions.length > 0 ? planDocument(plan, this.#facts) : null;
  }

  /** Puts answers in place of what is kept. @param {Entries} entries @returns {boolean} false where the browser keeps nothing */
  replace(entries) {
    this.#scan.save(toSaved({ ...EMPTY, ...entries }, this.#facts));
    return !this.#scan.refused;
  }
}
