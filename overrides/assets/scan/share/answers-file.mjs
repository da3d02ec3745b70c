/**
 * The answers as a file. It needs no scorer, and none of what comes after the questions: also where that does not come,
 * nothing that was filled in is lost.
 * @import { Context } from "../types.js"
 */
import { today } from "../ui/days.mjs";
import { saveFile } from "./save-file.mjs";

/** @param {Pick<Context, "scoring" | "say">} context @returns {string} what came of it, in words */
export function saveAnswers({ scoring, say }) {
  const name = say("keep.file.name.answers", { date: today() });
  saveFile(name, "application/json", JSON.stringify(scoring.answers({ notes: true })));
  return say("keep.file.saved", { name });
}
