/**
 * What this browser keeps between visits. The only module that knows localStorage; nothing here is fatal:
 * storage may be forbidden, full, or hold rubbish, and the scan goes on.
 * @import { StorageProblem } from "../types.js"
 */

/**
 * One entry of it.
 * @template T
 */
export class Store {
  /** @type {string} */ #key;
  /** @type {(text: string | null) => T | null} */ #read;
  /** @type {(problem: StorageProblem) => void} */ #onProblem;
  #reported = false;
  #refused = false;

  /**
   * @param {string} key
   * @param {(text: string | null) => T | null} read makes sense of what is kept; null for nothing and for rubbish
   * @param {(problem: StorageProblem) => void} onProblem called once at most
   */
  constructor(key, read, onProblem) {
    this.#key = key;
    this.#read = read;
    this.#onProblem = onProblem;
  }

  /** Whether what is on this page is not kept: the last try failed. */
  get refused() {
    return this.#refused;
  }

  /** @returns {T | null} null when nothing (readable) is kept */
  load() {
    try {
      return this.#read(localStorage.getItem(this.#key));
    } catch {
      this.#report("forbidden");
      return null;
    }
  }

  /** @param {T} saved @returns {boolean} whether it is kept */
  save(saved) {
    try {
      localStorage.setItem(this.#key, JSON.stringify(saved));
      this.#refused = false;
      return true;
    } catch (error) {
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      this.#report(full ? "full" : "forbidden");
      return false;
    }
  }

  clear() {
    try {
      localStorage.removeItem(this.#key);
      this.#refused = false;
    } catch {
      this.#report("forbidden");
    }
  }

  /**
   * Calls back when another tab keeps something else; with null when it wiped all. But what this page could not keep
   * is nowhere else: only wiping takes that away.
   * @param {(saved: T | null) => void} callback
   */
  watch(callback) {
    window.addEventListener("storage", (event) => {
      // key null: the whole storage was emptied, for instance by the browser's own settings.
      if (event.key !== this.#key && event.key !== null) return;
      if (!this.#refused || event.newValue === null) callback(this.#read(event.newValue));
    });
  }

  /** @param {StorageProblem} problem */
  #report(problem) {
    this.#refused = true;
    if (this.#reported) return;
    this.#reported = true;
    this.#onProblem(problem);
  }
}
