/**
 * node make.mjs PACKAGE SCORING TARGET < exercise.json
 *
 * Starts the whole runtime of the npm package in the folder PACKAGE, runs the exercise (a list of [verb, model
 * document, payload]) with the sources in the folder SCORING, and writes the modules in use to the zip TARGET.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , folder, scoring, target] = process.argv;
const calls = readFileSync(0, "utf8");
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
// A fixed seed: the order of sets must not decide bytes.
const pyodide = await loadPyodide({ indexURL: folder, env: { PYTHONHASHSEED: "0" } });
const files = pyodide.FS;

files.mkdirTree("/project/scoring");
for (const name of readdirSync(scoring).filter((name) => name.endsWith(".py")).sort()) {
  files.writeFile(`/project/scoring/${name}`, readFileSync(`${scoring}/${name}`));
}
files.mkdirTree("/maker");
files.writeFile("/maker/library_maker.py", readFileSync(new URL("library_maker.py", import.meta.url)));
const path = pyodide.pyimport("sys").path;
path.append("/project");
path.append("/maker");

try {
  const maker = pyodide.pyimport("library_maker");
  maker.exercise(calls);
  writeFileSync(target, maker.library().toJs());
} catch (error) {
  // Left to Node it would print the line of the file where it was thrown, and that line is all of the runtime.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
