/**
 * The part of the page that the first question does not wait for: the sections of the result, the texts of tips, their
 * style and the sentences of their scripts. The build makes it as a document of its own (templates/scan/later.j2); it
 * is none of a visitor's data.
 * @import { Say } from "../types.js"
 */
import { readSentences } from "../../site/sentences.mjs";
import { part } from "../ui/page.mjs";

/**
 * Fetches it and puts it into the page.
 * @param {HTMLElement} root of the scan
 * @returns {Promise<Say>} says the sentences of the page and those that came along; rejects when something did not
 *   come, and then the page is as it was
 */
export async function bringResult(root) {
  const response = await fetch(root.dataset.later ?? "");
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const there = new DOMParser().parseFromString(await response.text(), "text/html");
  await Promise.all([...there.querySelectorAll("link")].map(styled));
  for (const slot of there.querySelectorAll("slot")) slot.replaceWith(fieldOf(root, slot.name));
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (there.querySelectorAll("[data-later]"))) {
    part(root, section.dataset.later ?? "", HTMLElement).replaceChildren(...section.childNodes);
  }
  root.append(...there.querySelectorAll("template"));
  const brought = [document.getElementById("scan-sentences"), there.querySelector("script")];
  return readSentences(...brought.map((json) => json?.textContent ?? "{}"));
}

/**
 * A field belongs to the form from the start, and keeps what is in it.
 * @param {HTMLElement} root @param {string} id
 */
function fieldOf(root, id) {
  const field = root.querySelector(`#${id}`);
  if (!field) throw new Error(`The page lacks a field "${id}".`);
  return field;
}

/** @param {HTMLLinkElement} sheet @returns {Promise<unknown>} settles when the style is there, or will not come */
function styled(sheet) {
  return new Promise((resolve, reject) => {
    sheet.addEventListener("load", resolve);
    sheet.addEventListener("error", () => reject(new Error(`${sheet.href} did not come.`)));
    document.head.append(sheet);
  });
}
