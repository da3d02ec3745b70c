/**
 * The form on the page: it shows the sheet, and tells the sheet what the visitor changes in it. It knows answers, not
 * points: what an answer is worth is for scoring.
 * @import { AnswerField, Change, Entries, QuestionFacts, ScanFacts, Snapshot } from "../types.js"
 * @import { Sheet } from "../state/sheet.mjs"
 */
import { askedOf } from "../state/limit.mjs";
import { part, textOf } from "../ui/page.mjs";
import { Choice } from "./choice.mjs";

/** How each kind of answer is read and written. @type {Record<string, new (fieldset: HTMLFieldSetElement) => AnswerField>} */
const KINDS = { choice: Choice };

/**
 * The fields of one question, found once.
 * @typedef {object} Fields
 * @property {QuestionFacts} question
 * @property {HTMLFieldSetElement} fieldset
 * @property {AnswerField} answer
 * @property {HTMLTextAreaElement} note
 * @property {HTMLInputElement} mark
 */

export class Form {
  /** @type {HTMLElement} */ #root;
  /** @type {Sheet} */ #sheet;
  /** @type {Map<string, Fields>} */ #fields = new Map();
  /** All questions in model order. @type {QuestionFacts[]} */ questions;

  /**
   * @param {HTMLElement} root the element that holds the form
   * @param {ScanFacts} facts @param {Sheet} sheet
   */
  constructor(root, { questions }, sheet) {
    this.#root = root;
    this.#sheet = sheet;
    this.questions = questions;
    for (const question of questions) {
      const fieldset = root.querySelector(`fieldset[data-question="${question.id}"]`);
      if (!(fieldset instanceof HTMLFieldSetElement)) throw new Error(`The form has no question "${question.id}".`);
      const Kind = KINDS[fieldset.dataset.kind ?? ""];
      if (!Kind) throw new Error(`The form cannot read an answer of the kind "${fieldset.dataset.kind}".`);
      part(fieldset, "mark-row", HTMLElement).hidden = false;
      const note = part(fieldset, "note", HTMLTextAreaElement);
      const mark = part(fieldset, "mark", HTMLInputElement);
      this.#fields.set(question.id, { question, fieldset, answer: new Kind(fieldset), note, mark });
    }
    root.addEventListener("change", (event) => this.#heed(event));
    root.addEventListener("input", (event) => this.#heed(event));
    root.addEventListener("focusin", ({ target }) => {
      // Of a field with several lines a browser brings only the first into sight.
      if (target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: "nearest" });
    });
    sheet.subscribe((change) => this.#show(change));
  }

  /** @param {string} question @returns {Fields} */
  #of(question) {
    const found = this.#fields.get(question);
    if (!found) throw new Error(`The form has no question "${question}".`);
    return found;
  }

  /** The fragment of links to a question. @param {string} question */
  fragmentOf(question) {
    return `#${this.#of(question).fieldset.id}`;
  }

  /** The step that a question is on. @param {string} question */
  stepOf(question) {
    return /** @type {HTMLElement} */ (this.#of(question).fieldset.closest("section"));
  }

  /** The questions that are asked: those that are not hidden. */
  asked() {
    return this.questions.filter(({ id }) => !this.#of(id).fieldset.hidden);
  }

  /** Whether a link chose some of the questions for the visitor. */
  get isPart() {
    return this.#root.dataset.length === "chosen";
  }

  /** The words of the answer as they stand in the form, or null when there is none. @param {string} question */
  answerText(question) {
    return this.#of(question).answer.text();
  }

  /** The visitor takes an answer back. @param {string} question */
  clear(question) {
    const { answers } = this.#sheet.now;
    this.#of(question).answer.write(null);
    this.#sheet.change({ answers: without(answers, question) }, "form");
    // The button that was pressed is gone now; the focus goes to the answers it was about.
    this.#of(question).answer.focus();
  }

  /**
   * Whether the browser itself may remember what is in the fields, and fill it in again after Back. Where the sheet is
   * kept that would bring back answers that were wiped; where nothing can be kept, it is all there is.
   * @param {boolean} on
   */
  remember(on) {
    for (const form of this.#root.querySelectorAll("form")) form.autocomplete = on ? "on" : "off";
  }

  /**
   * What is in the fields, whoever put it there: the visitor before this script had come, or the browser.
   * @returns {Pick<Entries, "answers" | "notes" | "marks">}
   */
  read() {
    /** @type {ReturnType<Form["read"]>} */
    const entries = { answers: {}, notes: {}, marks: [] };
    for (const [id, { answer, note, mark }] of this.#fields) {
      const chosen = answer.read();
      if (chosen !== null) entries.answers[id] = chosen;
      const text = noteIn(note);
      if (text !== "") entries.notes[id] = text;
      if (mark.checked) entries.marks.push(id);
    }
    return entries;
  }

  /** What the visitor has just done, and nothing else, goes into the sheet. @param {Event} event */
  #heed({ target, type }) {
    if (!(target instanceof HTMLElement)) return;
    const { answers, notes, marks } = this.#sheet.now;
    const fields = this.#fields.get(questionAround(target) ?? "");
    if (!fields) return;
    const { id } = fields.question;
    if (target === fields.note) {
      const text = noteIn(fields.note);
      if (text !== (notes[id] ?? "")) this.#sheet.change({ notes: text === "" ? without(notes, id) : { ...notes, [id]: text } }, "form");
    } else if (target === fields.mark) {
      if (type !== "change") return;
      const others = marks.filter((marked) => marked !== id);
      this.#sheet.change({ marks: fields.mark.checked ? [...others, id] : others }, "form");
    } else if (type === "change") {
      const answer = fields.answer.read();
      this.#sheet.change({ answers: answer === null ? without(answers, id) : { ...answers, [id]: answer } }, "form");
    }
  }

  /** @param {Change} change */
  #show({ now, before, by }) {
    for (const { question, fieldset, answer, note, mark } of this.#fields.values()) {
      const { id } = question;
      if (by !== "form") {
        if (answer.read() !== (now.answers[id] ?? null)) answer.write(now.answers[id] ?? null);
        this.#showNote(fieldset, note, now.notes[id] ?? "");
        mark.checked = now.marks.includes(id);
      }
      // Radio buttons cannot be unchecked, so an answered question offers to.
      if (by !== "form" || now.answers !== before.answers) part(fieldset, "clear", HTMLElement).hidden = !(id in now.answers);
    }
    if (by !== "form") this.#hideSkipped(now);
  }

  /**
   * What is not asked is hidden, but never a question with something of the visitor's: what counts is seen. Nor the one that a
   * link has led to.
   * @param {Snapshot} now
   */
  #hideSkipped({ answers, notes, marks, ...limit }) {
    const asked = askedOf(limit, this.questions);
    this.#root.dataset.length = asked.size < this.questions.length ? limit.length : "full";
    for (const { question, fieldset } of this.#fields.values()) {
      const { id } = question;
      fieldset.hidden = !asked.has(id) && !(id in answers) && !(id in notes) && !marks.includes(id) && !fieldset.matches(":target");
    }
  }

  /** @param {HTMLElement} fieldset @param {HTMLTextAreaElement} note @param {string} text */
  #showNote(fieldset, note, text) {
    // Writing the same text again would put the caret of somebody who is typing at the end.
    if (note.value !== text && noteIn(note) !== text) note.value = text;
    const remark = part(fieldset, "remark", HTMLDetailsElement);
    // An empty note that the visitor is in has just been opened, to write.
    remark.open = text !== "" || remark.contains(document.activeElement);
  }
}

/**
 * The id of the question that an element is in. An extension of the browser may have put a fieldset of its own between.
 * @param {Element} element @returns {string | undefined}
 */
export function questionAround(element) {
  return /** @type {HTMLElement | null} */ (element.closest("fieldset[data-question]"))?.dataset.question;
}

/** The visitor's note as it was typed; "" when there is nothing in it but space. @param {HTMLTextAreaElement} field */
function noteIn(field) {
  const text = textOf(field);
  return text.trim() === "" ? "" : text;
}

/**
 * The entries but that of one question.
 * @template V
 * @param {Record<string, V>} entries @param {string} id
 * @returns {Record<string, V>}
 */
function without(entries, id) {
  const { [id]: _, ...rest } = entries;
  return rest;
}
