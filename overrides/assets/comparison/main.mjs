/**
 * The page of two measurements: each is given, both are compared by the scorer, and what it says is shown. Nothing is
 * kept but an old sheet that the visitor carries over.
 * @import { ComparisonPage } from "./types.js"
 */
import { readSentences } from "../site/sentences.mjs";
import { readFacts } from "../scan/facts.mjs";
import { ask } from "../scan/scorer/ask.mjs";
import { whyScorerMissing } from "../scan/scorer/cause.mjs";
import { Client } from "../scan/scorer/client.mjs";
import { siteRenewed } from "../scan/scorer/renewed.mjs";
import { Messages } from "../scan/ui/messages.mjs";
import { has, part } from "../scan/ui/page.mjs";
import { Carrying } from "./carrying.mjs";
import { ofOwnScan, reasonOf } from "./measurement.mjs";
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
const before = new Side("before", page, changed);
const now = new Side("now", page, changed);
const outcome = new Outcome(page);
const carrying = new Carrying(page, own);
// A model without tips has nothing to plan.
const plan = has(root, "plan-then") ? new PlanThen(page, own) : null;
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
part(root, "clear", HTMLElement).addEventListener("click", () => {
  for (const each of [before, now, plan]) each?.clear();
  messages.hideErrors();
  messages.speak(say("comparison.cleared"));
});
client.subscribe((status) => {
  const slow = status.state === "loading" && status.slow;
  if (slow) messages.tell("slow", say("comparison.slow"));
  else messages.withdraw("slow");
});

/** @param {Side} side that has another measurement, or none any more */
async function changed(side) {
  const asked = ++turn;
  outcome.clear();
  const [first, second] = [before.measurement, now.measurement];
  part(root, "clear-row", HTMLElement).hidden = !first && !second;
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
    if (asked === turn) side.refuse(reasonOf(error, say));
  }
}
