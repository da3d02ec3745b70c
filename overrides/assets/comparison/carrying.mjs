/**
 * An old sheet in the version of now: what still counts becomes the visitor's own scan, and what is new or changed is left
 * to answer. Never without asking where there is an own scan.
 * @import { ComparisonPage, Measurement } from "./types.js"
 * @import { AnswersDocument } from "../scan/types.js"
 * @import { OwnScan } from "./own-scan.mjs"
 * @import { Side } from "./side.mjs"
 */
import { ask } from "../scan/scorer/ask.mjs";
import { Asking } from "../scan/share/asking.mjs";
import { saveFile } from "../scan/share/save-file.mjs";
import { today } from "../scan/ui/days.mjs";
import { element, part, write } from "../scan/ui/page.mjs";
import { reasonOf } from "./measurement.mjs";

export class Carrying {
  /** @type {ComparisonPage} */ #page;
  /** @type {OwnScan} */ #own;
  /** @type {HTMLElement} */ #section;
  #asking = new Asking();
  /** @type {{answers: AnswersDocument, to_answer: string[]} | null} */ #carried = null;
  #turn = 0;

  /** @param {ComparisonPage} page @param {OwnScan} own */
  constructor(page, own) {
    this.#page = page;
    this.#own = own;
    this.#section = part(page.root, "carry", HTMLElement);
    part(this.#section, "carry-go", HTMLElement).addEventListener("click", () => this.#go());
    part(this.#section, "carry-save", HTMLElement).addEventListener("click", () => this.#save());
  }

  /** Offers it for the first of these that is an old sheet. @param {Side[]} sides */
  async offer(sides) {
    const turn = ++this.#turn;
    const { facts, say } = this.#page;
    const old = sides.find(({ measurement }) => measurement && isOld(measurement, facts.version));
    this.#show(null);
    if (!old?.measurement) return;
    const { document, model, version } = old.measurement;
    try {
      const carried = await ask(this.#page.client, "carry_over", { answers: document }, undefined, { before_model: model });
      if (turn !== this.#turn) return;
      write(this.#section, "carry-text", say(`comparison.carry.${old.name}`, { version, here: facts.version }));
      this.#show(carried);
    } catch (error) {
      if (turn === this.#turn) this.#page.messages.speak(reasonOf(error, say));
    }
  }

  /** @param {{answers: AnswersDocument, to_answer: string[]} | null} carried */
  #show(carried) {
    const { facts, say } = this.#page;
    this.#carried = carried;
    const titles = (carried?.to_answer ?? []).map((id) => facts.questions.find((question) => question.id === id)?.title ?? id);
    const count = titles.length;
    const lead = count > 0 ? say("comparison.carry.to_answer", { count }) : say("comparison.carry.nothing");
    write(this.#section, "carry-lead", lead);
    part(this.#section, "carry-list", HTMLElement).replaceChildren(...titles.map((title) => element("li", title)));
    this.#tell("");
    this.#section.hidden = carried === null;
  }

  async #go() {
    const { say } = this.#page;
    if (!this.#carried) return;
    const { answers: document, to_answer } = this.#carried;
    if (this.#own.isNewer) return this.#tell(say("scan.stopped"));
    if (this.#own.scan && !(await this.#asking.ask())) return this.#tell(say("keep.ask.kept"));
    const { answers, ambitions, notes = {}, marks = [], label = "" } = document;
    if (!this.#own.replace({ answers, ambitions, notes, marks, label })) return this.#tell(say("comparison.carry.refused"));
    const { review = "", result = "" } = this.#section.dataset;
    location.assign(to_answer.length > 0 ? review : result);
  }

  #save() {
    if (!this.#carried) return;
    const { say } = this.#page;
    const name = say("keep.file.name.answers", { date: today() });
    saveFile(name, "application/json", JSON.stringify(this.#carried.answers));
    this.#tell(say("keep.file.saved", { name }));
  }

  /** @param {string} text */
  #tell(text) {
    this.#page.messages.answer(part(this.#section, "carry-status", HTMLElement), text);
  }
}

/** @param {Measurement} measurement @param {string} here */
function isOld({ document, version }, here) {
  return version !== here && !("people" in document);
}
