/**
 * node make_desk.mjs PACKAGE ARCHIVE PACKAGES TARGET < exercise.json
 *
 * Starts the whole runtime of the npm package in the folder PACKAGE, runs the exercise (a list of [verb, request]) at a
 * desk, with what is ours from the zip ARCHIVE and the packages from the zip PACKAGES, and writes the modules in use to the zip
 * TARGET. Then starts once more, with that zip only: the same calls must give the same replies.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , folder, archive, packages, target] = process.argv;
const calls = JSON.parse(readFileSync(0, "utf8"));
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
// A fixed seed: the order of sets must not decide bytes.
const options = { indexURL: folder, env: { PYTHONHASHSEED: "0" } };
/** @param {string} path */
const bytes = (path) => new Uint8Array(readFileSync(path)).buffer;

try {
  const whole = await loadPyodide(options);
  whole.unpackArchive(bytes(packages), "zip", { extractDir: "/packages" });
  whole.pyimport("sys").path.append("/packages");
  const replies = exercise(whole);
  const names = whole.runPython("import sys; list(sys.modules)");
  whole.FS.mkdirTree("/maker");
  for (const name of ["bytecode.py", "desk_maker.py"]) {
    whole.FS.writeFile(`/maker/${name}`, readFileSync(new URL(name, import.meta.url)));
  }
  whole.pyimport("sys").path.append("/maker");
  writeFileSync(target, whole.pyimport("desk_maker").library(names).toJs());

  const lean = exercise(await loadPyodide({ ...options, stdLibURL: target }));
  const other = replies.findIndex((reply, number) => reply !== lean[number]);
  if (other >= 0) throw new Error(`With this library call ${other} of the exercise gives another reply: ${lean[other]}`);
} catch (error) {
  // Left to Node it would print the line of the file where it was thrown, and that line is all of the runtime.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {any} pyodide @returns {string[]} the replies */
function exercise(pyodide) {
  pyodide.unpackArchive(bytes(archive), "zip", { extractDir: "/desk" });
  pyodide.pyimport("sys").path.append("/desk");
  const { call } = pyodide.pyimport("scripts.compiler.trial.desk").Desk("/papers");
  return calls.map((/** @type {[string, string]} */ [verb, request]) => call(verb, request));
}
