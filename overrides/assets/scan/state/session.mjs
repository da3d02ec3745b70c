/**
 * One visit: keeps what is filled in, brings it back, and asks the scorer. Everything that works with answers or
 * results (report, code, plan, files) talks to this, not to the form, the store or the worker.
 * @import { Client } from "../scorer/client.mjs"
 * @import { Form } from "../questions/form.mjs"
 * @import { Store } from "./store.mjs"
 * @import { AnswersDocument, Entries, Facts, Length, ModelDocument, Payload, Result, Saved, VerbError } from "../types.js"
 */
import { stillValid, toSaved } from "./saved.mjs";

/** @type {Entries} */
const NOTHING = { answers: {}, ambitions: {}, notes: {}, label: "" };

/** Input that the scorer refuses; `where` is the entry that the sentence is about. */
export class Refused extends Error {
  /** @param {VerbError} error */
  constructor(error) {
    super(error.message);
    this.where = error.where;
  }
}

export class Session {
  /** @type {Form} */ #form;
  /** @type {Store<Saved>} */ #store;
  /** @type {Client} */ #client;
  /** @type {Pick<Facts, "modelId" | "version">} */ #facts;
  /** @type {(() => void)[]} */ #listeners = [];
  /** The newest evaluation: an answers document, and its result on the way. @type {{of: string, result: Promise<Result>} | null} */
  #newest = null;
  #asked = 0;
  #step = "";
  #nearEnd = false;

  /**
   * @param {Form} form @param {Store<Saved>} store @param {Client} client
   * @param {Pick<Facts, "modelId" | "version">} facts
   */
  constructor(form, store, client, facts) {
    this.#form = form;
    this.#store = store;
    this.#client = client;
    this.#facts = facts;
  }

  get entries() {
    return this.#form.read();
  }

  get started() {
    const { answers, notes, label } = this.entries;
    return Object.keys(answers).length > 0 || Object.keys(notes).length > 0 || label !== "";
  }

  /** @param {() => void} listener called after every change of what is filled in */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** The visitor changed the form: keep it, let the scorer get ready, and let it score ahead of the question. */
  changed() {
    this.#form.refresh();
    this.#getReady();
    this.lookAhead();
    this.#keep();
    for (const listener of this.#listeners) listener();
  }

  /** @param {string} step id of the step the visitor is on, to go on from at the next visit */
  visit(step) {
    this.#step = step;
    if (this.started) this.#keep();
  }

  /** The visitor has come to the last questions, or is past them: now the scorer is surely needed. */
  nearEnd() {
    this.#nearEnd = true;
    this.#getReady();
  }

  /** Scores what is filled in, if the scorer is there: whoever then asks for the result has it at once. */
  lookAhead() {
    if (this.started && this.#client.status.state === "ready") void this.#evaluated().catch(() => {});
  }

  /** @param {Length} length */
  choose(length) {
    this.#form.setLength(length);
    if (this.started) this.#keep();
    for (const listener of this.#listeners) listener();
  }

  /** What is filled in leaves the form and the browser. */
  wipe() {
    this.#store.clear();
    this.forget();
  }

  /** What is filled in leaves the form; what the browser keeps is left alone. */
  forget() {
    this.#step = "";
    this.#form.write(NOTHING);
    this.#form.setLength(this.#form.length);
    for (const listener of this.#listeners) listener();
  }

  /**
   * Puts other entries in the form, for instance from a file or a code, and keeps them.
   * @param {Entries} entries
   */
  replace(entries) {
    this.#form.write(entries);
    this.choose(this.#form.length);
    this.#getReady();
  }

  /** Whether this is what is filled in already. @param {Saved} saved */
  holds(saved) {
    const { entries } = stillValid(saved, this.#form.questions);
    return saved.length === this.#form.length && JSON.stringify(entries) === JSON.stringify(this.entries);
  }

  /**
   * Brings back what this browser kept.
   * @param {Saved | null} saved
   * @returns {{step: string, changed: string[], removed: number} | null} null when there was nothing; for the
   *   dropped answers see stillValid
   */
  restore(saved) {
    if (!saved) return null;
    const { entries, changed, removed } = stillValid(saved, this.#form.questions);
    this.#form.write(entries);
    this.#form.setLength(saved.length);
    this.#step = saved.step;
    this.#getReady();
    for (const listener of this.#listeners) listener();
    return { step: saved.step, changed, removed };
  }

  /**
   * The answers document. Notes and label are the visitor's own words: only a file that the visitor saves
   * carries them.
   * @param {{notes: boolean}} options
   * @returns {AnswersDocument}
   */
  answers({ notes }) {
    const entries = this.entries;
    return {
      format: "self-scan.answers/1",
      model: this.#facts.modelId,
      model_version: this.#facts.version,
      answers: entries.answers,
      ambitions: entries.ambitions,
      ...(notes && entries.label !== "" ? { label: entries.label } : {}),
      ...(notes && Object.keys(entries.notes).length > 0 ? { notes: entries.notes } : {}),
    };
  }

  /** The same as text. @param {{notes: boolean}} options */
  document(options) {
    return JSON.stringify(this.answers(options));
  }

  /** @returns {Promise<ModelDocument>} the model that this page scores with; rejects when it cannot be fetched */
  async model() {
    return JSON.parse(await this.#client.model());
  }

  /**
   * Any verb of scoring/worker_verbs.py. Rejects with ScorerFailed when it cannot run, with Refused when the input
   * is wrong.
   * @param {string} verb @param {Payload} payload
   * @param {string} [model] the text of another model document than the page's own
   */
  async call(verb, payload, model) {
    // After a failure every new question is a new try: the connection may be back.
    if (this.#client.status.state === "failed") this.#client.retry();
    const reply = await this.#client.call(verb, payload, model);
    if (reply.error) throw new Refused(reply.error);
    return reply.ok;
  }

  /** @returns {Promise<Result | null>} null when the answers changed meanwhile: it is not the result of what is there now */
  async evaluate() {
    const asked = ++this.#asked;
    const of = this.document({ notes: false });
    const isOld = () => asked !== this.#asked || of !== this.document({ notes: false });
    try {
      const result = await this.#evaluated();
      return isOld() ? null : result;
    } catch (error) {
      if (isOld()) return null;
      throw error;
    }
  }

  /** The scorer is a download of megabytes: whoever saves data gets it only when it is surely needed. */
  #getReady() {
    if (this.started && (this.#nearEnd || !savesData())) this.#client.start();
  }

  /** @returns {Promise<Result>} the result of what is filled in now, calculated once */
  #evaluated() {
    const answers = this.answers({ notes: false });
    const of = JSON.stringify(answers);
    if (this.#newest?.of !== of) {
      const newest = { of, result: this.call("evaluate", { answers }) };
      this.#newest = newest;
      newest.result.catch(() => {
        if (this.#newest === newest) this.#newest = null;
      });
    }
    return this.#newest.result;
  }

  #keep() {
    if (!this.started) {
      this.#store.clear();
      return;
    }
    const { questions, length } = this.#form;
    this.#store.save(toSaved(this.#facts, questions, this.entries, length, this.#step));
  }
}

/** Whether the visitor has asked the browser to use little data; not every browser tells. */
function savesData() {
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  return connection?.saveData === true;
}
