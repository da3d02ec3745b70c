/**
 * What an organisation hands in for others to compare themselves with: the size and the year are asked here, the rest
 * goes as with every other file.
 * @import { TeamContext } from "./types.js"
 */
import { today } from "../scan/ui/days.mjs";
import { fieldWithError } from "../scan/ui/field.mjs";
import { part } from "../scan/ui/page.mjs";

export class HandIn {
  #size = fieldWithError("team-size");
  #year = fieldWithError("team-year");
  /** @type {HTMLElement} */ #line;
  /** @type {TeamContext["messages"]} */ #messages;

  /**
   * @param {TeamContext} context
   * @param {(organisation: {size: string, year: number}) => Promise<string>} save says what came of it
   */
  constructor({ root, messages, say }, save) {
    this.#messages = messages;
    this.#line = part(root, "hand-in-status", HTMLElement);
    this.#year.field.value = thisYear();
    part(root, "hand-in", HTMLFormElement).addEventListener("submit", async (event) => {
      event.preventDefault();
      messages.hideErrors();
      messages.answer(this.#line, "");
      const missing = this.#size.field.value === "" ? say("team.hand_in.no_size") : "";
      const wrong = /^[0-9]+$/.test(this.#year.field.value.trim()) ? "" : say("team.hand_in.no_year");
      this.#size.tell(missing);
      this.#year.tell(wrong);
      const errors = [
        { text: missing, href: `#${this.#size.field.id}` },
        { text: wrong, href: `#${this.#year.field.id}` },
      ].filter(({ text }) => text !== "");
      if (errors.length > 0) return messages.showErrors(errors);
      messages.answer(this.#line, await save({ size: this.#size.field.value, year: Number(this.#year.field.value) }));
    });
  }

  /** @param {boolean} all also what was chosen: the team was wiped */
  clear(all) {
    if (all) {
      this.#size.field.value = "";
      this.#year.field.value = thisYear();
    }
    for (const { tell } of [this.#size, this.#year]) tell("");
    this.#messages.answer(this.#line, "");
  }
}

function thisYear() {
  return today().slice(0, 4);
}
