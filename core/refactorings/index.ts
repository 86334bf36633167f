import type { TranscriptFile } from '../model/file';
import type { Issue } from '../model/issue';
import type { Range } from '../syntax';
import { addOtherHalf } from './add-other-half';
import type { RefactoringKind } from './kinds';
import { makeLines } from './line-role';
import { markJumpIn, markJumpOut } from './mark-jump';
import { insertIllegible, markWords } from './mark-words';
import { mergeArticles, mergeWithAbove } from './merge-articles';
import { moveArticleDown, moveArticleUp } from './move-article';
import { moveHeadline } from './move-headline';
import { reflowParagraph, unwrapParagraph } from './paragraph';
import { joinParagraphs, partParagraph } from './paragraph-break';
import type { Refactoring } from './refactoring';
import { removeMark } from './remove-mark';
import { splitArticle } from './split-article';

export {
  allRefactoringKinds,
  codeActionKindOf,
  isRefactoringKind,
  type RefactoringKind,
  refactoringTitle,
} from './kinds';
export type { Refactoring } from './refactoring';

type Offer = (file: TranscriptFile, selection: Range) => Refactoring | null;

/** What looks at nothing but the file, by its kind. */
const offers = {
  'mark-jump-out': markJumpOut,
  'mark-jump-in': markJumpIn,
  'move-headline': moveHeadline,
  'split-article': splitArticle,
  'merge-articles': mergeArticles,
  'mark-uncertain': (file, selection) => markWords(file, selection, 'uncertain'),
  'mark-sic': (file, selection) => markWords(file, selection, 'sic'),
  'mark-supplied': (file, selection) => markWords(file, selection, 'supplied'),
  'mark-emphasis': (file, selection) => markWords(file, selection, 'emphasis'),
  'mark-strong': (file, selection) => markWords(file, selection, 'strong'),
  'insert-illegible': insertIllegible,
  'remove-mark': removeMark,
  'unwrap-paragraph': unwrapParagraph,
  'reflow-paragraph': (file, selection) => reflowParagraph(file, selection),
  'move-article-up': moveArticleUp,
  'move-article-down': moveArticleDown,
  'merge-with-above': mergeWithAbove,
  'join-paragraphs': joinParagraphs,
  'part-paragraph': partParagraph,
  'make-headline': (file, selection) => makeLines(file, selection, 'headline'),
  'make-kicker': (file, selection) => makeLines(file, selection, 'kicker'),
  'make-deck': (file, selection) => makeLines(file, selection, 'deck'),
  'make-crosshead': (file, selection) => makeLines(file, selection, 'crosshead'),
  'make-text': (file, selection) => makeLines(file, selection, 'text'),
  'make-caption': (file, selection) => makeLines(file, selection, 'caption'),
  'make-byline': (file, selection) => makeLines(file, selection, 'byline'),
} as const satisfies Partial<Record<RefactoringKind, Offer>>;

/**
 * Every refactoring that applies to a selection of a file (UTF-16 offsets in it) of an issue, of the kinds that are `wanted`, in the
 * order in which an editor lists them. `issue` is `null` while not all its files are known: then none that depends on them.
 */
export function refactoringsAt(
  file: TranscriptFile,
  issue: Issue | null,
  selection: Range,
  wanted: (kind: RefactoringKind) => boolean = () => true,
): Refactoring[] {
  const found: Refactoring[] = [];
  const half = issue && (wanted('add-jump-in') || wanted('add-jump-out')) ? addOtherHalf(file, issue, selection) : null;
  if (half && wanted(half.kind)) found.push(half);
  for (const kind of Object.keys(offers) as (keyof typeof offers)[]) {
    const refactoring = wanted(kind) ? offers[kind](file, selection) : null;
    if (refactoring) found.push(refactoring);
  }
  return found;
}
