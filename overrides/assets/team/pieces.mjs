/**
 * A long text in pieces that the scorer reads in a moment each. It says how far it came: a code that the end of a piece
 * cuts in two is in the next piece as a whole.
 * @import { FoundCode, ReadPiece, TeamContext } from "./types.js"
 */

/** Characters: some hundreds of codes. */
const LARGEST = 12_000;

/**
 * @param {string} text @param {Pick<TeamContext, "ask">} context
 * @returns {AsyncGenerator<{found: FoundCode[], end: number}>} found: with their lines in the whole text. end: how many
 *   characters have been read
 */
export async function* pieces(text, { ask }) {
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const end = Math.min(start + LARGEST, text.length);
    // Half a character, which no message can carry, becomes a mark in its place.
    const piece = text.slice(start, end).replace(/\p{Surrogate}/gu, "\ufffd");
    /** @type {ReadPiece} */
    const { found, read, lines } = await ask("read_pasted", { text: piece, goes_on: end < text.length });
    const before = line;
    line += lines;
    start += read;
    yield { found: found.map((one) => ({ ...one, line: before + one.line })), end: start };
  }
}
