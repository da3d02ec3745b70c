// The shapes that the modules of the team page exchange, beside those of the scan. Never shipped.

/** One person's scan. role: "" for none. id: of this visit only. */
export interface TeamSheet {
  readonly id: number;
  readonly code: string;
  readonly role: string;
}

/**
 * All that is known of the team. It never changes: a change is another one.
 * released: the last aggregate that went out, which the next is compared with; null for none.
 */
export interface TeamNow {
  readonly label: string;
  readonly roles: readonly string[];
  readonly sheets: readonly TeamSheet[];
  readonly released: TeamDocument | null;
}

/** What the browser keeps, and what a team file holds. In sheets: a code, and the place of its role in roles. */
export interface KeptTeam {
  format: string;
  model: string;
  version: string;
  label: string;
  roles: string[];
  sheets: ([string] | [string, number])[];
  released: TeamDocument | null;
}

/** Of scoring/documents/team_document.py; this page only hands it on. */
export type TeamDocument = { format: string; model_version: string } & Record<string, unknown>;

/** One thing found in a pasted text, as the verb read_pasted gives it; line: from 1. */
export interface FoundCode {
  line: number;
  text: string;
  code: string | null;
  version: string | null;
  problem: { message: string } | null;
}

/** What is in the beginning of a text. read: how much of it that is; lines: how many lines end in it. */
export interface ReadPiece {
  found: FoundCode[];
  read: number;
  lines: number;
}

/** What was not taken. */
export interface Bad {
  place: string;
  reason: string;
}

export interface ViewOption {
  number: number;
  name: string;
  label: string;
}

interface ViewCounts {
  /** null where they are not let out. */
  counts: number[] | null;
  answered: number | null;
  unknown: number;
  na: number;
  missing: number;
}

export interface ViewQuestion {
  id: string;
  title: string;
  ask: string;
  people: number;
  options: ViewOption[];
  team: ViewCounts | null;
  median: ViewOption | null;
  sentence: string;
  roles: ({ role: string; median: ViewOption } & ViewCounts)[];
  gap: string | null;
}

export interface ViewDimension {
  id: string;
  summary: string;
  cells: string[][];
  stages: { stage: number; name: string; count: number }[] | null;
  without_stage: number | null;
  stages_note: string | null;
}

export interface ViewTalk {
  question: string;
  title: string;
  ask: string;
  low: ViewOption;
  high: ViewOption;
  sentence: string;
  gap: string | null;
}

/** Of scoring/documents/team_view.py. */
export interface TeamView {
  label: string;
  shown: boolean;
  people: number;
  notes: string[];
  dimensions: ViewDimension[];
  conversation: ViewTalk[];
  unknown: { title: string; who_knows: string; sentence: string }[];
  questions: ViewQuestion[];
  roles: { role: string; people: number | null; note: string | null }[];
}

export interface Counted {
  document: TeamDocument;
  view: TeamView;
}

/** Of scoring/documents/joined_document.py. */
export interface Joined {
  answers: import("../scan/types.js").AnswersDocument;
  conflicts: {
    question: string;
    title: string;
    ask: string;
    given: { answer: import("../scan/types.js").Answer; label: string; count: number }[] | null;
  }[];
}

/** A verb of the scorer; see scan/scorer/ask.mjs. */
export type Ask = (
  verb: string,
  payload: import("../scan/types.js").Payload,
  model?: string,
  others?: Record<string, string>,
) => Promise<any>;

/** What the parts of this page work with. */
export interface TeamContext {
  root: HTMLElement;
  facts: import("../scan/types.js").ScanFacts;
  sheets: import("./sheets.mjs").Sheets;
  models: import("./models.mjs").Models;
  messages: import("../scan/ui/messages.mjs").Messages;
  say: import("../scan/types.js").Say;
  ask: Ask;
}
