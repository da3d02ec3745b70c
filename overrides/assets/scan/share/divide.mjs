/**
 * Dividing the topics among colleagues: for each a link with only what they know. Nothing of it is kept or sent; the
 * links go as the visitor sends them.
 * @import { Context } from "../types.js"
 */
import { element, part, write } from "../ui/page.mjs";
import { copyText } from "./copy.mjs";
import { linkToTopics } from "./link.mjs";

/** @param {Context} context @returns {{clear: () => void}} clear: what the visitor chose and wrote leaves the page */
export function setUpDividing({ root, facts, messages, say }) {
  const section = part(root, "divide", HTMLElement);
  const rows = /** @type {HTMLElement[]} */ ([...section.querySelectorAll("[data-topic]")]);
  const who = part(section, "divide-who", HTMLInputElement);
  const line = part(section, "divide-status", HTMLElement);
  const link = part(section, "divide-link", HTMLElement);
  const mail = part(section, "divide-mail", HTMLElement);
  /** What the buttons copy: as it was made, whatever a browser that translates makes of what the page shows. */
  const made = { link: "", mail: "" };
  /** Ids of the topics that are in a link already. @type {Set<string>} */
  const given = new Set();
  const boxOf = (/** @type {HTMLElement} */ row) => part(row, "divide-pick", HTMLInputElement);
  const picked = () => rows.map(boxOf).filter((box) => box.checked).map((box) => box.value);

  section.addEventListener("change", show);
  who.addEventListener("input", filter);
  part(section, "divide-all", HTMLElement).addEventListener("click", () => {
    for (const row of rows) if (!row.hidden) boxOf(row).checked = true;
    show();
  });
  part(section, "divide-copy-link", HTMLElement).addEventListener("click", () => copy(made.link, link, "scan.divide.link_copied"));
  part(section, "divide-copy-mail", HTMLElement).addEventListener("click", () => copy(made.mail, mail, "scan.divide.mail_copied"));
  part(section, "divide-next", HTMLElement).addEventListener("click", () => {
    for (const id of picked()) given.add(id);
    begin();
    who.focus();
  });
  show();
  return {
    clear() {
      given.clear();
      begin();
    },
  };

  /** For the next colleague: nothing picked, all topics there. */
  function begin() {
    for (const row of rows) {
      const box = boxOf(row);
      box.checked = false;
      part(row, "divide-given", HTMLElement).hidden = !given.has(box.value);
    }
    who.value = "";
    filter();
  }

  /** Only the topics that somebody knows of whom the visitor thinks. */
  function filter() {
    const words = who.value.trim().toLocaleLowerCase();
    for (const row of rows) row.hidden = !row.textContent?.toLocaleLowerCase().includes(words);
    for (const group of /** @type {NodeListOf<HTMLElement>} */ (section.querySelectorAll("[data-topics]"))) {
      group.hidden = !group.querySelector("[data-topic]:not([hidden])");
    }
    show();
  }

  function show() {
    const ids = picked();
    const open = rows.length - new Set([...given, ...ids]).size;
    write(section, "divide-count", say("scan.divide.count", { chosen: ids.length, open }));
    part(section, "divide-made", HTMLElement).hidden = ids.length === 0;
    made.link = linkToTopics(section.id, ids);
    link.textContent = made.link;
    const seconds = facts.questions.reduce((sum, question) => sum + (ids.includes(question.id) ? question.seconds : 0), 0);
    made.mail = say("scan.divide.mail", { link: made.link, count: ids.length, minutes: Math.ceil(seconds / 60) });
    mail.replaceChildren(...around(made.mail, made.link));
    messages.answer(line, "");
  }

  /** @param {string} text @param {HTMLElement} shown @param {"scan.divide.link_copied" | "scan.divide.mail_copied"} sentence */
  async function copy(text, shown, sentence) {
    const copied = await copyText(text, shown);
    messages.answer(line, say(copied ? sentence : "keep.copy.selected"));
  }
}

/**
 * A text for the page, in which a browser translates the words and leaves the link as it is.
 * @param {string} text @param {string} link @returns {(Node | string)[]}
 */
function around(text, link) {
  return text.split(link).flatMap((words, place) => {
    if (place === 0) return [words];
    const shown = element("span", link);
    shown.translate = false;
    return [shown, words];
  });
}
