/**
 * Where other organisations stand, beside the result. What they handed in is fetched when there is a result, all sizes
 * at once, so that no server hears which one the visitor chose; that stays in this browser.
 * @import { Amid, AmidRow, Context, Kept, ReferenceDocument, Say, StorageProblem } from "../types.js"
 */
import { Refused, ScorerFailed, sentenceOf } from "../scorer/errors.mjs";
import { readKept } from "../state/kept.mjs";
import { Store } from "../state/store.mjs";
import { element, part, write } from "../ui/page.mjs";

const FORMAT = "self-scan.size/1";

/** @typedef {{format: string, size: string}} KeptSize */

/**
 * @param {Context} context
 * @param {(problem: StorageProblem | null, key: string) => void} storageProblem see Store
 * @returns {{show: () => Promise<boolean>, clear: () => void}} show: a new result is on the page; whether nothing newer
 *   was asked for since
 */
export function setUpReference({ root, facts, scoring, messages, say }, storageProblem) {
  const section = part(root, "reference", HTMLElement);
  const line = part(section, "reference-status", HTMLElement);
  const shown = part(section, "reference-shown", HTMLElement);
  const select = /** @type {HTMLSelectElement} */ (document.getElementById("reference-size"));
  /** @type {Store<KeptSize>} */
  const store = new Store(`self-scan.${facts.model}.size`, (text) => readSize(text, facts.version), storageProblem);
  /** @type {Promise<ReferenceDocument> | null} */
  let arriving = null;
  let asked = 0;
  section.hidden = false;

  select.addEventListener("change", async () => {
    if (select.value === "") store.clear();
    else store.save({ format: FORMAT, size: select.value });
    if (await show()) messages.speak(shown.hidden ? "" : (part(shown, "reference-sentence", HTMLElement).textContent ?? ""));
  });
  return { show, clear };

  async function show() {
    const turn = ++asked;
    try {
      const reference = await (arriving ??= fetched(section.dataset.address ?? ""));
      offer(reference);
      const size = select.value;
      /** @type {Amid | null} */
      const amid = size === "" ? null : await scoring.call("amid", { answers: scoring.answers({ notes: false }), reference, size });
      if (turn !== asked) return false;
      messages.answer(line, "");
      draw(amid);
    } catch (error) {
      const isOurs = error instanceof Refused || error instanceof ScorerFailed;
      // The connection may be back at the next try.
      if (!isOurs) arriving = null;
      if (turn !== asked) return false;
      draw(null);
      messages.answer(line, isOurs ? sentenceOf(error, say) : say("reference.missing"));
    }
    return true;
  }

  function clear() {
    asked += 1;
    select.value = "";
    messages.answer(line, "");
    draw(null);
  }

  /** The sizes, with the one that was chosen before. @param {ReferenceDocument} reference */
  function offer({ sizes }) {
    const kept = store.load();
    const chosen = kept.kind === "kept" ? kept.value.size : select.value;
    // Once: the visitor may be in the list.
    if (select.options.length === 1) select.append(...sizes.map(optionOf));
    select.value = sizes.some(({ id }) => id === chosen) ? chosen : "";
  }

  /** @param {Amid | null} amid */
  function draw(amid) {
    shown.hidden = amid === null;
    // Without a size there is nothing to print.
    section.classList.toggle("scan-reopen", amid === null);
    write(shown, "reference-sentence", amid?.sentence ?? null);
    fill(part(shown, "reference-dimensions", HTMLElement), amid?.dimensions ?? [], say("result.profile.dimension"));
    for (const fold of /** @type {NodeListOf<HTMLElement>} */ (shown.querySelectorAll("[data-reference]"))) {
      fill(fold, amid?.questions.filter(({ dimension }) => dimension === fold.dataset.reference) ?? [], say("comparison.question"));
    }
  }

  /** @param {HTMLElement} place with a heading, which names the table @param {AmidRow[]} rows @param {string} first head of the first column */
  function fill(place, rows, first) {
    place.hidden = rows.length === 0;
    place.querySelector("table")?.remove();
    const heading = place.querySelector("h4");
    if (rows.length > 0 && heading) place.append(table(rows, first, heading.id, say));
  }
}

/** @param {string | null} text @param {string} version @returns {Kept<KeptSize>} */
function readSize(text, version) {
  return readKept(text, { format: FORMAT, version }, ({ format, size }) => (typeof size === "string" ? { format, size } : null));
}

/** @param {{id: string, name: string}} size */
function optionOf({ id, name }) {
  const option = element("option", name);
  option.value = id;
  return option;
}

/** @param {string} address @returns {Promise<ReferenceDocument>} */
async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}

/**
 * A table that is the picture as well. Roles in full, because narrow screens stack the cells.
 * @param {AmidRow[]} rows @param {string} first @param {string} label id of its heading @param {Say} say
 */
function table(rows, first, label, say) {
  const heads = headsOf(rows);
  const columns = [first, ...heads].map((head) => withRole(element("th", head), "columnheader"));
  for (const column of columns) column.scope = "col";
  const head = withRole(element("thead", withRole(element("tr", ...columns), "row")), "rowgroup");
  const body = withRole(element("tbody", ...rows.map((row) => rowOf(row, heads.length, say))), "rowgroup");
  const made = withRole(element("table", head, body), "table");
  made.className = `scan-table scan-profile${heads.length > 6 ? " scan-profile--many" : ""}`;
  made.setAttribute("aria-labelledby", label);
  return made;
}

/** Those of the cells; numbers where questions have answers of different kinds. @param {AmidRow[]} rows @returns {string[]} */
function headsOf(rows) {
  const all = rows.map(({ cells }) => cells.map(({ head }) => head));
  const longest = all.reduce((one, other) => (other.length > one.length ? other : one), []);
  const alike = all.every((heads) => heads.every((head, at) => head === longest[at]));
  return alike ? longest : longest.map((_, at) => String(at + 1));
}

/** @param {AmidRow} row @param {number} width @param {Say} say */
function rowOf({ title, sentence, cells, organisations }, width, say) {
  const name = withRole(element("th", title, " ", element("span", sentence)), "rowheader");
  name.scope = "row";
  const made = cells.map(({ head, count, own }) => {
    const shown = element("span", head);
    shown.className = "scan-table__stage";
    shown.ariaHidden = "true";
    const cell = element("td", shown, element("span", count === 0 ? say("result.mark.none") : say("reference.count", { count })));
    if (count > 0) cell.append(picture(count, organisations));
    if (own) {
      cell.dataset.marks = "stage";
      cell.append(mark(say("result.mark.stage")));
    }
    return cell;
  });
  const empty = Array.from({ length: width - cells.length }, () => element("td"));
  return withRole(element("tr", name, ...[...made, ...empty].map((cell) => withRole(cell, "cell"))), "row");
}

/** For the eye: the number stands beside it. @param {number} count @param {number} all */
function picture(count, all) {
  const made = element("meter");
  made.className = "scan-meter";
  made.max = all;
  made.value = count;
  made.ariaHidden = "true";
  return made;
}

/** @param {string} text */
function mark(text) {
  const made = element("span", text);
  made.className = "scan-mark scan-mark--stage";
  return made;
}

/** @template {HTMLElement} T @param {T} made @param {string} role @returns {T} */
function withRole(made, role) {
  made.role = role;
  return made;
}
