/**
 * The page's handle on the scorer. Starts the worker, hands each model over once, keeps the calls that wait for it, and
 * when it fails starts it once more; a second failure in a row is reported and the waiting calls are refused.
 * @import { Addresses, ClientStatus, FailureReason, FromWorker, MissingReason, Payload, Reply, ScorerFiles, Start, ToWorker } from "../types.js"
 */
import { ScorerFailed } from "./errors.mjs";
import { renew } from "./kept-reply.mjs";
import { fetchModel } from "./model-document.mjs";

/**
 * A call that has no reply yet; it outlives the worker that it was put to.
 * @typedef {object} Waiting
 * @property {string} verb
 * @property {Payload} payload
 * @property {string | undefined} model
 * @property {Record<string, string>} others
 * @property {(reply: Reply) => void} resolve
 * @property {(error: Error) => void} reject
 */

/** Failures in a row before they are reported. */
const TRIES = 2;

/**
 * Seconds without a word, while it is loading and while it owes a reply, which takes some milliseconds. Loading may
 * well take longer than this on a slow line: then the visitor is told, and nothing is broken off.
 */
const SILENCE = { loading: 15, ready: 20 };

/** Milliseconds from tick to tick. A page that slept, or was put away, ticks once when it is back, not for all that time. */
const TICK = 1000;

/** What the scorer says of a model that it does not have, or that made room for others. */
const UNKNOWN_MODEL = "scoring.model.unknown";

/** @typedef {ScorerFiles & Pick<Addresses, "worker" | "model">} ClientFacts */

export class Client {
  /** @type {ClientFacts} */ #facts;
  /** @type {() => Promise<MissingReason>} */ #whyMissing;
  /** @type {((status: ClientStatus) => void)[]} */ #listeners = [];
  /** @type {ClientStatus} */ #status = { state: "idle" };
  /** @type {Worker | null} */ #worker = null;
  /** @type {Promise<string> | null} */ #model = null;
  /** @type {Set<Waiting>} */ #waiting = new Set();
  /** What the present worker was asked, by the id of the message. @type {Map<number, (reply: Reply) => void>} */
  #asked = new Map();
  /** The models that the present worker was handed, by the text of their document. @type {Map<string, Promise<Reply>>} */
  #handed = new Map();
  /** @type {number | undefined} */ #clock;
  #silent = 0;
  #nextId = 1;
  #failures = 0;
  /** @type {Start} */ #start = "lean";

  /**
   * @param {ClientFacts} facts
   * @param {() => Promise<MissingReason>} whyMissing asked when a file did not arrive, at the second failure only
   */
  constructor(facts, whyMissing) {
    this.#facts = facts;
    this.#whyMissing = whyMissing;
  }

  /** @param {(status: ClientStatus) => void} listener called whenever the status changes */
  subscribe(listener) {
    this.#listeners.push(listener);
  }

  get status() {
    return this.#status;
  }

