/**
 * The section "uw plan": picked tips become actions with who, when and how. Every change is kept in this browser: a tip
 * that is picked at once, what is typed a moment later, or when the page goes away.
 * @import { Store } from "../state/store.mjs"
 * @import { Action, Context, Kept, ModelDocument, Plan, Result } from "../types.js"
 */
import { actionCard, showDay } from "./action-card.mjs";
import { copyOf, emptyPlan, inOrder, joined, nameOf, newAction, toKept } from "./actions.mjs";
import { inAYear, inWords } from "../ui/days.mjs";
import { questionsOf } from "../result/model-parts.mjs";
import { part } from "../ui/page.mjs";

/** Milliseconds after a key, as long as there is no other: somebody who types gives a dozen in a second. */
const WAIT = 300;

export class Planning {
  /** @type {Context} */ #context;
  /** @type {Store<Plan>} */ #store;
  /** @type {HTMLElement} */ #section;
  #plan = emptyPlan();
  /** The plan as this browser keeps it, as far as this tab knows. */
  #base = emptyPlan();
  /** @type {number | undefined} */ #waiting;
  /** Actions taken out on this page: whoever puts one back finds what was written. @type {Map<string, Action>} */
  #removed = new Map();
  /** The names of the tips that the result gives now, in its order. @type {string[]} */ #order = [];
  /** @type {ModelDocument | null} */ #model = null;
  /** A newer version of the page keeps the plan: what this one would write, that one could not read. */
  #stopped = false;

