/**
 * One scan out of those of the team: parts that belong together, or what the team agrees about. What differs is decided
 * by people, on the screen; what comes of it is a code, as of any scan.
 * @import { Answer, AnswersDocument } from "../scan/types.js"
 * @import { Counted, Joined, TeamContext, ViewOption } from "./types.js"
 * @import { Work } from "./work.mjs"
 */
import { NoOlderModel } from "../scan/scorer/older-model.mjs";
import { sentenceOf } from "../scan/scorer/errors.mjs";
import { copyText } from "../scan/share/copy.mjs";
import { saveFile } from "../scan/share/save-file.mjs";
import { today } from "../scan/ui/days.mjs";
import { clone, part, write } from "../scan/ui/page.mjs";
import { Stopped } from "./work.mjs";

/** As scoring/comparison_verbs.py has it. */
const MOST_JOINED = 200;

export class OneScan {
  /** @type {TeamContext} */ #context;
  /** @type {Work} */ #work;
  /** @type {HTMLElement} */ #section;
  /** @type {Counted | null} */ #counted = null;
  /** @type {Joined | null} */ #joined = null;
  /** @type {AnswersDocument | null} */ #answers = null;
  /** Of those answers; "" for none. */ #code = "";

  /** @param {TeamContext} context @param {Work} work */
  constructor(context, work) {
    this.#context = context;
    this.#work = work;
    this.#section = part(context.root, "one", HTMLElement);
    const at = (/** @type {string} */ name) => part(this.#section, name, HTMLElement);
    at("one-join-hint").textContent = context.say("team.one.join_hint", { most: MOST_JOINED });
    at("one-join").addEventListener("click", () => this.#make(() => this.#join()));
    at("one-agree").addEventListener("click", () => this.#make(() => context.ask("consensus", { team: this.#counted?.document })));
    at("one-form").addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#finish();
    });
    at("one-copy").addEventListener("click", async () => {
      const copied = await copyText(this.#code, at("one-code"));
      this.#tell(context.say(copied ? "keep.code.copied" : "keep.copy.selected"));
    });
    at("one-save").addEventListener("click", () => {
      const name = context.say("keep.file.name.answers", { date: today() });
      saveFile(name, "application/json", JSON.stringify(this.#answers));
      this.#tell(context.say("keep.file.saved", { name }));
    });
  }

  /** @param {Counted | null} counted null for none, or not of what is there now */
  offer(counted) {
    this.#counted = counted;
    this.#section.hidden = counted === null || this.#context.sheets.now.sheets.length < 2;
    part(this.#section, "one-agree-box", HTMLElement).hidden = !counted?.view.shown;
    part(this.#section, "one-join", HTMLButtonElement).disabled = this.#context.sheets.now.sheets.length > MOST_JOINED;
  }

  /** What was made is of other scans than those that are there now. */
  clear() {
    this.#joined = null;
    this.#answers = null;
    for (const name of ["one-form", "one-made"]) part(this.#section, name, HTMLElement).hidden = true;
    part(this.#section, "one-list", HTMLElement).replaceChildren();
    this.#showCode("");
    const status = part(this.#section, "one-status", HTMLElement);
    status.textContent = "";
    status.hidden = true;
  }

  /** Scans of earlier versions are carried over: what changed since is for people to answer. @returns {Promise<Joined>} */
  #join() {
    const { ask, models, sheets } = this.#context;
    return this.#work.do("reading", async (step) => {
      const parts = [];
      for (const [at, { code }] of sheets.now.sheets.entries()) {
        parts.push(await this.#part(code, { ask, models }));
        await step(at + 1, sheets.now.sheets.length);
      }
      return ask("join", { sheets: parts });
    });
  }

  /** @param {string} code @param {Pick<TeamContext, "ask" | "models">} context */
  async #part(code, { ask, models }) {
    const opened = await ask("open_code", { code });
    if (opened.answers) return { answers: opened.answers };
    const text = await models.text(opened.version);
    const { answers } = await ask("open_code", { code }, text);
    const carried = await ask("carry_over", { answers }, undefined, { before_model: text });
    return { answers: carried.answers };
  }

  /** @param {() => Promise<Joined>} make */
  async #make(make) {
    const { say } = this.#context;
    this.clear();
    try {
      const joined = await make();
      this.#joined = joined;
      const { conflicts } = joined;
      part(this.#section, "one-list", HTMLElement).replaceChildren(...conflicts.map((conflict) => this.#conflict(conflict)));
      const heading = part(this.#section, "one-conflicts", HTMLElement);
      heading.textContent = conflicts.length > 0 ? say("team.one.conflicts", { count: conflicts.length }) : say("team.one.no_conflicts");
      part(this.#section, "one-form", HTMLElement).hidden = false;
      heading.focus();
    } catch (error) {
      this.#tellError(error);
    }
  }

  /** @param {Joined["conflicts"][number]} conflict */
  #conflict({ question, title, ask, given }) {
    const { say } = this.#context;
    const made = clone("template-conflict");
    write(made, "title", title);
    write(made, "ask", ask);
    const options = given ?? this.#optionsOf(question).map(({ number, label }) => ({ answer: number, label, count: 0 }));
    const choices = options.map(({ answer, label, count }) =>
      this.#choice(question, String(answer), label, count > 0 ? say("team.one.given", { count }) : ""),
    );
    part(made, "options", HTMLElement).replaceChildren(...choices, this.#choice(question, "", say("team.one.later"), ""));
    return made;
  }

  /** @param {string} question @returns {ViewOption[]} */
  #optionsOf(question) {
    return this.#counted?.view.questions.find(({ id }) => id === question)?.options ?? [];
  }

  /** @param {string} question @param {string} value "" for no decision @param {string} label @param {string} times */
  #choice(question, value, label, times) {
    const made = clone("template-choice");
    const choice = part(made, "choice", HTMLInputElement);
    choice.name = `decide-${question}`;
    choice.value = value;
    choice.checked = value === "";
    write(made, "label", label);
    write(made, "times", times);
    return made;
  }

  async #finish() {
    const { ask, facts, say } = this.#context;
    if (!this.#joined) return;
    const { answers } = this.#joined;
    const decided = new FormData(part(this.#section, "one-form", HTMLFormElement));
    /** @type {Record<string, Answer>} */
    const chosen = {};
    for (const { question } of this.#joined.conflicts) {
      const value = String(decided.get(`decide-${question}`) ?? "");
      if (value !== "") chosen[question] = /^\d+$/.test(value) ? Number(value) : value === "na" ? "na" : "unknown";
    }
    try {
      const whole = { ...answers, model: facts.model, answers: { ...answers.answers, ...chosen } };
      const code = await ask("encode", { answers: whole });
      this.#answers = whole;
      this.#showCode(code);
      const open = part(this.#section, "one-open", HTMLAnchorElement);
      open.hash = `code=${code}`;
      part(this.#section, "one-made", HTMLElement).hidden = false;
      this.#tell(say("team.one.made", { code }));
      open.focus();
    } catch (error) {
      this.#tellError(error);
    }
  }

  /** @param {string} code "" for none */
  #showCode(code) {
    this.#code = code;
    part(this.#section, "one-code", HTMLElement).textContent = code;
  }

  /** @param {unknown} error */
  #tellError(error) {
    const { say } = this.#context;
    if (error instanceof Stopped) this.#tell(say("team.work.stopped"));
    else this.#tell(error instanceof NoOlderModel ? say("keep.older.missing") : sentenceOf(error, say));
  }

  /** @param {string} text */
  #tell(text) {
    this.#context.messages.answer(part(this.#section, "one-status", HTMLElement), text);
  }
}
