/** What a page with a scorer states of itself. @import { Addresses, ScanFacts } from "./types.js" */

/** @param {string} text JSON, as the page has it, with addresses as seen from there @returns {ScanFacts} */
export function readFacts(text) {
  const raw = JSON.parse(text);
  const whole = Object.entries(raw.addresses).map(([name, path]) => [name, new URL(String(path), document.baseURI).href]);
  return { ...raw, addresses: /** @type {Addresses} */ (Object.fromEntries(whole)) };
}
