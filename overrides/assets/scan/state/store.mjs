/**
 * What this browser keeps between visits. The only module that knows localStorage; nothing here is fatal:
 * storage may be forbidden, full, or hold rubbish, and the scan goes on.
 * @import { Kept, StorageProblem } from "../types.js"
 */

/** Comes and goes within one task, so that other tabs hear of it: this is no change, all of it is wiped. */
const WIPED = ".wiped";

/**
 * One entry of it.
 * @template T
 */
export class Store {
  /** @type {string} */ #key;
  /** @type {(text: string | null) => Kept<T>} */ #read;
  /** @type {(problem: StorageProblem | null, key: string) => void} */ #onProblem;
  /** @type {StorageProblem | null} */ #problem = null;

  /**
   * @param {string} key
   * @param {(text: string | null) => Kept<T>} read makes sense of what is kept
   * @param {(problem: StorageProblem | null, key: string) => void} onProblem called when keeping stops working, and with
   *   null when it works again
   */
  constructor(key, read, onProblem) {
    this.#key = key;
    this.#read = read;
    this.#onProblem = onProblem;
  }

  /** Whether what is on this page is not kept: the last try failed. */
  get refused() {
    return this.#problem !== null;
  }

  /** @returns {Kept<T>} */
  load() {
    return this.#try(() => this.#read(localStorage.getItem(this.#key))) ?? { kind: "nothing" };
  }

  /** @param {T} value */
  save(value) {
    const text = JSON.stringify(value);
    if (this.#try(() => (localStorage.setItem(this.#key, text), true))) this.#works();
  }

  /** There is nothing to keep any more. */
  clear() {
    if (this.#try(() => (localStorage.removeItem(this.#key), true))) this.#works();
  }

  /** As `clear`; and other tabs hear that it was wiped, not just changed. */
  wipe() {
    this.#signal();
    this.clear();
    // Where the browser was full, there is room now.
    this.#signal();
  }

  /**
   * Calls back when another tab keeps something else or wiped all.
   * @param {(kept: Kept<T> | {kind: "wiped"}) => void} callback
   */
  watch(callback) {
    window.addEventListener("storage", ({ key, newValue }) => {
      // key null: the whole storage was emptied, for instance by the browser's own settings.
      if (key === null || (key === this.#key + WIPED && newValue !== null)) callback({ kind: "wiped" });
      else if (key === this.#key) callback(this.#read(newValue));
    });
  }

  /**
   * Asks the browser to keep this until the visitor wipes it: some wipe what a site keeps after some days without a
   * visit. Asked when there is something for later, because a browser may put the question to the visitor.
   */
  async persist() {
    await navigator.storage?.persist?.().catch(() => {});
  }

  #signal() {
    try {
      localStorage.setItem(this.#key + WIPED, "1");
      localStorage.removeItem(this.#key + WIPED);
    } catch {
      // Whoever may keep nothing here has no other tab that did.
    }
  }

  /**
   * @template R
   * @param {() => R} use @returns {R | undefined} undefined when the browser refused
   */
  #try(use) {
    try {
      return use();
    } catch (error) {
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      const problem = full ? "full" : "forbidden";
      if (this.#problem !== problem) this.#onProblem((this.#problem = problem), this.#key);
      return undefined;
    }
  }

  #works() {
    if (this.#problem !== null) this.#onProblem((this.#problem = null), this.#key);
  }
}
