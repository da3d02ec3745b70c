/**
 * The section "bewaren en delen": the code of these answers, its link and QR code, and the files.
 * @import { Context } from "../types.js"
 */
import { copyText } from "./copy.mjs";
import { inWords, today } from "../ui/days.mjs";
import { sentenceOf } from "../scorer/errors.mjs";
import { linkTo } from "./link.mjs";
import { element, part, textOf, write } from "../ui/page.mjs";
import { qrPicture } from "./qr.mjs";

export class Keeping {
  /** @type {Context} */ #context;
  /** @type {HTMLElement} */ #section;
  /** Of what is filled in; "" for none. */ #code = "";
  #asked = 0;

  /** @param {Context} context */
  constructor(context) {
    const { root, sheet } = context;
    this.#context = context;
    this.#section = part(root, "keep-and-share", HTMLElement);
    part(this.#section, "copy-code", HTMLElement).addEventListener("click", () => this.#copy("code", this.#code));
    part(this.#section, "copy-link", HTMLElement).addEventListener("click", () => this.#copy("link", this.#link));
    part(root, "copy-part", HTMLElement).addEventListener("click", () => this.#copyPart());
    part(this.#section, "make-qr", HTMLElement).addEventListener("click", () => this.#draw());
    const label = part(this.#section, "label", HTMLInputElement);
    label.addEventListener("input", () => sheet.change({ label: textOf(label).trim() }, "form"));
    const show = () => {
      if (label.value.trim() !== sheet.now.label) label.value = sheet.now.label;
    };
    sheet.subscribe(({ by }) => by !== "form" && show());
    show();
    window.addEventListener("beforeprint", () => this.#writePaper());
  }

  get #link() {
    return this.#code && linkTo(this.#code);
  }

  /** The answers have a new result: their code, too. */
  async show() {
    const { scoring, say } = this.#context;
    const asked = ++this.#asked;
    try {
      const code = await scoring.call("encode", { answers: scoring.answers({ notes: false }) });
      if (asked === this.#asked) this.#write(code);
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#write("");
      this.#tell(sentenceOf(error, say));
    }
  }

  /** Nothing is filled in any more. */
  clear() {
    this.#asked += 1;
    this.#write("");
    for (const name of ["paper-label", "paper-code", "paper-date"]) write(this.#context.root, name, null);
  }

  /** @param {string} code "" for none */
  #write(code) {
    if (this.#code === code) return;
    this.#code = code;
    const { root, messages } = this.#context;
    part(this.#section, "code", HTMLElement).textContent = code;
    part(root, "part-code", HTMLElement).textContent = code;
    messages.answer(part(root, "part-status", HTMLElement), "");
    part(this.#section, "link", HTMLElement).textContent = this.#link;
    const qr = part(this.#section, "qr", HTMLElement);
    qr.replaceChildren();
    qr.hidden = true;
    this.#tell("");
  }

  /** @param {"code" | "link"} name @param {string} text */
  async #copy(name, text) {
    const copied = await copyText(text, part(this.#section, name, HTMLElement));
    this.#tell(this.#context.say(copied ? `keep.${name}.copied` : "keep.copy.selected"));
  }

  /** Beside the words of whom it goes to. */
  async #copyPart() {
    const { root, messages, say } = this.#context;
    const copied = await copyText(this.#code, part(root, "part-code", HTMLElement));
    messages.answer(part(root, "part-status", HTMLElement), say(copied ? "keep.code.copied" : "keep.copy.selected"));
  }

  async #draw() {
    const { facts, say } = this.#context;
    const link = this.#link;
    try {
      const picture = await qrPicture(link, facts.addresses.qr, say("keep.qr.label"));
      if (link !== this.#link) return;
      const qr = part(this.#section, "qr", HTMLElement);
      qr.replaceChildren(picture, element("figcaption", say("keep.qr.caption")));
      qr.hidden = false;
      this.#tell(say("keep.qr.made"));
    } catch {
      this.#tell(say("keep.qr.failed"));
    }
  }

  /** What the print is of: a print outlives the page. */
  #writePaper() {
    const { root, sheet } = this.#context;
    const { label } = sheet.now;
    write(root, "paper-label", label);
    part(root, "paper-label-row", HTMLElement).hidden = label === "";
    write(root, "paper-code", this.#code);
    write(root, "paper-date", inWords(today()));
  }

  /** @param {string} text */
  #tell(text) {
    this.#context.messages.answer(part(this.#section, "link-status", HTMLElement), text);
  }
}
