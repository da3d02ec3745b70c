/**
 * The page on which an editor tries a change: choose a file, change it in a form or as text, see at once what the check
 * says and what the page will look like, and take the file along. What is typed stays in this browser.
 * @import { FailureReason, MissingReason } from "../scan/types.js"
 * @import { Change, DeskStatus, Problem, Report, Row, Step, TrialFacts } from "./types.js"
 */
import { filesOfPython, whyAnyMissing } from "../scan/scorer/cause.mjs";
import { siteRenewed } from "../scan/scorer/renewed.mjs";
import { copyText } from "../scan/share/copy.mjs";
import { saveFile } from "../scan/share/save-file.mjs";
import { element, part, writeList } from "../scan/ui/page.mjs";
import { keepForOffline } from "../site/offline.mjs";
import { readSentences } from "../site/sentences.mjs";
import { Desk, DeskFailed } from "./desk.mjs";
import { Form } from "./form.mjs";
import { placeFiles } from "./own-files.mjs";
import { Desktop } from "./papers.mjs";
import { showPreview } from "./preview.mjs";

/** Milliseconds of rest before what was typed is checked, and before the page is shown anew. */
const REST = { check: 120, preview: 300 };

const root = /** @type {HTMLElement} */ (document.getElementById("scan-root"));
const stated = part(root, "facts", HTMLElement);
const say = readSentences(document.getElementById("scan-sentences")?.textContent ?? "{}");
const facts = /** @type {TrialFacts} */ (JSON.parse(stated.textContent ?? "{}"));
for (const [name, address] of Object.entries(facts.addresses)) {
  Object.assign(facts.addresses, { [name]: new URL(address, document.baseURI).href });
}

const choice = part(root, "file", HTMLSelectElement);
const asText = part(root, "as-text", HTMLInputElement);
const area = part(root, "area", HTMLTextAreaElement);
const status = part(root, "status", HTMLElement);
const summary = part(root, "problems", HTMLElement);
const retry = part(root, "retry", HTMLButtonElement);
const host = part(root, "host", HTMLAnchorElement);

/** @type {Desktop} */ let papers;
/** @type {Desk} */ let desk;
const form = new Form(part(root, "form", HTMLElement), say, entered, changed);

/** What was entered and not yet put to the checker: by the path of a field, or "" for the whole text. @type {Map<string, string>} */
const waiting = new Map();
/** All that was put to the checker until now. */
let asking = Promise.resolve();
let isStopped = false;
let isShown = false;
let isOpening = false;
/** Whether the browser keeps what was changed, as far as anybody knows. */
let isKept = true;
/** Goes up with every file that is opened: only the last one is shown. */
let turn = 0;
/** What the checker needed, by address. @type {string[]} */
let needed = [];
/** @type {number | undefined} */ let checkSoon;
/** @type {number | undefined} */ let previewSoon;

void begin();

async function begin() {
  part(root, "unstarted", HTMLElement).remove();
  part(root, "work", HTMLElement).hidden = false;
  try {
    const response = await fetch(facts.addresses.desk_content);
    if (!response.ok) throw new Error(String(response.status));
    papers = new Desktop(await response.json(), `self-scan.${facts.model}.trial`, (problem) => {
      isKept = problem === null;
      if (problem) tell(say(`trial.unkept.${problem}`));
    });
  } catch {
    failed(await whyMissing());
    retry.onclick = () => location.reload();
    return;
  }
  desk = new Desk(facts.addresses, () => ({ folder: facts.folder, files: papers.all }), heard, whyMissing);
  retry.onclick = () => {
    isStopped = false;
    desk.start();
    void (isShown && !isOpening ? check() : open());
  };
  listen();
  list();
  desk.start();
  if (papers.isOutdated) tell(say("trial.outdated"));
  await open();
}

function list() {
  const names = papers.names;
  choice.replaceChildren(...names.map((name) => new Option(papers.hasChanged(name) ? say("trial.changed", { file: name }) : name, name)));
  papers.file = names.includes(papers.file) ? papers.file : (names.find((name) => /^[^/]+\/dimensions\/.*\.yaml$/.test(name)) ?? names[0] ?? "");
  choice.value = papers.file;
}

/** Until a file has been opened nobody types in the one before. */
function lock() {
  isOpening = true;
  tell(say("trial.state.checking"));
  form.lock();
  area.disabled = true;
}

async function open() {
  const mine = ++turn;
  waiting.clear();
  write();
  const report = await asked(() => desk.report("check", { file: papers.file, text: papers.text(papers.file) }));
  if (mine !== turn) return;
  area.disabled = false;
  isOpening = !report;
  if (!report) return;
  isShown = true;
  // Not before: the first check goes first.
  const own = performance.getEntriesByType("resource").map(({ name }) => name);
  void keepForOffline([...needed, ...own, location.href]);
  form.show(report.fields ?? []);
  show(report);
}

