/**
 * Wires together what the first question waits for; each part lives in its own module. What can come a moment later
 * (the result, the code, the plan) is wired in after-questions.mjs: a new part is a module, a section in
 * templates/scan/, and one line there.
 * @import { Context, FailureReason, Lapse, MissingReason, StorageProblem } from "./types.js"
 */
import { forgetOffline, keepForOffline } from "../site/offline.mjs";
import { readSentences } from "../site/sentences.mjs";
import { readFacts } from "./facts.mjs";
import { begin, noteLimit, toFirstOpen } from "./questions/beginning.mjs";
import { Form, questionAround } from "./questions/form.mjs";
import { showLimit } from "./questions/limits.mjs";
import { showProgress } from "./questions/progress.mjs";
import { offerWayBack, showReview } from "./questions/review.mjs";
import { Steps } from "./questions/steps.mjs";
import { Client } from "./scorer/client.mjs";
import { whyNotFetched } from "./scorer/not-fetched.mjs";
import { Scoring } from "./scorer/scoring.mjs";
import { saveAnswers } from "./share/answers-file.mjs";
import { limitOf, readLimit } from "./state/limit.mjs";
import { Keeper } from "./state/keeper.mjs";
import { readSaved, withTyped } from "./state/saved.mjs";
import { alike, EMPTY, isStarted, Sheet } from "./state/sheet.mjs";
import { Store } from "./state/store.mjs";
import { hideOwn, isOfGroup, tellGroup } from "./ui/group.mjs";
import { tellLapses } from "./ui/lapses.mjs";
import { Messages } from "./ui/messages.mjs";
import { firstPicture } from "./ui/moment.mjs";
import { headingOf, part, stepOf } from "./ui/page.mjs";
import { askBeforeWiping } from "./ui/wipe.mjs";

// Where the first question can be answered before any of this has run (early.mjs), it is drawn first, also by a browser that
// has all files at once. Elsewhere that picture would be of no use.
if ("asked" in document.documentElement.dataset) await firstPicture();

const root = /** @type {HTMLElement} */ (document.getElementById("scan-root"));
const stated = part(root, "facts", HTMLElement);
const facts = readFacts(stated.textContent ?? "");
const say = readSentences(document.getElementById("scan-sentences")?.textContent ?? "{}");
const messages = new Messages(root, say);
const sheet = new Sheet();
const form = new Form(root, facts, sheet);
const ownKey = `self-scan.${facts.model}`;
const groupKey = `${ownKey}.group`;
const group = isOfGroup(root);
const key = group ? groupKey : ownKey;
const planKey = `${key}.plan`;
/** What this browser does not keep now, by its key. @type {Map<string, StorageProblem>} */
const notKept = new Map();
const store = new Store(key, (text) => readSaved(text, facts), storageProblem);
const keeper = new Keeper(sheet, store, facts, { stopped: tellStopped, wiped: wipedElsewhere, followed, lapsed });
const client = new Client(facts.addresses, whyMissing);
const scoring = new Scoring(client, sheet, facts);
const resultStep = stepOf(root, "result");
const steps = new Steps(root, shown, (choice, topics) => begin(context, choice, topics));
/** @type {Context} */
const context = { root, facts, sheet, scoring, form, messages, say, go, group, steps };
const later = import("./after-questions.mjs").then(({ setUpAfterQuestions }) =>
  setUpAfterQuestions(context, resultStep, client, planKey, storageProblem),
);

for (const name of ["nav", "lengths", "foot"]) part(root, name, HTMLElement).hidden = false;
part(root, "card", HTMLElement).hidden = true;
root.classList.add("scan--js");
part(root, "unstarted", HTMLElement).remove();
form.remember(false);
if (group) tellGroup(root);
hideOwn(root, group);

sheet.subscribe(({ now, before, by }) => {
  // The first change is kept at once, so that a browser which keeps nothing says so at once.
  if (by === "form" && !isStarted(before) && isStarted(now)) {
    keeper.flush();
    if (keeper.state === "saved") messages.speak(say("scan.status.saved"));
  }
  if (by !== "form" || !alike(now, before, "answers")) refresh();
  if (!alike(now, before, "answers", "notes", "marks", "label")) showKept();
  keepSite();
});
client.subscribe((status) => {
  keepSite();
  // Told at once, wherever the visitor is: waiting does not help, and reloading does.
  if (status.state === "failed" && ["renewed", "unkept"].includes(status.reason)) tellMissing(status.reason);
});

