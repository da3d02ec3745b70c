// The shapes that the modules of the comparison exchange. Checked by `tsc --checkJs --strict`, never shipped.
import type { Client } from "../scan/scorer/client.mjs";
import type { AnswersDocument, Say, ScanFacts } from "../scan/types.js";
import type { Messages } from "../scan/ui/messages.mjs";

export type SideName = "before" | "now";

/** The aggregate of a team, as far as the page looks into it. */
export interface TeamDocument {
  format: "self-scan.team/1";
  label: string;
  people: number;
}

/** What is compared. version: of the model that it was made with; model: the text of that model's document. */
export interface Measurement {
  document: AnswersDocument | TeamDocument;
  version: string;
  model: string;
}

/** A document as this browser keeps it: the scorer reads it strictly. */
export type KeptDocument = { format: string; model_version: string } & Record<string, unknown>;

/** null for what is not there. */
export interface KeptComparison {
  before: KeptDocument | null;
  now: KeptDocument | null;
  plan: KeptDocument | null;
}

/** The plan document, with the text of the model that it was made with. */
export interface PlanOfThen {
  document: KeptDocument & { actions: { outcome?: string }[] };
  model: string;
}

export type Drawn = "before" | "now" | "between";

/** A dimension over some questions. */
export interface Stood {
  stage: number | null;
  summary: string;
}

export interface ComparedDimension {
  id: string;
  title: string;
  before_shared: Stood | null;
  now_shared: Stood | null;
  before: Stood | null;
  now: Stood | null;
  /** What to draw at each stage; without stages at each place of a scale. */
  cells: Drawn[][];
  /** From where to where that scale goes; null where nothing is drawn on one. */
  scale: string | null;
  sentence: string;
  /** The parts below it. */
  parts: { title: string; sentence: string }[];
}

/** number: of an option; null for what is none. */
export interface Answered {
  number: number | null;
  name: string;
  label: string;
}

export interface ComparedQuestion {
  id: string;
  title: string;
  dimension: string;
  before: Answered;
  now: Answered;
  /** What to draw at each option. */
  cells: Drawn[][];
  sentence: string;
  /** Of two teams: Cliff's delta, and whether it says much. */
  delta: number | null;
  caution: string | null;
}

/** As scoring/documents/comparison_document.py makes it. */
export interface ComparisonDocument {
  format: "self-scan.comparison/1";
  kind: "sheets" | "teams";
  stages: string[];
  notes: string[];
  dimensions: ComparedDimension[];
  questions: ComparedQuestion[];
  not_comparable: { id: string; sentence: string }[];
}

/** An action of a plan, in the words of the version that the plan was made with. */
export interface PlannedAction {
  question: string;
  dimension: string;
  title: string;
  tip: string;
  done_when: string;
  who: string;
  due: string | null;
  /** What came of it; "" as long as nobody has said. */
  outcome: string;
}

/** What every part of the page works with. */
export interface ComparisonPage {
  root: HTMLElement;
  facts: ScanFacts;
  client: Client;
  messages: Messages;
  say: Say;
}
