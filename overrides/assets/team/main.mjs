/**
 * Wires together the page of a team; each part lives in its own module.
 * @import { ClientStatus, StorageProblem } from "../scan/types.js"
 * @import { Counted, TeamContext } from "./types.js"
 */
import { readFacts } from "../scan/facts.mjs";
import { ask } from "../scan/scorer/ask.mjs";
import { whyScorerMissing } from "../scan/scorer/cause.mjs";
import { Client } from "../scan/scorer/client.mjs";
import { sentenceOf } from "../scan/scorer/errors.mjs";
import { NotOpened } from "../scan/share/file-text.mjs";
import { NoOlderModel } from "../scan/scorer/older-model.mjs";
import { siteRenewed } from "../scan/scorer/renewed.mjs";
import { tellSilence } from "../scan/scorer/silence.mjs";
import { Store } from "../scan/state/store.mjs";
import { Messages } from "../scan/ui/messages.mjs";
import { part, write } from "../scan/ui/page.mjs";
import { askBeforeWiping } from "../scan/ui/wipe.mjs";
import { forgetOffline, keepForOffline } from "../site/offline.mjs";
import { readSentences } from "../site/sentences.mjs";
import { Counting } from "./counting.mjs";
import { Entering } from "./entering.mjs";
import { setUpExports } from "./exports.mjs";
import { fromKept, readTeam, toKept } from "./kept-team.mjs";
import { Models } from "./models.mjs";
import { OneScan } from "./one-scan.mjs";
import { Report } from "./report.mjs";
import { SheetList } from "./sheet-list.mjs";
import { EMPTY, Sheets } from "./sheets.mjs";
import { Stopped, Work } from "./work.mjs";

/** Milliseconds from a change to keeping it. */
const WAIT = 300;

const root = /** @type {HTMLElement} */ (document.getElementById("scan-root"));
const stated = part(root, "facts", HTMLElement);
const facts = readFacts(stated.textContent ?? "");
const say = readSentences(document.getElementById("scan-sentences")?.textContent ?? "{}");
const messages = new Messages(root, say);
const sheets = new Sheets();
const scanKey = `self-scan.${facts.model}`;
const store = new Store(`${scanKey}.team`, (text) => readTeam(text, facts), storageProblem);
const client = new Client(facts.addresses, whyNotFetched);
/** @type {TeamContext} */
const context = {
  root,
  facts,
  sheets,
  models: new Models(facts),
  messages,
  say,
  ask: (verb, payload, model, others) => ask(client, verb, payload, model, others),
};
const counting = new Counting(context);
const work = new Work(root, say);
const list = new SheetList(context);
const entering = new Entering(context, work, counting, openAggregate);
const report = new Report(context);
const exports = setUpExports(context);
const one = new OneScan(context, work);
/** A newer version of the page keeps here: what this one would write, that one could not read. */
let stopped = false;
/** @type {number | undefined} */
let waiting;
/** How many times counting was asked for and has not begun: only the last of them counts. */
let asked = 0;

for (const name of ["add", "sheets"]) part(root, name, HTMLElement).hidden = false;
root.classList.add("scan--js");
part(root, "unstarted", HTMLElement).remove();

sheets.subscribe((now, before, by) => {
  if (by === "here") keepSoon();
  list.show(now);
  if (now.roles !== before.roles) entering.showRoles(now.roles);
  part(root, "foot", HTMLElement).hidden = sheets.isEmpty;
  keepSite(client.status);
  if (now.sheets !== before.sheets) one.clear();
  if (now.sheets !== before.sheets || now.label !== before.label) void recount();
});
client.subscribe((status) => {
  work.scorer(status);
  keepSite(status);
});
tellSilence(client, messages, say);
part(root, "again", HTMLElement).addEventListener("click", () => void recount());
askBeforeWiping(root, () => {
  forget();
  store.wipe();
  if (!hasOwnScan()) void forgetOffline();
  messages.tell("wiped", say("team.status.wiped"), { passing: true });
});
store.watch((kept) => {
  if (kept.kind === "newer") stop();
  else if (kept.kind === "wiped" || kept.kind === "nothing") forget();
  else if (kept.kind === "kept") {
    sheets.replace(fromKept(kept.value), "elsewhere");
    messages.tell("elsewhere", say("team.status.elsewhere"));
  }
});
window.addEventListener("pagehide", keep);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep());
bringBack();
entering.follow();

