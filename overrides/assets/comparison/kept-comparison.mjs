/**
 * A comparison as this browser keeps it: both measurements, and the plan of then with what came of it.
 * @import { Kept, ScanFacts } from "../scan/types.js"
 * @import { KeptComparison, KeptDocument } from "./types.js"
 */
import { readKept } from "../scan/state/kept.mjs";

const FORMAT = "self-scan.kept-comparison/1";

/** @type {KeptComparison} */
export const NOTHING = Object.freeze({ before: null, now: null, plan: null });

/** @param {ScanFacts} facts */
export function comparisonKey({ model }) {
  return `self-scan.${model}.comparison`;
}

/** @param {KeptComparison} kept */
export function isNothing({ before, now, plan }) {
  return before === null && now === null && plan === null;
}

/** @param {KeptComparison} kept @param {ScanFacts} facts */
export function toKept({ before, now, plan }, { model, version }) {
  return { format: FORMAT, model, version, before, now, plan };
}

/**
 * Only documents come through; what is in them the scorer reads strictly.
 * @param {string | null} text @param {ScanFacts} facts @returns {Kept<KeptComparison>}
 */
export function readComparison(text, { version }) {
  return readKept(text, { format: FORMAT, version }, ({ before, now, plan }) => {
    const [one, other, planned] = [before, now, plan].map(documentOf);
    return { before: one ?? null, now: other ?? null, plan: planned ?? null };
  });
}

/** @param {any} value @returns {KeptDocument | null} */
function documentOf(value) {
  return typeof value?.format === "string" && typeof value.model_version === "string" ? value : null;
}
