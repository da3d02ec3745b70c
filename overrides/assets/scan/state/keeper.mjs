/**
 * Keeps the sheet in this browser, a moment after a change and when the page goes away; and follows other tabs.
 * @import { Kept, KeepingState, Lapse, Saved, ScanFacts } from "../types.js"
 * @import { Sheet } from "./sheet.mjs"
 * @import { Store } from "./store.mjs"
 */
import { limitOf } from "./limit.mjs";
import { joined, stillValid, toSaved, withTyped } from "./saved.mjs";
import { alike, EMPTY } from "./sheet.mjs";

/** Milliseconds after a change: somebody who types gives a dozen in a second. */
const WAIT = 300;

/** All that two tabs agree on; each is on a step of its own. */
const SHARED = /** @type {const} */ (["answers", "ambitions", "notes", "marks", "label", "length", "chosen"]);

/**
 * What happens to the sheet without the visitor's doing here.
 * @typedef {object} Told
 * @property {() => void} stopped a newer version of the page keeps here, so this one does no more
 * @property {() => void} wiped by another tab
 * @property {() => void} followed another tab changed what was filled in here
 * @property {(lapses: Lapse[]) => void} lapsed what is kept does not count any more
 */

export class Keeper {
  /** @type {Sheet} */ #sheet;
  /** @type {Store<Saved>} */ #store;
  /** @type {ScanFacts} */ #facts;
  /** @type {Told} */ #on;
  /** The sheet as this browser keeps it, as far as this tab knows. */
  #base = EMPTY;
  /** @type {number | undefined} */ #waiting;
  /** A newer version of the page keeps here: what this one would write, that one could not read. */
  #stopped = false;
  /** The lapses that were told: of what is kept they are found again as long as nothing is written. @type {Set<string>} */
  #lapsed = new Set();

  /**
   * @param {Sheet} sheet @param {Store<Saved>} store @param {ScanFacts} facts
   * @param {Told} on
   */
  constructor(sheet, store, facts, on) {
    this.#sheet = sheet;
    this.#store = store;
    this.#facts = facts;
    this.#on = on;
    sheet.subscribe(({ now, before, by }) => {
      if (by !== "elsewhere" && (!alike(now, before, ...SHARED) || now.step !== before.step)) this.#keepSoon();
    });
    store.watch((kept) => this.#hear(kept));
    window.addEventListener("pagehide", () => this.flush());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.flush());
    window.addEventListener("pageshow", ({ persisted }) => {
      // A page that comes back whole may be older than what another tab did since.
      if (persisted && !store.refused) this.#hear(store.load(), true);
    });
  }

  /** @returns {KeepingState} */
  get state() {
    if (this.#stopped) return "stopped";
    if (this.#store.refused) return "refused";
    return this.#sheet.started ? "saved" : "nothing";
  }

  /**
   * Brings back what was kept, and adopts what the visitor filled in before this script had come.
   * @param {Partial<Saved>} typed what the form holds already
   * @returns {{kind: Kept<Saved>["kind"], step: string}} step: where the visitor was
   */
  start(typed) {
    const kept = this.#store.load();
    if (kept.kind === "newer") this.#stop();
    const { sheet, lapses } = kept.kind === "kept" ? stillValid(kept.value, this.#facts) : { sheet: EMPTY, lapses: [] };
    this.#base = sheet;
    const adopted = withTyped(sheet, { answers: {}, ambitions: {}, notes: {}, label: "", ...typed });
    this.#sheet.change(adopted, alike(adopted, sheet, ...SHARED) ? "elsewhere" : "opened");
    this.#tellLapses(lapses);
    return { kind: kept.kind, step: sheet.step };
  }

  /** Writes what is waiting to be written. */
  flush() {
    if (this.#waiting === undefined) return;
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    if (this.#stopped) return;
    // Another tab may have written since, and its message may not have come yet.
    const kept = this.#store.load();
    if (kept.kind === "newer") {
      this.#stop();
      return;
    }
    if (kept.kind === "kept") this.#join(kept.value);
    if (this.#sheet.started) this.#store.save(toSaved(this.#sheet.now, this.#facts));
    else this.#store.clear();
    if (!this.#store.refused) this.#base = this.#sheet.now;
  }

  /** Takes away what is kept, here and for every other tab. */
  wipe() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#stopped = false;
    this.#base = EMPTY;
    this.#store.wipe();
  }

  #keepSoon() {
    if (this.#stopped) return;
    this.#waiting ??= window.setTimeout(() => this.flush(), WAIT);
  }

  #stop() {
    // Heard again whenever that version writes.
    if (this.#stopped) return;
    this.#stopped = true;
    this.#on.stopped();
  }

  /** @param {Kept<Saved> | {kind: "wiped"}} heard @param {boolean} [late] some time after it happened */
  #hear(heard, late = false) {
    if (heard.kind === "newer") {
      this.#stop();
    } else if (heard.kind === "kept") {
      // What this page could not keep is nowhere else.
      if (!this.#store.refused && this.#join(heard.value)) this.#on.followed();
    } else if (heard.kind === "wiped" || (late && heard.kind === "nothing" && this.#sheet.started)) {
      this.#forget();
      this.#on.wiped();
    } else if (heard.kind === "nothing" && !this.#store.refused && this.#sheet.started) {
      // The last answer was taken back elsewhere.
      this.#sheet.change(joined(this.#base, this.#sheet.now, EMPTY), "elsewhere");
      this.#base = EMPTY;
      this.#on.followed();
    }
  }

  /** @param {Lapse[]} lapses */
  #tellLapses(lapses) {
    const untold = lapses.filter((lapse) => !this.#lapsed.has(JSON.stringify(lapse)));
    for (const lapse of untold) this.#lapsed.add(JSON.stringify(lapse));
    if (untold.length > 0) this.#on.lapsed(untold);
  }

  /** What is filled in leaves this page; there is nothing left to write. */
  #forget() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#stopped = false;
    this.#base = EMPTY;
    this.#sheet.change({ ...EMPTY, ...limitOf(this.#sheet.now) }, "elsewhere");
  }

  /** @param {Saved} saved by another tab @returns {boolean} whether that changed anything here */
  #join(saved) {
    // A tab with an earlier version of the page answers questions as they were.
    const { sheet: theirs, lapses } = stillValid(saved, this.#facts);
    this.#tellLapses(lapses);
    const mine = this.#sheet.now;
    const both = joined(this.#base, mine, theirs);
    this.#base = theirs;
    if (alike(both, mine, ...SHARED)) return false;
    this.#sheet.change({ ...both, step: mine.step }, "elsewhere");
    return true;
  }
}
