import type { Conventions } from '../conventions/conventions';
import { type Doubt, doubtAt } from '../model/doubts';
import { readFile, type TranscriptFile } from '../model/file';
import { composeEdits, type TextEdit, update } from '../syntax';
import { type Refactoring, type RefactoringKind, refactoringsAt } from './index';

/** What a doubt may be answered by, in the order in which an editor lists it. */
const answerKinds: readonly RefactoringKind[] = [
  'join-paragraphs',
  'part-paragraph',
  'make-headline',
  'make-kicker',
  'make-deck',
  'make-crosshead',
  'make-text',
  'make-caption',
  'make-byline',
  'split-article',
  'merge-with-above',
  'move-headline',
  'mark-jump-out',
  'mark-jump-in',
];

/** How the doubt at a place can be laid to rest. */
export interface DoubtAnswers {
  readonly doubt: Doubt;
  /** What is doubted is right: the comment goes. */
  readonly accept: TextEdit;
  /** It is something else: it is made that, and the comment goes. Their edits are of this file alone. */
  readonly changes: readonly Refactoring[];
}

/** The answers to the doubt whose comment, or whose line, holds an offset (UTF-16 units in the file). */
export function answersAt(file: TranscriptFile, offset: number): DoubtAnswers | null {
  const doubt = doubtAt(file, offset);
  if (!doubt) return null;
  const accept = { start: doubt.start, end: doubt.breakEnd, text: '' };
  return { doubt, accept, changes: doubt.line ? changesOf(file, accept, doubt.line.start) : [] };
}

function changesOf(file: TranscriptFile, accept: TextEdit, at: number): Refactoring[] {
  const tree = update(file.tree, [{ from: accept.start, to: accept.end, insert: '' }]);
  const without = readFile(file.path, tree, (language) => conventionsFor(file, language));
  const place = at - (accept.end - accept.start);
  const found = refactoringsAt(without, null, { start: place, end: place }, (kind) => answerKinds.includes(kind));
  return answerKinds
    .flatMap((kind) => found.find((each) => each.kind === kind) ?? [])
    .map((each) => {
      const edits = composeEdits([accept], each.edits.get(file.path) ?? []);
      return { ...each, edits: new Map([[file.path, edits]]) };
    });
}

/** The conventions that a file goes by where something in it is in a language of its own (BCP 47). */
function conventionsFor({ conventions, segments }: TranscriptFile, language: string | null): Conventions {
  const own = segments.find(({ segment }) => segment.attributes.values.get('lang') === language);
  return own?.segment.conventions ?? conventions;
}