  /** Gets the scorer ready ahead of the first call. Does nothing when it is under way, ready, or has failed. */
  start() {
    if (this.#status.state === "idle") this.#launch();
  }

  /** A new try after a failure, or of a scorer that has been silent, on the visitor's wish. */
  retry() {
    this.#failures = 0;
    this.#worker?.terminate();
    this.#launch();
  }

  /**
   * @param {string} verb @param {Payload} payload
   * @param {string} [model] the text of the model document to use; without it, the page's own
   * @param {Record<string, string>} [others] those of further models that the verb names, by the entry that names each
   * @returns {Promise<Reply>} rejects with ScorerFailed only
   */
  call(verb, payload, model, others = {}) {
    if (this.#status.state === "failed") {
      return Promise.reject(new ScorerFailed(this.#status.reason, this.#status.detail));
    }
    return new Promise((resolve, reject) => {
      const call = { verb, payload, model, others, resolve, reject };
      this.#waiting.add(call);
      if (this.#status.state === "idle") this.#launch();
      else void this.#send(call);
    });
  }

  /** The text of the page's own model document: fetched once, and anew after a failure or a wrong reply. */
  async model() {
    this.#model ??= fetchModel(this.#facts.model);
    try {
      return await this.#model;
    } catch (error) {
      this.#model = null;
      throw error;
    }
  }

  #launch() {
    this.#tell({ state: "loading", step: "start", slow: false });
    this.#asked.clear();
    this.#handed.clear();
    try {
      const worker = new Worker(this.#facts.worker, { type: "module" });
      this.#worker = worker;
      // Attached at once: a worker that cannot load says so early, and only once.
      worker.addEventListener("message", (event) => worker === this.#worker && this.#hear(event.data));
      worker.addEventListener("error", async (event) => {
        event.preventDefault();
        // A worker that was never ready has not arrived; one that was, died.
        const reason = this.#status.state === "ready" ? "stopped" : "load";
        // A wrong reply that the browser keeps would be the next worker as well.
        if (reason === "load") await renew(this.#facts.worker);
        if (worker === this.#worker) void this.#fail(reason, event.message || this.#facts.worker);
      });
    } catch (error) {
      void this.#fail("load", String(error));
      return;
    }
    const { runtime, library, bundle } = this.#facts;
    this.#post({ kind: "init", start: this.#start, runtime, library, bundle, language: document.documentElement.lang });
    this.#listen();
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
      this.#tell(step === "ready" ? { state: "ready", used: message.used } : { state: "loading", step, slow: false });
    }
    this.#listen();
  }

  /** A worker can die without a word, and its calls would then wait for ever. From now on its silence is counted. */
  #listen() {
    this.#silent = 0;
    this.#clock ??= window.setInterval(() => this.#count(), TICK);
  }

  #count() {
    const status = this.#status;
    const expected = this.#worker && (status.state === "loading" || (status.state === "ready" && this.#waiting.size > 0));
    if (!expected) {
      clearInterval(this.#clock);
      this.#clock = undefined;
      return;
    }
    this.#silent += 1;
    if (status.state === "ready") {
      if (this.#silent >= SILENCE.ready) void this.#fail("stopped", `silent for ${SILENCE.ready} s`);
    } else if (this.#silent === SILENCE.loading && status.state === "loading") {
      this.#tell({ ...status, slow: true });
    }
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
      const models = Object.entries({ ...call.others, model });
      const handed = await Promise.all(models.map(([, text]) => this.#handOver(text)));
      const ids = Object.fromEntries(models.map(([entry], at) => [entry, handed[at]?.ok?.id]));
      const refused = handed.find(({ error }) => error);
      const reply = refused ?? (await this.#ask(call.verb, { ...call.payload, ...ids }));
      if (reply.error?.key === UNKNOWN_MODEL) {
        for (const [, text] of models) this.#handed.delete(text);
        await this.#send(call);
        return;
      }
      // Not when it took a model: one that dies of every call after that would be started again for ever.
      this.#failures = 0;
      this.#waiting.delete(call);
      this.#listen();
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
      this.#listen();
    });
  }

  /** @param {ToWorker} message */
  #post(message) {
    this.#worker?.postMessage(message);
  }

  /** @param {FailureReason} reason @param {string} detail */
  async #fail(reason, detail) {
    const came = this.#status.state === "ready";
    this.#worker?.terminate();
    this.#worker = null;
    this.#failures += 1;
    // The lean Python may lack a module that the whole one has; nothing else gets better by a larger download.
    if (reason === "python") this.#start = "full";
    // What a browser does not allow it will not allow the next time.
    if (this.#failures < TRIES && reason !== "wasm") {
      console.warn(`The scorer failed (${reason}: ${detail}) and is started again (${this.#start}).`);
      this.#launch();
      return;
    }
    const told = reason === "load" || (reason === "python" && !came) ? await this.#whyMissing() : reason;
    // Somebody tried again meanwhile: that try is on its way.
    if (this.#worker) return;
    this.#tell({ state: "failed", reason: told, detail });
    const refused = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const call of refused) call.reject(new ScorerFailed(told, detail));
  }

  /** @param {ClientStatus} status */
  #tell(status) {
    this.#status = status;
    for (const listener of this.#listeners) listener(status);
  }
}
