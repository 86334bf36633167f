import type { WorkDoneProgressParams } from 'vscode-languageserver-protocol';

/**
 * Client to server: what files of foreign formats say of the issue that they hold, before their pages are read. Files that lie outside
 * the workspace are read only where they are given. Answered by `ImportPlan`.
 */
export const IMPORT_PLAN = 'broadsheet/importPlan';

export interface ImportPlanParams {
  readonly uris: readonly string[];
}

export interface ImportPlan {
  readonly sources: readonly ImportSource[];
  /** As a METS file says it; `null` where none does. */
  readonly paper: string | null;
  /** The same: `2021-03-06`. */
  readonly date: string | null;
  /** By the files' names and the transcripts near them. */
  readonly probable: { readonly paper: string | null; readonly date: string | null };
  readonly problems: readonly ImportProblem[];
}

/** Files of one format, of those given. */
export interface ImportSource {
  /** `ALTO`, `METS`, `PDF`… */
  readonly format: string;
  readonly uris: readonly string[];
  /** How many pages they hold, as far as one can tell before they are read. */
  readonly pages: number;
}

/** What is not imported. */
export interface ImportProblem {
  readonly uri: string;
  /** What kind of fault it is: `unknown-format` where it is no file of pages at all. */
  readonly fault: string;
  /** Why, as what is said of the file: “is encrypted; …”. */
  readonly message: string;
}

/**
 * Client to server: transcripts of the pages that files of foreign formats hold. Nothing is written. Progress is reported by the page.
 * Answered by `Imported`.
 */
export const IMPORT = 'broadsheet/import';

export interface ImportParams extends WorkDoneProgressParams {
  /** As people count, `p2` before `p10`, they are the pages, unless a METS file says which these are. */
  readonly uris: readonly string[];
  /** The URI of the folder for the transcripts, from which they name their scans. */
  readonly folder: string;
  /** What counts more than what the files say; `null`: what they say. */
  readonly paper: string | null;
  readonly date: string | null;
  /** Whether the printed lines of a paragraph are joined. */
  readonly reflow: boolean;
  /** Words of which the extractor is less sure than this, 0 to 1, are marked as uncertain; `null`: none. */
  readonly uncertain: number | null;
  /** Whether a file of regions is made for each page. */
  readonly regions: boolean;
}

export interface Imported {
  readonly pages: readonly ImportedFile[];
  /** How many articles there are, those that run over several pages counted once. */
  readonly articles: number;
  readonly problems: readonly ImportProblem[];
}

/** A page as it is to be written. */
export interface ImportedFile {
  /** Of the transcript, without folder and ending: `p1`. */
  readonly name: string;
  readonly transcript: string;
  /** The text of `NAME.regions.json` beside it, where one is asked for. */
  readonly regions: string | null;
  /** How many comments in the transcript tell of a doubt. */
  readonly doubts: number;
}
