/** The link that carries a code. In its fragment only: that part of an address is never sent to a server. */

const NAME = "code=";

/** @param {string} code @returns {string} this page with that code */
export function linkTo(code) {
  const url = new URL(location.href);
  url.search = "";
  url.hash = NAME + code;
  return url.href;
}

/** What stands behind the # of the address, as it is, where that looks like it brings a code; null where it does not. */
export function codeInAddress() {
  return /code(=|%3D)/i.test(location.hash) ? location.hash : null;
}
