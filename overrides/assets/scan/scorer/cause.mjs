/**
 * Why a file of the site did not come. A visitor who reads "check your connection" where a policy refused the file
 * looks in the wrong place.
 * @import { Addresses, MissingReason } from "../types.js"
 */

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
    if (given.startsWith(type)) return null;
    // Whoever has yet to log in to a network gets its page, in place of anything.
    return given.startsWith("text/html") ? "portal" : "type";
  } catch {
    return "load";
  }
}

/**
 * The same of all files that a scorer is made of.
 * @param {Addresses} addresses
 * @returns {Promise<MissingReason | null>} of the first that does not come as it should
 */
export async function whyScorerMissing({ worker, model, runtime, library, bundle }) {
  const reasons = await Promise.all([
    whyMissing(worker, "text/javascript"),
    whyMissing(model, "application/json"),
    whyMissing(`${runtime}pyodide.mjs`, "text/javascript"),
    whyMissing(`${runtime}pyodide.asm.wasm`, "application/wasm"),
    whyMissing(library, ""),
    whyMissing(bundle, ""),
  ]);
  return reasons.find((reason) => reason !== null) ?? null;
}
