/** A wrong reply that the browser's own cache keeps, such as the page of a network that wants a login, comes again at every try. */

/** Has the browser keep what comes now in place of what it kept before. Never rejects. @param {string} url */
export async function renew(url) {
  try {
    const response = await fetch(url, { cache: "reload" });
    await response.arrayBuffer();
  } catch {
    // It does not come now either.
  }
}
