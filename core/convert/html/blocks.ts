import type { Locale } from '../../locale';
import type { BodyBlock } from '../../model/body';
import type { PrintedByline } from '../../model/credits';
import { type ReadLine, read } from '../../model/reading';
import type { Segment } from '../../model/segment';
import { LineKind, type Section } from '../../syntax';
import { escapeHtml } from './escape';
import { inlineHtml, type Mark, placeOf } from './inline';
import type { Words } from './words';

/** How the words of a segment are set. */
export interface Setting {
  /** The reader's language. */
  readonly locale: Locale;
  readonly words: Words;
  /** What a genre is called; empty where it need not be said. */
  readonly genreName: (genre: string) => string;
  /** Whether lines run down the page. */
  readonly isVertical: boolean;
}

/** The words of one line as an element that says which line it is, counted from the section's line `from`. */
export function lineHtml(
  section: Section,
  { line, start, end, hyphen = -1 }: Pick<ReadLine, 'line' | 'start' | 'end'> & Partial<ReadLine>,
  { words, isVertical }: Setting,
  { marks = [], row = false, from = 0 }: { marks?: readonly Mark[]; row?: boolean; from?: number } = {},
): string {
  const inside = inlineHtml(section, line, start, end, { words, marks, without: hyphen, uprightDigits: isVertical });
  return `<span${row ? ' class="row"' : ''} data-line="${line - from}"${placeOf(section, line, start)}>${inside}</span>`;
}

/** A line with a marker, without it and what stands behind the words; it counts from the section's line `from`. */
export function markedLine(section: Section, line: number, setting: Setting, from = 0): string {
  return lineHtml(section, { line, start: section.contentStart(line), end: section.contentEnd(line) }, setting, {
    row: true,
    from,
  });
}

/**
 * The lines of a paragraph, a caption or a crosshead, joined as a reader joins them. They count from its first. `marks` are the segment's (see `marksIn`);
 * `without` is the offset of a hyphen that goes because the word runs on behind a jump, -1 for none.
 */
export function joinedLines(
  { section, conventions }: Segment,
  block: BodyBlock,
  setting: Setting,
  marks: readonly Mark[],
  without = -1,
): string {
  const own = marks.filter(({ start, end }) => end > block.start && start < block.end);
  let html = '';
  for (const line of read(section, block.start, block.end, conventions).lines) {
    const hyphen = without >= line.start && without < line.end ? without : line.hyphen;
    html +=
      (line.join === 'spaced' ? ' ' : '') +
      lineHtml(section, { ...line, hyphen }, setting, {
        marks: own,
        from: block.firstLine,
      });
  }
  return html;
}

/** The words that print sets off: the lead that says whence and by whom, and the end mark. */
export function marksIn({ blocks, bylines, dateline, endMark }: Segment): Mark[] {
  const marks: Mark[] = [];
  const lead = [dateline, bylines.find(({ position }) => position === 'lead')].filter((span) => span != null);
  const first = lead[0] && blocks.find(({ start, end }) => start <= lead[0]!.start && lead[0]!.start < end);
  if (first) marks.push({ start: first.start, end: Math.max(...lead.map(({ end }) => end)), name: 'dateline' });
  if (endMark) marks.push({ start: endMark.start, end: endMark.end, name: 'end-mark' });
  return marks;
}

/** The `@` lines of a byline, each a row; they count from the section's line `from`. */
export function bylineRows(section: Section, { start, end }: PrintedByline, setting: Setting, from = 0): string {
  const last = section.lineAt(Math.max(start, end - 1));
  let html = '';
  for (let line = section.lineAt(start); line <= last; line++)
    if (section.lineKind(line) === LineKind.Byline) html += markedLine(section, line, setting, from);
  return html;
}

/** Text whose line breaks and blanks are kept. Its lines count from its first. */
export function preformatted(section: Section, { firstLine, lastLine }: BodyBlock, setting: Setting): string {
  const kind = section.text.slice(section.contentStart(firstLine), section.contentEnd(firstLine));
  const known = /^(?:table|verse|ad|quote)$/.test(kind) ? kind : 'other';
  const lines: string[] = [];
  for (let line = firstLine; line <= lastLine; line++) {
    if (section.lineKind(line) !== LineKind.Preformatted) continue;
    const all = { line, start: section.lineStart(line), end: section.lineEnd(line) };
    lines.push(lineHtml(section, all, setting, { from: firstLine }));
  }
  const attributes = known === 'table' ? ` role="group" aria-label="${escapeHtml(setting.words.table)}"` : '';
  // What is wider than its column is scrolled, by keys too.
  return `<pre class="${known}" tabindex="0"${attributes}>${lines.join('\n')}</pre>`;
}
