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
 * @param {HTMLElement} root of the scan @param {string} address of the document
 * @returns {Promise<Say>} says the sentences of the page and those that came along; rejects when something did not
 *   come, and then the page is as it was
 */
export async function bringResult(root, address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const there = new DOMParser().parseFromString(await response.text(), "text/html");
  await Promise.all([...there.querySelectorAll("link")].map(styled));
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (there.querySelectorAll("[data-later]"))) {
    part(root, section.dataset.later ?? "", HTMLElement).replaceChildren(...section.childNodes);
  }
  root.append(...there.querySelectorAll("template"));
  const brought = [document.getElementById("scan-sentences"), there.querySelector("script")];
  return readSentences(...brought.map((json) => json?.textContent ?? "{}"));
}

/** @param {HTMLLinkElement} sheet @returns {Promise<unknown>} settles when the style is there, or will not come */
export function styled(sheet) {
  return new Promise((resolve, reject) => {
    sheet.addEventListener("load", resolve);
    sheet.addEventListener("error", () => reject(new Error(`${sheet.href} did not come.`)));
    document.head.append(sheet);
  });
}
