/**
 * The form of a file: a label, its meaning and a control for each field, and what is said of it beside it. Groups and lists
 * that are deep in the file are folded together, as the file has them; at the end of each is what can be added to it.
 * @import { Say } from "../scan/types.js"
 * @import { Addable, Change, Field, Part, Problem, Row, Step } from "./types.js"
 */
import { element, textOf } from "../scan/ui/page.mjs";

/** From this many characters on a value gets several lines to be read in. */
const LONG = 60;

/** So many steps of a path are the name of what is folded together. */
const DEEP = 2;

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

export class Form {
  /** @type {HTMLElement} */ #place;
  /** @type {Say} */ #say;
  /** @type {(path: Step[], entered: string) => void} */ #onEntered;
  /** @type {(change: Change) => void} */ #onChange;
  /** By the number of their field in the report. @type {Map<number, {control: Control, note: HTMLElement, advice: HTMLElement}>} */
  #rows = new Map();
  /** What there is, by path: without what it holds. */
  #outline = "";
  /** @type {Row[]} */ #shown = [];
  /** The parts that are folded, by name: each with what is in it. @type {Map<string, {fold: HTMLDetailsElement, inside: HTMLElement}>} */
  #folds = new Map();
  /** Every control and button by what it is for. @type {Map<string, HTMLElement & { disabled: boolean }>} */
  #controls = new Map();
  /** @type {(HTMLElement & { disabled: boolean })[]} */ #locked = [];

  /**
   * @param {HTMLElement} place @param {Say} say @param {(path: Step[], entered: string) => void} onEntered
   * @param {(change: Change) => void} onChange when a field or an item is to come, to go or to move
   */
  constructor(place, say, onEntered, onChange) {
    this.#place = place;
    this.#say = say;
    this.#onEntered = onEntered;
    this.#onChange = onChange;
  }

