/**
 * Wires together what the first question waits for; each part lives in its own module. What can come a moment later
 * (the result, the code, the plan) stands in after-questions.mjs: a new part is a module, a section in templates/scan/, and one
 * line there.
 * @import { Length, MissingReason, Saved, StorageProblem } from "./types.js"
 */
import { forgetOffline, keepForOffline } from "../site/offline.mjs";
import { readSentences } from "../site/sentences.mjs";
import { Client } from "./scorer/client.mjs";
import { Form } from "./questions/form.mjs";
import { ErrorSummary, status } from "./ui/message.mjs";
import { part, stepOf } from "./ui/page.mjs";
import { showProgress } from "./questions/progress.mjs";
import { siteRenewed } from "./scorer/renewed.mjs";
import { readSaved } from "./state/saved.mjs";
import { Session } from "./state/session.mjs";
import { Steps } from "./questions/steps.mjs";
import { Store } from "./state/store.mjs";
import { askBeforeWiping } from "./ui/wipe.mjs";

const root = /** @type {HTMLElement} */ (document.getElementById("scan-root"));
const say = readSentences(document.getElementById("scan-sentences")?.textContent ?? "{}");
const facts = readFacts(root.dataset);
const announce = status(root);
const form = new Form(root);
let refusalTold = false;
/** What became of the answers without the visitor's doing, until there has been time to see it. */
let news = "";
const store = new Store(`self-scan.${facts.modelId}`, readSaved, refused);
const planKey = `self-scan.${facts.modelId}.plan`;
const client = new Client(facts, whyMissing, (state) => {
  void later.then(({ result }) => result.working(state), () => {});
  session.lookAhead();
  keepSite();
  // Told at once, wherever the visitor is: waiting does not help, and reloading does.
  if (state.state === "failed" && ["renewed", "unkept"].includes(state.reason)) announce(say(`result.failed.${state.reason}`));
});
const session = new Session(form, store, client, facts);
const resultStep = stepOf(root, "result");
const errors = new ErrorSummary(root);
const steps = new Steps(root, shown, chosen);
const context = { root, facts, session, form, errors, say, announce };
const later = import("./after-questions.mjs").then(({ setUpLater }) => setUpLater(context, resultStep, planKey, refused, go));

for (const name of ["nav", "lengths", "foot"]) part(root, name, HTMLElement).hidden = false;
part(root, "card", HTMLElement).hidden = true;
root.classList.add("scan--js");
askBeforeWiping(root, () => {
  news = "";
  errors.hide();
  session.wipe();
  // At once: what shows the plan may still be on its way, and the visitor may leave before it comes.
  new Store(planKey, () => null, refused).clear();
  void forgetOffline();
  steps.replace(stepOf(root, "start").id);
  // Said last, because whatever becomes empty may clear the line where it is said.
  void later.then((ready) => ready.wipe(), () => {}).then(() => announce(say("scan.status.wiped")));
});
session.onChange(refresh);
session.onChange(keepSite);

root.addEventListener("submit", (event) => event.preventDefault());
root.addEventListener("change", (event) => {
  if (event.target instanceof HTMLInputElement) edited();
});
root.addEventListener("input", (event) => {
  if (event.target instanceof HTMLTextAreaElement) edited();
});
root.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  // News about this step is old on the next one.
  if (event.target.closest("a")) announce((news = ""));
  const question = event.target.closest('[data-part="clear"] button')?.closest("fieldset")?.dataset.question;
  if (!question) return;
  form.clear(question);
  edited();
  announce(say("scan.status.cleared"));
});
store.watch((saved) => {
  if (saved && session.holds(saved)) return;
  news = saved && steps.current === resultStep ? say("scan.status.elsewhere") : "";
  follow(saved);
  if (saved) announce(say("scan.status.elsewhere"));
  // A code or an older result, opened here, belongs to all that was wiped.
  else void later.then((ready) => ready.forget(), () => {}).then(() => announce(say("scan.status.wiped_elsewhere")));
});
welcomeBack(store.load());
refresh();
const broughtBack = JSON.stringify(session.entries);
// A page that comes back whole may be older than what another tab kept since. So may be what the browser fills in again
// by itself, after Back and in a tab that is opened again: it does so once it has read the whole page.
window.addEventListener("pageshow", (event) => {
  const filledIn = JSON.stringify(session.entries) !== broughtBack;
  if (!event.persisted && !filledIn) return;
  const saved = store.load();
  if (store.refused) {
    if (event.persisted) return;
    // Nothing is kept that could say otherwise: what is filled in stands, and the page has yet to show so.
    session.replace(session.entries);
    if (steps.current === resultStep) openResult();
  } else if (!(saved && session.holds(saved))) {
    follow(saved);
  }
});
// A link to a question that the short scan skips shows it, and then it counts.
window.addEventListener("hashchange", () => {
  refresh();
  noteLength();
});
// In a task of its own: a browser that has read the whole page first goes to the place in the address by itself, and
// would take the focus along; and two short tasks leave room for a visitor who types or scrolls already.
setTimeout(() => {
  steps.start();
  refresh();
  whenThere((ready) => {
    ready.start();
    steps.catchUp();
  });
});

