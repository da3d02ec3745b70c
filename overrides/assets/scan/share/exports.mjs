/**
 * The files of the result: the answers, a table, the profile as a picture.
 * @import { Context } from "../types.js"
 */
import { today } from "../ui/days.mjs";
import { sentenceOf } from "../scorer/failure.mjs";
import { saveFile } from "./save-file.mjs";
import { part } from "../ui/page.mjs";
import { NoPicture, toPng } from "./picture.mjs";

/** @param {Context} context @returns {{clear: () => void}} clear: what was saved is old now */
export function setUpExports({ root, session, say, announce }) {
  const line = part(root, "file-status", HTMLElement);
  for (const button of root.querySelectorAll("[data-save]")) {
    const kind = button instanceof HTMLElement ? (button.dataset.save ?? "") : "";
    button.addEventListener("click", () => save(kind));
  }

  /** @param {string} kind answers, table, svg or png */
  async function save(kind) {
    const name = say(`keep.file.name.${kind}`, { date: today() });
    try {
      await makers[kind]?.(name);
      tell(say("keep.file.saved", { name }));
    } catch (error) {
      tell(error instanceof NoPicture ? say("keep.file.no_picture") : sentenceOf(error, say));
    }
  }

  /** @type {Record<string, (name: string) => void | Promise<void>>} */
  const makers = {
    // Needs no scorer: also where that cannot run, nothing that was filled in is lost.
    answers: (name) => saveFile(name, "application/json", session.document({ notes: true })),
    table: async (name) => saveFile(name, "text/csv;charset=utf-8", await made("result_csv", true)),
    svg: async (name) => saveFile(name, "image/svg+xml", await made("profile_svg", false)),
    png: async (name) => saveFile(name, "image/png", await toPng(await made("profile_svg", false))),
  };

  /** @param {string} verb @param {boolean} notes whether the visitor's own words belong in it */
  function made(verb, notes) {
    return session.call(verb, { answers: session.answers({ notes }), date: today() });
  }

  return {
    clear() {
      line.textContent = "";
    },
  };

  /** @param {string} text */
  function tell(text) {
    line.textContent = text;
    // Where there is no result, the line is not seen.
    if (line.closest("[hidden]")) announce(text);
  }
}
