/**
 * The page of two measurements: each is given, both are compared by the scorer, and what it says is shown. What was given
 * is kept in this browser until it is wiped.
 * @import { StorageProblem } from "../scan/types.js"
 * @import { ComparisonPage, KeptComparison } from "./types.js"
 */
import { readSentences } from "../site/sentences.mjs";
import { readFacts } from "../scan/facts.mjs";
import { ask } from "../scan/scorer/ask.mjs";
import { whyScorerMissing } from "../scan/scorer/cause.mjs";
import { Client } from "../scan/scorer/client.mjs";
import { siteRenewed } from "../scan/scorer/renewed.mjs";
import { tellSilence } from "../scan/scorer/silence.mjs";
import { Store } from "../scan/state/store.mjs";
import { Messages } from "../scan/ui/messages.mjs";
import { has, part } from "../scan/ui/page.mjs";
import { askBeforeWiping } from "../scan/ui/wipe.mjs";
import { Carrying } from "./carrying.mjs";
import { setUpExports } from "./exports.mjs";
import { comparisonKey, isNothing, NOTHING, readComparison, toKept } from "./kept-comparison.mjs";
import { ofOwnScan } from "./measurement.mjs";
import { Outcome } from "./outcome.mjs";
import { OwnScan } from "./own-scan.mjs";
import { PlanThen } from "./plan-then.mjs";
import { Side } from "./side.mjs";

const root = /** @type {HTMLElement} */ (document.getElementById("scan-root"));
const stated = part(root, "facts", HTMLElement);
const facts = readFacts(stated.textContent ?? "");
const say = readSentences(document.getElementById("scan-sentences")?.textContent ?? "{}");
const messages = new Messages(root, say);
const client = new Client(facts.addresses, async () =>
  (await siteRenewed(stated)) ? "renewed" : ((await whyScorerMissing(facts.addresses)) ?? "load"),
);
/** @type {ComparisonPage} */
const page = { root, facts, client, messages, say };
const own = new OwnScan(facts);
const store = new Store(comparisonKey(facts), (text) => readComparison(text, facts), storageProblem);
/** What is kept, or would be. @type {KeptComparison} */
let kept = NOTHING;
/** A newer version of the page keeps here: what this one would write, that one could not read. */
let stopped = false;
const before = new Side("before", page, changed);
const now = new Side("now", page, changed);
const outcome = new Outcome(page);
const carrying = new Carrying(page, own);
// A model without tips has nothing to plan.
const plan = has(root, "plan-then") ? new PlanThen(page, own, planChanged) : null;
const clearFiles = setUpExports(page, before, now, plan);
let turn = 0;

part(root, "unstarted", HTMLElement).remove();
part(root, "open", HTMLElement).hidden = false;
const ownRow = part(root, "own-scan", HTMLElement);
// Whether there is one, and nothing of what is in it.
ownRow.hidden = own.scan === null;
part(ownRow, "own-scan-go", HTMLElement).addEventListener("click", () => {
  const { scan } = own;
  if (scan) void now.take(() => ofOwnScan(scan, page));
});
askBeforeWiping(root, () => {
  forget();
  store.wipe();
  messages.speak(say("comparison.cleared"));
});
store.watch((now) => {
  if (now.kind === "newer") stop();
  else if (now.kind === "wiped") forget();
});
tellSilence(client, messages, say);

bringBack();

/** Both measurements and the plan. */
function bringBack() {
  const found = store.load();
  if (found.kind === "newer") return stop();
  if (found.kind === "unreadable") messages.tell("unreadable", say("comparison.unreadable"));
  if (found.kind !== "kept") return;
  kept = found.value;
  showWipe();
  for (const side of [before, now]) {
    const document = kept[side.name];
    if (document) void side.bringBack(document);
  }
  if (kept.plan) void plan?.take(kept.plan);
}

/** @param {Partial<KeptComparison>} entries */
function keep(entries) {
  kept = { ...kept, ...entries };
  showWipe();
  if (stopped) return;
  if (isNothing(kept)) store.clear();
  else store.save(/** @type {KeptComparison} */ (toKept(kept, facts)));
}

function showWipe() {
  part(root, "clear-row", HTMLElement).hidden = isNothing(kept);
}

function planChanged() {
  keep({ plan: plan?.kept?.document ?? null });
}

function stop() {
  stopped = true;
  messages.tell("stopped", say("comparison.stopped"), { button: { text: say("scan.reload"), act: () => location.reload() } });
}

/** All of it leaves the page. */
function forget() {
  stopped = false;
  kept = NOTHING;
  for (const each of [before, now, plan]) each?.clear();
  messages.hideErrors();
  messages.withdraw("unreadable");
}

/** @param {StorageProblem | null} problem */
function storageProblem(problem) {
  if (problem) messages.tell("storage", say(`comparison.storage.${problem}`));
  else messages.withdraw("storage");
}

/** @param {Side} side that has another measurement, or none any more */
async function changed(side) {
  const asked = ++turn;
  outcome.clear();
  clearFiles();
  const [first, second] = [before.measurement, now.measurement];
  if (!side.staysKept) keep({ [side.name]: side.measurement?.document ?? null });
  void carrying.offer([before, now]);
  const line = part(root, "open-status", HTMLElement);
  if (!first || !second) {
    line.hidden = !first && !second;
    line.textContent = line.hidden ? "" : say(`comparison.missing.${first ? "now" : "before"}`);
    return;
  }
  line.hidden = true;
  try {
    const payload = { before: first.document, now: second.document };
    const document = await ask(client, "compare", payload, second.model, { before_model: first.model });
    if (asked !== turn) return;
    plan?.beside(document);
    outcome.show(document, before, now);
    messages.speak(say("comparison.ready"));
  } catch (error) {
    if (asked === turn) side.refuse(error);
  }
}
