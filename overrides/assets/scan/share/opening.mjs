/**
 * Going on with an earlier result: a code, a link or a file is read, and takes the place of what is filled in, but
 * never without asking.
 * @import { Context, Entries, Values } from "../types.js"
 * @import { Found } from "./reading.mjs"
 * @import { OlderResult } from "../result/older-result.mjs"
 */
import { Asking } from "./asking.mjs";
import { ScorerFailed, sentenceOf } from "../scorer/errors.mjs";
import { holdsFolder, listenForDrops } from "../ui/drop.mjs";
import { fieldWithError } from "../ui/field.mjs";
import { NotOpened, textOfFile } from "./file-text.mjs";
import { codeInAddress } from "./link.mjs";
import { limitOver } from "../state/limit.mjs";
import { NoOlderModel } from "../scorer/older-model.mjs";
import { part, stepOf } from "../ui/page.mjs";
import { readCode, readFile } from "./reading.mjs";

export class Opening {
  /** @type {Context} */ #context;
  /** @type {OlderResult} */ #older;
  #asking = new Asking();
  #code = fieldWithError("scan-code");
  #file = fieldWithError("scan-file");
  #turn = 0;
  /** What is being looked at. @type {"code" | "file" | null} */ #busy = null;
  /** Whether the visitor has been told that this takes long, and how to begin anew. */ #isLong = false;

  /** @param {Context} context @param {OlderResult} older */
  constructor(context, older) {
    this.#context = context;
    this.#older = older;
    older.onTake((entries) => this.#take(entries, false));
    context.scoring.onSilence(() => this.#busy && this.#isLong !== context.scoring.isSilent && this.#tellBusy());
    const box = this.#box;
    box.hidden = false;
    document.getElementById("scan-code-form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#open(this.#code, "code", () => this.#readCode(this.#code.field.value), false);
    });
    this.#file.field.addEventListener("change", () => this.#openFiles([...(this.#file.field.files ?? [])]));
    window.addEventListener("hashchange", () => this.follow());
    listenForDrops(part(box, "drop", HTMLElement), (dropped) => this.#openDropped(dropped));
  }

  /** Opens the code in the address, if there is one. */
  follow() {
    const code = codeInAddress();
    if (code === null) return;
    this.#code.field.value = code;
    this.#box.scrollIntoView({ block: "nearest" });
    void this.#open(this.#code, "code", () => this.#readCode(code), true);
  }

  /** Nothing of the visitor stays behind in the fields. */
  clear() {
    this.#turn += 1;
    this.#busy = null;
    for (const { field, tell } of [this.#code, this.#file]) {
      field.value = "";
      tell("");
    }
    this.#tell("");
  }

  get #box() {
    return part(this.#context.root, "reopen", HTMLDetailsElement);
  }

  /** @param {DataTransfer} dropped */
  #openDropped(dropped) {
    if (holdsFolder(dropped)) this.#refuse("keep.open.folder");
    else this.#openFiles([...dropped.files]);
  }

  /** @param {File[]} files that the visitor chose */
  #openFiles(files) {
    const [file, ...more] = files;
    if (more.length > 0) this.#refuse("keep.open.several", { count: files.length });
    else if (file) void this.#open(this.#file, "file", () => this.#readFile(file), false);
  }

  /** What was chosen is not opened. @param {string} key of the sentence that says why @param {Values} [values] */
  #refuse(key, values) {
    const text = this.#context.say(key, values);
    void this.#open(this.#file, "file", () => Promise.reject(new NotOpened(text)), false);
  }

  /** @param {string} typed */
  #readCode(typed) {
    return readCode(typed, this.#context);
  }

  /** @param {File} file */
  async #readFile(file) {
    const { facts, say } = this.#context;
    return readFile(await textOfFile(file, facts.largest, say), this.#context);
  }

