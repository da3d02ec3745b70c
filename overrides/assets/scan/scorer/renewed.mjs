/**
 * Whether a newer version of the site has taken the place of the one that this page is of. A page gets files of its
 * own version only (they carry hashes in their addresses), so what it had not fetched by then is not there any more.
 */

/**
 * Asks for the page once more, and compares the addresses it states.
 * @param {HTMLElement} facts the element that states them, as JSON
 * @returns {Promise<boolean>} false as well when there is no answer, or another page
 */
export async function siteRenewed(facts) {
  try {
    const response = await fetch(location.pathname, { cache: "no-store" });
    const now = new DOMParser().parseFromString(await response.text(), "text/html").getElementById(facts.id);
    return now !== null && now.textContent !== facts.textContent;
  } catch {
    return false;
  }
}
