// The shapes that the modules of the scan exchange. Checked by `tsc --checkJs --strict`, never shipped.

export type Answer = number | "unknown" | "na";
export type Length = "short" | "full";

/** What the visitor filled in. A question without an entry is missing. */
export interface Entries {
  answers: Record<string, Answer>;
  ambitions: Record<string, number>;
  notes: Record<string, string>;
  /** The visitor's own name for this scan; "" when there is none. */
  label: string;
}

/** What the browser keeps: the entries, where the visitor was, and which revision each answer belongs to. */
export interface Saved extends Entries {
  format: "self-scan.saved/1";
  model: string;
  version: string;
  length: Length;
  step: string;
  revisions: Record<string, number>;
}

export interface QuestionFacts {
  id: string;
  dimension: string;
  title: string;
  revision: number;
  quick: boolean;
}

/** Addresses and names that the page states on its root element. All URLs are absolute. */
export interface Facts {
  worker: string;
  model: string;
  /** Folder of the Pyodide files, ending in a slash. */
  runtime: string;
  /** The zip with the Python modules in use, `scoring` among them, as bytecode. */
  library: string;
  /** The zip with the sources of `scoring`. */
  bundle: string;
  modelId: string;
  version: string;
  /** Folder with the model document of each published version. */
  models: string;
  /** The module that draws QR codes. */
  qr: string;
  /** The most bytes that a file may have. */
  largest: number;
}

export type Sentence = string | { one: string; other: string };
export type Values = Record<string, string | number>;
/** The sentence of a key, its {places} filled in. Throws when the page does not have the key. */
export type Say = (key: string, values?: Values) => string;

export type StorageProblem = "full" | "forbidden";

/** A file did not arrive: for whatever reason; or because the site was renewed, with the answers kept or not. */
export type MissingReason = "load" | "renewed" | "unkept";
/** wasm: WebAssembly is missing or blocked; stopped: it died while running. */
export type FailureReason = "wasm" | "stopped" | MissingReason;
export type LoadingStep = "start" | "runtime" | "bundle";
export type ClientStatus =
  | { state: "idle" }
  | { state: "loading"; step: LoadingStep }
  /** used: addresses of the files that the scorer needed. */
  | { state: "ready"; used: string[] }
  | { state: "failed"; reason: FailureReason; detail: string };

/** lean: with the modules in use, as bytecode. full: with all of Python's library and `scoring` as source. */
export type Start = "lean" | "full";
export type ScorerFiles = Pick<Facts, "runtime" | "library" | "bundle">;

export type ToWorker =
  | ({ kind: "init"; start: Start; language: string } & ScorerFiles)
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
}

/** The part of a model document that the page shows. */
export interface ModelDocument {
  model_version: string;
  title: string;
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

/** One tip of the visitor's plan: step `step` of a question, by whom, by which day (YYYY-MM-DD), "if … then …". */
export interface Action {
  question: string;
  step: number;
  who: string;
  due: string | null;
  if: string;
  then: string;
}

export interface Plan {
  actions: Action[];
  next_measurement: string | null;
}

/** What a new part of the page works with. */
export interface Context {
  root: HTMLElement;
  facts: Facts;
  session: import("./state/session.mjs").Session;
  form: import("./questions/form.mjs").Form;
  errors: import("./ui/message.mjs").ErrorSummary;
  say: Say;
  announce: (text: string) => void;
}

/** The part of Pyodide that the worker uses. */
export interface Pyodide {
  unpackArchive(buffer: ArrayBuffer, format: string, options: { extractDir: string }): void;
  pyimport(name: string): any;
}
