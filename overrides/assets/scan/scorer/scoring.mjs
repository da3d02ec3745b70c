/**
 * What the page asks of the scorer: the result of what is filled in, calculated once and ahead of the question, and
 * every other verb.
 * @import { Client } from "./client.mjs"
 * @import { Sheet } from "../state/sheet.mjs"
 * @import { AnswersDocument, ModelDocument, Payload, Result, ScanFacts } from "../types.js"
 */
import { answersDocument } from "../state/answers-document.mjs";
import { alike } from "../state/sheet.mjs";
import { ask } from "./ask.mjs";
import { isSilent } from "./silence.mjs";

export class Scoring {
  /** @type {Client} */ #client;
  /** @type {Sheet} */ #sheet;
  /** @type {ScanFacts} */ #facts;
  /** The newest evaluation: an answers document, and its result on the way. @type {{of: string, result: Promise<Result>} | null} */
  #newest = null;
  #asked = 0;
  #needed = false;

  /** @param {Client} client @param {Sheet} sheet @param {ScanFacts} facts */
  constructor(client, sheet, facts) {
    this.#client = client;
    this.#sheet = sheet;
    this.#facts = facts;
    sheet.subscribe(({ now, before }) => {
      this.#getReady();
      if (!alike(now, before, "answers", "ambitions")) this.#lookAhead();
    });
    client.subscribe(() => this.#lookAhead());
  }

  /** The visitor has come to the last questions, or is past them: now the scorer is surely needed. */
  need() {
    this.#needed = true;
    this.#getReady();
  }

  /** Whether the scorer is on its way, and has not been heard of for a while. */
  get isSilent() {
    return isSilent(this.#client.status);
  }

  /** @param {() => void} listener called whenever isSilent may have changed */
  onSilence(listener) {
    this.#client.subscribe(listener);
  }

  /** The answers document of what is filled in; see answersDocument. @param {{notes: boolean}} options @returns {AnswersDocument} */
  answers(options) {
    return answersDocument(this.#sheet.now, this.#facts, options);
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
  call(verb, payload, model) {
    return ask(this.#client, verb, payload, model);
  }

  /** @returns {Promise<Result | null>} null when the answers changed meanwhile: it is not the result of what is there now */
  async evaluate() {
    const asked = ++this.#asked;
    const of = this.#scored();
    const isOld = () => asked !== this.#asked || of !== this.#scored();
    try {
      const result = await this.#evaluated();
      return isOld() ? null : result;
    } catch (error) {
      if (isOld()) return null;
      throw error;
    }
  }

  /** Another try on the visitor's wish, also of a scorer that has not said for a while what it is doing. */
  retry() {
    this.#newest = null;
    this.#client.retry();
  }

  /** The scorer is a download of megabytes: whoever saves data gets it only when it is surely needed. */
  #getReady() {
    if (this.#sheet.started && (this.#needed || !savesData())) this.#client.start();
  }

  /** Scores what is filled in, if the scorer is there: whoever then asks for the result has it at once. */
  #lookAhead() {
    if (this.#sheet.started && this.#client.status.state === "ready") void this.#evaluated().catch(() => {});
  }

  /** What decides a result, as text. */
  #scored() {
    return JSON.stringify(this.answers({ notes: false }));
  }

  /** @returns {Promise<Result>} the result of what is filled in now, calculated once */
  #evaluated() {
    const of = this.#scored();
    if (this.#newest?.of !== of) {
      const newest = { of, result: this.call("evaluate", { answers: this.answers({ notes: false }) }) };
      this.#newest = newest;
      newest.result.catch(() => {
        if (this.#newest === newest) this.#newest = null;
      });
    }
    return this.#newest.result;
  }
}

/** Whether the visitor has asked the browser to use little data; not every browser tells. */
function savesData() {
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  return connection?.saveData === true;
}
