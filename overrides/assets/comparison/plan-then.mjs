/**
 * The plan of then beside the measurements: what was done, for the conversation. What is chosen goes into the plan document.
 * @import { ComparisonDocument, ComparisonPage, PlannedAction, PlanOfThen } from "./types.js"
 * @import { OwnScan } from "./own-scan.mjs"
 */
import { inWords } from "../scan/ui/days.mjs";
import { clone, part, write } from "../scan/ui/page.mjs";
import { fileInput } from "./file-input.mjs";
import { opened, reasonOf } from "./measurement.mjs";

export class PlanThen {
  /** @type {ComparisonPage} */ #page;
  /** @type {HTMLElement} */ #section;
  #file;
  #turn = 0;
  /** What the comparison says of each question, by id. @type {Map<string, string>} */ #moves = new Map();
  /** @type {PlannedAction[]} */ #actions = [];
  /** @type {() => void} */ #onChange;
  /** @type {PlanOfThen | null} */ kept = null;

  /** @param {ComparisonPage} page @param {OwnScan} own @param {() => void} onChange called when there is another plan, or more was chosen */
  constructor(page, own, onChange) {
    this.#page = page;
    this.#onChange = onChange;
    this.#section = part(page.root, "plan-then", HTMLElement);
    this.#file = fileInput("comparison-plan", this.#section, page, (read) => void this.#open(read));
    const row = part(this.#section, "own-plan", HTMLElement);
    row.hidden = own.plan === null;
    part(row, "own-plan-go", HTMLElement).addEventListener("click", () => this.#open(async () => JSON.stringify(own.plan)));
  }

  /** @param {ComparisonDocument} document what moved */
  beside({ questions, not_comparable }) {
    this.#moves = new Map([...questions, ...not_comparable].map(({ id, sentence }) => [id, sentence]));
    for (const [at, card] of this.#cards.entries()) this.#writeMove(card, this.#actions[at]?.question ?? "");
  }

  /** Takes what this browser kept. @param {object} document */
  take(document) {
    return this.#open(async () => JSON.stringify(document));
  }

  /** It leaves the page. */
  clear() {
    this.#turn += 1;
    this.#moves.clear();
    this.#file.tell("");
    this.kept = null;
    this.#show([]);
    this.#tell("");
    this.#onChange();
  }

  /** @param {() => Promise<string>} read */
  async #open(read) {
    const { messages, say } = this.#page;
    const turn = ++this.#turn;
    messages.hideErrors();
    this.#file.tell("");
    this.#tell(say("keep.open.busy_file"));
    try {
      const text = await read();
      const { reply, model } = await opened("open_plan", { text }, "actions", this.#page);
      const own = model ?? (await this.#page.client.model());
      if (turn !== this.#turn) return;
      this.kept = { document: JSON.parse(text), model: own };
      this.#show(reply.actions);
      this.#onChange();
      this.#tell(say("comparison.plan.count", { count: reply.actions.length }));
    } catch (error) {
      if (turn !== this.#turn) return;
      const text = reasonOf(error, say);
      this.#tell("");
      this.#file.tell(text);
      messages.showErrors([{ text, href: `#${this.#file.field.id}` }]);
    }
  }

  get #cards() {
    return [...part(this.#section, "actions", HTMLElement).children];
  }

  /** @param {PlannedAction[]} actions */
  #show(actions) {
    this.#actions = actions;
    const list = part(this.#section, "actions", HTMLElement);
    list.replaceChildren(...actions.map((action, at) => this.#card(action, at)));
    part(this.#section, "actions-section", HTMLElement).hidden = actions.length === 0;
    part(this.#page.root, "save-plan", HTMLElement).hidden = actions.length === 0;
  }

  /** @param {PlannedAction} action @param {number} at */
  #card({ question, dimension, title, tip, done_when, who, due, outcome }, at) {
    const card = clone("template-plan-then");
    write(card, "topic", this.#page.say("result.tip.topic", { dimension, question: title }));
    write(card, "tip", tip);
    write(card, "done-when", done_when);
    writeRow(card, "who", who);
    writeRow(card, "due", due ? inWords(due) : "");
    this.#writeMove(card, question);
    for (const radio of card.querySelectorAll("input")) {
      radio.name = `comparison-action-${at}`;
      radio.checked = radio.value === outcome;
      radio.addEventListener("change", () => this.#choose(at, radio.value));
    }
    return card;
  }

  /** @param {number} at @param {string} outcome */
  #choose(at, outcome) {
    const action = this.kept?.document.actions[at];
    if (action) action.outcome = outcome;
    this.#onChange();
  }

  /** @param {ParentNode} card @param {string} question */
  #writeMove(card, question) {
    write(card, "moved", this.#moves.get(question) ?? this.#page.say("scoring.comparison.not_asked"));
  }

  /** @param {string} text */
  #tell(text) {
    this.#page.messages.answer(part(this.#section, "plan-status", HTMLElement), text);
  }
}

/** A row of facts, hidden where there is nothing to say. @param {ParentNode} card @param {string} name @param {string} text */
function writeRow(card, name, text) {
  write(card, name, text);
  part(card, `${name}-row`, HTMLElement).hidden = text === "";
}
