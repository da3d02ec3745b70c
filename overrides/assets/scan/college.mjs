/**
 * One A4 for who decides: on paper, or as a text. The scorer puts it together, from the result.
 * @import { Block, BlockItem, Context } from "./types.js"
 */
import { today } from "./days.mjs";
import { sentenceOf } from "./failure.mjs";
import { saveFile } from "./files.mjs";
import { element, part, write } from "./page.mjs";

/** @param {Context} context @returns {{show: () => void}} show: a new result is on the page */
export function setUpCollege({ root, session, say }) {
  const section = part(root, "college", HTMLElement);
  let asked = 0;
  /** Until what belongs to the result is there. @type {Promise<void>} */
  let arriving = Promise.resolve();
  part(section, "college-print", HTMLElement).addEventListener("click", async () => {
    await arriving;
    // The style sheet prints nothing but this page as long as the class is there.
    root.classList.add("scan--college");
    window.print();
  });
  window.addEventListener("afterprint", () => root.classList.remove("scan--college"));
  part(section, "college-save", HTMLElement).addEventListener("click", async () => {
    const name = say("result.college.file", { date: today() });
    try {
      saveFile(name, "text/markdown;charset=utf-8", await made("college_markdown"));
      write(section, "college-status", say("result.college.saved", { name }));
    } catch (error) {
      write(section, "college-status", sentenceOf(error, say));
    }
  });

  return {
    show() {
      write(section, "college-status", null);
      arriving = bring();
    },
  };

  async function bring() {
    const turn = ++asked;
    try {
      /** @type {Block[]} */
      const blocks = await made("college");
      if (turn === asked) part(section, "college-page", HTMLElement).replaceChildren(...blocks.map(shown));
    } catch (error) {
      if (turn === asked) write(section, "college-status", sentenceOf(error, say));
    }
  }

  /** @param {string} verb */
  function made(verb) {
    return session.call(verb, { answers: session.answers({ notes: false }), date: today() });
  }
}

/** @type {Record<Block["kind"], "h4" | "p" | "ul" | "ol">} */
const TAGS = { title: "h4", heading: "h4", text: "p", headline: "p", list: "ul", numbered: "ol" };

/** @param {Block} block */
function shown({ kind, text = "", items = [] }) {
  const made = element(TAGS[kind], text, ...items.map(itemOf));
  made.dataset.kind = kind;
  return made;
}

/** @param {BlockItem} item */
function itemOf({ name, text, open }) {
  const made = element("li", ...(name ? [element("strong", name), " "] : []), text);
  if (open) {
    const line = element("span", open);
    line.className = "scan-college__open";
    made.append(" ", line);
  }
  return made;
}
