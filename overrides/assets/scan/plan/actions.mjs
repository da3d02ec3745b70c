/**
 * The visitor's plan as a value: written to this browser, read with suspicion, put in order, and as the document
 * that the scorer makes files of.
 * @import { Action, Kept, Plan, ScanFacts } from "../types.js"
 */
import { readKept, textOrNothing } from "../state/kept.mjs";

const FORMAT = "self-scan.kept-plan/1";

/** @returns {Plan} */
export function emptyPlan() {
  return { actions: [], next_measurement: null };
}

/** The name of a tip: a question has one for each step. @param {{question: string, step: number}} tip */
export function nameOf({ question, step }) {
  return `${question}-${step}`;
}

/** @param {{question: string, step: number}} tip @param {string} title of the tip @returns {Action} */
export function newAction({ question, step }, title) {
  return { question, step, title, who: "", due: null, if: "", then: "" };
}

/** The same plan, which does not change with this one. @param {Plan} plan @returns {Plan} */
export function copyOf({ actions, next_measurement }) {
  return { actions: actions.map((action) => ({ ...action })), next_measurement };
}

/**
 * One plan out of two that were changed at once, in two tabs: of each field what was changed here, else what stands there.
 * An action that one of them took out stays where the other wrote in it meanwhile.
 * @param {Plan} base what both began with @param {Plan} mine @param {Plan} theirs @returns {Plan}
 */
export function joined(base, mine, theirs) {
  const [before, here, there] = [base, mine, theirs].map(({ actions }) => new Map(actions.map((action) => [nameOf(action), action])));
  const actions = [...new Map([...(here ?? []), ...(there ?? [])]).keys()].flatMap((name) =>
    joinedAction(before?.get(name), here?.get(name), there?.get(name)),
  );
  const measured = mine.next_measurement === base.next_measurement ? theirs : mine;
  return { actions, next_measurement: measured.next_measurement };
}

/** @param {Action | undefined} base @param {Action | undefined} mine @param {Action | undefined} theirs @returns {Action[]} one, or none */
function joinedAction(base, mine, theirs) {
  if (mine && theirs) return [{ ...theirs, ...changes(base ?? newAction(mine, theirs.title), mine) }];
  const left = mine ?? theirs;
  return left && (!base || Object.keys(changes(base, left)).length > 0) ? [left] : [];
}

/** What was written since. @param {Action | undefined} base @param {Action} action @returns {Partial<Action>} */
function changes(base, action) {
  return Object.fromEntries(Object.entries(action).filter(([name, value]) => base?.[/** @type {keyof Action} */ (name)] !== value));
}

/** The plan as it is kept. @param {Plan} plan @param {ScanFacts} facts */
export function toKept(plan, { model, version }) {
  return { format: FORMAT, model, version, ...plan };
}

/**
 * Anything in this browser may be old, damaged or edited by hand: only actions of the right shape come through.
 * @param {string | null} text @param {ScanFacts} facts
 * @returns {Kept<Plan>}
 */
export function readPlan(text, { version }) {
  return readKept(text, { format: FORMAT, version }, (raw) => {
    if (!Array.isArray(raw.actions)) return null;
    const actions = raw.actions.flatMap(readAction);
    const named = new Map(actions.map((/** @type {Action} */ action) => [nameOf(action), action]));
    return { actions: [...named.values()], next_measurement: readDay(raw.next_measurement) };
  });
}

/** @param {any} raw @returns {Action[]} one, or none */
function readAction(raw) {
  if (typeof raw?.question !== "string" || !Number.isInteger(raw.step)) return [];
  const [title, who, when, then] = [raw.title, raw.who, raw.if, raw.then].map(textOrNothing);
  return [{ question: raw.question, step: raw.step, title, who, due: readDay(raw.due), if: when, then }];
}

/** @param {unknown} raw */
function readDay(raw) {
  return typeof raw === "string" && /^\d{4}-\d{2}-\d{2}$/.test(raw) ? raw : null;
}

/**
 * The actions in the order of the result; those that it does not name any more come last, in the order they had.
 * @param {Action[]} actions @param {string[]} order names of tips
 */
export function inOrder(actions, order) {
  const place = (/** @type {Action} */ action) => (order.indexOf(nameOf(action)) + 1 || Infinity);
  return [...actions].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/**
 * The plan document of scoring/documents/plan_document.py.
 * @param {Plan} plan @param {ScanFacts} facts
 */
export function planDocument({ actions, next_measurement }, { model, version }) {
  const named = actions.map(({ title: _, ...action }) => action);
  return { format: "self-scan.plan/1", model, model_version: version, actions: named, next_measurement };
}
