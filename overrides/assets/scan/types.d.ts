// The shapes that the modules of the scan exchange. Checked by `tsc --checkJs --strict`, never shipped.

export type Answer = number | "unknown" | "na";
/** How many of the questions are asked: the quick ones, all, or those that a link names. */
export type Length = "short" | "full" | "chosen";
/** What a link on the first step asks for: a length, or the sheet of a group. */
export type Choice = Length | "workshop";

/** What the visitor filled in. A question without an entry is missing. */
export interface Entries {
  answers: Record<string, Answer>;
  ambitions: Record<string, number>;
  notes: Record<string, string>;
  /** The questions that the visitor wants to come back to, by id. */
  marks: string[];
  /** The visitor's own name for this scan; "" when there is none. */
  label: string;
}

/** Which questions are asked. chosen: ids of those that a link names, for that length only. */
export interface Limit {
  length: Length;
  chosen: string[];
}

/** All that is known of one visit. It never changes: a change is another one. */
export interface Snapshot extends Entries, Limit {
  /** Id of the step to go on from; "" for the first one. */
  step: string;
}

/**
 * by: form: the visitor, in the fields. opened: a file or a code, in place of what was there. elsewhere: another tab, an
 * earlier visit, or wiping: what is kept says so already.
 */
export interface Change {
  now: Snapshot;
  before: Snapshot;
  by: "form" | "opened" | "elsewhere";
}

/** What the browser keeps: the sheet, and what each question with an entry was called and meant then. */
export interface Saved extends Snapshot {
  format: string;
  model: string;
  version: string;
  questions: Record<string, { revision: number; title: string }>;
}

/** What stands under one key of the browser's storage. newer: of a later version of the page, which this one cannot read. */
export type Kept<T> = { kind: "nothing" | "unreadable" | "newer" } | { kind: "kept"; value: T };

/** stopped: a newer version of the page keeps here, so this one does no more. */
export type KeepingState = "nothing" | "saved" | "refused" | "stopped";

/** Something kept that does not count any more: the question was changed, or is gone. */
export interface Lapse {
  title: string;
  note: string | null;
  gone: boolean;
}

export interface QuestionFacts {
  id: string;
  dimension: string;
  title: string;
  revision: number;
  quick: boolean;
  /** About how long it takes to answer. */
  seconds: number;
}

/** How one kind of answer is read from the form, written to it, and shown in words. */
export interface AnswerField {
  read(): Answer | null;
  write(answer: Answer | null): void;
  text(): string | null;
  focus(): void;
}

/** What the page states of itself, as JSON. All URLs are absolute once they are read. */
export interface ScanFacts {
  /** Id of the model, its version, the ids of its stages from the lowest on, and its questions in model order. */
  model: string;
  version: string;
  stages: string[];
  questions: QuestionFacts[];
  /** The most bytes that a file may have. */
  largest: number;
  addresses: Addresses;
}

export interface Addresses {
  worker: string;
  /** The model document. */
  model: string;
  /** Folder of the Pyodide files, ending in a slash. */
  runtime: string;
  /** The zip with the Python modules in use, `scoring` among them, as bytecode. */
  library: string;
  /** The zip with the sources of `scoring`. */
  bundle: string;
  /** Folder with the model document of each published version. */
  models: string;
  /** The module that draws QR codes. */
  qr: string;
  /** What the page does not need for its first question: see result/arrival.mjs. */
  later: string;
}

export type Sentence = string | { one: string; other: string };
export type Values = Record<string, string | number>;
/** The sentence of a key, its {places} filled in. Throws when the page does not have the key. */
export type Say = (key: string, values?: Values) => string;

export type StorageProblem = "full" | "forbidden";

/**
 * Why a file did not arrive. load: no answer. renewed, unkept: the site was renewed, with the answers kept or not.
 * refused: the server does not give it to this visitor. gone: it is not there. type: as something that a browser does not
 * run. portal: another page came in its place. file, sandbox: where the page is opened, a browser loads no such files.
 */
export type MissingReason = "load" | "renewed" | "unkept" | "refused" | "gone" | "type" | "portal" | "file" | "sandbox";
/** wasm: WebAssembly is missing or blocked; stopped: it died while running; python: by an exception in Python itself. */
export type FailureReason = "wasm" | "stopped" | "python" | MissingReason;
export type LoadingStep = "start" | "runtime" | "bundle";
export type ClientStatus =
  | { state: "idle" }
  /** slow: nothing was heard of it for a while. */
  | { state: "loading"; step: LoadingStep; slow: boolean }
  /** used: addresses of the files that the scorer needed. */
  | { state: "ready"; used: string[] }
  | { state: "failed"; reason: FailureReason; detail: string };

/** lean: with the modules in use, as bytecode. full: with all of Python's library and `scoring` as source. */
export type Start = "lean" | "full";
export type ScorerFiles = Pick<Addresses, "runtime" | "library" | "bundle">;

/** Another program than the scorer: where it is, the module in it, and what makes that which is called. */
export interface Program {
  archive: string;
  module: string;
  maker: string;
}
export type ToWorker =
  | ({ kind: "init"; start: Start; language: string; program?: Program } & ScorerFiles)
  /** request and reply are JSON: see scoring/worker.py. */
  | { kind: "call"; id: number; verb: string; request: string };
export type FromWorker =
  | { kind: "progress"; step: LoadingStep }
  | { kind: "progress"; step: "ready"; used: string[] }
  | { kind: "reply"; id: number; reply: string }
  | { kind: "failed"; reason: FailureReason; detail: string };

