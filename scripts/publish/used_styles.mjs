/**
 * Prints a style sheet without the rules and variables that no page of a site can use.
 *
 *     node used_styles.mjs SHEET PAGE_SCRIPT_OR_OTHER_SHEET…
 *
 * Of a page count its elements, their classes, ids and attributes; of a script every word, for it may become any of
 * these. A variable counts where a rule that stays reads it, or any other file names it.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// The package's own module for import is broken: it takes glob from where there is none.
const { PurgeCSS } = createRequire(import.meta.url)("purgecss");

/** @param {string} text of a page */
function usedInPage(text) {
  const tags = new Set(["html", "head", "body"]);
  const classes = new Set();
  const ids = new Set();
  const names = new Set();
  const values = new Set();
  for (const [, tag = "", attributes = ""] of text.matchAll(/<([a-zA-Z][\w-]*)((?:\s+[^\s=>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/g)) {
    tags.add(tag.toLowerCase());
    for (const [, name = "", double, single, bare] of attributes.matchAll(/([^\s=>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g)) {
      const words = (double ?? single ?? bare ?? "").split(/\s+/);
      names.add(name.toLowerCase());
      for (const word of words) {
        values.add(word);
        if (name === "class") classes.add(word);
        if (name === "id") ids.add(word);
      }
    }
  }
  return { tags: [...tags], classes: [...classes], ids: [...ids], attributes: { names: [...names], values: [...values] }, undetermined: [] };
}

/** @param {string} text of a script */
function usedInScript(text) {
  return text.match(/[A-Za-z0-9_-]+/g) ?? [];
}

const [sheet = "", ...names] = process.argv.slice(2);
const files = names.map((name) => ({ raw: readFileSync(name, "utf8"), extension: name.split(".").at(-1) ?? "" }));
const named = new Set(files.flatMap(({ raw }) => raw.match(/--[a-z][\w-]*/g) ?? []));
// A rule that reads what others name, so that what these variables read stays as well.
const reader = `html{content:${[...named].map((name) => `var(${name})`).join(" ")}}`;
const [{ css }] = await new PurgeCSS().purge({
  css: [{ raw: readFileSync(sheet, "utf8") + reader }],
  content: files.filter(({ extension }) => extension !== "css"),
  extractors: [
    { extractor: usedInPage, extensions: ["html"] },
    { extractor: usedInScript, extensions: ["mjs"] },
  ],
  keyframes: true,
  variables: true,
});
process.stdout.write(css.replace(reader, ""));
