/**
 * The form of a file: a label, its meaning and a control for each field, and what is wrong beside it. Fields that are
 * deep in the file are folded together, as the file has them.
 * @import { Say } from "../scan/types.js"
 * @import { Field, Problem, Step } from "./types.js"
 */
import { element, textOf } from "../scan/ui/page.mjs";

/** From this many characters on a value gets several lines to be read in. */
const LONG = 60;

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

export class Form {
  /** @type {HTMLElement} */ #place;
  /** @type {Say} */ #say;
  /** @type {(path: Step[], entered: string) => void} */ #onEntered;
  /** @type {{control: Control, note: HTMLElement}[]} */ #rows = [];

  /** @param {HTMLElement} place @param {Say} say @param {(path: Step[], entered: string) => void} onEntered */
  constructor(place, say, onEntered) {
    this.#place = place;
    this.#say = say;
    this.#onEntered = onEntered;
  }

  /** @param {Field[]} fields */
  show(fields) {
    /** @type {Map<string, HTMLElement>} */
    const groups = new Map();
    this.#rows = [];
    this.#place.replaceChildren();
    fields.forEach((field, number) => {
      const depth = field.path.length > 2 ? 2 : field.path.length > 1 ? 1 : 0;
      const name = field.path.slice(0, depth).map(shown).join(" ");
      let group = depth ? groups.get(name) : this.#place;
      if (!group) {
        group = element("details", element("summary", name));
        group.className = "scan-card";
        groups.set(name, group);
        this.#place.append(group);
      }
      group.append(this.#row(field, field.path.slice(depth), number));
    });
  }

  /** The problems beside their fields. @param {Problem[]} problems */
  mark(problems) {
    this.#rows.forEach(({ control, note }, number) => {
      const found = problems.filter(({ field }) => field === number);
      note.replaceChildren(...found.map(({ what, remedy }) => element("span", `${what} ${remedy} `)));
      note.hidden = found.length === 0;
      if (found.length > 0) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    });
  }

  /** Nobody types in it until it is shown anew. */
  lock() {
    for (const { control } of this.#rows) control.disabled = true;
  }

  /** @param {number} number of the field */
  focus(number) {
    const control = this.#rows[number]?.control;
    const group = control?.closest("details");
    if (group) group.open = true;
    control?.focus();
  }

  /** @param {Field} field @param {Step[]} path within its group @param {number} number */
  #row(field, path, number) {
    const name = field.path[0] === "" ? this.#say("trial.body") : path.map(shown).join(" ");
    const control = controlOf(field);
    control.id = `trial-field-${number}`;
    const label = element("label", name);
    label.htmlFor = control.id;
    const meaning = element("p", field.meaning);
    meaning.className = "scan-hint";
    meaning.id = `trial-meaning-${number}`;
    const note = element("p");
    note.className = "scan-strong";
    note.id = `trial-note-${number}`;
    note.hidden = true;
    control.setAttribute("aria-describedby", `${note.id} ${meaning.id}`);
    control.addEventListener("input", () => {
      const entered = control instanceof HTMLSelectElement ? control.value : textOf(control);
      this.#onEntered(field.path, entered);
    });
    this.#rows[number] = { control, note };
    const row = element("div", label, meaning, control, note);
    row.className = "scan-field";
    return row;
  }
}

/** A number of an item as people count. @param {Step} step */
function shown(step) {
  return typeof step === "number" ? String(step + 1) : step;
}

/** @param {Field} field @returns {Control} */
function controlOf({ kind, value, choices }) {
  if (kind === "choice") {
    const select = element("select");
    // What is there and cannot be chosen stays until something else is.
    for (const choice of choices.includes(value) ? choices : [value, ...choices]) select.append(new Option(choice));
    select.value = value;
    return select;
  }
  if (kind === "line" && value.length < LONG) {
    const input = element("input");
    input.type = "text";
    input.autocomplete = "off";
    input.value = value;
    return input;
  }
  const area = element("textarea");
  area.rows = Math.min(20, Math.max(2, Math.ceil(value.length / LONG), value.split("\n").length));
  area.value = value;
  return area;
}