/** What a verb answers when something is wrong: a sentence to show, its key, and the entry that it is about. */
export interface VerbError {
  kind: "verb" | "request" | "model" | "payload";
  where: string;
  key: string;
  message: string;
}

export type Reply = { ok: any; error?: undefined } | { ok?: undefined; error: VerbError };

/** Entries of a request, beside the model. */
export type Payload = Record<string, unknown>;

export type Mark = "reached" | "stage" | "possible" | "ambition";

export interface ResultTip {
  question: string;
  title: string;
  step: number;
  tip: string;
  effort: "S" | "M" | "L";
  who: string;
  done_when: string;
  this_week?: string;
  class: "floor" | "laggard" | "smallest_step" | "ambition";
  reason: string;
  first: boolean;
}

/** A law as readers know it, and where it can be read. */
export interface Law {
  title: string;
  url: string;
}

/** One tip of the result, named apart. law: what asks for it, where that is why. */
export interface ChosenTip {
  dimension: string;
  question: string;
  step: number;
  law?: Law;
}

/** Where a dimension, a part of it or the whole stands, as far as the page shows it. */
export interface ResultNode {
  stage: number | null;
  stage_name: string | null;
  /** In figures; null without one. For readers it is in value_text, null where the stage says it all. */
  value: number | null;
  value_text: string | null;
  /** What the value would be with every answer at its lowest, and at its highest. */
  least: number;
  most: number;
  provisional: boolean;
  robustness: { unchanged: number; changes: number; sentence: string } | null;
  why: string[];
  parts: ResultPart[];
}

export interface ResultPart extends ResultNode {
  id: string;
  title: string;
  summary: string;
}

export interface ResultDimension extends ResultPart {
  /** All null or false without stages. */
  ambition: number | null;
  ambition_name: string | null;
  ambition_chosen: boolean;
  ambition_reached: boolean;
  /** For each stage; none without stages. */
  cells: Mark[][];
  smallest_steps: { to: number | null; to_name: string | null; sentence: string }[];
  tips: ResultTip[];
  keep: string | null;
}

export interface Result {
  format: "self-scan.result/1";
  progress: { answered: number; unknown: number; na: number; missing: number; total: number };
  /** Sentences, at least one. */
  headline: string[];
  /** Null in a model that gives no verdict on the whole. */
  whole: (ResultNode & { sentence: string }) | null;
  dimensions: ResultDimension[];
  floor: ChosenTip[];
  first: ChosenTip[];
  find_out: { dimension: string; question: string; title: string; who_knows: string; law: Law | null }[];
  incomplete: { dimension: string; question: string; title: string }[];
}

export interface AnswersDocument {
  format: "self-scan.answers/1";
  model: string;
  model_version: string;
  answers: Record<string, Answer>;
  ambitions: Record<string, number>;
  label?: string;
  notes?: Record<string, string>;
  marks?: string[];
}

/** The part of a model document that the page shows. */
export interface ModelDocument {
  model_version: string;
  title: string;
  stages: { id: string }[];
  dimensions: ModelPart[];
}

/** A part has parts or questions. */
export interface ModelPart {
  id: string;
  title: string;
  parts?: ModelPart[];
  questions?: ModelQuestion[];
}

export interface ModelQuestion {
  id: string;
  title: string;
  revision: number;
  options: { label: string; tip?: ModelTip }[];
}

/** For the step from its option to the next. */
export interface ModelTip {
  title: string;
  effort: "S" | "M" | "L";
  who: string;
  done_when: string;
}

/** A piece of the page for who decides; lists have items, all else has text. */
export interface Block {
  kind: "title" | "heading" | "text" | "headline" | "list" | "numbered";
  text?: string;
  items?: BlockItem[];
}

/** open: a line to fill in. */
export interface BlockItem {
  name: string;
  text: string;
  open?: string;
}

/** What organisations handed in, of scoring/documents/reference_document.py; the page hands it on, and offers its sizes. */
export type ReferenceDocument = { sizes: { id: string; name: string }[] } & Record<string, unknown>;

/** One dimension or question amid organisations. cells: of each stage or option, how many of them are there. */
export interface AmidRow {
  id: string;
  title: string;
  organisations: number;
  sentence: string;
  cells: { head: string; count: number; own: boolean }[];
}

/** Of scoring/documents/reference_view.py. */
export interface Amid {
  sentence: string;
  dimensions: AmidRow[];
  questions: (AmidRow & { dimension: string })[];
}

/** One tip of the visitor's plan: step `step` of a question, by whom, by which day (YYYY-MM-DD), "if … then …". */
export interface Action {
  question: string;
  step: number;
  /** As the tip was called when it was picked, to name it where it is gone. */
  title: string;
  who: string;
  due: string | null;
  if: string;
  then: string;
}

export interface Plan {
  /** Each tip at most once. */
  actions: Action[];
  next_measurement: string | null;
}

/** What a new part of the page works with. */
export interface Context {
  root: HTMLElement;
  facts: ScanFacts;
  sheet: import("./state/sheet.mjs").Sheet;
  scoring: import("./scorer/scoring.mjs").Scoring;
  form: import("./questions/form.mjs").Form;
  messages: import("./ui/messages.mjs").Messages;
  say: Say;
  /** To the step with that data-step; replacing: in place of the present address, so that Back skips it. */
  go: (step: string, replacing: boolean) => void;
  /** Whether this is the sheet of a group: see ui/group.mjs. */
  group: boolean;
  steps: import("./questions/steps.mjs").Steps;
}

/** The part of Pyodide that the worker uses. */
export interface Pyodide {
  unpackArchive(buffer: ArrayBuffer, format: string, options: { extractDir: string }): void;
  pyimport(name: string): any;
}
