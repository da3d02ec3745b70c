/** The filter on the page with all tips. Without this script the whole list is there. */
import { readSentences } from "./sentences.mjs";
import "./unfold.mjs";

const form = /** @type {HTMLFormElement} */ (document.querySelector(".tips__filter"));
const count = /** @type {HTMLElement} */ (form.querySelector(".tips__count"));
const tips = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll("details.tip")]);
const say = readSentences(document.getElementById("filter-sentences")?.textContent ?? "{}");
const sections = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".tips section")]);

/** What is chosen in a field; "" where the form does not have it. @param {string} name */
const chosen = (name) =>
  /** @type {HTMLSelectElement | HTMLInputElement | null} */ (form.elements.namedItem(name))?.value.trim().toLowerCase() ?? "";

function filter() {
  for (const tip of tips) {
    const section = /** @type {HTMLElement} */ (tip.closest("section"));
    const { step, effort = "", who = "" } = tip.dataset;
    tip.hidden = !(
      (!chosen("dimension") || section.dataset.dimension === chosen("dimension")) &&
      (!chosen("step") || step === chosen("step")) &&
      (!chosen("effort") || effort.toLowerCase() === chosen("effort")) &&
      who.includes(chosen("who"))
    );
  }
  for (const section of sections) section.hidden = !section.querySelector("details.tip:not([hidden])");
  const shown = tips.filter((tip) => !tip.hidden).length;
  count.textContent = shown === 0 ? say("page.tips.count_none") : say("page.tips.count", { count: shown });
}

/** A link to one tip leads there, whatever the filter says. */
function showLinked() {
  const tip = tips.find((candidate) => `#${candidate.id}` === location.hash);
  if (!tip) return;
  form.reset();
  filter();
  tip.scrollIntoView();
}

form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(filter));
addEventListener("hashchange", showLinked);
form.hidden = false;
filter();
showLinked();
