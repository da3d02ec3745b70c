/**
 * The files on the desk: as the site has them, and as they were changed. What was changed is kept in this browser.
 * @import { Kept, StorageProblem } from "../scan/types.js"
 * @import { Edit, Papers } from "./types.js"
 */
import { Store } from "../scan/state/store.mjs";

const FORMAT = "self-scan.trial/1";

export class Desktop {
  /** @type {Map<string, string>} */ #site;
  /** @type {Record<string, Edit>} */ #edits = {};
  /** @type {Store<Papers>} */ #store;
  file = "";
  /** Whether something kept was begun from another text than the site has now. */
  isOutdated = false;

  /** @param {Record<string, string>} site text by address @param {string} key @param {(problem: StorageProblem | null) => void} onProblem */
  constructor(site, key, onProblem) {
    this.#site = new Map(Object.entries(site));
    this.#store = new Store(key, read, onProblem);
    const kept = this.#store.load();
    if (kept.kind !== "kept") return;
    this.#edits = kept.value.edits;
    this.file = kept.value.file;
    this.isOutdated = Object.entries(this.#edits).some(([name, { was }]) => was !== (this.#site.get(name) ?? ""));
  }

  /** The addresses of all files that have a text, in order. */
  get names() {
    const texts = [...this.#site].filter(([, text]) => text !== "").map(([name]) => name);
    return [...new Set([...texts, ...Object.keys(this.#edits)])].filter((name) => /\.(yaml|md)$/.test(name)).sort();
  }

  get isChanged() {
    return Object.keys(this.#edits).length > 0;
  }

  /** Every file as it is now. */
  get all() {
    const now = Object.entries(this.#edits).map(([name, { now }]) => [name, now]);
    return { ...Object.fromEntries(this.#site), ...Object.fromEntries(now) };
  }

  /** @param {string} name */
  has(name) {
    return this.#site.has(name);
  }

  /** @param {string} name */
  text(name) {
    return this.#edits[name]?.now ?? this.#site.get(name) ?? "";
  }

  /** @param {string} name */
  hasChanged(name) {
    return name in this.#edits;
  }

  /** @param {string} name @param {string} text */
  change(name, text) {
    const was = this.#edits[name]?.was ?? this.#site.get(name) ?? "";
    if (text === was) delete this.#edits[name];
    else this.#edits[name] = { was, now: text };
    this.keep();
  }

  /** As the site has it. @param {string} name */
  putBack(name) {
    delete this.#edits[name];
    this.keep();
  }

  /** Before the first change nothing is kept. */
  keep() {
    if (this.isChanged) this.#store.save({ format: FORMAT, file: this.file, edits: this.#edits });
    else this.#store.clear();
  }
}

/** @param {string | null} text @returns {Kept<Papers>} */
function read(text) {
  if (text === null) return { kind: "nothing" };
  try {
    const value = JSON.parse(text);
    if (value?.format !== FORMAT || typeof value.file !== "string") return { kind: "unreadable" };
    const edits = Object.values(value.edits);
    if (!edits.every((edit) => typeof edit?.was === "string" && typeof edit.now === "string")) return { kind: "unreadable" };
    return { kind: "kept", value };
  } catch {
    return { kind: "unreadable" };
  }
}
