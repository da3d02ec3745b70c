/**
 * The scans of the team: one value, with one owner. Every change is a new one, so nobody holds half of it.
 * @import { TeamDocument, TeamNow, TeamSheet } from "./types.js"
 */

/** More of them the browser could not keep, nor a file hold that this page opens again. */
export const MOST_SHEETS = 15_000;

/** As scoring/documents/tally_document.py and team_document.py have them; the latter two in characters. */
export const MOST_ROLES = 10;
const LONGEST_ROLE = 40;
export const LONGEST_LABEL = 100;

/** @type {TeamNow} */
export const EMPTY = Object.freeze({ label: "", roles: [], sheets: [], released: null });

export class Sheets {
  #now = EMPTY;
  /** The codes of all sheets; null when it has to be made anew. @type {Set<string> | null} */ #codes = null;
  #nextId = 0;
  /** by: elsewhere: what is kept says so already. @type {((now: TeamNow, before: TeamNow, by: "here" | "elsewhere") => void)[]} */
  #listeners = [];

  get now() {
    return this.#now;
  }

  get isEmpty() {
    const { label, roles, sheets } = this.#now;
    return sheets.length === 0 && label === "" && roles.length === 0;
  }

  /** @param {string} code */
  has(code) {
    this.#codes ??= new Set(this.#now.sheets.map((sheet) => sheet.code));
    return this.#codes.has(code);
  }

  /** @param {(now: TeamNow, before: TeamNow, by: "here" | "elsewhere") => void} listener called after every change */
  subscribe(listener) {
    this.#listeners.push(listener);
  }

  /** @param {{code: string, role: string}[]} found @returns {number} how many were taken: there is a limit */
  add(found) {
    const codes = this.#codes;
    const taken = found.slice(0, MOST_SHEETS - this.#now.sheets.length);
    if (taken.length > 0) this.#change({ sheets: this.#now.sheets.concat(taken.map((one) => this.#numbered(one))) });
    // Ten thousand codes come in some dozens of parts: what is known of those before stays.
    for (const { code } of taken) codes?.add(code);
    this.#codes = codes;
    return taken.length;
  }

  /** @param {number} id */
  remove(id) {
    this.#change({ sheets: this.#now.sheets.filter((sheet) => sheet.id !== id) });
  }

  /** @param {number} id @param {string} role */
  setRole(id, role) {
    this.#change({ sheets: this.#now.sheets.map((sheet) => (sheet.id === id ? { ...sheet, role } : sheet)) });
  }

  /** @param {string} label */
  setLabel(label) {
    if (label !== this.#now.label) this.#change({ label });
  }

  /** Who has a role that is gone has none. @param {string} typed with commas between them */
  setRoles(typed) {
    const named = typed.split(",").map((role) => role.trim().replace(/\s+/g, " ").slice(0, LONGEST_ROLE).trim());
    const roles = [...new Set(named.filter((role) => role !== ""))].slice(0, MOST_ROLES);
    if (roles.join(",") === this.#now.roles.join(",")) return;
    const sheets = this.#now.sheets.map((sheet) => (sheet.role && !roles.includes(sheet.role) ? { ...sheet, role: "" } : sheet));
    this.#change({ roles, sheets });
  }

  /** @param {TeamDocument} released */
  release(released) {
    this.#change({ released });
  }

  /**
   * Other sheets in place of all that are here, such as what was kept.
   * @param {{label: string, roles: readonly string[], sheets: readonly {code: string, role: string}[], released: TeamDocument | null}} all
   * @param {"here" | "elsewhere"} by
   */
  replace({ label, roles, sheets, released }, by) {
    this.#change({ label, roles, released, sheets: sheets.map((one) => this.#numbered(one)) }, by);
  }

  /** @param {{code: string, role: string}} one @returns {TeamSheet} */
  #numbered({ code, role }) {
    return { id: this.#nextId++, code, role };
  }

  /** @param {Partial<TeamNow>} entries @param {"here" | "elsewhere"} [by] */
  #change(entries, by = "here") {
    const before = this.#now;
    this.#now = Object.freeze({ ...before, ...entries });
    if (entries.sheets) this.#codes = null;
    for (const listener of this.#listeners) listener(this.#now, before, by);
  }
}
