/**
 * The list of what was added, a page of it at a time: ten thousand rows would hold up the browser, and nobody reads them.
 * @import { TeamContext, TeamNow, TeamSheet } from "./types.js"
 */
import { clone, element, part, textOf, write } from "../scan/ui/page.mjs";

const ON_A_PAGE = 50;

export class SheetList {
  /** @type {TeamContext} */ #context;
  /** @type {HTMLElement} */ #section;
  #first = 0;
  /** What the rows show now. */ #shown = "";

  /** @param {TeamContext} context */
  constructor(context) {
    const { root, sheets } = context;
    this.#context = context;
    this.#section = part(root, "sheets", HTMLElement);
    const label = this.#field("team-label");
    const roles = this.#field("team-roles");
    label.addEventListener("change", () => sheets.setLabel(textOf(label).trim().slice(0, 100)));
    roles.addEventListener("change", () => sheets.setRoles(textOf(roles)));
    part(root, "list-back", HTMLElement).addEventListener("click", () => this.#turn(-ON_A_PAGE));
    part(root, "list-on", HTMLElement).addEventListener("click", () => this.#turn(ON_A_PAGE));
    this.show(sheets.now);
  }

  /** @param {TeamNow} now */
  show(now) {
    const { say } = this.#context;
    const count = now.sheets.length;
    part(this.#section, "sheets-count", HTMLElement).textContent =
      count > 0 ? say("team.sheets.count", { count }) : say("team.sheets.none");
    part(this.#section, "sheets-some", HTMLElement).hidden = this.#context.sheets.isEmpty;
    for (const [id, text] of [["team-label", now.label], ["team-roles", now.roles.join(", ")]]) {
      const field = this.#field(id ?? "");
      if (document.activeElement !== field || field.value === "") field.value = text ?? "";
    }
    this.#first = Math.max(0, Math.min(this.#first, Math.floor((count - 1) / ON_A_PAGE) * ON_A_PAGE));
    this.#rows(now);
  }

  /** @param {string} id @returns {HTMLInputElement} */
  #field(id) {
    return /** @type {HTMLInputElement} */ (document.getElementById(id));
  }

  /** @param {number} by */
  #turn(by) {
    this.#first += by;
    this.show(this.#context.sheets.now);
  }

  /** @param {TeamNow} now */
  #rows({ sheets, roles }) {
    const { say } = this.#context;
    const some = sheets.slice(this.#first, this.#first + ON_A_PAGE);
    const last = this.#first + some.length;
    part(this.#section, "paging", HTMLElement).hidden = sheets.length <= ON_A_PAGE;
    part(this.#section, "range", HTMLElement).textContent = say("team.sheets.range", { first: this.#first + 1, last, total: sheets.length });
    part(this.#section, "list-back", HTMLButtonElement).disabled = this.#first === 0;
    part(this.#section, "list-on", HTMLButtonElement).disabled = last >= sheets.length;
    part(this.#section, "role-head", HTMLElement).hidden = roles.length === 0;
    const wanted = JSON.stringify([this.#first, roles, some.map(({ id }) => id)]);
    const list = part(this.#section, "list", HTMLElement);
    if (wanted === this.#shown) {
      for (const [at, { role }] of some.entries()) part(/** @type {Element} */ (list.children[at]), "role", HTMLSelectElement).value = role;
      return;
    }
    this.#shown = wanted;
    list.replaceChildren(...some.map((sheet, at) => this.#row(sheet, this.#first + at + 1, roles)));
  }

  /** @param {TeamSheet} sheet @param {number} number @param {readonly string[]} roles */
  #row({ id, code, role }, number, roles) {
    const { sheets, say } = this.#context;
    const made = clone("template-sheet");
    write(made, "number", String(number));
    write(made, "code", code);
    write(made, "remove-of", say("team.sheets.remove_of", { number }));
    const select = part(made, "role", HTMLSelectElement);
    select.setAttribute("aria-label", say("team.sheets.role_of", { number }));
    select.append(...roles.map((each) => element("option", each)));
    select.value = role;
    select.addEventListener("change", () => sheets.setRole(id, select.value));
    part(made, "role-cell", HTMLElement).hidden = roles.length === 0;
    part(made, "remove", HTMLElement).addEventListener("click", () => this.#remove(id, number));
    return made;
  }

  /** The focus goes to what comes in its place. @param {number} id @param {number} number */
  #remove(id, number) {
    const { sheets, messages, say } = this.#context;
    const at = sheets.now.sheets.findIndex((sheet) => sheet.id === id) - this.#first;
    sheets.remove(id);
    messages.speak(say("team.sheets.removed", { number }));
    const buttons = /** @type {NodeListOf<HTMLElement>} */ (this.#section.querySelectorAll('[data-part="remove"]'));
    const next = buttons[Math.min(at, buttons.length - 1)] ?? document.getElementById("heading-sheets");
    /** @type {HTMLElement | null} */ (next)?.focus();
  }
}
