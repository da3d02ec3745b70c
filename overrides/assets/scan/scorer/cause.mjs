/**
 * Why a file of the site did not come. A visitor who reads "check your connection" where a policy refused the file
 * looks in the wrong place.
 * @import { Addresses, MissingReason } from "../types.js"
 */

/** Its names, those of older servers too: a browser runs all of them. */
const JAVASCRIPT = /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/;

/**
 * Asks for the file once more, and looks at what comes.
 * @param {string} url @param {string} type what its content type begins with, such as "text/javascript"; "" for any
 * @returns {Promise<MissingReason | null>} null when it comes now, as it should
 */
export async function whyMissing(url, type) {
  if (location.protocol === "file:") return "file";
  if (self.origin === "null") return "sandbox";
  try {
    const { ok, status, redirected, headers } = await fetch(url, { method: "HEAD", cache: "no-store" });
    if (status === 401 || status === 403) return "refused";
    if (redirected) return "portal";
    if (!ok) return "gone";
    const given = headers.get("content-type") ?? "";
    // Whoever has yet to log in to a network gets its page, in place of anything.
    if (given.startsWith("text/html") && type !== "text/html") return "portal";
    const fits = type === "text/javascript" ? JAVASCRIPT.test(given) : given.startsWith(type);
    return fits ? null : "type";
  } catch {
    return "load";
  }
}

/**
 * The same of several files.
 * @param {[url: string, type: string][]} files
 * @returns {Promise<MissingReason | null>} of the first that does not come as it should
 */
export async function whyAnyMissing(files) {
  const reasons = await Promise.all(files.map(([url, type]) => whyMissing(url, type)));
  return reasons.find((reason) => reason !== null) ?? null;
}

/**
 * What every program in Python needs.
 * @param {string} worker @param {string} runtime the folder @returns {[url: string, type: string][]}
 */
export function filesOfPython(worker, runtime) {
  return [
    [worker, "text/javascript"],
    [`${runtime}pyodide.mjs`, "text/javascript"],
    [`${runtime}pyodide.asm.mjs`, "text/javascript"],
    [`${runtime}pyodide.asm.wasm`, "application/wasm"],
  ];
}

/** The same of all files that a scorer is made of. @param {Addresses} addresses */
export function whyScorerMissing({ worker, model, runtime, library, bundle }) {
  return whyAnyMissing([...filesOfPython(worker, runtime), [model, "application/json"], [library, ""], [bundle, ""]]);
}
