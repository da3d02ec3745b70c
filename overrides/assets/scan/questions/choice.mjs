/**
 * An answer by choosing one of several options: radio buttons, with "weet ik niet" and "niet van toepassing" among them.
 * @import { Answer, AnswerField } from "../types.js"
 */

/** @implements {AnswerField} */
export class Choice {
  /** @type {HTMLInputElement[]} */ #radios;

  /** @param {HTMLFieldSetElement} fieldset */
  constructor(fieldset) {
    // By their name: an extension of the browser may have put fields of its own among them.
    const name = `answer-${fieldset.dataset.question}`;
    this.#radios = [...fieldset.querySelectorAll("input")].filter((input) => input.name === name);
  }

  get #chosen() {
    return this.#radios.find((radio) => radio.checked);
  }

  /** @returns {Answer | null} */
  read() {
    const value = this.#chosen?.value;
    if (value === undefined) return null;
    return value === "unknown" || value === "na" ? value : Number(value);
  }

  /** @param {Answer | null} answer */
  write(answer) {
    for (const radio of this.#radios) radio.checked = radio.value === String(answer);
  }

  /** The words of the answer as they stand in the form. */
  text() {
    return this.#chosen?.labels?.[0]?.querySelector(".scan-option__text")?.textContent ?? null;
  }

  focus() {
    (this.#chosen ?? this.#radios[0])?.focus();
  }
}
