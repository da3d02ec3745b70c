/**
 * All that the first question does not wait for: the result, printing, and what a visitor takes along.
 * @import { Context, StorageProblem } from "./types.js"
 */
import { readPlan } from "./plan/actions.mjs";
import { setUpTakingAlong } from "./share/along.mjs";
import { bringResult } from "./result/arrival.mjs";
import { setUpBriefing } from "./result/briefing.mjs";
import { setUpPrinting } from "./result/print.mjs";
import { ResultStep } from "./result/result-step.mjs";
import { Store } from "./state/store.mjs";

/**
 * Rejects when a part of the page does not come; nothing is wired then.
 * @param {Context} page @param {HTMLElement} step of the result
 * @param {string} planKey where the plan is kept
 * @param {(problem: StorageProblem) => void} refused called when the browser does not keep the plan
 * @param {(name: string, replacing: boolean) => void} go see Opening
 */
export async function setUpLater(page, step, planKey, refused, go) {
  const { root, session, form, errors, announce } = page;
  const say = await bringResult(root);
  const context = { ...page, say };
  const result = new ResultStep(step, session, form, errors, say, announce);
  const planStore = new Store(planKey, readPlan, refused);
  const along = setUpTakingAlong(context, planStore, go);
  result.onShow(along.show);
  result.onShow(setUpBriefing(context).show);
  setUpPrinting(root);
  return { result, wipe: along.wipe, forget: along.forget, start: along.start };
}