  /** What was unfolded stays so, and what had the focus has it. @param {Row[]} rows */
  show(rows) {
    const focused = [...this.#controls].find(([, control]) => control === document.activeElement)?.[0];
    const open = [...this.#folds].filter(([, { fold }]) => fold.open).map(([name]) => name);
    this.#rows.clear();
    this.#folds.clear();
    this.#controls.clear();
    this.#place.replaceChildren();
    this.#shown = rows;
    this.#outline = outlineOf(rows);
    /** @type {Map<string, {row: Row, number: number}[]>} */
    const inside = new Map();
    rows.forEach((row, number) => {
      if (row.path.length === 0) return;
      const holder = keyOf(row.path.slice(0, -1));
      inside.set(holder, [...(inside.get(holder) ?? []), { row, number }]);
    });
    for (const [number, row] of rows.entries()) {
      if (row.path.length === 0 && isPart(row)) this.#part(row, inside);
      else if (row.path[0] === "" && !isPart(row)) this.#place.append(this.#row(row, number, []));
    }
    for (const name of open) this.#unfold(name);
    if (focused !== undefined) this.#controls.get(focused)?.focus();
  }

  /** Whether other fields belong there than are shown. @param {Row[]} rows */
  isOther(rows) {
    return outlineOf(rows) !== this.#outline;
  }

  /** What is said beside its field. @param {Problem[]} problems @param {Problem[]} advice */
  mark(problems, advice) {
    for (const [number, { control, note, advice: hint }] of this.#rows) {
      const found = problems.filter(({ field }) => field === number);
      fill(note, found.map(({ what, remedy }) => `${what} ${remedy} `));
      fill(hint, advice.filter(({ field }) => field === number).map(({ what, remedy }) => `${this.#say("trial.advised", { what })} ${remedy} `));
      if (found.length > 0) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }

  /** Nobody types in it until it is shown anew, or unlocked. */
  lock() {
    this.#locked = [...this.#controls.values()].filter(({ disabled }) => !disabled);
    for (const control of this.#locked) control.disabled = true;
  }

  /** As it was before. */
  unlock() {
    for (const control of this.#locked) control.disabled = false;
    this.#locked = [];
  }

  /** @param {number} number of the field, or of a group without fields */
  focus(number) {
    const control = this.#rows.get(number)?.control;
    if (control) show(control);
    else this.focusAt(this.#shown[number]?.path ?? []);
  }

  /** To the first control of a field or an item, or else to what adds it. @param {Step[]} path */
  focusAt(path) {
    const key = keyOf(path);
    const below = `${key.slice(0, -1)},`;
    const names = [...this.#controls.keys()];
    const name =
      names.find((each) => each === key || each.startsWith(below)) ??
      names.find((each) => each === `name ${key}`) ??
      names.find((each) => each === addingKey(path) || each.startsWith(`add ${below}`)) ??
      names.find((each) => each === `name ${keyOf(path.slice(0, -1))}`) ??
      names[0];
    const found = name === undefined ? null : this.#controls.get(name);
    if (found) show(found);
  }

  /** To the button that moved an item, or its other one where it is the first or the last now. @param {Step[]} path @param {number} by */
  focusMoved(path, by) {
    const found = [by, -by].map((way) => this.#controls.get(movingKey(path, way))).find((button) => button && !button.disabled);
    if (found) show(found);
  }

  /**
   * @param {Part} part @param {Map<string, {row: Row, number: number}[]>} inside
   * @param {HTMLButtonElement[]} [buttons] what is beside those that add something to it
   */
  #part(part, inside, buttons = []) {
    const rows = inside.get(keyOf(part.path)) ?? [];
    rows.forEach(({ row, number }, at) => {
      const isItem = typeof row.path.at(-1) === "number";
      const tools = this.#tools(row, isItem ? { at, count: rows.length } : null, !inside.has(keyOf(row.path)));
      if (!isPart(row)) {
        this.#holder(row.path, false).append(this.#row(row, number, tools));
      } else if (isItem && tools.length > 0) {
        this.#holder(row.path, true).append(rowOf(tools));
        this.#part(row, inside);
      } else {
        this.#part(row, inside, tools);
      }
    });
    const adding = this.#allAdding(part.path, part.more);
    if (part.grows) adding.push(this.#adding([...part.path, rows.length], ""));
    // A list of groups has no fold of its own: each of its items has one.
    const isFolded = part.kind === "group" || (rows.length > 0 && !rows.some(({ row }) => isPart(row)));
    const holder = this.#holder(part.path, isFolded);
    if (part.names) holder.append(this.#naming(part.path));
    if (adding.length + buttons.length > 0) holder.append(rowOf([...adding, ...buttons]));
  }

  /**
   * Where what is at a path is shown: folded together under the first steps of it.
   * @param {Step[]} path @param {boolean} isFolded whether a short path has a fold of its own @returns {HTMLElement}
   */
  #holder(path, isFolded) {
    const depth = Math.min(DEEP, isFolded ? path.length : path.length - 1);
    if (depth < 1) return this.#place;
    const name = path.slice(0, depth).map(shown).join(" ");
    const known = this.#folds.get(name);
    if (known) return known.inside;
    const inside = element("div");
    // With room between what is in it.
    inside.className = "scan-list";
    const fold = element("details", element("summary", name), inside);
    fold.className = "scan-card";
    this.#folds.set(name, { fold, inside });
    this.#place.append(fold);
    return inside;
  }

  /** @param {string} name */
  #unfold(name) {
    const known = this.#folds.get(name);
    if (known) known.fold.open = true;
  }

  /** What a path is called within its fold. @param {Step[]} path */
  #named(path) {
    const rest = path.length > DEEP ? path.slice(DEEP) : path;
    return rest.map(shown).join(" ");
  }

  /**
   * Moving and taking away.
   * @param {Row} row @param {{at: number, count: number} | null} item @param {boolean} isEmpty whether nothing is in it
   * @returns {HTMLButtonElement[]}
   */
  #tools(row, item, isEmpty) {
    const { path } = row;
    const name = this.#named(path);
    const buttons = [];
    if (item && item.count > 1) {
      for (const by of /** @type {const} */ ([-1, 1])) {
        const label = by < 0 ? this.#say("trial.up", { name }) : this.#say("trial.down", { name });
        const button = this.#button(label, movingKey(path, by), { verb: "move", path, by, name, count: item.count });
        button.disabled = by < 0 ? item.at === 0 : item.at === item.count - 1;
        buttons.push(button);
      }
    }
    // A list goes when it is empty: nobody takes away all of its items by one click.
    if (row.can_go && (row.kind !== "list" || isEmpty)) buttons.push(this.#button(this.#say("trial.remove", { name }), `remove ${keyOf(path)}`, { verb: "remove", path, name }));
    return buttons;
  }

  /** @param {Step[]} path of the group @param {Addable[]} more */
  #allAdding(path, more) {
    return more.map(({ name, meaning }) => this.#adding([...path, name], meaning));
  }

  /** @param {Step[]} path @param {string} meaning "" for an item */
  #adding(path, meaning) {
    const name = meaning ? this.#named(path) : this.#named(path.slice(0, -1));
    const label = meaning ? this.#say("trial.add", { name, meaning }) : this.#say("trial.add_item", { name });
    return this.#button(label, addingKey(path), { verb: "add", path, name: this.#named(path) });
  }

  /** A field whose name the editor chooses. @param {Step[]} path of the group */
  #naming(path) {
    const input = element("input");
    input.type = "text";
    input.autocomplete = "off";
    input.id = `trial-name-${keyOf(path)}`;
    const label = element("label", path.length > 0 ? this.#say("trial.name", { name: this.#named(path) }) : this.#say("trial.name_top"));
    label.htmlFor = input.id;
    const button = element("button", this.#say("trial.add_named"));
    button.type = "button";
    button.className = "scan-link";
    const add = () => {
      const name = textOf(input).trim();
      if (name) this.#onChange({ verb: "add", path: [...path, name], name });
      else input.focus();
    };
    button.addEventListener("click", add);
    input.addEventListener("keydown", ({ key }) => {
      if (key === "Enter") add();
    });
    this.#controls.set(`name ${keyOf(path)}`, input);
    this.#controls.set(addingKey([...path, ""]), button);
    const row = element("div", label, input, rowOf([button]));
    row.className = "scan-field";
    return row;
  }

  /** @param {string} label @param {string} key @param {Change} change */
  #button(label, key, change) {
    const button = element("button", label);
    button.type = "button";
    button.className = "scan-link";
    button.addEventListener("click", () => this.#onChange(change));
    this.#controls.set(key, button);
    return button;
  }

  /** @param {Field} field @param {number} number @param {HTMLButtonElement[]} tools */
  #row(field, number, tools) {
    const path = field.path.slice(Math.min(DEEP, field.path.length - 1));
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
    const advice = element("p");
    advice.className = "scan-hint";
    advice.id = `trial-advice-${number}`;
    for (const each of [note, advice]) each.hidden = true;
    control.setAttribute("aria-describedby", `${note.id} ${meaning.id} ${advice.id}`);
    control.addEventListener("input", () => {
      const entered = control instanceof HTMLSelectElement ? control.value : textOf(control);
      this.#onEntered(field.path, entered);
    });
    this.#rows.set(number, { control, note, advice });
    this.#controls.set(keyOf(field.path), control);
    const row = element("div", label, meaning, control, note, advice);
    const buttons = [...this.#allAdding(field.path, field.more), ...tools];
    if (buttons.length > 0) row.append(rowOf(buttons));
    row.className = "scan-field";
    return row;
  }
}

/** @param {HTMLElement} control */
function show(control) {
  const fold = control.closest("details");
  if (fold) fold.open = true;
  control.focus();
}

/** @param {HTMLElement} place @param {string[]} texts hidden where there are none */
function fill(place, texts) {
  place.replaceChildren(...texts.map((text) => element("span", text)));
  place.hidden = texts.length === 0;
}

/** @param {HTMLElement[]} buttons */
function rowOf(buttons) {
  const row = element("div", ...buttons);
  row.className = "scan-row";
  return row;
}

/** @param {Row} row @returns {row is Part} */
function isPart(row) {
  return row.kind === "group" || row.kind === "list";
}

/** @param {Row[]} rows */
function outlineOf(rows) {
  return JSON.stringify(rows.map((row) => [row.path, row.can_go, row.more.map(({ name }) => name), isPart(row) && [row.grows, row.names]]));
}

/** @param {Step[]} path */
function keyOf(path) {
  return JSON.stringify(path);
}

/** @param {Step[]} path */
function addingKey(path) {
  // Of a list there is one, whatever the number of the next item.
  const last = path.at(-1);
  return `add ${keyOf([...path.slice(0, -1), typeof last === "number" ? 0 : (last ?? "")])}`;
}

/** @param {Step[]} path @param {number} by */
function movingKey(path, by) {
  return `move ${by} ${keyOf(path)}`;
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
