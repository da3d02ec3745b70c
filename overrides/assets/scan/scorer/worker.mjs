/**
 * The scorer in its own thread, or another program of ours in Python; the only module that knows Pyodide. JSON text in,
 * JSON text out: no Python source is ever put together here.
 * @import { FailureReason, FromWorker, LoadingStep, Program, Pyodide, ScorerFiles, Start, ToWorker } from "../types.js"
 */

const FOLDER = "/self-scan";

/** Where a program keeps files of its own. */
const PAPERS = "/papers";

/** The smallest WebAssembly module there is: compiling it shows whether the browser and its policy allow any. */
const SMALLEST_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** @type {Promise<(verb: string, request: string) => string> | undefined} */
let scorer;

self.addEventListener("message", async (/** @type {MessageEvent<ToWorker>} */ event) => {
  const message = event.data;
  try {
    if (message.kind === "init") {
      scorer = load(message.start, message);
      await scorer;
      return;
    }
    const call = await scorer;
    if (!call) throw new Error("A call came before init.");
    post({ kind: "reply", id: message.id, reply: call(message.verb, message.request) });
  } catch (error) {
    // After this nothing of this worker goes on.
    await Promise.all(renewals);
    post({ kind: "failed", reason: reasonOf(error, message.kind), detail: describe(error) });
  }
});

const { fetch: fetchNow } = self;

/** What has been asked for before Pyodide does so. @type {Map<string, Promise<Response>>} */
const early = new Map();

/** @param {RequestInfo | URL} request @param {RequestInit} [options] */
self.fetch = (request, options) => {
  const asked = early.get(String(request));
  early.delete(String(request));
  // Nobody waits for these files yet: what the page itself asks for goes first.
  return asked ?? fetchRight(request, { priority: "low", ...options });
};

/**
 * A page in place of a file, such as that of a network that wants a login, may be one that the browser keeps, and would
 * then come at every try: it is asked for once more, past what is kept.
 * @param {RequestInfo | URL} request @param {RequestInit} options
 */
async function fetchRight(request, options) {
  const response = await fetchNow(request, options);
  const isPage = response.headers.get("content-type")?.startsWith("text/html");
  return response.ok && !isPage ? response : fetchNow(request, { ...options, cache: "reload" });
}

/** Scripts that did not come are fetched past what the browser keeps, for the next worker. @type {Promise<unknown>[]} */
const renewals = [];

/** @template T @param {string} url @param {Promise<T>} script on its way @returns {Promise<T>} the same */
function renewing(url, script) {
  script.catch(() => {
    const renewal = fetchNow(url, { cache: "reload" }).then((response) => response.arrayBuffer());
    renewals.push(renewal.catch(() => {}));
  });
  return script;
}

/** @param {Start} start @param {ScorerFiles & { language: string, program?: Program }} files */
async function load(start, files) {
  // Asked before the download, which is large.
  try {
    await WebAssembly.compile(SMALLEST_MODULE);
  } catch (error) {
    throw new WebAssemblyBlocked(String(error));
  }
  progress("runtime");
  const { runtime, library, bundle, language, program } = files;
  // Pyodide asks for these by itself, but for each once another has come and run. It also tells when that fails.
  void renewing(`${runtime}pyodide.asm.mjs`, import(`${runtime}pyodide.asm.mjs`));
  for (const large of [`${runtime}pyodide.asm.wasm`, ...(start === "lean" ? [library] : [])]) {
    const asked = self.fetch(large);
    asked.catch(() => {});
    early.set(large, asked);
  }
  const { loadPyodide } = await renewing(`${runtime}pyodide.mjs`, import(`${runtime}pyodide.mjs`));
  const options = { indexURL: runtime, ...(start === "lean" ? { stdLibURL: library } : {}) };
  const pyodide = await noticed(() => loadPyodide(options));
  progress("bundle");
  // What a program has of its own is in no library.
  const archives = [...(program ? [program.archive] : []), ...(start === "full" ? [bundle] : [])];
  for (const archive of archives) {
    const response = await fetch(archive);
    if (!response.ok) throw new Error(`${archive}: ${response.status}`);
    pyodide.unpackArchive(await response.arrayBuffer(), "zip", { extractDir: FOLDER });
  }
  if (archives.length > 0) pyodide.pyimport("sys").path.append(FOLDER);
  const { call } = program
    ? pyodide.pyimport(program.module)[program.maker](PAPERS)
    : pyodide.pyimport("scoring.worker").Scorer(language);
  const used = performance.getEntriesByType("resource").map(({ name }) => name);
  post({ kind: "progress", step: "ready", used });
  return call;
}

/**
 * Pyodide 314.0.7 only logs that its WebAssembly did not arrive, and then waits for ever. So the one function it
 * gets it with is listened to while it loads, and a failure there becomes a failure of loading.
 * @param {() => Promise<Pyodide>} load
 * @returns {Promise<Pyodide>}
 */
function noticed(load) {
  const { instantiateStreaming } = WebAssembly;
  return new Promise((resolve, reject) => {
    /** @type {typeof instantiateStreaming} */
    const listened = async (source, imports) => {
      const made = instantiateStreaming(source, imports);
      made.catch(reject);
      return made;
    };
    Object.assign(WebAssembly, { instantiateStreaming: listened });
    load().then(resolve, reject);
  }).finally(() => Object.assign(WebAssembly, { instantiateStreaming }));
}

class WebAssemblyBlocked extends Error {}

/** @param {any} error @param {ToWorker["kind"]} kind @returns {FailureReason} */
function reasonOf(error, kind) {
  if (error instanceof WebAssemblyBlocked) return "wasm";
  // An exception of Python's own, such as that of a module that is not there; or Python could not even start, and then
  // throws what is no Error.
  if (error?.name === "PythonError" || !(error instanceof Error)) return "python";
  return kind === "call" ? "stopped" : "load";
}

/** For the helpdesk. @param {any} error Python that stops while starting throws an object, not an Error */
function describe(error) {
  return error instanceof Error ? String(error) : String(error?.message ?? error);
}

/** @param {LoadingStep} step */
function progress(step) {
  post({ kind: "progress", step });
}

/** @param {FromWorker} message */
function post(message) {
  self.postMessage(message);
}
