/**
 * The scans of the team as this browser keeps them, and as a file holds them: codes and roles, and nothing else of anybody.
 * @import { Kept, ScanFacts } from "../scan/types.js"
 * @import { KeptTeam, TeamDocument, TeamNow } from "./types.js"
 */
import { readKept, textOrNothing } from "../scan/state/kept.mjs";
import { LONGEST_LABEL, MOST_ROLES, MOST_SHEETS } from "./sheets.mjs";

const FORMAT = "self-scan.sheets/1";
const CODE = /^[0-9A-Z]{4}(-[0-9A-Z]{1,4})*$/;

/** @param {TeamNow} now @param {ScanFacts} facts @returns {KeptTeam} */
export function toKept({ label, roles, sheets, released }, { model, version }) {
  return {
    format: FORMAT,
    model,
    version,
    label,
    roles: [...roles],
    sheets: sheets.map(({ code, role }) => (role === "" ? [code] : [code, roles.indexOf(role)])),
    released,
  };
}

/**
 * Anything in this browser, or in a file, may be old, damaged or edited by hand: only what has the right shape comes through.
 * @param {string | null} text @param {ScanFacts} facts
 * @returns {Kept<KeptTeam>}
 */
export function readTeam(text, { model, version }) {
  return readKept(text, { format: FORMAT, version }, (raw) => {
    if (raw.model !== model || !Array.isArray(raw.sheets)) return null;
    const named = Array.isArray(raw.roles) ? raw.roles : [];
    const roles = named.filter((/** @type {unknown} */ role) => typeof role === "string" && role !== "").slice(0, MOST_ROLES);
    const sheets = raw.sheets
      .slice(0, MOST_SHEETS)
      .filter((/** @type {unknown} */ one) => Array.isArray(one) && typeof one[0] === "string" && CODE.test(one[0]));
    const label = textOrNothing(raw.label).slice(0, LONGEST_LABEL);
    return { format: raw.format, model, version, label, roles, sheets, released: documentOf(raw.released) };
  });
}

/** @param {KeptTeam} kept @returns {{label: string, roles: string[], sheets: {code: string, role: string}[], released: TeamDocument | null}} */
export function fromKept({ label, roles, sheets, released }) {
  return { label, roles, released, sheets: sheets.map(([code, at]) => ({ code, role: roles[at ?? -1] ?? "" })) };
}

/** Whether a text says that it is a file with codes. @param {string} text */
export function isTeamFile(text) {
  return /^\s*\{\s*"format"\s*:\s*"self-scan\.sheets\//.test(text);
}

/** @param {any} value @returns {TeamDocument | null} the scorer reads it strictly */
function documentOf(value) {
  return typeof value?.format === "string" && typeof value.model_version === "string" ? value : null;
}
