/** The link that carries a code. In its fragment only: that part of an address is never sent to a server. */

const NAME = "code=";

/** @param {string} code @returns {string} this page with that code */
export function linkTo(code) {
  return linkWith(NAME + code);
}

/** @param {string} word of the language of the page @param {string[]} ids of questions @returns {string} the scan with only these */
export function linkToTopics(word, ids) {
  return linkWith(`${word}=${ids.join(",")}`);
}

/** @param {string} fragment @returns {string} the page of an own scan, at that place */
function linkWith(fragment) {
  const url = new URL(location.href);
  url.search = "";
  url.hash = fragment;
  return url.href;
}

/** What stands behind the # of the address, as it is, where that looks like it brings a code; null where it does not. */
export function codeInAddress() {
  return /code(=|%3D)/i.test(location.hash) ? location.hash : null;
}
