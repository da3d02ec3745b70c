/**
 * The step "result": waits in words, shows the report, or says what is wrong and what still works.
 * @import { Form } from "../questions/form.mjs"
 * @import { ErrorSummary } from "../ui/message.mjs"
 * @import { Session } from "../state/session.mjs"
 * @import { ClientStatus, Result, Say } from "../types.js"
 */
import { ScorerFailed } from "../scorer/client.mjs";
import { part, write } from "../ui/page.mjs";
import { showReport } from "./report.mjs";
import { Refused } from "../state/session.mjs";

const PARTS = ["wait", "empty", "failed", "report", "card"];

export class ResultStep {
  /** @type {HTMLElement} */ #step;
  /** @type {Session} */ #session;
  /** @type {Form} */ #form;
  /** @type {ErrorSummary} */ #errors;
  /** @type {Say} */ #say;
  /** @type {(text: string) => void} */ #announce;
  /** @type {((result: Result) => void)[]} */ #listeners = [];
  #renewed = false;

  /**
   * @param {HTMLElement} step @param {Session} session @param {Form} form @param {ErrorSummary} errors
   * @param {Say} say @param {(text: string) => void} announce
   */
  constructor(step, session, form, errors, say, announce) {
    this.#step = step;
    this.#session = session;
    this.#form = form;
    this.#errors = errors;
    this.#say = say;
    this.#announce = announce;
    this.#show();
    part(step, "retry", HTMLElement).addEventListener("click", () => {
      // The button that was pressed goes away while the visitor waits.
      step.querySelector("h2")?.focus();
      // What this page lacks the new one has, and the answers are kept.
      if (this.#renewed) location.reload();
      else void this.open();
    });
    step.addEventListener("change", (event) => {
      if (event.target instanceof HTMLSelectElement) this.#ambition(event.target);
    });
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
    this.#errors.hide();
    if (!this.#session.started) {
      this.#show("empty");
      return false;
    }
    this.#show("wait");
    const there = await this.#evaluate();
    if (there) this.#announce(this.#say("result.status.ready"));
    return there;
  }

  /** What the scorer is doing, for somebody who waits. @param {ClientStatus} status */
  working(status) {
    if (status.state !== "loading" && status.state !== "ready") return;
    const key = status.state === "ready" ? "ready" : status.step;
    const wait = part(this.#step, "wait", HTMLElement);
    wait.textContent = this.#say(`result.wait.${key}`);
    if (!wait.hidden && !this.#step.hidden) this.#announce(wait.textContent);
  }

  /** @param {HTMLSelectElement} select */
  async #ambition(select) {
    this.#session.changed();
    if (!(await this.#evaluate())) return;
    const title = select.closest("section")?.querySelector("h3")?.textContent ?? "";
    const stage = select.selectedOptions[0]?.textContent ?? "";
    const key = select.value === "" ? "result.status.ambition_next" : "result.status.ambition";
    this.#announce(this.#say(key, { title, stage }));
  }

  /** @returns {Promise<boolean>} whether a new result is on the page */
  async #evaluate() {
    try {
      const result = await this.#session.evaluate();
      if (!result) return false;
      showReport(part(this.#step, "report", HTMLElement), result, this.#form, this.#say);
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
    const reason = error instanceof ScorerFailed ? this.#say(`result.failed.${error.reason}`) : error.message;
    write(this.#step, "failed-reason", reason);
    write(this.#step, "failed-detail", error instanceof ScorerFailed ? error.message : error.where);
    this.#show("failed", "card");
    if (this.#step.hidden) return;
    const card = `#${part(this.#step, "card", HTMLElement).id}`;
    this.#errors.show([{ text: reason }, { text: this.#say("result.failed.card"), href: card }]);
  }

  /** @param {...string} names the parts to show; all others are hidden */
  #show(...names) {
    for (const name of PARTS) part(this.#step, name, HTMLElement).hidden = !names.includes(name);
  }
}