/** @param {Step[]} path @param {string} value */
function entered(path, value) {
  waiting.set(JSON.stringify(path), value);
  soon();
}

/** A field or an item comes, goes or moves, once all that was typed before has been put to the checker. @param {Change} change */
async function changed(change) {
  form.lock();
  const file = papers.file;
  await check();
  const { verb, path } = change;
  const request = { file, text: papers.text(file), path, ...(verb === "move" ? { by: change.by } : {}) };
  const report = isStopped ? null : await asked(() => desk.report(verb, request));
  if (report) papers.change(file, report.text);
  if (file !== papers.file || isOpening) return;
  if (!report) {
    form.unlock();
    return;
  }
  form.show(report.fields ?? []);
  write();
  show(report, report.refused ? "" : doneOf(change));
  if (report.refused) tell(say("trial.by_text"));
  if (change.verb === "move") form.focusMoved(placeOf(change), change.by);
  else form.focusAt(path);
}

/** Where an item is after it moved. @param {Change & { verb: "move" }} change @returns {Step[]} */
function placeOf({ path, by }) {
  return [...path.slice(0, -1), Number(path.at(-1)) + by];
}

/** @param {Change} change */
function doneOf(change) {
  const { name } = change;
  if (change.verb === "move") return say("trial.moved", { name, place: Number(placeOf(change).at(-1)) + 1, count: change.count });
  return change.verb === "add" ? say("trial.added", { name }) : say("trial.removed", { name });
}

function soon() {
  clearTimeout(checkSoon);
  checkSoon = window.setTimeout(() => void check(), REST.check);
}

/** Comes to an end when all that was entered until now has been checked and is kept, or the checker has failed. */
function check() {
  clearTimeout(checkSoon);
  return (asking = asking.then(checkWaiting));
}

/** Puts to the checker what was entered, one thing after another: each starts from the text that the one before made. */
async function checkWaiting() {
  const file = papers.file;
  while (waiting.size > 0 && !isStopped) {
    const [path, value] = /** @type {[string, string]} */ (waiting.entries().next().value);
    waiting.delete(path);
    const request = { file, text: papers.text(file), entered: value };
    const report = await asked(() =>
      path === "" ? desk.report("rewrite", request) : desk.report("enter", { ...request, path: JSON.parse(path) }),
    );
    if (!report) {
      // For the next try, unless something newer was entered in the meantime.
      if (!waiting.has(path)) waiting.set(path, value);
      break;
    }
    papers.change(file, report.text);
    if (isOpening) continue;
    if (path === "") form.show(report.fields ?? []);
    else showChosen(JSON.parse(path), report.fields ?? []);
    show(report);
  }
}

/** After a choice other fields can belong there; a field that somebody types in is left alone. @param {Step[]} path @param {Row[]} rows */
function showChosen(path, rows) {
  const isChoice = rows.some((row) => row.kind === "choice" && row.path.join() === path.join());
  if (isChoice && waiting.size === 0 && form.isOther(rows)) form.show(rows);
  write();
}

/** @template T @param {() => Promise<T>} ask @returns {Promise<T | null>} null when the checker has failed, which is told */
async function asked(ask) {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof DeskFailed)) throw error;
    isStopped = true;
    return null;
  }
}

/** The text of the file where it is shown as text; a field that somebody types in is left alone. */
function write() {
  const text = papers.text(papers.file).replace(/^\ufeff/, "");
  if (document.activeElement !== area) area.value = text;
  const { edit } = facts;
  if (edit) host.href = edit.before + encodeURI(papers.file) + edit.after;
  host.hidden = !edit;
}

/** @param {Report} report @param {string} [done] what has just been done to the file */
function show(report, done = "") {
  const { problems, elsewhere, fields, advice } = report;
  retry.hidden = true;
  form.mark(problems, advice);
  writeList(root, "advice", advice.map((each) => element("li", linkTo(each, fields))));
  const items = [...problems, ...elsewhere].map((problem) => element("li", problem.file === papers.file ? linkTo(problem, fields) : told(problem)));
  if (report.more > 0) items.push(element("li", say("trial.more", { count: report.more })));
  part(root, "problem-list", HTMLElement).replaceChildren(...items);
  summary.hidden = items.length === 0;
  const count = problems.length + elsewhere.length + report.more;
  const outcome = report.refused ? say("trial.refused") : count === 0 ? say("trial.in_order") : say("trial.found", { count });
  tell(done ? `${done} ${outcome}` : outcome);
  part(root, "no-form", HTMLElement).hidden = fields !== null || asText.checked;
  const own = /** @type {HTMLOptionElement | undefined} */ (choice.selectedOptions[0]);
  if (own) own.textContent = papers.hasChanged(papers.file) ? say("trial.changed", { file: papers.file }) : papers.file;
  clearTimeout(previewSoon);
  previewSoon = window.setTimeout(() => void preview(), REST.preview);
}

