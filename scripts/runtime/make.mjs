/**
 * node make.mjs PACKAGE SCORING TARGET < exercise.json
 *
 * Starts the whole runtime of the npm package in the folder PACKAGE, runs the exercise (a list of [verb, request])
 * with the sources in the folder SCORING, and writes the modules in use to the zip TARGET. Then starts once more, with
 * that zip only: the same calls must give the same replies.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , folder, scoring, target] = process.argv;
const calls = JSON.parse(readFileSync(0, "utf8"));
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
// A fixed seed: the order of sets must not decide bytes.
const options = { indexURL: folder, env: { PYTHONHASHSEED: "0" } };
/** @param {string} name */
const own = (name) => readFileSync(new URL(name, import.meta.url));

try {
  const whole = await loadPyodide({ ...options, fsInit: watch });
  fill(whole.FS);
  for (const path of ["/project", "/maker"]) whole.pyimport("sys").path.append(path);
  const watching = whole.pyimport("sitecustomize");
  watching.watch_dataclasses();
  const replies = exercise(whole);
  // Asked before the maker uses anything itself.
  const unused = watching.unused();
  const names = whole.runPython("import sys; list(sys.modules)");
  writeFileSync(target, whole.pyimport("library_maker").library(names, unused).toJs());

  const lean = exercise(await loadPyodide({ ...options, stdLibURL: target }));
  const other = replies.findIndex((reply, number) => reply !== lean[number]);
  if (other >= 0) throw new Error(`With this library call ${other} of the exercise gives another reply: ${lean[other]}`);
} catch (error) {
  // Left to Node it would print the line of the file where it was thrown, and that line is all of the runtime.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Before Python starts. @param {any} files @param {{sitePackages: string}} places */
async function watch(files, { sitePackages }) {
  files.writeFile(`${sitePackages}/sitecustomize.py`, own("watching.py"));
}

/** @param {any} files */
function fill(files) {
  const names = readdirSync(scoring, { recursive: true, encoding: "utf8" });
  for (const name of names.filter((name) => name.endsWith(".py")).sort()) {
    const place = `/project/scoring/${name}`;
    files.mkdirTree(place.slice(0, place.lastIndexOf("/")));
    files.writeFile(place, readFileSync(`${scoring}/${name}`));
  }
  files.mkdirTree("/maker");
  for (const name of ["bytecode.py", "library_maker.py"]) files.writeFile(`/maker/${name}`, own(name));
}

/** @param {any} pyodide @returns {string[]} the replies */
function exercise(pyodide) {
  const { call } = pyodide.pyimport("scoring.worker").Scorer();
  const replies = calls.map((/** @type {[string, string]} */ [verb, request]) => call(verb, request));
  const asked = replies.filter((/** @type {string} */ _, /** @type {number} */ place) => calls[place][0] !== "add_model");
  if (!asked.some((/** @type {string} */ reply) => reply.startsWith('{"ok":'))) {
    throw new Error("Not one call of the exercise gave a result.");
  }
  return replies;
}
