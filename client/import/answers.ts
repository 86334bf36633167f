import type { Memento } from 'vscode';

/** What was answered when an issue was last imported, as far as it is worth proposing again. */
export interface Answers {
  readonly paper?: string;
  readonly date?: string;
  /** A path in the workspace, with slashes. */
  readonly folder?: string;
  readonly extras: readonly Extra[];
}

/** What transcripts may hold beside what the pages say. */
export type Extra = 'regions' | 'reflow' | 'uncertain';

const KEY = 'broadsheet.import';

/** The regions make the facsimile follow the cursor line by line. */
const first: Answers = { extras: ['regions'] };

export function lastAnswers(memory: Memento): Answers {
  return memory.get<Answers>(KEY) ?? first;
}

export function remember(memory: Memento, answers: Answers): void {
  void memory.update(KEY, answers);
}