askBeforeWiping(root, wipe, () => !group && keptOf(groupKey).load().kind !== "nothing");
root.addEventListener("submit", (event) => {
  // A form of this method is sent nowhere, as ours; or closes a dialog, as one of an extension may.
  if (!(event.target instanceof HTMLFormElement && event.target.method === "dialog")) event.preventDefault();
});
root.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-part="clear"] button') : null;
  const question = button && questionAround(button);
  if (!question) return;
  form.clear(question);
  messages.speak(say("scan.status.cleared"));
});
part(root, "save", HTMLElement).addEventListener("click", () => {
  messages.answer(part(part(root, "foot", HTMLElement), "file-status", HTMLElement), saveAnswers(context));
});
welcomeBack();
// A browser that remembers fields by itself fills them in once it has read the whole page.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) return;
  const adopted = withTyped(sheet.now, { ...EMPTY, ...form.read() });
  if (alike(adopted, sheet.now, "answers", "notes", "marks")) return;
  sheet.change(adopted, "opened");
  if (steps.current === resultStep) openResult();
});
// A link to a question that the short scan skips shows it, and then it counts.
window.addEventListener("hashchange", () => {
  refresh();
  noteLimit(sheet.now);
});
// At once, so that the first question is in the first picture that the browser paints with scripts.
steps.start();
refresh();
// In a task of its own: a browser that has read the whole page first goes to the place in the address by itself, and
// would take the focus along; and two short tasks leave room for a visitor who types or scrolls already.
setTimeout(() => {
  steps.arrive();
  whenThere((ready) => {
    ready.start();
    steps.catchUp();
  });
});

/**
 * What does not come is told, and the card to score by hand takes the place of the result.
 * @param {(ready: Awaited<typeof later>) => void} use
 */
function whenThere(use) {
  void later.then(use, async () => {
    part(root, "wait", HTMLElement).hidden = true;
    part(root, "card", HTMLElement).hidden = false;
    const reason = await whyMissing();
    tellMissing(reason, reason === "load" ? "scan.missing" : undefined);
  });
}

/** @param {() => void} [then] called when it is there */
function openResult(then) {
  whenThere(async ({ result }) => {
    if (await result.open()) then?.();
  });
}

/** @returns {Promise<MissingReason>} */
function whyMissing() {
  return whyNotFetched(stated, facts.addresses, new URL("./after-questions.mjs", import.meta.url), store.refused);
}

/** Once the scorer is there, so that its files are kept as well; and never before the first answer. */
function keepSite() {
  if (sheet.started && client.status.state === "ready") void keepForOffline(client.status.used);
}

/** What the visitor filled in, here and in what this browser keeps. */
function wipe() {
  messages.hideErrors();
  keeper.wipe();
  // At once: what shows the plan may still be on its way, and the visitor may leave before it comes.
  for (const other of group ? [planKey] : [planKey, groupKey, `${groupKey}.plan`, `${ownKey}.size`]) keptOf(other).wipe();
  sheet.change({ ...EMPTY, ...limitOf(sheet.now) }, "elsewhere");
  const forgotten = forget();
  if (group) toFirstOpen(context);
  else steps.replace(stepOf(root, "start").id);
  void forgotten.then(() => tellPassing("wiped", group ? "scan.status.wiped_group" : "scan.status.wiped"));
}

/**
 * Nothing of the visitor stays behind on the page, in what is hidden either. What is to be said of it is said after that,
 * because whatever becomes empty may clear what is said.
 */
function forget() {
  messages.withdraw("gone", "lapsed", "stopped", "elsewhere", "unreadable", "plan-lapsed");
  showReview(root, form, sheet.now, say);
  void forgetOffline();
  return later.then((ready) => ready.forget(), () => {});
}

/** What every change of answers shows. */
function refresh() {
  showLimit(root, form, sheet.now, say);
  showProgress(root, form, sheet.now, say);
  if (steps.current === stepOf(root, "review")) showReview(root, form, sheet.now, say);
}

