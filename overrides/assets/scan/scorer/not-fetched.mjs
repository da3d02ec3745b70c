/**
 * Why something of the scan did not come, asked of every file that it may be.
 * @import { Addresses, MissingReason } from "../types.js"
 */
import { whyMissing, whyScorerMissing } from "./cause.mjs";
import { siteRenewed } from "./renewed.mjs";

/**
 * @param {HTMLElement} facts the part of the page that states them @param {Addresses} addresses
 * @param {URL} code of the script that comes after the first question
 * @param {boolean} unkept whether what is filled in would be lost on a new page
 * @returns {Promise<MissingReason>}
 */
export async function whyNotFetched(facts, addresses, code, unkept) {
  if (await siteRenewed(facts)) return unkept ? "unkept" : "renewed";
  const reasons = await Promise.all([
    whyMissing(code.href, "text/javascript"),
    whyMissing(addresses.later, "text/html"),
    whyScorerMissing(addresses),
  ]);
  return reasons.find((reason) => reason !== null) ?? "load";
}
