/**
 * All that the first question does not wait for: the result, printing, the plan, and what a visitor takes along.
 * @import { Context, Result, StorageProblem } from "./types.js"
 * @import { Client } from "./scorer/client.mjs"
 */
import { readPlan } from "./plan/actions.mjs";
import { Planning } from "./plan/plan.mjs";
import { setUpPlanFiles } from "./plan/plan-files.mjs";
import { setUpWorkshop } from "./questions/workshop.mjs";
import { bringResult } from "./result/arrival.mjs";
import { setUpBriefing } from "./result/briefing.mjs";
import { OlderResult } from "./result/older-result.mjs";
import { setUpPrinting } from "./result/print.mjs";
import { setUpReference } from "./result/reference.mjs";
import { ResultStep } from "./result/result-step.mjs";
import { setUpDividing } from "./share/divide.mjs";
import { setUpExports } from "./share/exports.mjs";
import { Keeping } from "./share/keep.mjs";
import { Opening } from "./share/opening.mjs";
import { Store } from "./state/store.mjs";
import { hideOwn } from "./ui/group.mjs";
import { moment } from "./ui/moment.mjs";
import { has } from "./ui/page.mjs";

/**
 * Rejects when a part of the page does not come; nothing is wired then.
 * @param {Context} page @param {HTMLElement} step of the result @param {Client} client
 * @param {string} planKey where the plan is kept
 * @param {(problem: StorageProblem | null, key: string) => void} storageProblem see Store
 */
export async function setUpAfterQuestions(page, step, client, planKey, storageProblem) {
  const { root, facts } = page;
  const context = { ...page, say: await bringResult(root, facts.addresses.later) };
  // What came is laid out by now; wiring it is a task of its own, short enough for a visitor who answers meanwhile.
  await moment();
  const planStore = new Store(planKey, (text) => readPlan(text, facts), storageProblem);
  const result = new ResultStep(step, context);
  client.subscribe((status) => result.working(status));
  const keeping = new Keeping(context);
  // A model without tips has nothing to plan.
  const planning = has(root, "plan") ? new Planning(context, planStore) : null;
  if (planning) setUpPlanFiles(context, planning);
  const older = new OlderResult(context);
  const opening = new Opening(context, older);
  const exports = setUpExports(context);
  if (page.group) await setUpWorkshop(context);
  const briefing = setUpBriefing(context);
  const dividing = setUpDividing(context);
  // Only where there is something to compare with.
  const reference = has(root, "reference") ? setUpReference(context, storageProblem) : null;
  hideOwn(root, page.group);
  result.onShow((/** @type {Result} */ shown) => {
    exports.clear();
    void keeping.show();
    void planning?.show(shown);
    briefing.show();
    void reference?.show();
  });
  setUpPrinting(root);

  return {
    result,
    /** Everything of the visitor leaves the page; of what the browser keeps the stores take care. */
    forget() {
      planning?.forget();
      exports.clear();
      keeping.clear();
      older.clear();
      opening.clear();
      briefing.clear();
      dividing.clear();
      reference?.clear();
      result.clear();
    },
    /** Called once, when everything is wired. */
    start() {
      opening.follow();
    },
  };
}
