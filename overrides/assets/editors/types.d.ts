// The shapes that the modules of the page for trying a change exchange; never shipped.
import type { FailureReason, StorageProblem } from "../scan/types.js";

/** What the page states of itself, as JSON. */
export interface TrialFacts {
  /** Id of the model, which is in the name of what the browser keeps. */
  model: string;
  /** The name of the content folder. */
  folder: string;
  /** What comes before and after a file in the address where the Git host opens it; null where nobody named a host. */
  edit: { before: string; after: string } | null;
  addresses: TrialAddresses;
}

/** Absolute once they are read. */
export interface TrialAddresses {
  worker: string;
  runtime: string;
  /** The modules of Python and of packages that are in use, as bytecode. */
  desk_library: string;
  /** What is ours, and the compiled package. */
  desk_archive: string;
  /** The whole content: text by address, as JSON. */
  desk_content: string;
}

/** A step on the way to a value: the name of a field, or the number of an item. */
export type Step = string | number;

export interface Field {
  path: Step[];
  kind: "line" | "text" | "choice";
  value: string;
  meaning: string;
  choices: string[];
  /** Whether the file can do without it. */
  can_go: boolean;
  /** The fields that it can have in place of a text, as long as it has none. */
  more: Addable[];
}

export interface Addable {
  name: string;
  meaning: string;
}

/** A group of fields, or a list; what is in it follows. */
export interface Part {
  path: Step[];
  kind: "group" | "list";
  can_go: boolean;
  /** The fields that it can have and has not. */
  more: Addable[];
  /** Whether a list can have one more item. */
  grows: boolean;
  /** Whether a group can have fields of any name. */
  names: boolean;
}

export type Row = Field | Part;

/** A field or an item that comes, goes, or changes places with its neighbour; name: what people call it. */
export type Change =
  | { verb: "add" | "remove"; path: Step[]; name: string }
  | { verb: "move"; path: Step[]; name: string; by: -1 | 1; count: number };

export interface Problem {
  file: string;
  line: number;
  column: number;
  what: string;
  remedy: string;
  /** The number of the field that it is in, or of the group without fields; null where it is in none, or in another file. */
  field?: number | null;
}

/** What the checker says of a file: see scripts/compiler/trial/desk.py. */
export interface Report {
  text: string;
  fields: Row[] | null;
  problems: Problem[];
  elsewhere: Problem[];
  more: number;
  /** Of this file: what is probably worth a look, and no error. */
  advice: Problem[];
  refused?: boolean;
}

/** slow: nothing was heard for a while. used: the addresses of what was fetched. */
export type DeskStatus =
  | { state: "loading" | "slow" }
  | { state: "ready"; used: string[] }
  | { state: "failed"; reason: FailureReason };

/** A file that was changed: what it was on the site, and what it is now. */
export interface Edit {
  was: string;
  now: string;
}

/** What the browser keeps between visits. */
export interface Papers {
  format: string;
  file: string;
  edits: Record<string, Edit>;
}

export type { StorageProblem };
