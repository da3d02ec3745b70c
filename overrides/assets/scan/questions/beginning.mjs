/**
 * The ways to begin that a link can ask for: the short or the full scan, the topics that it names, the sheet of a group.
 * @import { Choice, Context, Limit } from "../types.js"
 */
import { limitOf, readTopics } from "../state/limit.mjs";
import { wayToGroup } from "../ui/group.mjs";
import { stepOf } from "../ui/page.mjs";

/** @param {Context} context @param {Choice} choice @param {string} topics that the link names */
export function begin(context, choice, topics) {
  const { root, facts, sheet, steps, group, messages } = context;
  // Whatever is begun now, what was said of an earlier link is old.
  messages.withdraw("gone");
  if (choice === "workshop") {
    if (!group) location.replace(wayToGroup(root).href);
    return;
  }
  const { chosen, gone } = readTopics(topics, facts.questions);
  if (choice === "chosen" && chosen.length === 0) {
    steps.replace(stepOf(root, "start").id);
  } else {
    sheet.change({ length: choice, chosen }, "opened");
    noteLimit(sheet.now);
    toFirstOpen(context);
  }
  // After the step was shown: with another step what was not said yet is old.
  if (choice === "chosen") tellGone(context, chosen, gone);
}

/** To the first question without an answer. @param {Context} context */
export function toFirstOpen({ form, sheet, steps }) {
  const asked = form.asked();
  const next = asked.find(({ id }) => !(id in sheet.now.answers)) ?? asked[0];
  if (next) steps.replace(form.stepOf(next.id).id);
}

/** Before the first answer nothing is kept: for Back and reload the limit stands with the place in the history. @param {Limit} sheet */
export function noteLimit(sheet) {
  history.replaceState(limitOf(sheet), "");
}

/** @param {Context} context @param {string[]} chosen @param {string[]} gone what a link names and this scan does not have */
function tellGone({ messages, say }, chosen, gone) {
  const sentence = say(chosen.length > 0 ? "scan.limit.gone" : "scan.limit.none");
  if (gone.length > 0 || chosen.length === 0) messages.tell("gone", sentence, { items: gone });
}
