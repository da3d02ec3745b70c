/**
 * The files of the result: the answers, a table, the profile as a picture.
 * @import { Context } from "../types.js"
 */
import { today } from "../ui/days.mjs";
import { sentenceOf } from "../scorer/errors.mjs";
import { saveAnswers } from "./answers-file.mjs";
import { saveFile } from "./save-file.mjs";
import { NoPicture, toPng } from "./picture.mjs";

/** @param {Context} context @returns {{clear: () => void}} clear: what was saved is old now */
export function setUpExports({ root, scoring, messages, say }) {
  // The button in the foot is there from the first answer on, with main.mjs.
  const buttons = root.querySelectorAll('[data-save]:not([data-part="save"])');
  const lines = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[data-part="file-status"]')]);
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (buttons)) {
    // The line that follows the buttons it is one of.
    const line = lines.find((each) => button.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
    button.addEventListener("click", async () => {
      const told = await save(button.dataset.save ?? "");
      if (line) messages.answer(line, told);
      else messages.speak(told);
    });
  }

  /** @param {string} kind answers, table, svg or png @returns {Promise<string>} what came of it */
  async function save(kind) {
    if (kind === "answers") return saveAnswers({ scoring, say });
    const name = say(`keep.file.name.${kind}`, { date: today() });
    try {
      await makers[kind]?.(name);
      return say("keep.file.saved", { name });
    } catch (error) {
      return error instanceof NoPicture ? say("keep.file.no_picture") : sentenceOf(error, say);
    }
  }

  /** @type {Record<string, (name: string) => void | Promise<void>>} */
  const makers = {
    table: async (name) => saveFile(name, "text/csv;charset=utf-8", await made("result_csv", true)),
    svg: async (name) => saveFile(name, "image/svg+xml", await made("profile_svg", false)),
    png: async (name) => saveFile(name, "image/png", await toPng(await made("profile_svg", false))),
  };

  /** @param {string} verb @param {boolean} notes whether the visitor's own words belong in it */
  function made(verb, notes) {
    return scoring.call(verb, { answers: scoring.answers({ notes }), date: today() });
  }

  return {
    clear() {
      for (const line of lines) messages.answer(line, "");
    },
  };
}
