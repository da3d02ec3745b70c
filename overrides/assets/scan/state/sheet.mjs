/**
 * What is filled in, and where the visitor is: one value, with one owner. The form shows it and tells of changes;
 * keeping, progress and scoring listen. Every change is a new snapshot, so nobody holds half of one.
 * @import { Change, Entries, Snapshot } from "../types.js"
 */

/** @type {Snapshot} */
export const EMPTY = Object.freeze({ answers: {}, ambitions: {}, notes: {}, marks: [], label: "", length: "full", chosen: [], step: "" });

/** Whether anything of the visitor is in it. @param {Entries} entries */
export function isStarted({ answers, notes, marks, label }) {
  return Object.keys(answers).length > 0 || Object.keys(notes).length > 0 || marks.length > 0 || label !== "";
}

/** Whether two snapshots have the same in an entry. @param {Snapshot} one @param {Snapshot} other @param {(keyof Snapshot)[]} names */
export function alike(one, other, ...names) {
  return names.every((name) => one[name] === other[name] || sorted(one[name]) === sorted(other[name]));
}

export class Sheet {
  #now = EMPTY;
  /** @type {((change: Change) => void)[]} */ #listeners = [];

  get now() {
    return this.#now;
  }

  get started() {
    return isStarted(this.#now);
  }

  /**
   * @param {(change: Change) => void} listener called after every change, in the order of subscribing
   */
  subscribe(listener) {
    this.#listeners.push(listener);
  }

  /**
   * @param {Partial<Snapshot>} entries that take the place of those that were there
   * @param {Change["by"]} by form: by the visitor, in the form, which shows it already
   */
  change(entries, by) {
    const before = this.#now;
    this.#now = Object.freeze({ ...before, ...entries });
    for (const listener of this.#listeners) listener({ now: this.#now, before, by });
  }
}

/** @param {unknown} value the same text for the same entries in any order */
function sorted(value) {
  const object = typeof value === "object" && value !== null && !Array.isArray(value);
  return JSON.stringify(object ? Object.entries(value).sort() : value);
}
