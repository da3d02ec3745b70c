/**
 * The form on the page is the truth about what is filled in; this module reads and writes it.
 * It knows answers, not points: what an answer is worth is for scoring.
 * @import { Answer, Entries, Length, QuestionFacts } from "../types.js"
 */
import { part, textOf } from "../ui/page.mjs";

/**
 * The fields of one question, found once: they are asked after at every answer.
 * @typedef {{fieldset: HTMLFieldSetElement, radios: HTMLInputElement[], note: HTMLTextAreaElement}} Fields
 */

export class Form {
  /** @type {HTMLElement} */ #root;
  /** @type {Map<string, Fields>} */ #fields = new Map();
  /** All questions in model order. @type {QuestionFacts[]} */ questions = [];

  /** @param {HTMLElement} root the element that holds the form and the ambitions */
  constructor(root) {
    this.#root = root;
    for (const fieldset of root.querySelectorAll("fieldset")) {
      const { question = "", title = "", revision, quick } = fieldset.dataset;
      const dimension = fieldset.closest("section")?.dataset.dimension ?? "";
      this.questions.push({ id: question, dimension, title, revision: Number(revision), quick: quick !== undefined });
      const radios = /** @type {HTMLInputElement[]} */ ([...fieldset.querySelectorAll("input[type=radio]")]);
      const note = /** @type {HTMLTextAreaElement} */ (fieldset.querySelector("textarea"));
      this.#fields.set(question, { fieldset, radios, note });
    }
    root.addEventListener("focusin", ({ target }) => {
      // Of a field with several lines a browser brings only the first into sight.
      if (target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: "nearest" });
    });
  }

  /** @param {string} question @returns {Fields} */
  #of(question) {
    const found = this.#fields.get(question);
    if (!found) throw new Error(`The form has no question "${question}".`);
    return found;
  }

  /** @param {string} question the radio button of its answer, if there is one */
  #chosen(question) {
    return this.#of(question).radios.find((radio) => radio.checked);
  }

  /** The fragment of links to a question. @param {string} question */
  fragmentOf(question) {
    return `#${this.#of(question).fieldset.id}`;
  }

  /** The step that a question is on. @param {string} question */
  stepOf(question) {
    return /** @type {HTMLElement} */ (this.#of(question).fieldset.closest("section"));
  }

  #label() {
    return part(this.#root, "label", HTMLInputElement);
  }

  #ambitions() {
    return /** @type {HTMLSelectElement[]} */ ([...this.#root.querySelectorAll("select[data-ambition]")]);
  }

  /** @returns {Length} */
  get length() {
    return this.#root.dataset.length === "short" ? "short" : "full";
  }

  /**
   * The short scan hides what it skips, but never a question that has an answer or a note: what counts is seen.
   * @param {Length} length
   */
  setLength(length) {
    // Kept from a version of the model that had a short scan.
    const short = length === "short" && this.questions.some(({ quick }) => quick);
    this.#root.dataset.length = short ? "short" : "full";
    const { answers, notes } = this.read();
    for (const { id, quick } of this.questions) {
      this.#of(id).fieldset.hidden = short && !quick && !(id in answers) && !(id in notes);
    }
  }

  /** The questions of the chosen length. */
  asked() {
    return this.questions.filter(({ id }) => !this.#of(id).fieldset.hidden);
  }

  /** @returns {Entries} */
  read() {
    /** @type {Entries} */
    const entries = { answers: {}, ambitions: {}, notes: {}, label: textOf(this.#label()).trim() };
    for (const { id } of this.questions) {
      const chosen = this.#chosen(id);
      if (chosen) entries.answers[id] = toAnswer(chosen.value);
      const note = this.note(id);
      if (note !== "") entries.notes[id] = note;
    }
    for (const select of this.#ambitions()) {
      if (select.value !== "") entries.ambitions[select.dataset.ambition ?? ""] = Number(select.value);
    }
    return entries;
  }

  /**
   * Makes the form say exactly this. Entries that the form has no place for are left out.
   * @param {Entries} entries
   */
  write(entries) {
    for (const { id } of this.questions) {
      const { fieldset, radios, note } = this.#of(id);
      for (const radio of radios) radio.checked = radio.value === String(entries.answers[id] ?? "");
      const text = entries.notes[id] ?? "";
      // Writing the same text again would put the caret of somebody who is typing at the end.
      if (note.value !== text) note.value = text;
      const remark = part(fieldset, "remark", HTMLDetailsElement);
      // An empty note that the visitor is in has just been opened, to write.
      remark.open = text !== "" || remark.contains(document.activeElement);
    }
    if (this.#label().value.trim() !== entries.label) this.#label().value = entries.label;
    for (const select of this.#ambitions()) {
      const value = String(entries.ambitions[select.dataset.ambition ?? ""] ?? "");
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
    this.refresh();
  }

  /** Radio buttons cannot be unchecked, so an answered question offers to. */
  refresh() {
    for (const { id } of this.questions) {
      part(this.#of(id).fieldset, "clear", HTMLElement).hidden = !this.#chosen(id);
    }
  }

  /** @param {string} question */
  clear(question) {
    const { radios } = this.#of(question);
    for (const radio of radios) radio.checked = false;
    this.refresh();
    // The button that was pressed is gone now; the focus goes to the answers it was about.
    radios[0]?.focus();
  }

  /** The visitor's note as it was typed; "" when there is nothing in it but space. @param {string} question */
  note(question) {
    const text = textOf(this.#of(question).note);
    return text.trim() === "" ? "" : text;
  }

  /**
   * The words of the chosen answer as they stand in the form, or null when there is none.
   * @param {string} question
   */
  answerText(question) {
    return this.#chosen(question)?.labels?.[0]?.querySelector(".scan-option__text")?.textContent ?? null;
  }
}

/** @param {string} value @returns {Answer} */
function toAnswer(value) {
  return value === "unknown" || value === "na" ? value : Number(value);
}
