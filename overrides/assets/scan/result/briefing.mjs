/**
 * One A4 for who decides: on paper, or as a text. The scorer puts it together, from the result.
 * @import { Block, BlockItem, Context } from "../types.js"
 */
import { today } from "../ui/days.mjs";
import { sentenceOf } from "../scorer/errors.mjs";
import { saveFile } from "../share/save-file.mjs";
import { element, part } from "../ui/page.mjs";

/** @param {Context} context @returns {{show: () => void, clear: () => void}} show: a new result is on the page */
export function setUpBriefing({ root, scoring, messages, say }) {
  const section = part(root, "briefing", HTMLElement);
  const line = part(section, "briefing-status", HTMLElement);
  let asked = 0;
  /** Until what belongs to the result is there. @type {Promise<void>} */
  let arriving = Promise.resolve();
  part(section, "briefing-print", HTMLElement).addEventListener("click", async () => {
    await arriving;
    // The style sheet prints nothing but this page as long as the class is there.
    root.classList.add("scan--briefing");
    window.print();
  });
  window.addEventListener("afterprint", () => root.classList.remove("scan--briefing"));
  part(section, "briefing-save", HTMLElement).addEventListener("click", async () => {
    const name = say("result.briefing.file", { date: today() });
    try {
      saveFile(name, "text/markdown;charset=utf-8", await made("briefing_markdown"));
      messages.answer(line, say("result.briefing.saved", { name }));
    } catch (error) {
      messages.answer(line, sentenceOf(error, say));
    }
  });

  return {
    show() {
      messages.answer(line, "");
      arriving = bring();
    },
    clear() {
      asked += 1;
      part(section, "briefing-page", HTMLElement).replaceChildren();
      messages.answer(line, "");
    },
  };

  async function bring() {
    const turn = ++asked;
    try {
      /** @type {Block[]} */
      const blocks = await made("briefing");
      if (turn === asked) part(section, "briefing-page", HTMLElement).replaceChildren(...blocks.map(shown));
    } catch (error) {
      if (turn === asked) messages.answer(line, sentenceOf(error, say));
    }
  }

  /** @param {string} verb */
  function made(verb) {
    return scoring.call(verb, { answers: scoring.answers({ notes: false }), date: today() });
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
    line.className = "scan-briefing__open";
    made.append(" ", line);
  }
  return made;
}
