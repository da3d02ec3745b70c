/**
 * What a visitor takes along and comes back with: the code, the files, the plan, and opening them again.
 * @import { Context, Plan, Result } from "../types.js"
 * @import { Store } from "../state/store.mjs"
 */
import { setUpExports } from "./exports.mjs";
import { Keeping } from "./keep.mjs";
import { Older } from "../result/older-result.mjs";
import { Opening } from "./opening.mjs";
import { has } from "../ui/page.mjs";
import { Planning } from "../plan/plan.mjs";
import { setUpPlanFiles } from "../plan/plan-files.mjs";

/**
 * @param {Context} context @param {Store<Plan>} store of the plan
 * @param {(name: string, replacing: boolean) => void} go see Opening
 */
export function setUpTakingAlong(context, store, go) {
  const keeping = new Keeping(context);
  // A model without tips has nothing to plan.
  const planning = has(context.root, "plan") ? new Planning(context, store) : null;
  const older = new Older(context);
  const opening = new Opening(context, older, go);
  const files = setUpExports(context);
  if (planning) setUpPlanFiles(context, planning);
  /** What was made or opened here leaves the page; the plan, and what the browser keeps, are left alone. */
  function forget() {
    files.clear();
    keeping.clear();
    older.clear();
    opening.clear();
  }

  return {
    /** @param {Result} result a new one is on the page */
    show(result) {
      files.clear();
      void keeping.show();
      void planning?.show(result);
    },
    /** Everything of the visitor leaves the page and the browser. */
    wipe() {
      planning?.wipe();
      forget();
    },
    forget,
    /** Called once, when everything is wired. */
    start() {
      opening.follow();
    },
  };
}
