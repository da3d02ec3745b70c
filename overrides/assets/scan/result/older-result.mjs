/**
 * A result of an earlier version of the model, to read only: with the questions, situations and tips of that version.
 * What is still the same can be taken over; nothing of it is kept before that.
 * @import { AnswersDocument, Context, Entries, ModelDocument, ModelQuestion, Result, ResultDimension, ResultTip } from "../types.js"
 */
import { byId } from "../state/saved.mjs";
import { inWords, today } from "../ui/days.mjs";
import { questionsOf } from "./model-parts.mjs";
import { clone, element, part, stepOf, write, writeList } from "../ui/page.mjs";
import { showVerdict } from "./verdict.mjs";

export class OlderResult {
  /** @type {Context} */ #context;
  /** @type {HTMLElement} */ #step;
  /** @type {Entries | null} */ #entries = null;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
    this.#step = stepOf(context.root, "older");
  }

  /** @param {(entries: Entries) => void} take called with what is still the same */
  onTake(take) {
    part(this.#step, "older-take", HTMLElement).addEventListener("click", () => {
      if (this.#entries) take(this.#entries);
    });
  }

  /** @param {AnswersDocument} answers @param {{model: ModelDocument, result: Result, code: string}} older */
  show(answers, { model, result, code }) {
    const { say, facts } = this.#context;
    const { entries, lost } = this.#still(answers, model);
    this.#entries = entries;
    const step = this.#step;
    write(step, "older-version", say("keep.older.version", { version: model.model_version, here: facts.version }));
    write(step, "older-label", answers.label ? say("keep.older.label", { label: answers.label }) : null);
    write(step, "older-code", say("keep.older.code", { code }));
    write(step, "older-date", say("keep.older.date", { date: inWords(today()) }));
    write(step, "older-headline", result.headline.join(" "));
    write(step, "older-whole", result.whole?.sentence ?? null);
    const dimensions = result.dimensions.map((dimension) => this.#dimension(dimension, answers, model));
    part(step, "older-dimensions", HTMLElement).replaceChildren(...dimensions);
    write(step, "older-lost-lead", say("keep.older.take.lost", { count: lost.length }));
    writeList(step, "older-lost", lost);
    this.#toggle(true);
  }

  /** It leaves the page. */
  clear() {
    this.#entries = null;
    part(this.#step, "older-dimensions", HTMLElement).replaceChildren();
    for (const name of ["older-headline", "older-whole", "older-label", "older-code"]) write(this.#step, name, null);
    part(this.#step, "older-lost", HTMLElement).replaceChildren();
    this.#toggle(false);
  }

  /** @param {boolean} there */
  #toggle(there) {
    part(this.#step, "older", HTMLElement).hidden = !there;
    part(this.#step, "older-none", HTMLElement).hidden = there;
  }

  /**
   * What means the same in both versions: questions with the same id and revision; ambitions where both have the
   * dimension and the same stages.
   * @param {AnswersDocument} given @param {ModelDocument} model
   * @returns {{entries: Entries, lost: string[]}} lost: titles of the answered questions that are left out
   */
  #still(given, model) {
    const { facts } = this.#context;
    const today = new Map(facts.questions.map((question) => [question.id, question]));
    const answered = model.dimensions.flatMap(questionsOf).filter(({ id }) => id in given.answers);
    const same = (/** @type {ModelQuestion} */ { id, revision }) => today.get(id)?.revision === revision;
    const kept = new Set(answered.filter(same).map(({ id }) => id));
    const dimensions = new Set(facts.questions.map(({ dimension }) => dimension));
    const staged = String(model.stages.map(({ id }) => id)) === String(facts.stages);
    return {
      entries: {
        answers: byId(given.answers, (id) => kept.has(id)),
        ambitions: byId(given.ambitions, (id) => staged && dimensions.has(id)),
        notes: byId(given.notes ?? {}, (id) => today.has(id)),
        marks: (given.marks ?? []).filter((id) => today.has(id)),
        label: given.label ?? "",
      },
      lost: answered.filter((question) => !same(question)).map(({ title }) => title),
    };
  }

  /** @param {ResultDimension} dimension @param {AnswersDocument} answers @param {ModelDocument} model */
  #dimension(dimension, answers, model) {
    const { say } = this.#context;
    const made = clone("template-older-dimension");
    const { ambition_name: stage } = dimension;
    write(made, "title", dimension.title);
    write(made, "ambition", stage === null ? null : say("keep.older.ambition", { stage }));
    const tip = (/** @type {ResultTip} */ { tip, who, done_when }) =>
      element("li", element("strong", tip), " ", say("keep.older.tip", { who, done: done_when }));
    const here = model.dimensions.find(({ id }) => id === dimension.id);
    const chosen = (here ? questionsOf(here) : []).map((question) => ({
      title: question.title,
      answer: this.#answer(question, answers),
      note: answers.notes?.[question.id],
    }));
    showVerdict(made, dimension, { tip, chosen }, say);
    return made;
  }

  /** @param {ModelQuestion} question @param {AnswersDocument} answers */
  #answer({ id, options }, { answers }) {
    const answer = answers[id];
    if (answer === undefined) return null;
    return typeof answer === "number" ? (options[answer - 1]?.label ?? "") : this.#context.say(`scan.answer.${answer}`);
  }
}
