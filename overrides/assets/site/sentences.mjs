/**
 * The sentences of the page: the build puts them in as data, scripts only fill in their places.
 * @import { Say, Sentence, Values } from "../scan/types.js"
 */

/**
 * @param {...string} texts JSON: key → sentence with {places}, or {one, other}, chosen by the value `count` and the language of the page.
 * @returns {Say}
 */
export function readSentences(...texts) {
  /** @type {Record<string, Sentence>[]} */
  const read = texts.map((text) => JSON.parse(text));
  const sentences = new Map(read.flatMap((each) => Object.entries(each)));
  const plurals = new Intl.PluralRules(document.documentElement.lang);
  return (key, values = {}) => {
    const sentence = sentences.get(key);
    if (sentence === undefined) throw new Error(`The page has no sentence "${key}".`);
    if (typeof sentence === "string") return fill(sentence, values);
    // As scoring/words/plurals.py has it, which knows no other forms.
    return fill(plurals.select(Number(values.count)) === "one" ? sentence.one : sentence.other, values);
  };
}

/**
 * A place without a value stays as it is, so that a mistake shows.
 * @param {string} sentence @param {Values} values
 */
function fill(sentence, values) {
  return sentence.replace(/\{([a-z][a-z0-9_]*)\}/g, (place, name) => (name in values ? String(values[name]) : place));
}
