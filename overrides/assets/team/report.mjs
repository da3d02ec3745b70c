/**
 * What the scans add up to. All numbers and sentences are the scorer's; the rows for them are in the page already.
 * @import { TeamContext, TeamView, ViewDimension, ViewQuestion, ViewTalk } from "./types.js"
 */
import { inWords, today } from "../scan/ui/days.mjs";
import { moment } from "../scan/ui/moment.mjs";
import { clone, element, link, part, write } from "../scan/ui/page.mjs";

export class Report {
  /** @type {Pick<TeamContext, "root" | "say">} */ #context;
  /** @type {HTMLElement} */ #section;
  #turn = 0;

  /** @param {Pick<TeamContext, "root" | "say">} context */
  constructor(context) {
    this.#context = context;
    this.#section = part(context.root, "report", HTMLElement);
    this.#section.hidden = true;
    this.#section.classList.add("team-report--counted");
  }

  /** @param {boolean} there */
  toggle(there) {
    this.#turn += 1;
    this.#section.hidden = !there;
  }

  /**
   * Drawn a part at a time, so that the page goes on answering.
   * @param {TeamView} view @param {string} label
   */
  async show(view, label) {
    const section = this.#section;
    const { say } = this.#context;
    this.toggle(true);
    const turn = this.#turn;
    write(section, "paper-label", label === "" ? null : say("team.report.label", { label }));
    write(section, "paper-date", say("team.report.date", { date: inWords(today()) }));
    const roles = view.roles.flatMap(({ note }) => note ?? []);
    const notes = part(section, "notes", HTMLElement);
    notes.replaceChildren(...[...view.notes, ...roles].map((note) => element("li", note)));
    notes.hidden = false;
    part(section, "shown", HTMLElement).hidden = !view.shown;
    const drawing = [
      ...view.dimensions.map((dimension) => () => this.#dimension(dimension, view)),
      () => this.#conversation(view.shown ? view.conversation : []),
      () => this.#findOut(view.shown ? view.unknown : []),
      ...view.questions.map((question) => () => this.#question(question, view.shown)),
    ];
    for (const draw of drawing) {
      await moment();
      if (turn !== this.#turn) return;
      draw();
    }
  }

  /** @param {ViewDimension} dimension @param {TeamView} view */
  #dimension({ id, summary, cells, stages, without_stage: without, stages_note: note }, { shown, people }) {
    const { say } = this.#context;
    const row = this.#section.querySelector(`[data-dimension="${id}"]`);
    if (!row) return;
    write(row, "summary", shown ? summary : "");
    const cellsOfRow = /** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll("[data-stage]"));
    if (cellsOfRow.length === 0) return;
    write(row, "stages-note", note ?? (without ? say("team.stages.without", { count: without }) : null));
    for (const [at, cell] of cellsOfRow.entries()) {
      const marks = shown ? (cells[at] ?? []) : [];
      cell.dataset.marks = marks.join(" ");
      part(cell, "mark", HTMLElement).hidden = !marks.includes("stage");
      const count = stages?.[at]?.count ?? null;
      part(cell, "count", HTMLElement).textContent = count === null ? "" : say("team.stages.people", { count });
      meter(cell, count, people);
    }
  }

  /** @param {ViewTalk[]} talk */
  #conversation(talk) {
    part(this.#section, "talk", HTMLElement).replaceChildren(...talk.map((each) => this.#talk(each)));
    part(this.#section, "talk-lead", HTMLElement).hidden = talk.length === 0;
    part(this.#section, "talk-none", HTMLElement).hidden = talk.length > 0;
  }

  /** @param {TeamView["unknown"]} unknown */
  #findOut(unknown) {
    part(this.#section, "unknown", HTMLElement).replaceChildren(...unknown.map((each) => this.#unknown(each)));
    part(this.#section, "unknown-section", HTMLElement).hidden = unknown.length === 0;
  }

  /** @param {ViewTalk} talk */
  #talk({ question, title, ask, low, high, sentence, gap }) {
    const made = clone("template-talk");
    write(made, "title", title);
    write(made, "ask", ask);
    write(made, "sentence", sentence);
    write(made, "low", low.label);
    write(made, "high", high.label);
    write(made, "gap", gap);
    write(made, "counts-of", `: ${title}`);
    const counts = part(made, "counts", HTMLAnchorElement);
    counts.href = link(`#${counts.dataset.front}-${question}`, "").hash;
    return made;
  }

  /** @param {TeamView["unknown"][number]} unknown */
  #unknown({ title, sentence, who_knows: who }) {
    const asked = who === "" ? "" : ` ${this.#context.say("team.unknown.who", { who })}`;
    return element("li", element("strong", title), `: ${sentence}${asked}`);
  }

  /** @param {ViewQuestion} question @param {boolean} shown */
  #question({ id, people, team, median, sentence, roles, gap }, shown) {
    const { say } = this.#context;
    const place = this.#section.querySelector(`[data-question="${id}"]`);
    if (!place) return;
    write(place, "agreement", shown ? sentence : null);
    write(place, "median", median && say("team.questions.median", { label: median.label }));
    write(place, "gap", gap);
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("[data-answer]"))) {
      const answer = row.dataset.answer ?? "";
      const of = /** @type {Record<string, number | null>} */ (/** @type {unknown} */ (team ?? {}));
      const count = /^\d+$/.test(answer) ? (team?.counts?.[Number(answer) - 1] ?? null) : (of[answer] ?? null);
      part(row, "count", HTMLElement).textContent = count === null ? say("team.questions.hidden") : String(count);
      meter(row, count, people);
    }
    const lines = roles.map(({ role, answered, median: middle }) =>
      element("li", say("team.questions.role", { role, count: answered ?? 0, median: middle.label })),
    );
    const list = part(place, "roles", HTMLElement);
    list.replaceChildren(...lines);
    list.hidden = lines.length === 0;
  }
}

/** The picture of a number. @param {Element} place @param {number | null} count @param {number} all */
function meter(place, count, all) {
  const made = part(place, "share", HTMLMeterElement);
  made.hidden = count === null;
  made.max = Math.max(all, 1);
  made.value = count ?? 0;
}
