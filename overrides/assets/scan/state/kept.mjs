/**
 * What this browser holds under one key, read with suspicion. Nothing kept, unreadable and newer are three things: the
 * first is no news, the second is told, and the third must not be overwritten.
 * @import { Kept } from "../types.js"
 */

/**
 * @template T
 * @param {string | null} text what is kept; null for nothing
 * @param {{format: string, version: string}} here the format, such as "self-scan.saved/1", and the model's version that
 *   this page knows
 * @param {(raw: any) => T | null} read takes only what has the right shape; null when nothing has
 * @returns {Kept<T>}
 */
export function readKept(text, here, read) {
  if (text === null) return { kind: "nothing" };
  const raw = parsed(text);
  const [name, number] = partsOf(here.format);
  const [theirName, theirNumber] = partsOf(raw?.format);
  if (theirName !== name) return { kind: "unreadable" };
  if (theirNumber > number || isNewer(raw.version, here.version)) return { kind: "newer" };
  const value = theirNumber === number ? read(raw) : null;
  return value ? { kind: "kept", value } : { kind: "unreadable" };
}

/** @param {string} text @returns {any} null for what is no JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {unknown} format @returns {[string, number]} */
function partsOf(format) {
  const [name = "", number = ""] = typeof format === "string" ? format.split("/") : [];
  return [name, Number(number)];
}

/** Whether a version of the model, such as 1.10.0, came after another. @param {unknown} version @param {string} other */
function isNewer(version, other) {
  if (typeof version !== "string") return false;
  const [theirs, ours] = [version, other].map((each) => each.split(".").map(Number));
  const place = (theirs ?? []).findIndex((number, at) => number !== ours?.[at]);
  return place >= 0 && Number(theirs?.[place]) > (ours?.[place] ?? -1);
}

/** The entries of an object of which the value is as it should be. @param {unknown} entries @param {(value: unknown) => boolean} wanted */
export function only(entries, wanted) {
  if (typeof entries !== "object" || entries === null) return {};
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => wanted(value)));
}

/** @param {unknown} value */
export function textOrNothing(value) {
  return typeof value === "string" ? value : "";
}