  /**
   * @param {ReturnType<typeof fieldWithError>} input what it came in by @param {"code" | "file"} kind
   * @param {() => Promise<Found>} read @param {boolean} fromAddress
   */
  async #open(input, kind, read, fromAddress) {
    const { go, messages, scoring } = this.#context;
    const turn = ++this.#turn;
    // Asked for once more after it was told that the scorer is silent: that one is given up for another.
    const isAgain = this.#busy && this.#isLong;
    this.#busy = null;
    if (isAgain) scoring.retry();
    messages.hideErrors();
    // What is said of it is said in there.
    this.#box.open = true;
    for (const each of [this.#code, this.#file]) each.tell("");
    this.#busy = kind;
    this.#tellBusy();
    try {
      const found = await read();
      if (turn !== this.#turn) return;
      this.#busy = null;
      this.#tell("");
      if (found.older) {
        this.#older.show(found.answers, found.older);
        go("older", fromAddress);
      } else {
        const { answers, ambitions, notes = {}, marks = [], label = "" } = found.answers;
        await this.#take({ answers, ambitions, notes, marks, label }, fromAddress);
      }
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#busy = null;
      this.#tell("");
      // Once it has been said what is wrong with the code, reloading should not say it again. But a code that
      // could not be looked at stays where it is: reloading may help.
      if (fromAddress && !(error instanceof ScorerFailed)) this.#leaveAddress();
      const text = this.#reason(error);
      input.tell(text);
      messages.showErrors([{ text, href: `#${input.field.id}` }]);
    } finally {
      // So that the same file can be chosen once more, after it was mended.
      this.#file.field.value = "";
    }
  }

  /** @param {unknown} error */
  #reason(error) {
    const { say } = this.#context;
    if (error instanceof NotOpened) return error.message;
    if (error instanceof NoOlderModel) return say("keep.older.missing");
    return sentenceOf(error, say);
  }

  /** @param {Entries} entries @param {boolean} fromAddress */
  async #take(entries, fromAddress) {
    const { sheet, go, say } = this.#context;
    if (!holds(sheet.now, entries)) {
      if (sheet.started && !(await this.#asking.ask())) {
        if (fromAddress) this.#leaveAddress();
        this.#tell(say("keep.ask.kept"));
        return;
      }
      sheet.change({ ...entries, ...limitOver(sheet.now, entries.answers) }, "opened");
    }
    this.#code.field.value = "";
    go("result", fromAddress);
  }

  /** The code leaves the address; the step that is shown takes its place, for Back and reload. */
  #leaveAddress() {
    const { root } = this.#context;
    const step = root.querySelector("section[data-step]:not([hidden])");
    const place = step && step !== stepOf(root, "start") ? `#${step.id}` : "";
    history.replaceState(history.state, "", location.pathname + location.search + place);
  }

  /** That it is being looked at; and when nothing is heard of the scorer, what works then. */
  #tellBusy() {
    const { say, scoring } = this.#context;
    this.#isLong = scoring.isSilent;
    this.#tell(say(this.#isLong ? `keep.open.long_${this.#busy}` : `keep.open.busy_${this.#busy}`));
    // So that the same file can be chosen once more.
    if (this.#isLong) this.#file.field.value = "";
  }

  /** Near the fields, or where the visitor is. @param {string} text */
  #tell(text) {
    this.#context.messages.answer(part(this.#context.root, "reopen-status", HTMLElement), text);
  }
}

/**
 * Whether everything in `other` is filled in already; notes, marks and a name that are there besides
 * are no reason to ask.
 * @param {Entries} mine @param {Entries} other
 */
function holds(mine, other) {
  const same = (/** @type {object} */ a, /** @type {object} */ b) => sorted(a) === sorted(b);
  const notes = Object.entries(other.notes).every(([id, note]) => mine.notes[id] === note);
  const marks = other.marks.every((id) => mine.marks.includes(id));
  const label = other.label === "" || other.label === mine.label;
  return same(mine.answers, other.answers) && same(mine.ambitions, other.ambitions) && notes && marks && label;
}

/** @param {object} entries */
function sorted(entries) {
  return JSON.stringify(Object.entries(entries).sort());
}
