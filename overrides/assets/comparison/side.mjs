/**
 * One of the two measurements: where its code is pasted or its file is given, and what came of it.
 * @import { ComparisonPage, Measurement, SideName } from "./types.js"
 */
import { ScorerFailed } from "../scan/scorer/errors.mjs";
import { fieldWithError } from "../scan/ui/field.mjs";
import { part } from "../scan/ui/page.mjs";
import { fileInput } from "./file-input.mjs";
import { ofCode, ofFile, reasonOf } from "./measurement.mjs";

export class Side {
  /** @type {ComparisonPage} */ #page;
  /** @type {HTMLElement} */ #box;
  /** @type {(side: Side) => void} */ #onChange;
  #code;
  #file;
  #used;
  #turn = 0;
  /** @type {SideName} */ name;
  /** @type {Measurement | null} */ measurement = null;
  /** What the browser kept stays there: it came back, or the scorer could not look at another. */ staysKept = false;

  /** @param {SideName} name @param {ComparisonPage} page @param {(side: Side) => void} onChange */
  constructor(name, page, onChange) {
    this.#page = page;
    this.#onChange = onChange;
    this.name = name;
    this.#box = part(page.root, `side-${name}`, HTMLElement);
    this.#code = fieldWithError(`comparison-${name}-code`);
    this.#file = fileInput(`comparison-${name}-file`, this.#box, page, (read) => {
      void this.#open(this.#file, "file", async () => ofFile(await read(), page));
    });
    this.#used = this.#code;
    part(this.#box, "code-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      const typed = this.#code.field.value;
      void this.#open(this.#code, "code", () => ofCode(typed, page));
    });
  }

  /** Takes what the page has already. @param {() => Promise<Measurement>} read */
  take(read) {
    return this.#open(this.#code, "code", read);
  }

  /** It did not open, or is of no use after all. @param {unknown} error why: what `reasonOf` knows */
  refuse(error) {
    const text = reasonOf(error, this.#page.say);
    this.measurement = null;
    this.staysKept ||= error instanceof ScorerFailed;
    this.#tell("");
    this.#used.tell(text);
    this.#onChange(this);
    this.#page.messages.showErrors([{ text, href: `#${this.#used.field.id}` }]);
  }

  /** Takes what this browser kept; where that does not open, it is told, and stays kept. @param {object} document */
  bringBack(document) {
    return this.#open(this.#code, "code", () => ofFile(JSON.stringify(document), this.#page), true);
  }

  /** Nothing of it stays behind. */
  clear() {
    this.#turn += 1;
    this.measurement = null;
    this.staysKept = false;
    this.#code.field.value = "";
    this.#forgive();
    this.#tell("");
    this.#onChange(this);
  }

  /** What it is, in a sentence; "" as long as there is nothing. */
  get what() {
    const { say } = this.#page;
    if (!this.measurement) return "";
    const { document: { label = "", ...document }, version } = this.measurement;
    const named = label === "" ? "bare" : "named";
    return "people" in document
      ? say(`scoring.comparison.what.team.${named}`, { label, version, count: document.people })
      : say(`scoring.comparison.what.sheet.${named}`, { label, version });
  }

  /**
   * @param {ReturnType<typeof fieldWithError>} input what it came in by @param {"code" | "file"} kind
   * @param {() => Promise<Measurement>} read @param {boolean} isKept whether it is what this browser kept
   */
  async #open(input, kind, read, isKept = false) {
    const { messages, say } = this.#page;
    const turn = ++this.#turn;
    this.#used = input;
    this.staysKept = isKept;
    messages.hideErrors();
    this.#forgive();
    this.#tell(say(`keep.open.busy_${kind}`));
    try {
      const found = await read();
      if (turn !== this.#turn) return;
      this.measurement = found;
      this.#tell(this.what);
      this.#onChange(this);
    } catch (error) {
      if (turn === this.#turn) this.refuse(error);
    }
  }

  #forgive() {
    for (const input of [this.#code, this.#file]) input.tell("");
  }

  /** @param {string} text */
  #tell(text) {
    this.#page.messages.answer(part(this.#box, "side-status", HTMLElement), text);
  }
}
