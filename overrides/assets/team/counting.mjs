/**
 * From codes to the view of the team, through the scorer, in parts. A part whose sheets did not change is not counted
 * again: tallies add up in any parts.
 * @import { Counted, ReadPiece, TeamContext, TeamNow, TeamSheet } from "./types.js"
 * @import { Step } from "./work.mjs"
 */

/** Sheets in a part: some tenths of a second for the scorer. */
const PART = 500;

export class Counting {
  /** @type {Pick<TeamContext, "ask" | "models">} */ #context;
  /** By the number of a part: what was counted, and its tallies, one of each version. @type {Map<number, {of: string, tallies: unknown[]}>} */
  #parts = new Map();
  /** The version of each code: it is in the code, and only the scorer reads it. @type {Map<string, string>} */
  #versions = new Map();

  /** @param {Pick<TeamContext, "ask" | "models">} context */
  constructor(context) {
    this.#context = context;
  }

  /** @param {string} code @param {string} version */
  note(code, version) {
    this.#versions.set(code, version);
  }

  /** Nothing of a team that was wiped stays. */
  forget() {
    this.#parts.clear();
    this.#versions.clear();
  }

  /**
   * @param {TeamNow} now @param {Step} step
   * @param {(sheet: TeamSheet, reason: string) => void} bad called with what cannot be read, and does not count
   * @returns {Promise<Counted>} rejects with Stopped, Refused, ScorerFailed or NoOlderModel
   */
  async count({ sheets, label }, step, bad) {
    const parts = inParts(sheets);
    for (const number of this.#parts.keys()) if (!parts.has(number)) this.#parts.delete(number);
    let done = 0;
    for (const [number, some] of parts) {
      const of = some.map(({ code, role }) => `${code} ${role}`).join("\n");
      if (this.#parts.get(number)?.of !== of) this.#parts.set(number, { of, tallies: await this.#tallies(some, bad) });
      await step((done += 1), parts.size);
    }
    const tallies = [...this.#parts.values()].flatMap((each) => each.tallies);
    return this.#context.ask("team", { tallies, label });
  }

  /** @param {TeamSheet[]} sheets @param {(sheet: TeamSheet, reason: string) => void} bad */
  async #tallies(sheets, bad) {
    const { ask, models } = this.#context;
    await this.#readVersions(sheets, bad);
    const versions = new Set(sheets.flatMap(({ code }) => this.#versions.get(code) ?? []));
    const tallies = [];
    for (const version of versions) {
      const own = sheets.filter(({ code }) => this.#versions.get(code) === version).map(({ code, role }) => ({ code, role }));
      tallies.push(await ask("tally", { sheets: own, so_far: null }, await models.of(version)));
    }
    return tallies;
  }

  /** @param {string} text @returns {Promise<ReadPiece>} */
  #read(text) {
    return this.#context.ask("read_pasted", { text, goes_on: false });
  }

  /** Of codes that this visit has not read: those that were kept. @param {TeamSheet[]} sheets @param {(sheet: TeamSheet, reason: string) => void} bad */
  async #readVersions(sheets, bad) {
    const unread = sheets.filter(({ code }) => !this.#versions.has(code));
    if (unread.length === 0) return;
    const text = unread.map(({ code }) => code).join("\n");
    const { found } = await this.#read(text);
    for (const { code, version } of found) if (code && version) this.#versions.set(code, version);
    // Beside a damaged code a sound one may be taken for a part of it: each of these is looked at alone.
    for (const sheet of unread.filter(({ code }) => !this.#versions.has(code))) {
      const [alone] = (await this.#read(sheet.code)).found;
      if (alone?.version) this.#versions.set(sheet.code, alone.version);
      else bad(sheet, alone?.problem?.message ?? "");
    }
  }
}

/** @param {readonly TeamSheet[]} sheets @returns {Map<number, TeamSheet[]>} */
function inParts(sheets) {
  /** @type {Map<number, TeamSheet[]>} */
  const parts = new Map();
  for (const sheet of sheets) {
    const number = Math.floor(sheet.id / PART);
    const part = parts.get(number);
    if (part) part.push(sheet);
    else parts.set(number, [sheet]);
  }
  return parts;
}
