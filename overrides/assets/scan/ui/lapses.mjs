/**
 * Tells what was kept and does not count any more: which question, and the note that was with it.
 * @import { Lapse, Say } from "../types.js"
 * @import { Messages } from "./messages.mjs"
 */

/** @param {Lapse[]} lapses @param {Messages} messages @param {Say} say */
export function tellLapses(lapses, messages, say) {
  if (lapses.length === 0) return;
  const items = lapses.map(({ title, note, gone }) => {
    const what = say(gone ? "scan.lapsed.gone" : "scan.lapsed.changed", { title });
    return note === null ? what : `${what} ${say(gone ? "scan.lapsed.note" : "scan.lapsed.note_kept", { note })}`;
  });
  messages.tell("lapsed", say("scan.lapsed", { count: lapses.length }), { items });
}
