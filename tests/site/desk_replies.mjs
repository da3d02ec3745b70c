/**
 * node desk_replies.mjs PACKAGE LIBRARY ARCHIVE < calls.json: the replies of the desk in the browser's Python, as JSON.
 * A call is [folder of the desk, verb, request].
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , folder, library, archive] = process.argv;
const calls = JSON.parse(readFileSync(0, "utf8"));
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const pyodide = await loadPyodide({ indexURL: folder, stdLibURL: library });
pyodide.unpackArchive(new Uint8Array(readFileSync(archive)).buffer, "zip", { extractDir: "/desk" });
pyodide.pyimport("sys").path.append("/desk");
const { Desk } = pyodide.pyimport("scripts.compiler.trial.desk");
/** @type {Map<string, any>} */
const desks = new Map();
const replies = [];
for (const [root, verb, request] of calls) {
  if (!desks.has(root)) desks.set(root, Desk(root));
  replies.push(desks.get(root).call(verb, request));
}
process.stdout.write(JSON.stringify(replies));
