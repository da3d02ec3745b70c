/**
 * The page's handle on the scorer. Starts the worker, keeps the calls that wait for it, and when it fails starts it
 * once more, in the way that takes longer and lacks nothing; a second failure in a row is reported and the waiting
 * calls are refused.
 * @import { ClientStatus, Facts, FailureReason, FromWorker, MissingReason, ScorerFiles, Start, ToWorker } from "./types.js"
 */

/**
 * @typedef {object} Waiting
 * @property {string} verb
 * @property {string} payload
 * @property {string | undefined} model
 * @property {(reply: any) => void} resolve
 * @property {(error: Error) => void} reject
 */

/** The scorer cannot run here; `reason` is a key of the sentences result.failed.*. */
export class ScorerFailed extends Error {
  /** @param {FailureReason} reason @param {string} detail */
  constructor(reason, detail) {
    super(detail);
    this.reason = reason;
  }
}

/** The ways to start, the first one first; the next one after a failure. @type {readonly Start[]} */
const STARTS = ["lean", "full"];

/** Milliseconds without a word from a scorer that owes a reply, which takes some milliseconds. */
const SILENCE = 20_000;

/** @typedef {ScorerFiles & Pick<Facts, "worker" | "model">} ClientFacts */

export class Client {
  /** @type {ClientFacts} */ #facts;
  /** @type {() => Promise<MissingReason>} */ #whyMissing;
  /** @type {(status: ClientStatus) => void} */ #onStatus;
  /** @type {ClientStatus} */ #status = { state: "idle" };
  /** @type {Worker | null} */ #worker = null;
  /** @type {Promise<string> | null} */ #model = null;
  /** @type {Map<number, Waiting>} */ #waiting = new Map();
  /** @type {number | undefined} */ #patience;
  #nextId = 1;
  #failures = 0;

  /**
   * @param {ClientFacts} facts
   * @param {() => Promise<MissingReason>} whyMissing asked when a file did not arrive, at the second failure only
   * @param {(status: ClientStatus) => void} onStatus
   */
  constructor(facts, whyMissing, onStatus) {
    this.#facts = facts;
    this.#whyMissing = whyMissing;
    this.#onStatus = onStatus;
  }

  get status() {
    return this.#status;
  }

  /** Gets the scorer ready ahead of the first call. Does nothing when it is under way, ready, or has failed. */
  start() {
    if (this.#status.state === "idle") this.#launch();
  }

  /** A new try after a failure, on the visitor's wish. */
  retry() {
    this.#failures = 0;
    this.#launch();
  }

  /**
   * @param {string} verb @param {string} payload JSON
   * @param {string} [model] the text of the model document to use; without it, the page's own
   * @returns {Promise<any>} the parsed reply: {ok} or {error}; rejects with ScorerFailed only
   */
  call(verb, payload, model) {
    if (this.#status.state === "failed") {
      return Promise.reject(new ScorerFailed(this.#status.reason, this.#status.detail));
    }
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#waiting.set(id, { verb, payload, model, resolve, reject });
      if (this.#status.state === "idle") this.#launch();
      else void this.#send(id);
    });
  }

  /** The text of the page's own model document: fetched once, and anew after a failure. */
  async model() {
    this.#model ??= fetchText(this.#facts.model);
    try {
      return await this.#model;
    } catch (error) {
      this.#model = null;
      throw error;
    }
  }

  #launch() {
    this.#tell({ state: "loading", step: "start" });
    try {
      const worker = new Worker(this.#facts.worker, { type: "module" });
      this.#worker = worker;
      // Attached at once: a worker that cannot load says so early, and only once.
      worker.addEventListener("message", (event) => worker === this.#worker && this.#hear(event.data));
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        // A worker that never spoke has not arrived; one that did, died.
        const reason = this.#status.state === "ready" ? "stopped" : "load";
        if (worker === this.#worker) void this.#fail(reason, event.message || this.#facts.worker);
      });
    } catch (error) {
      void this.#fail("load", String(error));
      return;
    }
    const { runtime, library, bundle } = this.#facts;
    const start = STARTS[this.#failures] ?? "full";
    this.#post({ kind: "init", start, runtime, library, bundle });
    for (const id of this.#waiting.keys()) void this.#send(id);
  }

  /** @param {FromWorker} message */
  #hear(message) {
    if (message.kind === "failed") {
      void this.#fail(message.reason, message.detail);
    } else if (message.kind === "reply") {
      this.#failures = 0;
      const call = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      call?.resolve(JSON.parse(message.reply));
    } else {
      const { step } = message;
      this.#tell(step === "ready" ? { state: "ready", used: message.used } : { state: "loading", step });
    }
    this.#expectReply();
  }

  /** A worker can die without a word, and its calls would then wait for ever. While it loads there is no telling. */
  #expectReply() {
    clearTimeout(this.#patience);
    if (this.#status.state !== "ready" || this.#waiting.size === 0) return;
    this.#patience = setTimeout(() => this.#fail("stopped", `silent for ${SILENCE} ms`), SILENCE);
  }

  /** @param {number} id */
  async #send(id) {
    const worker = this.#worker;
    try {
      const model = this.#waiting.get(id)?.model ?? (await this.model());
      const call = this.#waiting.get(id);
      if (call && worker === this.#worker) {
        this.#post({ kind: "call", id, verb: call.verb, model, payload: call.payload });
        this.#expectReply();
      }
    } catch (error) {
      // Without a worker it has failed already, and finds out why.
      if (worker && worker === this.#worker) void this.#fail("load", String(error));
    }
  }

  /** @param {ToWorker} message */
  #post(message) {
    this.#worker?.postMessage(message);
  }

  /** @param {FailureReason} reason @param {string} detail */
  async #fail(reason, detail) {
    clearTimeout(this.#patience);
    this.#worker?.terminate();
    this.#worker = null;
    this.#failures += 1;
    if (this.#failures < STARTS.length) {
      console.warn(`The scorer failed (${reason}: ${detail}) and is started again, with the whole runtime.`);
      this.#launch();
      return;
    }
    const told = reason === "load" ? await this.#whyMissing() : reason;
    this.#tell({ state: "failed", reason: told, detail });
    const refused = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const call of refused) call.reject(new ScorerFailed(told, detail));
  }

  /** @param {ClientStatus} status */
  #tell(status) {
    this.#status = status;
    this.#onStatus(status);
  }
}

/** @param {string} url */
async function fetchText(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
