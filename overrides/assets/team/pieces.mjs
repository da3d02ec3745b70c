/** A long text in pieces that the scorer reads in a moment each, cut where no code is. */

/** Characters: some hundreds of codes. */
const LARGEST = 12_000;

/** As Python's str.splitlines has them, which counts the lines of a piece. */
const LINE_END = /\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/g;

/**
 * @param {string} text
 * @returns {Generator<{text: string, line: number, end: number}>} line: the number of its first line, from 1.
 *   end: how many characters have been given with it
 */
export function* pieces(text) {
  let line = 1;
  for (let start = 0; start < text.length; ) {
    const end = endOf(text, start);
    // Half a character, which no message can carry, becomes a mark in its place.
    const piece = text.slice(start, end).replace(/\p{Surrogate}/gu, "\ufffd");
    yield { text: piece, line, end };
    line += piece.match(LINE_END)?.length ?? 0;
    start = end;
  }
}

/**
 * After an empty line if there is one, for a mail may break a code over two lines; else after a line, or between words.
 * @param {string} text @param {number} start
 */
function endOf(text, start) {
  const most = start + LARGEST;
  if (most >= text.length) return text.length;
  const least = start + LARGEST / 2;
  for (const mark of ["\n\n", "\r\n\r\n", "\n", " ", ",", ";", "\t"]) {
    const at = text.lastIndexOf(mark, most - mark.length);
    if (at >= least) return at + mark.length;
  }
  return most;
}
