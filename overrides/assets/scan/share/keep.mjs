/**
 * The section "bewaren en delen": the code of these answers, its link and QR code, and the files.
 * @import { Context, Say } from "../types.js"
 * @import { Session } from "../state/session.mjs"
 */
import { copyText } from "./copy.mjs";
import { inWords, today } from "../ui/days.mjs";
import { sentenceOf } from "../scorer/failure.mjs";
import { linkTo } from "./link.mjs";
import { element, part, write } from "../ui/page.mjs";
import { qrPicture } from "./qr.mjs";

export class Keeping {
  /** @type {HTMLElement} */ #root;
  /** @type {HTMLElement} */ #section;
  /** @type {Session} */ #session;
  /** @type {Say} */ #say;
  /** @type {string} */ #encoder;
  #asked = 0;

  /** @param {Context} context */
  constructor({ root, session, say, facts }) {
    this.#root = root;
    this.#section = part(root, "keep-and-share", HTMLElement);
    this.#session = session;
    this.#say = say;
    this.#encoder = facts.qr;
    for (const name of ["code", "link"]) {
      part(this.#section, `copy-${name}`, HTMLElement).addEventListener("click", () => this.#copy(name));
    }
    part(this.#section, "make-qr", HTMLElement).addEventListener("click", () => this.#draw());
    // A label is kept while it is typed, like a note.
    part(this.#section, "label", HTMLElement).addEventListener("input", () => session.changed());
    window.addEventListener("beforeprint", () => this.#writePaper());
  }

  /** The answers have a new result: their code, too. */
  async show() {
    const asked = ++this.#asked;
    try {
      const code = await this.#session.call("encode", { answers: this.#session.answers({ notes: false }) });
      if (asked === this.#asked) this.#write(code);
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#write("");
      this.#tell(sentenceOf(error, this.#say));
    }
  }

  /** Nothing is filled in any more. */
  clear() {
    this.#asked += 1;
    this.#write("");
  }

  /** @param {string} code "" for none */
  #write(code) {
    if (part(this.#section, "code", HTMLElement).textContent === code) return;
    part(this.#section, "code", HTMLElement).textContent = code;
    part(this.#section, "link", HTMLElement).textContent = code && linkTo(code);
    const qr = part(this.#section, "qr", HTMLElement);
    qr.replaceChildren();
    qr.hidden = true;
    this.#tell("");
  }

  /** @param {string} name */
  async #copy(name) {
    const copied = await copyText(part(this.#section, name, HTMLElement));
    this.#tell(this.#say(copied ? `keep.${name}.copied` : "keep.copy.selected"));
  }

  async #draw() {
    const link = part(this.#section, "link", HTMLElement).textContent ?? "";
    try {
      const picture = await qrPicture(link, this.#encoder, this.#say("keep.qr.label"));
      if (link !== part(this.#section, "link", HTMLElement).textContent) return;
      const qr = part(this.#section, "qr", HTMLElement);
      qr.replaceChildren(picture, element("figcaption", this.#say("keep.qr.caption")));
      qr.hidden = false;
      this.#tell(this.#say("keep.qr.made"));
    } catch {
      this.#tell(this.#say("keep.qr.failed"));
    }
  }

  /** What the print is of: a print outlives the page. */
  #writePaper() {
    const code = part(this.#section, "code", HTMLElement).textContent ?? "";
    const { label } = this.#session.entries;
    write(this.#root, "paper-label", label);
    part(this.#root, "paper-label-row", HTMLElement).hidden = label === "";
    write(this.#root, "paper-code", code);
    write(this.#root, "paper-date", inWords(today()));
  }

  /** @param {string} text */
  #tell(text) {
    const line = part(this.#section, "link-status", HTMLElement);
    // The same words once more are news, too: only a change is spoken.
    line.textContent = "";
    requestAnimationFrame(() => (line.textContent = text));
  }
}
