/**
 * Search, in a dialog of our own over the theme's index and the thread that searches it. It comes when a visitor asks
 * for it: together they weigh more than a page.
 *
 * The theme's own search closes at Tab, takes the found places out of the order of the Tab key, and hears nothing of
 * words that are pasted or spoken.
 * @import { FoundPlace, SearchReply } from "./types.js"
 */
import { readSentences } from "./sentences.mjs";

/** What the theme's thread is told and tells: here are the texts; these words; found. */
const SET_UP = 0;
const FIND = 2;
const FOUND = 3;

/** Signs that its language of questions uses: to a visitor they mean nothing. */
const SIGNS = /["*+:^~-]/g;
/** Milliseconds without a key, before a screen reader hears how much there is. */
const PAUSE = 150;
const MOST_PAGES = 15;
const MOST_PLACES = 4; // on one page
const BEFORE = 60; // characters of the text before the first word that was found
const AFTER = 160;

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("frame-search"));
const field = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
const status = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));
const list = /** @type {HTMLElement} */ (dialog.querySelector("ol"));
const say = readSentences(dialog.dataset.sentences ?? "{}");
/** Where the site begins, and the theme's thread, both as seen from this page: the theme writes them into every one. */
const theme = JSON.parse(document.getElementById("__config")?.textContent ?? "{}");
const base = new URL(theme.base, location.href);

/** @type {Promise<Worker> | undefined} */
let searching;
/** @type {number | undefined} */
let waiting;

/** The dialog is open; there may be words in it already, and then perhaps what was found last time. */
export function startSearch() {
  if (list.hasChildNodes()) return;
  searching ??= start();
  searching.then(find, fail);
}

async function start() {
  const response = await fetch(dialog.dataset.index ?? "");
  if (!response.ok) throw new Error(String(response.status));
  const { config, docs } = await response.json();
  const worker = new Worker(theme.search);
  worker.addEventListener("message", hear);
  worker.addEventListener("error", fail);
  worker.postMessage({ type: SET_UP, data: { config, docs, options: {} } });
  return worker;
}

/** Without a network there is nothing to search in; at the next word or click it is tried again. */
function fail() {
  searching = undefined;
  show([], say("frame.search_failed"));
}

async function find() {
  const words = field.value.replace(SIGNS, " ").trim();
  if (!words) {
    show([], "");
    return;
  }
  searching ??= start();
  try {
    (await searching).postMessage({ type: FIND, data: words });
  } catch {
    fail();
  }
}

/** @param {MessageEvent<SearchReply>} event */
function hear({ data }) {
  if (data.type !== FOUND || !field.value.trim()) return;
  const pages = data.data.items;
  const found = pages.length === 0 ? say("frame.search_none") : say("frame.search_found", { count: pages.length });
  show(pages.slice(0, MOST_PAGES), found);
}

/** @param {FoundPlace[][]} pages @param {string} sentence */
function show(pages, sentence) {
  status.textContent = sentence;
  list.replaceChildren(...pages.map(itemOf));
}

/**
 * One page: its title, and the places on it where the words were found.
 * @param {FoundPlace[]} found
 */
function itemOf(found) {
  const item = document.createElement("li");
  const page = found.find(({ location }) => !location.includes("#"));
  const places = found.filter((place) => place !== page && place.score > 0).slice(0, MOST_PLACES);
  if (page) item.append(linkTo(page), ...(page.score > 0 ? excerptOf(page) : []));
  if (places.length > 0) {
    const inside = document.createElement("ul");
    for (const place of places) {
      const entry = document.createElement("li");
      entry.append(linkTo(place), ...excerptOf(place));
      inside.append(entry);
    }
    item.append(inside);
  }
  return item;
}

/** @param {FoundPlace} place */
function linkTo({ location: path, title }) {
  const link = document.createElement("a");
  link.href = new URL(path, base).href;
  link.append(...piecesOf(title));
  return link;
}

/**
 * The text around the first word that was found.
 * @param {FoundPlace} place
 */
function excerptOf({ text }) {
  const pieces = piecesOf(text);
  const first = Math.max(0, pieces.findIndex((piece) => piece instanceof HTMLElement));
  const before = pieces.slice(0, first).map(({ textContent }) => textContent).join("");
  const line = document.createElement("p");
  line.append(before.length > BEFORE ? before.slice(-BEFORE).replace(/^\S*/, "…") : before);
  for (const piece of pieces.slice(first)) {
    const room = before.length > BEFORE ? AFTER + BEFORE : AFTER + before.length;
    const left = room - (line.textContent ?? "").length;
    const words = piece.textContent ?? "";
    if (words.length > left) {
      line.append(words.slice(0, Math.max(0, left)).replace(/\S*$/, "…"));
      break;
    }
    line.append(piece);
  }
  return line.textContent?.trim() ? [line] : [];
}

/**
 * The text of markup, as text: only <mark>, around what was found, stays an element.
 * @param {string} html
 * @returns {(Text | HTMLElement)[]}
 */
function piecesOf(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const walk = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const pieces = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const begins = !node.previousSibling && node.parentElement?.matches("p, li, dt, dd");
    const words = `${begins ? " " : ""}${node.textContent}`.replace(/\s+/g, " ");
    if (node.parentElement?.closest("mark")) {
      const mark = document.createElement("mark");
      mark.textContent = words;
      pieces.push(mark);
    } else {
      pieces.push(document.createTextNode(words));
    }
  }
  return pieces;
}

// In a field like this the key clears the words first, in some browsers; here it closes, and keeps them.
field.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  dialog.close();
});
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(find, PAUSE);
});
dialog.querySelector("form")?.addEventListener("submit", (event) => {
  event.preventDefault();
  list.querySelector("a")?.focus();
});
dialog.addEventListener("click", ({ target }) => {
  // Beside it, on its button, or on a place, which may be on this very page.
  if (target === dialog || (target instanceof Element && target.closest("a, [data-frame-close]"))) dialog.close();
});
