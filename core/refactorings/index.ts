import type { TranscriptFile } from '../model/file';
import type { Issue } from '../model/issue';
import type { Range } from '../syntax';
import { addOtherHalf } from './add-other-half';
import { markJumpIn, markJumpOut } from './mark-jump';
import { insertIllegible, markWords } from './mark-words';
import { mergeArticles } from './merge-articles';
import { moveArticleDown, moveArticleUp } from './move-article';
import { moveHeadline } from './move-headline';
import { reflowParagraph, unwrapParagraph } from './paragraph';
import type { Refactoring } from './refactoring';
import { removeMark } from './remove-mark';
import { splitArticle } from './split-article';

export { allRefactoringKinds, codeActionKindOf, type RefactoringKind, refactoringTitle } from './kinds';
export type { Refactoring } from './refactoring';

type Offer = (file: TranscriptFile, issue: Issue, selection: Range) => Refactoring | null;

/** In the order in which an editor lists them. */
const offers: readonly Offer[] = [
  addOtherHalf,
  (file, _, selection) => markJumpOut(file, selection),
  (file, _, selection) => markJumpIn(file, selection),
  (file, _, selection) => moveHeadline(file, selection),
  (file, _, selection) => splitArticle(file, selection),
  (file, _, selection) => mergeArticles(file, selection),
  (file, _, selection) => markWords(file, selection, 'uncertain'),
  (file, _, selection) => markWords(file, selection, 'sic'),
  (file, _, selection) => markWords(file, selection, 'supplied'),
  (file, _, selection) => markWords(file, selection, 'emphasis'),
  (file, _, selection) => markWords(file, selection, 'strong'),
  (file, _, selection) => insertIllegible(file, selection),
  (file, _, selection) => removeMark(file, selection),
  (file, _, selection) => unwrapParagraph(file, selection),
  (file, _, selection) => reflowParagraph(file, selection),
  (file, _, selection) => moveArticleUp(file, selection),
  (file, _, selection) => moveArticleDown(file, selection),
];

/** Every refactoring that applies to a selection of a file (UTF-16 offsets in it) of an issue. */
export function refactoringsAt(file: TranscriptFile, issue: Issue, selection: Range): Refactoring[] {
  return offers.flatMap((offer) => offer(file, issue, selection) ?? []);
}
