import { CompletionItemKind } from 'vscode-languageserver';
import type { JumpDirection, Notice } from '../../core/conventions/conventions';
import { counterpartsOf, nextLabel } from '../../core/model/counterparts';
import type { Issue } from '../../core/model/issue';
import { canBeReworded, type JumpAim, jumpWordsLike, wordingOf } from '../../core/model/jump-wording';
import { groupBy } from '../../core/model/maps';
import { comparePages } from '../../core/model/page-keys';
import { LineKind } from '../../core/syntax';
import { pageName, segmentName } from '../writing/titles';
import { attributeAt } from './braces';
import type { Cursor } from './cursor';
import type { About, CompletionContext, CompletionSource } from './offer';

/** Words of a jump that are offered. */
export interface JumpOffer {
  readonly words: string;
  readonly aim: JumpAim;
  /** What they say besides, and what they are found by. */
  readonly description: string;
  readonly about?: About;
}

/** Behind `>>` and `<<` whole jumps as the paper prints them: those that would find another half first. */
export const jumps: CompletionSource = (context, cursor) => {
  const { kind, before, lineStart, offset, inSection } = cursor;
  if ((kind !== LineKind.JumpOut && kind !== LineKind.JumpIn) || !inSection) return null;
  const typed = /^..[ \t\u3000]+/.exec(before);
  if (!typed || attributeAt(cursor)) return null;
  const { section, line } = inSection;
  const direction = kind === LineKind.JumpOut ? 'out' : 'in';
  const jump = cursor.segment?.segment.jumpLines.find((each) => each.line === line);
  // Behind the words of a jump in, text may follow on its line.
  const wordsEnd = inSection.offset + (jump?.isJump ? jump.end : section.contentEnd(line));
  const end = Math.max(offset, Math.min(wordsEnd, inSection.offset + section.contentEnd(line)));
  if (offset > Math.max(wordsEnd, lineStart + typed[0].length)) return null;
  const offers = jumpOffers(context, cursor, direction, false).map(({ words, aim, description, about }) => ({
    label: words,
    kind: CompletionItemKind.Reference,
    description,
    filter: `${words} ${aim.page}${aim.label ?? ''}`,
    ...(about ? { about } : {}),
  }));
  if (offers.length === 0) return null;
  const isIncomplete = !context.workspace.isReady;
  return { offers, start: lineStart + typed[0].length, end, insertEnd: end, isIncomplete };
};

/** Jumps of the paper's other issues that are looked at. */
const WORDINGS = 30;
/** Wordings in which a jump that is wanted is offered. */
const WAYS = 2;

/** The jumps that could stand at a cursor; `onlyWanted` leaves out those that no other half waits for. */
export function jumpOffers(
  context: CompletionContext,
  cursor: Cursor,
  direction: JumpDirection,
  onlyWanted: boolean,
): JumpOffer[] {
  const issue = context.workspace.issueOf(cursor.file);
  if (!issue) return [];
  const { conventions } = cursor;
  const wordings = wordingsOf(context, issue, cursor, direction);
  const worded = (aim: JumpAim, ways: number) =>
    wordings.flatMap((like) => jumpWordsLike(like, aim, direction, conventions) ?? []).slice(0, ways);
  const page = cursor.page?.key ?? null;
  const wanted = counterpartsOf(issue, direction, page, cursor.segment);
  const offers: JumpOffer[] = wanted.flatMap(({ placed, ...aim }) => {
    const description = `${pageName(placed.page, context.locale)} ${segmentName(placed, context.locale)}`;
    const about: About = {
      kind: direction === 'out' ? 'jump-out' : 'jump-in',
      key: `${placed.offset}`,
      path: placed.path,
    };
    return worded(aim, WAYS).map((words) => ({ words, aim, description, about }));
  });
  if (!onlyWanted) {
    const label = direction === 'out' ? nextLabel(issue) : null;
    for (const key of pagesToName(issue, page, direction)) {
      const aim = { page: key, label, slug: null };
      const description = pageTitle(issue, key);
      for (const words of worded(aim, 1)) offers.push({ words, aim, description });
    }
  }
  const seen = new Set<string>();
  return offers.filter(({ words }) => !seen.has(words) && seen.add(words));
}

/** Printed jumps of this direction, one for each wording: those of the issue and the paper, and what is common elsewhere. */
function wordingsOf(
  { workspace }: CompletionContext,
  { segments, masthead }: Issue,
  cursor: Cursor,
  direction: JumpDirection,
): string[] {
  const { conventions } = cursor;
  const own = segments.flatMap((placed) =>
    placed.segment.jumpLines
      .filter(
        (jump) => jump.direction === direction && !(placed === cursor.segment && jump.line === cursor.inSection?.line),
      )
      .map(({ text }) => text),
  );
  const ofPaper =
    masthead.paper === null ? [] : workspace.archive.usage.ofPaper(`jump-${direction}`, masthead.paper, WORDINGS);
  const all = [...own, ...ofPaper, conventions.commonJump(direction)].flatMap((words) => {
    const notice: Notice | null = conventions.readNotice(words, direction);
    return notice && canBeReworded(notice, direction) ? [{ words, wording: wordingOf(notice, words) }] : [];
  });
  const common = all.at(-1);
  return [...groupBy(all, ({ wording }) => wording).values()]
    .sort((a, b) => Number(b[0] !== common) - Number(a[0] !== common) || b.length - a.length)
    .map(([first]) => first!.words);
}

/** The pages that a jump on `page` may name: of those that come after it, or before it, the nearest first; then the others. */
function pagesToName({ pages, masthead }: Issue, page: string | null, direction: JumpDirection): string[] {
  const transcribed = pages.flatMap(({ key }) => key ?? []);
  const numbered = Array.from({ length: Math.min(masthead.pages ?? 0, 99) }, (_, index) => String(index + 1));
  const all = [...new Set([...transcribed, ...numbered])].filter((key) => key !== page).sort(comparePages);
  const later = all.filter((key) => page === null || comparePages(key, page) > 0);
  const earlier = all.filter((key) => !later.includes(key));
  return direction === 'out' ? [...later, ...earlier] : [...earlier.toReversed(), ...later];
}

/** What a page's label says beside its number: 综合. */
function pageTitle({ pages }: Issue, key: string): string {
  const page = pages.find((each) => each.key === key)?.page;
  return page?.conventions.readPageLabel(page.label)?.title ?? '';
}
