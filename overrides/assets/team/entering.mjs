/**
 * Scans come in: pasted codes and links, files, and a link that led here. All of it goes to the list; what does not is
 * named with its place and the reason, and what was there already is noticed.
 * @import { Bad, TeamContext } from "./types.js"
 * @import { Counting } from "./counting.mjs"
 * @import { Step, Work } from "./work.mjs"
 */
import { NoOlderModel } from "../scan/scorer/older-model.mjs";
import { Refused, sentenceOf } from "../scan/scorer/errors.mjs";
import { NotOpened, textOfFile } from "../scan/share/file-text.mjs";
import { codeInAddress } from "../scan/share/link.mjs";
import { holdsFolder, listenForDrops } from "../scan/ui/drop.mjs";
import { fieldWithError } from "../scan/ui/field.mjs";
import { element, part, write } from "../scan/ui/page.mjs";
import { fromKept, isTeamFile, readTeam } from "./kept-team.mjs";
import { pieces } from "./pieces.mjs";
import { MOST_SHEETS } from "./sheets.mjs";
import { Stopped } from "./work.mjs";

/** Characters of one text: some thousands of mails. */
const LONGEST = 10_000_000;

/** Characters that a field shows without holding up the page; a longer text is read without being shown. */
const SHOWN = 20_000;

/** Of what was not taken, so many are named one by one. */
const NAMED = 100;

/** Files of text may hold more than a document of ours, which has a limit of its own. */
const LARGEST_FILE = LONGEST;

/** What one thing that was entered came to. */
class Outcome {
  added = 0;
  full = false;
  /** An aggregate is shown: it has no scans to add. */ opened = false;
  /** @type {{code: string, role: string}[]} */ twice = [];
  /** @type {Bad[]} */ bad = [];
}

export class Entering {
  /** @type {TeamContext} */ #context;
  /** @type {Work} */ #work;
  /** @type {Counting} */ #counting;
  #text = fieldWithError("team-text");
  #file = fieldWithError("team-file");
  #role = /** @type {HTMLSelectElement} */ (document.getElementById("team-role"));
  /** @type {{code: string, role: string}[]} */ #twice = [];
  /** @type {Bad[]} */ #bad = [];

  /** @type {(text: string) => Promise<void>} */ #open;

