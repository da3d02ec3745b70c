/**
 * Files of the editor's own computer: which file of the site each of them is.
 * @import { Desktop } from "./papers.mjs"
 */

/**
 * @param {File[]} files @param {Desktop} papers @param {string} folder the name of the content folder
 * @returns {Promise<{placed: [string, string][], strange: string[]}>} placed: address and text. strange: the names of
 *   those that are no text, or of which nobody can tell what they are
 */
export async function placeFiles(files, papers, folder) {
  /** @type {[string, string][]} */
  const placed = [];
  const strange = [];
  for (const file of files) {
    if (!/\.(yaml|md)$/.test(file.name)) continue;
    const place = placeOf(file, papers, folder);
    const text = await textOf(file);
    if (place === null || text === null) strange.push(file.name);
    else if (papers.text(place) !== text) placed.push([place, text]);
  }
  return { placed, strange };
}

/** @param {File} file @param {Desktop} papers @param {string} folder @returns {string | null} */
function placeOf({ name, webkitRelativePath }, papers, folder) {
  const parts = webkitRelativePath.split("/");
  // Of a folder: the part of its path that the site knows, or that begins with the name of the content folder.
  for (let start = 0; start < parts.length - 1; start += 1) {
    const rest = parts.slice(start).join("/");
    if (papers.has(rest)) return rest;
    if (papers.has(`${folder}/${rest}`)) return `${folder}/${rest}`;
  }
  const at = parts.indexOf(folder);
  if (at >= 0 && at < parts.length - 1) return parts.slice(at).join("/");
  if (webkitRelativePath) return null;
  const same = papers.names.filter((known) => known.split("/").at(-1) === name);
  if (same.length === 1) return same[0] ?? null;
  return same.includes(papers.file) ? papers.file : null;
}

/** Its characters, every one of them: also the mark at the start. @param {File} file @returns {Promise<string | null>} */
async function textOf(file) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
