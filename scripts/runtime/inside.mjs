// Runs a program of inside/ in the locked runtime, under Node. On stdin comes what node.py asks, as JSON; to stdout
// goes what the program's `main` returns, and nothing else.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

try {
  process.stdout.write(await run(JSON.parse(readFileSync(0, "utf8"))));
} catch (error) {
  // Not thrown: Node would quote the line that failed, and in Pyodide that is a megabyte.
  console.error(error?.message ?? error);
  process.exitCode = 1;
}

async function run(asked) {
  const { loadPyodide } = await import(pathToFileURL(`${asked.package}/pyodide.mjs`));
  const pyodide = await loadPyodide({
    indexURL: asked.package,
    env: asked.environment,
    stdout: console.error,
    ...(asked.library && { stdLibURL: asked.library }),
  });
  for (const [place, path] of Object.entries(asked.files)) pyodide.FS.writeFile(place, readFileSync(path));
  pyodide.runPython(readFileSync(asked.program, "utf8"), { filename: asked.program });
  return pyodide.globals.get("main")(asked.request).toJs();
}
