/**
 * The step "result": waits in words, shows the report, or says what is wrong and what still works.
 * @import { ClientStatus, Context, Result } from "../types.js"
 */
import { Refused, ScorerFailed } from "../scorer/errors.mjs";
import { moment } from "../ui/moment.mjs";
import { headingOf, part, write } from "../ui/page.mjs";
import { clearReport, showReport } from "./report.mjs";

const PARTS = ["wait", "empty", "failed", "report", "card"];

export class ResultStep {
  /** @type {HTMLElement} */ #step;
  /** @type {Context} */ #context;
  /** @type {((result: Result) => void)[]} */ #listeners = [];
  /** @type {ClientStatus} */ #status = { state: "idle" };
  #renewed = false;

  /** @param {HTMLElement} step @param {Context} context */
  constructor(step, context) {
    this.#step = step;
    this.#context = context;
    this.#show();
    part(step, "retry", HTMLElement).addEventListener("click", () => {
      // The button that was pressed goes away while the visitor waits.
      headingOf(step)?.focus();
      // What this page lacks the new one has, and the answers are kept.
      if (this.#renewed) location.reload();
      else void this.#tryAgain();
    });
    for (const select of this.#ambitions()) {
      select.addEventListener("change", () => this.#choose(select));
    }
    context.sheet.subscribe(({ by }) => by !== "form" && this.#showAmbitions());
    this.#showAmbitions();
  }

  /** @param {(result: Result) => void} listener called whenever a new result is on the page */
  onShow(listener) {
    this.#listeners.push(listener);
  }

  /**
   * Shows the result of what is filled in now.
   * @returns {Promise<boolean>} whether a new result is on the page
   */
  async open() {
    const { messages, say, sheet } = this.#context;
    messages.hideErrors();
    if (!sheet.started) {
      this.#show("empty");
      return false;
    }
    this.#show();
    // The step has just been shown; putting the report in it is a task of its own.
    await moment();
    void moment().then(() => this.#tellWait());
    const there = await this.#evaluate();
    if (there && !this.#step.hidden) messages.speak(say("result.status.ready"));
    return there;
  }

  /** Nothing of the visitor stays behind in what is hidden. */
  clear() {
    clearReport(part(this.#step, "report", HTMLElement));
    if (!this.#context.sheet.started) this.#show("empty");
  }

  /** What the scorer is doing, for somebody who waits. @param {ClientStatus} status */
  working(status) {
    this.#status = status;
    const wait = part(this.#step, "wait", HTMLElement);
    if (status.state !== "loading" && status.state !== "ready") {
      wait.textContent = "";
      return;
    }
    const { messages, say } = this.#context;
    wait.textContent = say(`result.wait.${status.state === "ready" ? "ready" : status.step}`);
    if (wait.hidden || this.#step.hidden) return;
    if (status.state === "loading" && status.slow) {
      // Nothing is broken off: it may come after all, and then the result takes the place of this.
      this.#tellFailure(say("result.failed.slow"), "", "wait");
    } else {
      messages.speak(wait.textContent);
    }
  }

  /** @returns {HTMLSelectElement[]} */
  #ambitions() {
    return [...this.#step.querySelectorAll("select")].filter(({ dataset }) => dataset.ambition);
  }

  #showAmbitions() {
    const { ambitions } = this.#context.sheet.now;
    for (const select of this.#ambitions()) {
      const value = String(ambitions[select.dataset.ambition ?? ""] ?? "");
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
  }

  /** @param {HTMLSelectElement} select that the visitor changed */
  async #choose(select) {
    const { sheet, messages, say } = this.#context;
    const { [select.dataset.ambition ?? ""]: _, ...others } = sheet.now.ambitions;
    const chosen = select.value === "" ? {} : { [select.dataset.ambition ?? ""]: Number(select.value) };
    sheet.change({ ambitions: { ...others, ...chosen } }, "form");
    if (!(await this.#evaluate())) return;
    const verdict = select.closest("[data-verdict]");
    const title = (verdict && headingOf(verdict)?.textContent) ?? "";
    const stage = select.selectedOptions[0]?.textContent ?? "";
    const said = select.value === "" ? say("result.status.ambition_next", { title }) : say("result.status.ambition", { title, stage });
    messages.speak(said);
  }

  /** A result that is calculated already is there by now, and nobody reads for the blink of an eye that one waits. */
  #tellWait() {
    if (PARTS.some((name) => !part(this.#step, name, HTMLElement).hidden)) return;
    this.#show("wait");
    this.working(this.#status);
  }

  /** A scorer that is still loading is given up for another one. */
  #tryAgain() {
    this.#context.scoring.retry();
    return this.open();
  }

  /** @returns {Promise<boolean>} whether a new result is on the page */
  async #evaluate() {
    try {
      const { form, say, scoring, sheet } = this.#context;
      const result = await scoring.evaluate();
      if (!result) return false;
      showReport(part(this.#step, "report", HTMLElement), result, form, sheet.now, say);
      this.#context.messages.hideErrors();
      this.#show("report");
      for (const listener of this.#listeners) listener(result);
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    if (!(error instanceof ScorerFailed || error instanceof Refused)) throw error;
    this.#renewed = error instanceof ScorerFailed && error.reason === "renewed";
    const { say } = this.#context;
    if (error instanceof Refused) this.#tellFailure(error.message, error.where);
    else this.#tellFailure(say(`result.failed.${error.reason}`), error.message);
  }

  /** @param {string} reason @param {string} detail for the helpdesk @param {...string} beside what stays in sight beside it */
  #tellFailure(reason, detail, ...beside) {
    const { messages, say } = this.#context;
    write(this.#step, "failed-reason", reason);
    part(this.#step, "failed-detail", HTMLElement).textContent = detail;
    part(this.#step, "failed-more", HTMLElement).hidden = detail === "";
    this.#show("failed", "card", ...beside);
    if (this.#step.hidden) return;
    const card = `#${part(this.#step, "card", HTMLElement).id}`;
    messages.showErrors([{ text: reason }, { text: say("result.failed.card"), href: card }]);
  }

  /** @param {...string} names the parts to show; all others are hidden */
  #show(...names) {
    for (const name of PARTS) part(this.#step, name, HTMLElement).hidden = !names.includes(name);
  }
}
