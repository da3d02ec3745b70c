/**
 * The page's handle on the checker, which runs in a thread of its own. When that dies it is started once more, with the
 * whole of Python where a module was missing, and gets every file again; a second failure in a row is told.
 * @import { FailureReason, FromWorker, MissingReason, Start } from "../scan/types.js"
 * @import { DeskStatus, Report, TrialAddresses } from "./types.js"
 */

/** Seconds without a word before that is told, while it loads and while it owes a reply. */
const SILENCE = 15;

const PROGRAM = { module: "scripts.compiler.trial.desk", maker: "Desk" };

/** The checker cannot be asked any more. */
export class DeskFailed extends Error {}

/**
 * @typedef {object} Waiting
 * @property {number} id
 * @property {string} verb
 * @property {object} request
 * @property {(reply: any) => void} resolve
 * @property {(error: Error) => void} reject
 */

export class Desk {
  /** @type {TrialAddresses} */ #addresses;
  /** @type {() => object} */ #papers;
  /** @type {(status: DeskStatus) => void} */ #tell;
  /** @type {() => Promise<MissingReason>} */ #whyMissing;
  /** @type {Worker | null} */ #worker = null;
  /** @type {Map<number, Waiting>} */ #waiting = new Map();
  /** @type {number | undefined} */ #clock;
  #failures = 0;
  #next = 1;
  #isReady = false;
  /** @type {Start} */ #start = "lean";

  /**
   * @param {TrialAddresses} addresses
   * @param {() => object} papers what to lay on the desk before anything else is asked
   * @param {(status: DeskStatus) => void} tell
   * @param {() => Promise<MissingReason>} whyMissing asked when a file did not arrive, at the second failure only
   */
  constructor(addresses, papers, tell, whyMissing) {
    this.#addresses = addresses;
    this.#papers = papers;
    this.#tell = tell;
    this.#whyMissing = whyMissing;
  }

  /** Starts the checker; after a failure, or a silence, anew. */
  start() {
    this.#failures = 0;
    this.#worker?.terminate();
    this.#launch();
  }

  /** What the checker says of a file. @param {"check" | "enter" | "rewrite" | "add" | "remove" | "move"} verb @param {object} request @returns {Promise<Report>} */
  report(verb, request) {
    return this.#ask(verb, request);
  }

  /** The page that shows a file. @param {string} file @returns {Promise<{title: string, html: string | null}>} */
  preview(file) {
    return this.#ask("preview", { file });
  }

  /** @param {string} verb @param {object} request @returns {Promise<any>} rejects with DeskFailed only */
  #ask(verb, request) {
    return new Promise((resolve, reject) => {
      if (this.#failures > 1) {
        reject(new DeskFailed());
        return;
      }
      const waiting = { id: this.#next++, verb, request, resolve, reject };
      this.#waiting.set(waiting.id, waiting);
      if (this.#isReady) this.#put(waiting);
      this.#listen();
    });
  }

  #launch() {
    this.#isReady = false;
    this.#tell({ state: "loading" });
    const { worker: address, runtime, desk_library: library, desk_archive: archive } = this.#addresses;
    const worker = new Worker(address, { type: "module" });
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => worker === this.#worker && this.#hear(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      // A worker that was never ready has not arrived; one that was, died.
      if (worker === this.#worker) void this.#fail(this.#isReady ? "stopped" : "load", event.message || address);
    });
    const program = { archive, ...PROGRAM };
    const language = document.documentElement.lang;
    worker.postMessage({ kind: "init", start: this.#start, runtime, library, bundle: library, language, program });
    this.#listen();
  }

  /** @param {FromWorker} message */
  #hear(message) {
    if (message.kind === "failed") {
      void this.#fail(message.reason, message.detail);
    } else if (message.kind === "reply") {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (waiting) this.#failures = 0;
      waiting?.resolve(JSON.parse(message.reply));
    } else if (message.step === "ready") {
      this.#isReady = true;
      this.#put({ id: 0, verb: "lay", request: this.#papers() });
      for (const waiting of this.#waiting.values()) this.#put(waiting);
      this.#tell({ state: "ready", used: message.used });
    } else {
      this.#tell({ state: "loading" });
    }
    this.#listen();
  }

  /** @param {{id: number, verb: string, request: object}} call */
  #put({ id, verb, request }) {
    this.#worker?.postMessage({ kind: "call", id, verb, request: JSON.stringify(request) });
  }

  #listen() {
    clearTimeout(this.#clock);
    if (!this.#worker || (this.#isReady && this.#waiting.size === 0)) return;
    this.#clock = window.setTimeout(() => this.#tell({ state: "slow" }), SILENCE * 1000);
  }

  /** @param {FailureReason} reason @param {string} detail */
  async #fail(reason, detail) {
    const came = this.#isReady;
    this.#worker?.terminate();
    this.#worker = null;
    this.#isReady = false;
    this.#failures += 1;
    clearTimeout(this.#clock);
    if (reason === "python") this.#start = "full";
    if (this.#failures < 2 && reason !== "wasm") {
      console.warn(`The checker failed (${reason}: ${detail}) and is started again (${this.#start}).`);
      this.#launch();
      return;
    }
    this.#failures = 2;
    const refused = [...this.#waiting.values()];
    this.#waiting.clear();
    const told = reason === "load" || (reason === "python" && !came) ? await this.#whyMissing() : reason;
    this.#tell({ state: "failed", reason: told });
    for (const { reject } of refused) reject(new DeskFailed(detail));
  }
}
