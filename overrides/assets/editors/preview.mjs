/**
 * The page as it will be, out of the HTML that the page writer made. Nothing of it is taken over as it is: only elements
 * and attributes that are named here are made anew, so that no script, link, address or id of it comes into this page.
 */
import { element } from "../scan/ui/page.mjs";

/** What is left out with all that is in it. */
const LEFT_OUT = new Set(["script", "style", "template", "iframe", "object", "embed", "link", "meta", "svg", "img", "dialog"]);
/** What is made anew; of every other element only what is in it. */
const KEPT = new Set(
  ("h2 h3 h4 h5 h6 p ul ol li dl dt dd table caption thead tbody tr th td strong em b i code pre blockquote hr br small " +
    "details summary section article div span sub sup del ins abbr").split(" "),
);
const ATTRIBUTES = ["class", "colspan", "rowspan", "scope", "start", "role", "aria-hidden"];

/** @param {HTMLElement} place @param {string} html @param {string} name what a part that scrolls is called */
export function showPreview(place, html, name) {
  const found = new DOMParser().parseFromString(html, "text/html");
  place.replaceChildren(...[...found.body.childNodes].flatMap(copied));
  for (const table of place.querySelectorAll("table:not([class])")) {
    const scroller = element("div");
    scroller.className = "wide-table";
    // Where it is wider than its place, the keyboard must reach it.
    scroller.tabIndex = 0;
    scroller.setAttribute("role", "group");
    scroller.setAttribute("aria-label", name);
    table.replaceWith(scroller);
    scroller.append(table);
  }
}

/** @param {Node} node @returns {Node[]} */
function copied(node) {
  if (node instanceof Text) return [new Text(node.data)];
  if (!(node instanceof Element) || LEFT_OUT.has(node.localName)) return [];
  const inside = [...node.childNodes].flatMap(copied);
  // The one heading of that rank is that of this page.
  const name = node.localName === "h1" ? "h2" : node.localName;
  if (!KEPT.has(name)) return inside;
  const made = document.createElement(name);
  for (const attribute of ATTRIBUTES) {
    const value = node.getAttribute(attribute);
    if (value !== null) made.setAttribute(attribute, value);
  }
  made.append(...inside);
  return [made];
}