function showKept() {
  const kept = part(root, "kept", HTMLElement);
  kept.textContent = say(`scan.kept.${keeper.state}`);
  kept.dataset.state = keeper.state;
  part(root, "save", HTMLElement).hidden = !sheet.started;
  if (!sheet.started) part(root, "resume", HTMLElement).hidden = true;
}

/** @param {HTMLElement} step @param {HTMLElement | null} from @param {HTMLElement | null} target */
function shown(step, from, target) {
  if (from) messages.leave();
  noteLimit(sheet.now);
  const { step: name = "" } = step.dataset;
  if ("nearEnd" in step.dataset) scoring.need();
  // The first step, and what is only passing by, are no places to go on from at the next visit.
  if (name !== "start" && !("passing" in step.dataset)) sheet.change({ step: step.id }, "form");
  if (name === "review") showReview(root, form, sheet.now, say);
  if (from?.dataset.step === "review" && target?.matches("fieldset")) offerWayBack(root, target);
  if (step === resultStep) openResult(() => steps.settle());
}

/** What a browser keeps under another key than that of this sheet: to ask whether it is there, or to wipe it. @param {string} other */
function keptOf(other) {
  return new Store(other, (text) => ({ kind: text === null ? "nothing" : "unreadable" }), storageProblem);
}

/** @param {string} name of a step @param {boolean} replacing in place of the present address, so that Back skips it */
function go(name, replacing) {
  const step = stepOf(root, name);
  const there = steps.current === resultStep && step === resultStep;
  if (replacing) steps.replace(step.id);
  else location.hash = step.id;
  if (there) openResult();
}

function welcomeBack() {
  const typed = form.read();
  const { kind, step: id } = keeper.start(typed);
  if (!sheet.started) sheet.change(readLimit(history.state), "opened");
  // Where nothing can be kept, the memory of the browser itself is all there is.
  if (store.refused) form.remember(true);
  if (kind === "unreadable") messages.tell("unreadable", say("scan.unreadable"));
  const step = document.getElementById(id);
  const heading = step && headingOf(step)?.textContent;
  if (step && heading) {
    part(root, "resume", HTMLElement).hidden = false;
    part(root, "resume-text", HTMLElement).textContent = say("scan.resume.text", { step: heading });
    part(root, "resume-link", HTMLAnchorElement).href = `#${step.id}`;
  }
  refresh();
  showKept();
}

function followed() {
  tellPassing("elsewhere", "scan.status.elsewhere");
  if (steps.current === resultStep) openResult();
}

/** @param {Lapse[]} lapses */
function lapsed(lapses) {
  tellLapses(lapses, messages, say);
}

/** A code or an older result, opened here, belongs to all that was wiped. */
function wipedElsewhere() {
  const forgotten = forget();
  if (steps.current === resultStep) openResult();
  void forgotten.then(() => tellPassing("wiped", "scan.status.wiped_elsewhere"));
}

function tellStopped() {
  messages.tell("stopped", say("scan.stopped"), { button: reload() });
  showKept();
}

/** Told once, though the page and its scorer each find out for themselves. @param {FailureReason} reason @param {string} [sentence] its key */
function tellMissing(reason, sentence = `result.failed.${reason}`) {
  // Where nothing is kept, a new page has no answers: the sentence says what to do first.
  const button = reason === "unkept" ? undefined : reload();
  messages.tell("missing", say(sentence), { button });
}

/** @param {string} topic @param {string} key of the sentence */
function tellPassing(topic, key) {
  messages.tell(topic, say(key), { passing: true });
}

/**
 * Said once, though answers and plan each find out for themselves; taken back when all of them are kept again.
 * @param {StorageProblem | null} found @param {string} of the key under which it would stand
 */
function storageProblem(found, of) {
  const [before] = notKept.values();
  if (found) notKept.set(of, found);
  else notKept.delete(of);
  const [problem] = notKept.values();
  if (!problem) messages.withdraw("storage");
  else if (problem !== before) messages.tell("storage", say(`scan.storage.${problem}`));
  form.remember(problem !== undefined);
  showKept();
}

/** A new page has what this one lacks; what is filled in is kept. */
function reload() {
  return { text: say("scan.reload"), act: () => location.reload() };
}
