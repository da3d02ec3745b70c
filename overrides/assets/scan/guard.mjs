/**
 * Tells what is wrong where the scan's own scripts did not come. It runs by itself, as one plain script and not as a
 * module: opened from a file, or shut off inside another page, a browser loads no modules at all.
 *
 * Where even this does not come, the style sheet shows the same words after some seconds.
 */
import { readSentences } from "../site/sentences.mjs";
import { whyAnyMissing } from "./scorer/cause.mjs";
import { renew } from "./scorer/kept-reply.mjs";
import { siteRenewed } from "./scorer/renewed.mjs";

// Scripts that a page waits for have come, or will not come, once it is loaded.
if (document.readyState === "complete") lookSoon();
else window.addEventListener("load", lookSoon);

/** After what waits for the first picture: a frame and a task that were asked for before these. */
function lookSoon() {
  requestAnimationFrame(() => setTimeout(() => void look()));
}

async function look() {
  const root = document.getElementById("scan-root");
  const note = root?.querySelector('[data-part="unstarted"]');
  const main = document.querySelector('script[type="module"][src$="/main.mjs"]');
  // main.mjs takes the note away when it runs.
  if (!root || !(note instanceof HTMLElement) || !(main instanceof HTMLScriptElement)) return;
  note.classList.add("scan-unstarted--seen");
  const typed = () => [...root.querySelectorAll("textarea")].filter(({ value }) => value !== "");
  window.addEventListener("beforeunload", (event) => {
    if (note.isConnected && (typed().length > 0 || root.querySelector(".scan-option input:checked"))) event.preventDefault();
  });
  // A folded note would not be on the paper that is all there is to keep.
  window.addEventListener("beforeprint", () => {
    for (const field of typed()) {
      const fold = field.closest("details");
      if (fold) fold.open = true;
    }
  });
  const say = readSentences(document.getElementById("scan-sentences")?.textContent ?? "{}");
  const facts = document.getElementById("scan-facts");
  // What main.mjs imports is named beside it; without one of these it does not run.
  const imported = /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll('link[rel="modulepreload"]'));
  const scripts = [main.src, ...[...imported].map(({ href }) => href)];
  const files = scripts.map((url) => /** @type {[string, string]} */ ([url, "text/javascript"]));
  const reason = facts && (await siteRenewed(facts)) ? "unkept" : await whyAnyMissing(files);
  // Where all of them come now, reloading is advised: it would bring again what the browser keeps.
  if (reason === null) await Promise.all(scripts.map(renew));
  const cause = note.querySelector('[data-part="unstarted-cause"]');
  if (cause) cause.textContent = say(`scan.unstarted.${reason ?? "other"}`);
  const print = note.querySelector('[data-part="unstarted-print"]');
  if (!(print instanceof HTMLElement)) return;
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
