import type { Conventions, JumpDirection, Notice } from '../conventions/conventions';
import { LineKind, type Section } from '../syntax';
import type { JumpHalf } from './halves';
import { type Attributes, gather } from './head';
import { type Reading, read } from './reading';

/** A line with `>>` or `<<`. Lines are 0-based, offsets UTF-16 units, both in the section. */
export interface JumpLine {
  readonly direction: JumpDirection;
  readonly line: number;
  /** The printed words; empty (at the marker's end) where there are none. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly attributes: Attributes;
  /** What the conventions read in the words; `null` where there are none or they say nothing. */
  readonly notice: Notice | null;
  /** A reference or a serial mark under a jump's marker: its words are text, and it pairs with nothing. */
  readonly isJump: boolean;
}

export function readJumpLine(section: Section, line: number, conventions: Conventions): JumpLine {
  const direction = section.lineKind(line) === LineKind.JumpOut ? 'out' : 'in';
  const contentStart = section.contentStart(line);
  const lineEnd = section.contentEnd(line);
  const reading = read(section, contentStart, lineEnd, conventions);
  const notice = reading.text === '' ? null : readWords(reading.text, direction, conventions);
  const isJump = notice === null || notice.kind === 'jump-out' || notice.kind === 'jump-in';
  const wordsEnd = !isJump ? 0 : notice ? printedEnd(reading.text, notice.end) : unreadableEnd(reading.text, direction);
  const wordsStart = isJump && notice && direction === 'out' ? notice.start : 0;
  const start = wordsStart === 0 ? contentStart : startIn(section, line, reading, wordsStart);
  const end =
    wordsEnd >= reading.text.length ? lineEnd : wordsEnd === 0 ? contentStart : endIn(section, line, reading, wordsEnd);
  return {
    direction,
    line,
    start,
    end,
    text: reading.text.slice(wordsStart, wordsEnd).trim(),
    attributes: gather(section.attributes(line)?.items ?? []),
    notice,
    isJump,
  };
}

/** Where the words from `index` of a line's reading begin in the section: before the forms that begin with them. */
function startIn(section: Section, line: number, reading: Reading, index: number): number {
  const first = reading.sourceAt(index);
  const previous = reading.sourceAt(index - 1) + 1;
  const opened = section.forms(line).filter((form) => form.start >= previous && form.start < first && form.end > first);
  return Math.min(first, ...opened.map((form) => form.start));
}

/** Where the words before `index` of a line's reading end in the section: behind the forms that end with them, before those that follow. */
function endIn(section: Section, line: number, reading: Reading, index: number): number {
  const last = reading.sourceAt(index - 1) + 1;
  const next = reading.sourceAt(index);
  const closed = section.forms(line).filter((form) => form.start < last && form.end > last && form.end <= next);
  return Math.max(last, ...closed.map((form) => form.end));
}

/** What the words say; failing that, the last jump of this direction among them: other text may stand on its line. */
function readWords(text: string, direction: JumpDirection, conventions: Conventions): Notice | null {
  return (
    conventions.readNotice(text, direction) ??
    conventions.findNotices(text).findLast(({ kind }) => kind === `jump-${direction}`) ??
    null
  );
}

/**
 * Where a jump's words end in `text`, the closing brackets and stops that print leaves behind them included: `(Schluß von Seite 1.).)`.
 * An ellipsis begins what follows.
 */
function printedEnd(text: string, end: number): number {
  const rest = text.slice(end);
  if (!/[\p{L}\p{N}□…]/u.test(rest)) return text.length;
  return end + (/^(?:[)）\]】］〕]|[.,:;。，、：；](?![.。]))+/.exec(rest)?.[0].length ?? 0);
}

/** How much of words that say nothing is taken for the jump's: a bracket at their start, before text; else all. */
function unreadableEnd(text: string, direction: JumpDirection): number {
  if (direction === 'out') return text.length;
  const bracket = /^[（(【［[][^（()）】］\]]{0,40}[）)】］\]]/.exec(text);
  return bracket ? bracket[0].length : text.length;
}

/** The half that a line makes, with the running text beside it. */
export function halfOf(jump: JumpLine, runningText: string, parted: boolean, conventions: Conventions): JumpHalf {
  const { values } = jump.attributes;
  const typed = values.get('page');
  const printed = jump.notice?.pages.flatMap(({ key }) => (key === null ? [] : [key])) ?? [];
  const pages = typed === undefined ? printed : typedPages(typed, conventions).map(({ key }) => key);
  return {
    direction: jump.direction,
    text: jump.text,
    pages,
    unreadable: pages.length === 0 && jump.text !== '',
    label: values.get('label') ?? jump.notice?.label ?? null,
    slug: jump.notice?.slug ?? null,
    target: (values.get(jump.direction === 'out' ? 'to' : 'from') ?? '').replace(/^#/, '') || null,
    runningText,
    parted,
  };
}

/** The pages that the value of a `page` attribute names, each with its normalised key; offsets count in the value. */
export function typedPages(typed: string, conventions: Conventions): { key: string; start: number; end: number }[] {
  const pages: { key: string; start: number; end: number }[] = [];
  for (const { 0: part, index } of typed.matchAll(/[^,、，;；]+/g)) {
    const page = part.trim();
    if (page === '') continue;
    const start = index + part.length - part.trimStart().length;
    pages.push({ key: pageKey(page, conventions), start, end: start + page.length });
  }
  return pages;
}

/** The key of a page as an editor types it in an attribute or in front matter. */
export function pageKey(typed: string, conventions: Conventions): string {
  const word = typed.normalize('NFKC').trim();
  if (/^[A-Za-z]?\d+$/.test(word)) return word.toUpperCase().replace(/^([A-Z]?)0+(?=\d)/, '$1');
  return conventions.readPageLabel(word)?.key ?? word;
}
