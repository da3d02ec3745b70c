/**
 * Whose sheet the page fills in: the visitor's own, or that of a group around one screen. The address says so with a
 * word before the #. So a reload, Back and every link within the page stay with the sheet that they belong to, and the
 * other sheet is another page, which never has both.
 */
import { part } from "./page.mjs";

/** The link that leads to the sheet of the group, and names the word. @param {HTMLElement} root */
export function wayToGroup(root) {
  return part(root, "workshop", HTMLAnchorElement);
}

/** @param {HTMLElement} root @returns {boolean} whether this page has the sheet of the group */
export function isOfGroup(root) {
  return new URLSearchParams(location.search).has(wayToGroup(root).search.slice(1));
}

/**
 * Leaves out what leads from an own scan to a group.
 * @param {HTMLElement} root @param {boolean} group whether this is the page of one
 */
export function hideOwn(root, group) {
  for (const own of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-own]"))) own.hidden = group;
}

/** Says everywhere on the page that this is the sheet of the group. @param {HTMLElement} root */
export function tellGroup(root) {
  part(root, "group", HTMLElement).hidden = false;
  for (const told of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-group]"))) {
    told.textContent = told.dataset.group ?? "";
  }
}