  /**
   * @param {TeamContext} context @param {Work} work @param {Counting} counting
   * @param {(text: string) => Promise<void>} open shows the aggregate in the text of a file
   */
  constructor(context, work, counting, open) {
    this.#open = open;
    this.#context = context;
    this.#work = work;
    this.#counting = counting;
    const { root, sheets } = context;
    document.getElementById("team-form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#enterTyped();
    });
    this.#text.field.addEventListener("paste", (event) => {
      const pasted = event.clipboardData?.getData("text/plain") ?? "";
      if (pasted.length <= SHOWN) return;
      event.preventDefault();
      void this.#enter(this.#text, (step, into) => this.#readText(pasted, (one) => this.#line(one), step, into));
    });
    this.#file.field.addEventListener("change", () => {
      // They are the visitor's files: the list empties with the field.
      const files = [...(this.#file.field.files ?? [])];
      this.#file.field.value = "";
      void this.#enterFiles(files);
    });
    listenForDrops(part(root, "drop", HTMLElement), (dropped) => {
      if (holdsFolder(dropped)) this.#refuse(this.#file, context.say("keep.open.folder"));
      else void this.#enterFiles([...dropped.files]);
    });
    part(root, "twice-count", HTMLElement).addEventListener("click", () => {
      const twice = this.#twice;
      this.#showTwice([]);
      this.#tell(context.say("team.add.done", { count: sheets.add(twice) }));
    });
    part(root, "bad-close", HTMLElement).addEventListener("click", () => {
      this.#showBad([]);
      this.#text.field.focus();
    });
    window.addEventListener("hashchange", () => this.follow());
  }

  /** Takes the code in the address, if there is one. */
  follow() {
    const code = codeInAddress();
    if (code === null) return;
    history.replaceState(history.state, "", location.pathname + location.search);
    void this.#enter(this.#text, (step, into) => this.#readText(code, (one) => this.#line(one), step, into));
  }

  /** The groups that one can add to. @param {readonly string[]} roles */
  showRoles(roles) {
    const chosen = this.#role.value;
    const [none] = this.#role.options;
    this.#role.replaceChildren(...(none ? [none] : []), ...roles.map((role) => element("option", role)));
    this.#role.value = roles.includes(chosen) ? chosen : "";
    part(this.#context.root, "add-role", HTMLElement).hidden = roles.length === 0;
  }

  /** A code that was kept and cannot be read. @param {string} code @param {string} reason */
  nameKept(code, reason) {
    this.#showBad([...this.#bad, { place: this.#context.say("team.bad.kept", { text: code }), reason }]);
  }

  /** Nothing of anybody stays behind. */
  clear() {
    this.#text.field.value = "";
    for (const { tell } of [this.#text, this.#file]) tell("");
    this.#showTwice([]);
    this.#showBad([]);
    this.#tell("");
  }

  #enterTyped() {
    const { say } = this.#context;
    const typed = this.#text.field.value;
    if (typed.trim() === "") return this.#refuse(this.#text, say("team.add.empty"));
    return this.#enter(this.#text, (step, into) => this.#readText(typed, (one) => this.#line(one), step, into), () => {
      this.#text.field.value = "";
    });
  }

  /** @param {File[]} files */
  async #enterFiles(files) {
    if (files.length === 0) return;
    await this.#enter(this.#file, async (step, into) => {
      for (const [at, file] of files.entries()) {
        const own = (/** @type {number} */ done, /** @type {number} */ all) => step(at * all + done, files.length * all);
        await this.#readFile(file, own, into);
      }
    });
  }

  /**
   * @param {ReturnType<typeof fieldWithError>} input what it came in by
   * @param {(step: Step, into: Outcome) => Promise<void>} read
   * @param {() => void} [taken] called when something was found in it
   */
  async #enter(input, read, taken) {
    const { messages, say } = this.#context;
    messages.hideErrors();
    for (const each of [this.#text, this.#file]) each.tell("");
    this.#tell("");
    this.#showTwice([]);
    this.#showBad([]);
    const into = new Outcome();
    let stopped = false;
    try {
      await this.#work.do("reading", (step) => read(step, into));
    } catch (error) {
      if (!(error instanceof Stopped)) return this.#refuse(input, sentenceOf(error, say));
      stopped = true;
    }
    const none = into.added + into.twice.length + into.bad.length === 0 && !into.opened;
    if (none && !stopped) return this.#refuse(input, say("team.add.none"));
    taken?.();
    this.#showTwice(into.twice);
    this.#showBad(into.bad);
    const told = [
      stopped ? say("team.add.cancelled") : "",
      into.added > 0 ? say("team.add.done", { count: into.added }) : "",
      into.opened ? say("team.opened.done") : "",
      into.full ? say("team.add.too_many", { most: MOST_SHEETS }) : "",
      into.twice.length > 0 ? say("team.twice", { count: into.twice.length }) : "",
      into.bad.length > 0 ? say("team.bad.title") : "",
    ];
    this.#tell(told.slice(0, 4).filter(Boolean).join(" "));
    messages.speak(told.slice(4).filter(Boolean).join(" "));
  }

  /**
   * @param {string} text @param {(one: {line: number, text: string}) => string} place how a place in it is named
   * @param {Step} step @param {Outcome} into
   */
  async #readText(text, place, step, into) {
    const { say } = this.#context;
    if (text.length > LONGEST) throw new Refused({ kind: "payload", where: "", key: "", message: say("team.add.too_long") });
    for await (const { found, end } of pieces(text, this.#context)) {
      const codes = [];
      for (const { line, text: seen, code, version, problem } of found) {
        const reason = problem?.message ?? (await this.#whyNotHere(version));
        if (reason || code === null || version === null) {
          into.bad.push({ place: place({ line, text: seen }), reason: reason ?? "" });
        } else {
          this.#counting.note(code, version);
          codes.push(code);
        }
      }
      this.#take(codes, into);
      await step(end, text.length);
    }
  }

  /** @param {string | null} version @returns {Promise<string | null>} why codes of it cannot be counted; null where they can */
  async #whyNotHere(version) {
    if (version === null || version === this.#context.facts.version) return null;
    try {
      await this.#context.models.of(version);
      return null;
    } catch (error) {
      if (!(error instanceof NoOlderModel)) throw error;
      return this.#context.say("keep.older.missing");
    }
  }

  /** @param {File} file @param {Step} step @param {Outcome} into */
  async #readFile(file, step, into) {
    const { facts, say } = this.#context;
    const { name } = file;
    try {
      const text = await textOfFile(file, LARGEST_FILE, say);
      if (isTeamFile(text)) {
        this.#takeTeam(text, into);
      } else if (/^\s*\{/.test(text)) {
        if (file.size > facts.largest) throw new NotOpened(say("scoring.document.too_large"));
        await this.#takeDocument(text, into);
      } else {
        const place = (/** @type {{line: number, text: string}} */ { line, text: seen }) => say("team.bad.file_line", { name, line, text: seen });
        const before = into.added + into.twice.length + into.bad.length;
        await this.#readText(text, place, step, into);
        if (into.added + into.twice.length + into.bad.length === before) throw new NotOpened(say("team.add.none"));
      }
      await step(1, 1);
    } catch (error) {
      const known = error instanceof NotOpened || error instanceof Refused || error instanceof NoOlderModel;
      if (!known) throw error;
      const reason = error instanceof NoOlderModel ? say("keep.older.missing") : error.message;
      into.bad.push({ place: say("team.bad.file", { name }), reason });
    }
  }

  /** A file with codes. @param {string} text @param {Outcome} into */
  #takeTeam(text, into) {
    const { facts, sheets, say } = this.#context;
    const read = readTeam(text, facts);
    if (read.kind !== "kept") throw new NotOpened(say(read.kind === "newer" ? "team.add.file_newer" : "team.add.file_unreadable"));
    const team = fromKept(read.value);
    const { label, roles, sheets: given } = team;
    if (sheets.isEmpty) {
      sheets.replace(team, "here");
      into.added += given.length;
      return;
    }
    if (sheets.now.label === "") sheets.setLabel(label);
    sheets.setRoles([...sheets.now.roles, ...roles].join(","));
    for (const { code, role } of given) this.#take([code], into, sheets.now.roles.includes(role) ? role : "");
  }

  /** A file with the answers of one scan becomes its code: no note and no name of it is taken. @param {string} text @param {Outcome} into */
  async #takeDocument(text, into) {
    const { ask, models, say, sheets } = this.#context;
    if (/"format"\s*:\s*"self-scan\.team\//.test(text)) {
      if (!sheets.isEmpty) throw new NotOpened(say("team.add.aggregate"));
      await this.#open(text);
      into.opened = true;
      return;
    }
    let opened = await ask("open_document", { text });
    const { version } = opened;
    const model = await models.of(version);
    if (model !== undefined) opened = await ask("open_document", { text }, model);
    if (!opened.answers) throw new NoOlderModel(version);
    const { format, model: id, model_version, answers, ambitions } = opened.answers;
    const code = await ask("encode", { answers: { format, model: id, model_version, answers, ambitions } }, model);
    this.#counting.note(code, version);
    this.#take([code], into);
  }

  /** @param {string[]} codes @param {Outcome} into @param {string} [role] */
  #take(codes, into, role = this.#role.value) {
    const { sheets } = this.#context;
    const fresh = new Map(codes.filter((code) => !sheets.has(code)).map((code) => [code, { code, role }]));
    const seen = new Set();
    for (const code of codes) {
      if (fresh.has(code) && !seen.has(code)) seen.add(code);
      else into.twice.push({ code, role });
    }
    const taken = sheets.add([...fresh.values()]);
    into.added += taken;
    into.full ||= taken < fresh.size;
  }

  /** @param {{line: number, text: string}} one */
  #line({ line, text }) {
    return this.#context.say("team.bad.line", { line, text });
  }

  /** @param {{field: HTMLElement, tell: (text: string) => void}} input @param {string} text */
  #refuse({ field, tell }, text) {
    tell(text);
    this.#context.messages.showErrors([{ text, href: `#${field.id}` }]);
  }

  /** @param {{code: string, role: string}[]} twice */
  #showTwice(twice) {
    const { root, say } = this.#context;
    this.#twice = twice;
    write(root, "twice", twice.length > 0 ? say("team.twice", { count: twice.length }) : null);
    part(root, "twice-section", HTMLElement).hidden = twice.length === 0;
  }

  /** @param {Bad[]} bad */
  #showBad(bad) {
    const { root, say } = this.#context;
    this.#bad = bad;
    const items = bad.slice(0, NAMED).map(({ place, reason }) => element("li", element("strong", place), " ", reason));
    if (bad.length > NAMED) items.push(element("li", say("team.bad.more", { count: bad.length - NAMED })));
    part(root, "bad", HTMLElement).replaceChildren(...items);
    part(root, "bad-section", HTMLElement).hidden = bad.length === 0;
  }

  /** @param {string} text */
  #tell(text) {
    this.#context.messages.answer(part(this.#context.root, "add-status", HTMLElement), text);
  }
}
