/**
 * The visitor's plan as a value: written to this browser, read with suspicion, put in order, and as the document
 * that the scorer makes files of.
 * @import { Action, Facts, Plan } from "../types.js"
 */

/** @returns {Plan} */
export function emptyPlan() {
  return { actions: [], next_measurement: null };
}

/** The name of a tip: a question has one for each step. @param {{question: string, step: number}} tip */
export function nameOf({ question, step }) {
  return `${question}-${step}`;
}

/** @param {{question: string, step: number}} tip @returns {Action} */
export function newAction({ question, step }) {
  return { question, step, who: "", due: null, if: "", then: "" };
}

/**
 * Anything in this browser may be old, damaged or edited by hand: only actions of the right shape come through.
 * @param {string | null} text
 * @returns {Plan | null}
 */
export function readPlan(text) {
  /** @type {any} */
  let raw;
  try {
    raw = JSON.parse(text ?? "null");
  } catch {
    return null;
  }
  if (typeof raw !== "object" || raw === null || !Array.isArray(raw.actions)) return null;
  const actions = raw.actions.flatMap(readAction);
  const named = new Map(actions.map((/** @type {Action} */ action) => [nameOf(action), action]));
  return { actions: [...named.values()], next_measurement: readDay(raw.next_measurement) };
}

/** @param {any} raw @returns {Action[]} one, or none */
function readAction(raw) {
  if (typeof raw?.question !== "string" || !Number.isInteger(raw.step)) return [];
  const text = (/** @type {unknown} */ value) => (typeof value === "string" ? value : "");
  const { question, step } = raw;
  return [{ question, step, who: text(raw.who), due: readDay(raw.due), if: text(raw.if), then: text(raw.then) }];
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
 * @param {Plan} plan @param {Pick<Facts, "modelId" | "version">} facts
 */
export function planDocument(plan, { modelId, version }) {
  return { format: "self-scan.plan/1", model: modelId, model_version: version, ...plan };
}