/** @param {DOMStringMap} data */
function readFacts(data) {
  const url = (/** @type {string | undefined} */ path) => new URL(path ?? "", document.baseURI).href;
  return {
    worker: url(data.worker),
    model: url(data.model),
    runtime: url(data.runtime),
    library: url(data.library),
    bundle: url(data.bundle),
    modelId: data.modelId ?? "",
    version: data.version ?? "",
    models: url(data.models),
    qr: url(data.qr),
    largest: Number(data.largest),
  };
}

function edited() {
  const first = part(root, "kept", HTMLElement).dataset.state !== "saved";
  session.changed();
  if (first && session.started && !store.refused) announce(say("scan.status.saved"));
}

/**
 * What does not come is told, and the card to score by hand takes the place of the result.
 * @param {(ready: Awaited<typeof later>) => void} use
 */
function whenThere(use) {
  void later.then(use, async () => {
    part(root, "wait", HTMLElement).hidden = true;
    part(root, "card", HTMLElement).hidden = false;
    const reason = await whyMissing();
    announce(say(reason === "load" ? "scan.missing" : `result.failed.${reason}`));
  });
}

/** @param {() => void} [then] called when it is there */
function openResult(then) {
  whenThere(async ({ result }) => {
    if (!(await result.open())) return;
    then?.();
    if (news) announce(`${say("result.status.ready")} ${news}`);
    news = "";
  });
}

/** @returns {Promise<MissingReason>} */
async function whyMissing() {
  if (!(await siteRenewed(root))) return "load";
  return store.refused ? "unkept" : "renewed";
}

/** Once the scorer is there, so that its files are kept as well; and never before the first answer. */
function keepSite() {
  if (session.started && client.status.state === "ready") void keepForOffline(client.status.used);
}

/** What every change shows. */
function refresh() {
  showProgress(root, form, say);
  const state = store.refused ? "refused" : session.started ? "saved" : "nothing";
  const kept = part(root, "kept", HTMLElement);
  kept.textContent = say(`scan.kept.${state}`);
  kept.dataset.state = state;
  if (!session.started) part(root, "resume", HTMLElement).hidden = true;
}

/** @param {HTMLElement} step */
function shown(step) {
  errors.hide();
  noteLength();
  if ("nearEnd" in step.dataset) session.nearEnd();
  // The first step, and what is only passing by, are no places to go on from at the next visit.
  if (step.dataset.step !== "start" && !("passing" in step.dataset)) session.visit(step.id);
  if (step === resultStep) openResult(() => steps.settle());
}

/** @param {Length} length */
function chosen(length) {
  session.choose(length);
  noteLength();
  const { answers } = session.entries;
  const asked = form.asked();
  const next = asked.find(({ id }) => !(id in answers)) ?? asked[0];
  if (next) steps.replace(form.stepOf(next.id).id);
}

/** Before the first answer nothing is kept: for Back and reload the length stands with the place in the history. */
function noteLength() {
  history.replaceState({ length: form.length }, "");
}

/** @param {string} name of a step @param {boolean} replacing in place of the present address, so that Back skips it */
function go(name, replacing) {
  news = "";
  const step = stepOf(root, name);
  const there = steps.current === resultStep && step === resultStep;
  if (replacing) steps.replace(step.id);
  else location.hash = step.id;
  if (there) openResult();
}

/** @param {Saved | null} saved what another tab left */
function follow(saved) {
  if (saved) {
    session.restore(saved);
  } else {
    session.forget();
    void forgetOffline();
  }
  if (steps.current === resultStep) openResult();
}

/** @param {Saved | null} saved */
function welcomeBack(saved) {
  if (history.state?.length === "short") form.setLength("short");
  // Without storage the browser may have put answers back by itself; then those stand.
  if (!saved && !store.refused) session.forget();
  const restored = session.restore(saved);
  if (!restored) return;
  const step = document.getElementById(restored.step);
  const heading = step?.querySelector("h2")?.textContent;
  if (step && heading) {
    part(root, "resume", HTMLElement).hidden = false;
    part(root, "resume-text", HTMLElement).textContent = say("scan.resume.text", { step: heading });
    part(root, "resume-link", HTMLAnchorElement).href = `#${step.id}`;
  }
  const { changed, removed } = restored;
  news = [
    changed.length > 0 ? say("scan.restored.changed", { count: changed.length, titles: changed.join(", ") }) : "",
    removed > 0 ? say("scan.restored.removed", { count: removed }) : "",
  ].join(" ").trim();
  announce(news);
}

/**
 * Said once, though answers and plan each find out for themselves.
 * @param {StorageProblem} problem
 */
function refused(problem) {
  if (refusalTold) return;
  refusalTold = true;
  announce(say(`scan.storage.${problem}`));
}
