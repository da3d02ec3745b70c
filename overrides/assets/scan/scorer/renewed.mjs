/**
 * Whether a newer version of the site has taken the place of the one that this page is of. A page gets files of its
 * own version only (they carry hashes in their addresses), so what it had not fetched by then is not there any more.
 */

/** The attributes of the scan with an address that changes with what stands there. */
const ADDRESSES = ["worker", "model", "models", "runtime", "library", "bundle", "qr", "later"];

/**
 * Asks for the page once more, and compares.
 * @param {HTMLElement} root of the scan
 * @returns {Promise<boolean>} false as well when there is no answer, or another page
 */
export async function siteRenewed(root) {
  try {
    const response = await fetch(location.pathname, { cache: "no-store" });
    const now = new DOMParser().parseFromString(await response.text(), "text/html").getElementById(root.id);
    return now !== null && ADDRESSES.some((name) => now.dataset[name] !== root.dataset[name]);
  } catch {
    return false;
  }
}
