/**
 * The page's handle on the scorer. Starts the worker, hands each model over once, keeps the calls that wait for it, and
 * when it fails starts it once more, in the way that takes longer and lacks nothing; a second failure in a row is
 * reported and the waiting calls are refused.
 * @import { ClientStatus, Facts, FailureReason, FromWorker, MissingReason, Payload, Reply, ScorerFiles, Start, ToWorker } from "../types.js"
 */

/**
 * A call that has no reply yet; it outlives the worker that it was put to.
 * @typedef {object} Waiting
 * @property {string} verb
 * @property {Payload} payload
 * @property {string | undefined} model
 * @property {(reply: Reply) => void} resolve
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

/** What the scorer says of a model that it does not have, or that made room for others. */
const UNKNOWN_MODEL = "scoring.model.unknown";

/** @typedef {ScorerFiles & Pick<Facts, "worker" | "model">} ClientFacts */

export class Client {
  /** @type {ClientFacts} */ #facts;
  /** @type {() => Promise<MissingReason>} */ #whyMissing;
  /** @type {(status: ClientStatus) => void} */ #onStatus;
  /** @type {ClientStatus} */ #status = { state: "idle" };
  /** @type {Worker | null} */ #worker = null;
  /** @type {Promise<string> | null} */ #model = null;
  /** @type {Set<Waiting>} */ #waiting = new Set();
  /** What the present worker was asked, by the id of the message. @type {Map<number, (reply: Reply) => void>} */
  #asked = new Map();
  /** The models that the present worker was handed, by the text of their document. @type {Map<string, Promise<Reply>>} */
  #handed = new Map();
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
   * @param {string} verb @param {Payload} payload
   * @param {string} [model] the text of the model document to use; without it, the page's own
   * @returns {Promise<Reply>} rejects with ScorerFailed only
   */
  call(verb, payload, model) {
    if (this.#status.state === "failed") {
      return Promise.reject(new ScorerFailed(this.#status.reason, this.#status.detail));
    }
    return new Promise((resolve, reject) => {
      const call = { verb, payload, model, resolve, reject };
      this.#waiting.add(call);
      if (this.#status.state === "idle") this.#launch();
      else void this.#send(call);
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
    this.#asked.clear();
    this.#handed.clear();
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
    this.#post({ kind: "init", start, runtime, library, bundle, language: document.documentElement.lang });
    for (const call of this.#waiting) void this.#send(call);
  }

  /** @param {FromWorker} message */
  #hear(message) {
    if (message.kind === "failed") {
      void this.#fail(message.reason, message.detail);
    } else if (message.kind === "reply") {
      this.#asked.get(message.id)?.(JSON.parse(message.reply));
      this.#asked.delete(message.id);
    } else {
      const { step } = message;
      this.#tell(step === "ready" ? { state: "ready", used: message.used } : { state: "loading", step });
    }
    this.#expectReply();
  }

  /** A worker can die without a word, and its calls would then wait for ever. While it loads there is no telling. */
  #expectReply() {
    clearTimeout(this.#patience);
    if (!this.#worker || this.#status.state !== "ready" || this.#waiting.size === 0) return;
    this.#patience = setTimeout(() => this.#fail("stopped", `silent for ${SILENCE} ms`), SILENCE);
  }

  /**
   * Puts a call to the present worker. When that dies, this never comes to an end, and the next one gets the call anew.
   * @param {Waiting} call
   */
  async #send(call) {
    const worker = this.#worker;
    try {
      const model = call.model ?? (await this.model());
      if (worker !== this.#worker) return;
      const handed = await this.#handOver(model);
      const reply = handed.error ? handed : await this.#ask(call.verb, { ...call.payload, model: handed.ok.id });
      if (reply.error?.key === UNKNOWN_MODEL) {
        this.#handed.delete(model);
        await this.#send(call);
        return;
      }
      // Not when it took a model: one that dies of every call after that would be started again for ever.
      this.#failures = 0;
      this.#waiting.delete(call);
      this.#expectReply();
      call.resolve(reply);
    } catch (error) {
      // Without a worker it has failed already, and finds out why.
      if (worker && worker === this.#worker) void this.#fail("load", String(error));
    }
  }

  /** @param {string} model the text of its document @returns {Promise<Reply>} with the id that names it from then on */
  #handOver(model) {
    const handed = this.#handed.get(model) ?? this.#ask("add_model", { document: model });
    this.#handed.set(model, handed);
    return handed;
  }

  /** @param {string} verb @param {Payload} request @returns {Promise<Reply>} from the present worker, or never */
  #ask(verb, request) {
    return new Promise((resolve) => {
      const id = this.#nextId++;
      this.#asked.set(id, resolve);
      this.#post({ kind: "call", id, verb, request: JSON.stringify(request) });
      this.#expectReply();
    });
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
