/** The link that carries a code. In its fragment only: that part of an address is never sent to a server. */

const NAME = "code=";

/** @param {string} code @returns {string} this page with that code */
export function linkTo(code) {
  const url = new URL(location.href);
  url.search = "";
  url.hash = NAME + code;
  return url.href;
}

/** The code that the address of this page brings, or null. */
export function codeInAddress() {
  return codeIn(location.hash);
}

/**
 * @param {string} text a fragment, or a whole link
 * @returns {string | null} null when there is no code in it
 */
function codeIn(text) {
  const [, fragment] = text.split("#", 2);
  if (!fragment?.startsWith(NAME)) return null;
  try {
    return decodeURIComponent(fragment.slice(NAME.length));
  } catch {
    return fragment.slice(NAME.length);
  }
}

/** What a visitor typed or pasted: a code, or a link with one. @param {string} text */
export function codeTyped(text) {
  return codeIn(text) ?? text;
}
