import type { Conventions, JumpDirection, Notice } from '../conventions/conventions';
import { applyEdits, type Range, type TextEdit } from '../syntax';
import { compareLabels } from './pairing-labels';

/** What a jump's words are to say. */
export interface JumpAim {
  /** The page's normalised key. */
  readonly page: string;
  readonly label: string | null;
  readonly slug: string | null;
}

/** Signs that are markup, so that words with them cannot be put into a transcript as they are. */
const markup = /[[\]{}\\|]/;

/** Whether a jump's words can be printed of another page: they name one, are whole, and say nothing that is only of theirs. */
export function canBeReworded({ pages, damage, column, kind, text }: Notice, direction: JumpDirection): boolean {
  const key = pages.length === 1 ? pages[0]!.key : null;
  return (
    kind === `jump-${direction}` &&
    key !== null &&
    key !== 'same' &&
    damage === 'none' &&
    column === null &&
    !markup.test(text)
  );
}

/**
 * The words of a jump, said of another page, label and slug as print would set them: 「（下转第三版①）」 like 「（下转第二版）」. `null`
 * where that cannot be done, or would not be read as what is meant.
 */
export function jumpWordsLike(
  like: string,
  aim: JumpAim,
  direction: JumpDirection,
  conventions: Conventions,
): string | null {
  const notice = conventions.readNotice(like, direction);
  if (!notice || !canBeReworded(notice, direction)) return null;
  const [page] = notice.pages;
  const printed = page!.key === aim.page ? page!.text : conventions.printPage(aim.page, page!.text);
  if (printed === null || (notice.slugSpan && aim.slug === null)) return null;
  const edits = [replacing(page!, printed)];
  if (notice.slugSpan) edits.push(replacing(notice.slugSpan, aim.slug ?? ''));
  if (notice.labelSpan) edits.push(replacing(notice.labelSpan, aim.label ?? ''));
  else if (aim.label !== null) edits.push(replacing(labelPlace(like), aim.label));
  const words = applyEdits(like, edits);
  return !markup.test(words) && says(conventions.readNotice(words, direction), aim, direction) ? words : null;
}

/** The words of a jump with its page, label and slug cut out: those that are one wording are alike. */
export function wordingOf(notice: Notice, words: string): string {
  const spans = [...notice.pages, notice.slugSpan, notice.labelSpan].filter((span) => span !== null);
  return applyEdits(
    words,
    spans.map((span) => replacing(span, '')),
  );
}

/** Where words that have no label get one: at their end, within the bracket. */
function labelPlace(words: string): Range {
  const at = words.length - (/[)）】］〕〉》」]?\s*$/u.exec(words)?.[0].length ?? 0);
  return { start: at, end: at };
}

function replacing({ start, end }: Range, text: string): TextEdit {
  return { start, end, text };
}

function says(notice: Notice | null, { page, label, slug }: JumpAim, direction: JumpDirection): boolean {
  if (!notice || !canBeReworded(notice, direction) || notice.pages[0]!.key !== page) return false;
  const labels = compareLabels(notice.label, label);
  return (labels === 'equal' || labels === 'none') && (notice.slug === null || notice.slug === slug);
}
