import { shiftByline } from '../conventions/bylines/byline-reader';
import type { Byline, Conventions, NameIndex } from '../conventions/conventions';
import { type Block, LineKind, type Section } from '../syntax';
import { type Reading, type Run, read, sourceSpan } from './reading';

export type BylinePosition = 'head' | 'lead' | 'end' | 'page' | 'picture';

/** A byline, credit or signature. Lines are 0-based, offsets UTF-16 units, both in the section. */
export interface PrintedByline {
  readonly position: BylinePosition;
  readonly text: string;
  /** Where in the section the characters of `text` stand. */
  readonly runs: readonly Run[];
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Who and in what role; `null` where the conventions cannot tell. Its offsets count in `text`. */
  readonly byline: Byline | null;
}

/** No archive at hand: a run of names is split by what the names look like. */
export const noNames: NameIndex = { has: () => false };

/** Index of the last of the `@` lines that stand together, with nothing but comments between, from block `first` on. */
export function lastAdjacentByline(blocks: readonly Block[], first: number): number {
  let last = first;
  for (let i = first + 1; i < blocks.length && blocks[i]!.firstLine === blocks[i - 1]!.lastLine + 1; i++) {
    if (blocks[i]!.kind === 'byline') last = i;
    else if (blocks[i]!.kind !== 'comment') break;
  }
  return last;
}

/** Reads `@` lines that stand together as one: "By Ann Poole" / "Staff Writer". */
export function readBylineLines(
  section: Section,
  firstLine: number,
  lastLine: number,
  position: BylinePosition,
  conventions: Conventions,
): PrintedByline {
  let text = '';
  const runs: Run[] = [];
  for (let line = firstLine; line <= lastLine; line++) {
    if (section.lineKind(line) !== LineKind.Byline) continue;
    const words = read(section, section.contentStart(line), section.contentEnd(line), conventions);
    if (words.text === '') continue;
    if (text !== '') text += '\n';
    for (const { at, source } of words.runs(0, words.text.length)) runs.push({ at: text.length + at, source });
    text += words.text;
  }
  return {
    position,
    text,
    runs,
    line: firstLine,
    start: section.contentStart(firstLine),
    end: section.contentEnd(lastLine),
    byline: text === '' ? null : conventions.readByline(text, noNames),
  };
}

/** A byline that a text holds, `found` in `reading`. */
export function bylineIn(section: Section, found: Byline, reading: Reading, position: BylinePosition): PrintedByline {
  const { start, end } = sourceSpan(reading, found);
  return {
    position,
    text: found.text,
    runs: reading.runs(found.start, found.end),
    line: section.lineAt(start),
    start,
    end,
    byline: shiftByline(found, -found.start, found.text),
  };
}

/** Whether names of a byline were cut out of a run by guess, or could not be. */
export function hasDoubtfulNames(byline: Byline | null): boolean {
  return byline?.credits.some(({ names }) => names.some(({ doubtful }) => doubtful)) ?? false;
}

/** The byline with its doubtful runs of names split anew by the names that an archive knows. */
export function withNames(printed: PrintedByline, conventions: Conventions, names: NameIndex): Byline | null {
  const { byline } = printed;
  if (!byline || !hasDoubtfulNames(byline)) return byline;
  const again = conventions.readByline(printed.text, names);
  // The agency may stand before the words, in the dateline.
  return again ? { ...again, source: again.source ?? byline.source } : byline;
}