async function preview() {
  const file = papers.file;
  const page = await asked(() => desk.preview(file));
  if (!page || file !== papers.file || waiting.size > 0) return;
  const place = part(root, "preview", HTMLElement);
  part(root, "no-preview", HTMLElement).hidden = page.html !== null;
  place.hidden = page.html === null;
  if (page.html !== null) showPreview(place, page.html, page.title);
}

/** @param {Problem} problem */
function told({ file, line, what, remedy }) {
  return `${file === papers.file ? say("trial.line", { line }) : `${file}:${line}`}: ${what} ${remedy}`;
}

/** @param {Problem} problem @param {Row[] | null} fields */
function linkTo(problem, fields) {
  const link = element("a", told(problem));
  const number = problem.field ?? null;
  const hasField = fields !== null && number !== null;
  link.href = hasField ? `#trial-field-${number}` : "#trial-area";
  link.addEventListener("click", (event) => {
    event.preventDefault();
    // Since then somebody may have gone over to the text, or back.
    if (hasField && !asText.checked) form.focus(number);
    else goTo(problem.line);
  });
  return link;
}

/** To a line of the text. @param {number} line */
function goTo(line) {
  asText.checked = true;
  change();
  const before = area.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  area.focus();
  const end = area.value.indexOf("\n", before);
  area.setSelectionRange(before, end < 0 ? area.value.length : end);
}

/** From form to text, or back. */
function change() {
  part(root, "form", HTMLElement).hidden = asText.checked;
  part(root, "text", HTMLElement).hidden = !asText.checked;
  if (asText.checked) part(root, "no-form", HTMLElement).hidden = true;
  write();
}

/** @param {string} text */
function tell(text) {
  if (status.textContent !== text) status.textContent = text;
}

/** @param {DeskStatus} status */
function heard(status) {
  if (status.state === "failed") {
    failed(status.reason);
    return;
  }
  if (status.state === "ready") needed = status.used;
  else tell(say(`trial.state.${status.state}`));
  retry.hidden = status.state !== "slow";
  area.readOnly = false;
}

/** @param {FailureReason} reason */
function failed(reason) {
  tell(`${say(`trial.failed.${reason}`)} ${say("trial.stays")}`);
  retry.hidden = false;
  // What would be typed now could not be kept.
  area.readOnly = true;
}

/** @returns {Promise<MissingReason>} */
async function whyMissing() {
  if (await siteRenewed(stated)) return isKept ? "renewed" : "unkept";
  const { worker, runtime, desk_library, desk_archive, desk_content } = facts.addresses;
  const reason = await whyAnyMissing([
    ...filesOfPython(worker, runtime),
    [desk_library, ""],
    [desk_archive, ""],
    [desk_content, "application/json"],
  ]);
  return reason ?? "load";
}

/** @param {string} done */
function taken(done) {
  // Where the checker has failed nobody knows how the file would be with it.
  tell(waiting.size > 0 ? `${done} ${say("trial.behind")}` : done);
}

function listen() {
  root.addEventListener("submit", (event) => {
    // A form of this method is sent nowhere, as ours; or closes a dialog, as one of an extension may.
    if (!(event.target instanceof HTMLFormElement && event.target.method === "dialog")) event.preventDefault();
  });
  choice.addEventListener("change", async () => {
    const file = choice.value;
    lock();
    await check();
    papers.file = file;
    papers.keep();
    void open();
  });
  asText.addEventListener("change", change);
  area.addEventListener("input", () => {
    waiting.clear();
    waiting.set("", area.value);
    soon();
  });
  part(root, "copy", HTMLElement).addEventListener("click", async () => {
    await check();
    const isCopied = await copyText(papers.text(papers.file), area);
    taken(isCopied ? say("trial.copied") : say("trial.not_copied"));
  });
  part(root, "download", HTMLElement).addEventListener("click", async () => {
    await check();
    saveFile(papers.file.split("/").at(-1) ?? "", "text/plain;charset=utf-8", papers.text(papers.file));
    if (waiting.size > 0) taken(say("trial.downloaded"));
  });
  part(root, "put-back", HTMLElement).addEventListener("click", async () => {
    lock();
    await check();
    papers.putBack(papers.file);
    void open();
  });
  for (const name of ["own-file", "own-folder"]) {
    const input = part(root, name, HTMLInputElement);
    input.addEventListener("change", async () => {
      lock();
      await check();
      const { placed, strange } = await placeFiles([...(input.files ?? [])], papers, facts.folder);
      input.value = "";
      for (const [file, text] of placed) papers.change(file, text);
      if (placed[0]) papers.file = placed[0][0];
      list();
      for (const [file, text] of placed.slice(1)) await asked(() => desk.report("check", { file, text }));
      await open();
      if (strange.length > 0) tell(say("trial.strange", { files: strange.join(", ") }));
    });
  }
  window.addEventListener("beforeunload", (event) => {
    if (papers.isChanged || waiting.size > 0) event.preventDefault();
  });
  change();
}
