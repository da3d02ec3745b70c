/**
 * The scorer's worker as one would write it first: `loadPyodide()` of the whole npm package, and `scoring` as source.
 * Stands in for worker.mjs while measuring, never in the site.
 */
/** @type {Promise<any>} */
let scorer;

self.addEventListener("message", async ({ data }) => {
  if (data.kind === "init") {
    scorer = load(data.bundle);
    await scorer;
    self.postMessage({ kind: "progress", step: "ready", used: [] });
    return;
  }
  const call = await scorer;
  self.postMessage({ kind: "reply", id: data.id, reply: call(data.verb, data.request) });
});

/** @param {string} bundle */
async function load(bundle) {
  const { loadPyodide } = await import(new URL("/naive/pyodide.mjs", self.location.href).href);
  const pyodide = await loadPyodide();
  const response = await fetch(bundle);
  pyodide.unpackArchive(await response.arrayBuffer(), "zip", { extractDir: "/self-scan" });
  pyodide.pyimport("sys").path.append("/self-scan");
  return pyodide.pyimport("scoring.worker").Scorer().call;
}