  /** @param {Context} context @param {Store<Plan>} store */
  constructor(context, store) {
    const { root, say } = context;
    this.#context = context;
    this.#store = store;
    this.#section = part(root, "plan", HTMLElement);
    this.#take(store.load());
    root.addEventListener("change", (event) => {
      const box = event.target;
      if (box instanceof HTMLInputElement && box.dataset.part === "pick") this.#pick(box);
    });
    const measurement = this.#measurement();
    measurement.addEventListener("input", () => this.#measure(measurement.value));
    const year = part(this.#section, "year", HTMLElement);
    // Once: the button does what it says, also when it is pressed on a later day.
    const later = inAYear();
    year.textContent = say("plan.measurement.year", { date: inWords(later) });
    year.addEventListener("click", () => {
      // The button that was pressed goes away. Not to the field: a phone would open its calendar over the page.
      part(this.#section, "measurement-title", HTMLElement).focus();
      this.#measure(later);
      this.#tell(say("plan.measurement.chosen", { date: inWords(later) }));
    });
    store.watch((kept) => this.#follow(kept));
    window.addEventListener("pagehide", () => this.#flush());
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.#flush());
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.#follow(store.load()));
  }

  get plan() {
    return this.#plan;
  }

  /** @param {Result} result that has just been put on the page */
  async show(result) {
    const every = result.dimensions.flatMap(({ tips }) => tips);
    this.#order = [...new Set([...result.first, ...every].map(nameOf))];
    try {
      this.#model ??= await this.#context.scoring.model();
    } catch {
      // The scorer had it a moment ago, so the connection has gone. The plan itself is kept.
      this.#tell(this.#context.say("result.failed.load"));
      return;
    }
    const { actions } = this.#plan;
    const known = actions.filter((action) => this.#named(action) !== null);
    if (known.length < actions.length) {
      this.#tellGone(actions.filter((action) => !known.includes(action)));
      this.#plan.actions = known;
      this.#keep();
    }
    this.#render();
  }

  /** The plan leaves the page. */
  forget() {
    this.#stopped = false;
    this.#base = emptyPlan();
    this.#stopWaiting();
    this.#replace(emptyPlan());
  }

  /** @param {Kept<Plan> | {kind: "wiped"}} kept @returns {Plan} what this page shows of it */
  #take(kept) {
    const { messages, say } = this.#context;
    // Heard again whenever that version writes.
    const stops = kept.kind === "newer" && !this.#stopped;
    this.#stopped = kept.kind === "newer";
    if (stops) messages.tell("stopped", say("scan.stopped"), { button: { text: say("scan.reload"), act: () => location.reload() } });
    if (kept.kind === "unreadable") messages.tell("unreadable", say("scan.unreadable"));
    this.#plan = kept.kind === "kept" ? kept.value : emptyPlan();
    this.#base = copyOf(this.#plan);
    return this.#plan;
  }

  /** What another tab left. @param {Kept<Plan> | {kind: "wiped"}} kept */
  #follow(kept) {
    // What this page could not keep is nowhere else: only wiping takes that away.
    if (this.#store.refused && kept.kind !== "wiped") return;
    const [base, mine] = [this.#base, this.#plan];
    this.#take(kept);
    // Writing late would bring back what was wiped, or overwrite what a newer version of the page keeps.
    if (kept.kind === "wiped" || kept.kind === "newer") this.#stopWaiting();
    else this.#plan = joined(base, mine, this.#plan);
    this.#showInPlaceOf(mine);
  }

  /** What is the same stays as it is on the page, with the focus in it. @param {Plan} before */
  #showInPlaceOf(before) {
    if (JSON.stringify(this.#plan) === JSON.stringify(before)) this.#plan = before;
    else this.#replace(this.#plan);
  }

  /** @param {Plan} plan */
  #replace(plan) {
    this.#plan = plan;
    this.#removed.clear();
    this.#render();
  }

  /** Named with what was written there: the page has no place for it any more. @param {Action[]} gone */
  #tellGone(gone) {
    const { messages, say } = this.#context;
    const items = gone.map(({ title, question, who, due, if: when, then }) =>
      [title || question, who, due && inWords(due), when, then].filter(Boolean).join(" – "),
    );
    messages.tell("plan-lapsed", say("plan.status.gone", { count: gone.length }), { items });
  }

  /** @param {HTMLInputElement} box */
  #pick(box) {
    const name = box.closest("li")?.dataset.tip ?? "";
    if (box.checked) this.#add(name);
    else this.#remove(name);
  }

  /** @param {string} name */
  #add(name) {
    const { say, messages } = this.#context;
    const split = name.lastIndexOf("-");
    const tip = { question: name.slice(0, split), step: Number(name.slice(split + 1)) };
    const action = this.#removed.get(name) ?? newAction(tip, "");
    action.title = this.#named(action)?.tip.title ?? action.title;
    this.#plan.actions.push(action);
    this.#changed();
    messages.speak(say("plan.status.added", { count: this.#plan.actions.length }));
    void this.#store.persist();
  }

  /** @param {string} name */
  #remove(name) {
    const { say, messages } = this.#context;
    const action = this.#plan.actions.find((each) => nameOf(each) === name);
    if (action) this.#removed.set(name, action);
    this.#plan.actions = this.#plan.actions.filter((each) => each !== action);
    this.#changed();
    messages.speak(say("plan.status.removed", { count: this.#plan.actions.length }));
  }

  /** @param {string} day "" for none */
  #measure(day) {
    this.#plan.next_measurement = day || null;
    this.#keepSoon();
    this.#showMeasurement();
  }

  #changed() {
    this.#keep();
    this.#render();
  }

  #keepSoon() {
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => this.#keep(), WAIT);
  }

  /** Writes what is waiting to be written. */
  #flush() {
    if (this.#waiting !== undefined) this.#keep();
  }

  #stopWaiting() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  #keep() {
    this.#stopWaiting();
    if (this.#stopped) return;
    // Another tab may have written since, and its message may not have come yet; it may be of a newer version of the page.
    const kept = this.#store.load();
    if (kept.kind === "newer") return;
    if (kept.kind === "kept") {
      const mine = this.#plan;
      this.#plan = joined(this.#base, mine, kept.value);
      this.#showInPlaceOf(mine);
    }
    const { actions, next_measurement } = this.#plan;
    if (actions.length === 0 && next_measurement === null) this.#store.clear();
    else this.#store.save(toKept(this.#plan, this.#context.facts));
    if (!this.#store.refused) this.#base = copyOf(this.#plan);
  }

  #render() {
    this.#plan.actions = inOrder(this.#plan.actions, this.#order);
    const cards = this.#plan.actions.flatMap((action, place) => this.#card(action, place));
    part(this.#section, "plan-list", HTMLElement).replaceChildren(...cards);
    const { actions } = this.#plan;
    const empty = part(this.#section, "plan-empty", HTMLElement);
    empty.hidden = actions.length > 0;
    empty.textContent = this.#context.say(this.#order.length > 0 ? "plan.empty" : "plan.empty_none");
    part(this.#section, "plan-full", HTMLElement).hidden = actions.length === 0;
    this.#showMeasurement();
    this.#tell("");
    const chosen = new Set(actions.map(nameOf));
    for (const box of this.#context.root.querySelectorAll('[data-part="pick"]')) {
      const name = /** @type {HTMLElement | null} */ (box.closest("li"))?.dataset.tip ?? "";
      /** @type {HTMLInputElement} */ (box).checked = chosen.has(name);
      const way = box.closest("li")?.querySelector('[data-part="picked"]');
      if (!(way instanceof HTMLElement)) continue;
      way.hidden = !chosen.has(name);
      part(way, "picked-count", HTMLElement).textContent = this.#context.say("plan.picked", { count: actions.length });
    }
  }

  /** The words of the tip, or null when this version of the scan lacks it. @param {Action} action */
  #named(action) {
    for (const dimension of this.#model?.dimensions ?? []) {
      const question = questionsOf(dimension).find(({ id }) => id === action.question);
      const tip = question?.options[action.step - 1]?.tip;
      if (!question || !tip) continue;
      const topic = this.#context.say("result.tip.topic", { dimension: dimension.title, question: question.title });
      return { tip, topic };
    }
    return null;
  }

  /** @param {Action} action @param {number} place @returns {HTMLElement[]} one, or none as long as it has no words */
  #card(action, place) {
    const named = this.#named(action);
    if (!named) return [];
    const elsewhere = !this.#order.includes(nameOf(action));
    const edited = () => this.#keepSoon();
    const remove = () => {
      this.#remove(nameOf(action));
      // The button that was pressed is gone now: on to the next action, or back to the one before.
      const titles = [...part(this.#section, "plan-list", HTMLElement).querySelectorAll("h4")];
      (titles[place] ?? titles.at(-1) ?? document.getElementById("heading-plan"))?.focus();
    };
    return [actionCard(action, named, elsewhere, this.#context.say, { edited, remove })];
  }

  #measurement() {
    return part(this.#section, "measurement", HTMLInputElement);
  }

  #showMeasurement() {
    const day = this.#plan.next_measurement ?? "";
    const empty = this.#plan.actions.length === 0 && day === "";
    part(this.#section, "plan-files", HTMLElement).hidden = empty;
    this.#section.toggleAttribute("data-empty", empty);
    const field = this.#measurement();
    if (field.value !== day) field.value = day;
    showDay(part(this.#section, "paper-measurement", HTMLElement), field.value);
    part(this.#section, "year", HTMLElement).hidden = day !== "";
  }

  /** @param {string} text */
  #tell(text) {
    this.#context.messages.answer(part(this.#section, "plan-status", HTMLElement), text);
  }
}