function bringBack() {
  const kept = store.load();
  if (kept.kind === "newer") stop();
  if (kept.kind === "unreadable") messages.tell("unreadable", say("team.unreadable"));
  if (kept.kind === "kept") sheets.replace(fromKept(kept.value), "elsewhere");
}

/** A scan of the visitor's own goes on needing the copy of the site. Nothing of it is read. */
function hasOwnScan() {
  const scan = new Store(scanKey, (text) => ({ kind: text === null ? "nothing" : "unreadable" }), storageProblem);
  return scan.load().kind !== "nothing";
}

/** A moment later: long lists come in parts. What another tab keeps meanwhile it tells by itself: see `watch`. */
function keepSoon() {
  waiting ??= window.setTimeout(keep, WAIT);
}

function keep() {
  if (waiting === undefined) return;
  forgetWaiting();
  if (stopped) return;
  if (sheets.isEmpty) store.clear();
  else store.save(toKept(sheets.now, facts));
}

function forgetWaiting() {
  clearTimeout(waiting);
  waiting = undefined;
}

function stop() {
  stopped = true;
  messages.tell("stopped", say("team.stopped"), { button: { text: say("scan.reload"), act: () => location.reload() } });
}

/** Everything of the team leaves the page. */
function forget() {
  stopped = false;
  forgetWaiting();
  counting.forget();
  sheets.replace(EMPTY, "elsewhere");
  entering.clear();
  exports.clear();
  one.clear();
  messages.hideErrors();
  messages.withdraw("unreadable", "elsewhere", "failed", "opened");
}

/** Counts what is there, once everything that was entered before has been read. */
async function recount() {
  showCounted(null);
  messages.withdraw("opened");
  if (sheets.now.sheets.length === 0) {
    report.toggle(false);
    return;
  }
  asked += 1;
  try {
    await work.do("counting", async (step) => {
      asked -= 1;
      if (asked > 0) return;
      const now = sheets.now;
      /** @type {number[]} */
      const bad = [];
      const counted = await counting.count(now, step, ({ id, code }, reason) => {
        bad.push(id);
        entering.nameKept(code, reason);
      });
      for (const id of bad) sheets.remove(id);
      if (now !== sheets.now) return;
      messages.withdraw("failed");
      part(root, "outdated", HTMLElement).hidden = true;
      await report.show(counted.view, now.label);
      showCounted(counted);
      messages.speak(say("team.status.counted"));
    });
  } catch (error) {
    tellNotCounted(error);
  }
}

/** To look at: it has no scans, so there is nothing to add to, to count or to keep. @param {string} text of a file */
async function openAggregate(text) {
  /** @type {{version: string} & Counted} */
  const opened = await context.ask("open_team", { text });
  // The rows of this page are those of its own version.
  if (opened.version !== facts.version) throw new NotOpened(say("team.opened.other_version", { version: opened.version }));
  messages.withdraw("opened");
  await report.show(opened.view, opened.view.label);
  messages.tell("opened", say("team.opened.text"), { button: { text: say("team.opened.close"), act: closeAggregate } });
}

function closeAggregate() {
  messages.withdraw("opened");
  report.toggle(sheets.now.sheets.length > 0);
}

/** @param {Counted | null} counted null: there is no view, or not of what is there now */
function showCounted(counted) {
  exports.offer(counted);
  one.offer(counted);
}

/** @param {unknown} error */
function tellNotCounted(error) {
  const told = part(root, "outdated", HTMLElement);
  told.hidden = false;
  report.toggle(true);
  if (error instanceof Stopped) {
    write(told, "outdated-text", say("team.work.stopped"));
    return;
  }
  const reason = error instanceof NoOlderModel ? say("keep.older.missing") : sentenceOf(error, say);
  write(told, "outdated-text", say("team.failed", { reason }));
  messages.speak(say("team.failed", { reason }));
}

/** @returns {Promise<import("../scan/types.js").MissingReason>} */
async function whyNotFetched() {
  if (await siteRenewed(stated)) return store.refused ? "unkept" : "renewed";
  return (await whyScorerMissing(facts.addresses)) ?? "load";
}

/** Once the scorer is there, so that its files are kept as well; and never before something was added. @param {ClientStatus} status */
function keepSite(status) {
  if (!sheets.isEmpty && status.state === "ready") void keepForOffline(status.used);
}

/** @param {StorageProblem | null} problem */
function storageProblem(problem) {
  if (problem) messages.tell("storage", say(`team.storage.${problem}`));
  else messages.withdraw("storage");
}
