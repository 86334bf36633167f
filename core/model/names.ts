import type { NameIndex, Span } from '../conventions/conventions';
import { hasDoubtfulNames, type PrintedByline, withNames } from './credits';
import type { PlacedPage, PlacedSegment, TranscriptFile } from './file';
import type { Page } from './page';
import { type Place, printedPlace } from './printed-place';
import type { Segment } from './segment';

/** A person's name as a byline or credit prints it. Offsets are UTF-16 units, 0-based, in the section. */
export interface PrintedName extends Place {
  /** As printed, inline forms resolved; one that goes over a line holds its line break. */
  readonly name: string;
  /** By which the name is one with others of the same person, however they are set. */
  readonly key: string;
  readonly role: string | null;
  /** The paper or agency that the byline names: `本报`, `Associated Press`. */
  readonly source: string | null;
  readonly byline: PrintedByline;
  /** Cut out of a run of names by guess, or perhaps no name. */
  readonly doubtful: boolean;
}

/** The words of a byline or credit that say in what role somebody signs. Offsets are UTF-16 units, 0-based, in the section. */
export interface PrintedRole extends Place {
  /** As the conventions name it; `By` says `author`. */
  readonly role: string;
  readonly byline: PrintedByline;
}

/** The bylines of a page or segment and its pictures' credits, each once: a credit may be that of several pictures. */
export function bylinesIn(part: Page | Segment): Iterable<PrintedByline> {
  const credits = 'pictures' in part ? part.pictures.flatMap((picture) => picture.credits) : [];
  return credits.length === 0 ? part.bylines : new Set([...part.bylines, ...credits]);
}

/** The parts of a file that bylines stand in, in no order that says anything. */
export function signedPartsOf({ pages, segments }: TranscriptFile): (Page | Segment)[] {
  return [...segments.map(({ segment }) => segment), ...pages.flatMap(({ page }) => page ?? [])];
}

/** Whether the names that a page or segment prints depend on those that the archive knows. */
export function holdsDoubtfulNames(part: Page | Segment): boolean {
  for (const { byline } of bylinesIn(part)) if (hasDoubtfulNames(byline)) return true;
  return false;
}

/** Every name that the bylines and credits of a page or segment print, in order; doubtful runs are split by the names given. */
export function namesIn(part: Page | Segment, names: NameIndex): PrintedName[] {
  const found: PrintedName[] = [];
  for (const printed of bylinesIn(part)) {
    const byline = withNames(printed, part.conventions, names);
    if (!byline) continue;
    const { source } = byline;
    for (const { role, names } of byline.credits) {
      for (const { text: name, start, end, doubtful } of names) {
        const place = printedPlace(part.section, printed.runs, start, end);
        found.push({ name, key: nameKey(name), role, source, byline: printed, doubtful, ...place });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Every role that the bylines and credits of a page or segment print, in order, whether or not it has a name. */
export function rolesIn(part: Page | Segment): PrintedRole[] {
  const found: PrintedRole[] = [];
  for (const printed of bylinesIn(part)) {
    for (const { role, roleSpan } of printed.byline?.credits ?? []) {
      if (role === null || !roleSpan) continue;
      const place = printedPlace(part.section, printed.runs, roleSpan.start, roleSpan.end);
      const last = found.at(-1);
      // Names that other words part may have one role in print.
      if (last?.byline !== printed || last.start !== place.start) found.push({ role, byline: printed, ...place });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The papers and agencies that the bylines and credits of a page or segment name in their own words, in order; offsets are UTF-16
 * units, 0-based, in the section. One that a byline takes from the dateline before it is not among them.
 */
export function sourcesIn(part: Page | Segment): Place[] {
  const found: Place[] = [];
  for (const printed of bylinesIn(part)) {
    const { source, credits } = printed.byline ?? { source: null, credits: [] };
    if (source === null) continue;
    const taken = credits.flatMap(({ roleSpan, names }): readonly Span[] => (roleSpan ? [roleSpan, ...names] : names));
    const start = printed.text.indexOf(source);
    const end = start + source.length;
    if (start < 0 || taken.some((span) => span.start < end && span.end > start)) continue;
    found.push(printedPlace(part.section, printed.runs, start, end));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A name and what prints it. Its offsets count in the file, those of its byline in the section. */
export interface PlacedName extends PrintedName {
  readonly placed: PlacedPage | PlacedSegment;
}

/** Every name that a file's bylines and credits print, in order; doubtful runs are split by the names given. */
export function namesInFile({ pages, segments }: TranscriptFile, names: NameIndex): PlacedName[] {
  const place = (placed: PlacedPage | PlacedSegment, part: Page | Segment): PlacedName[] =>
    namesIn(part, names).map((name) => ({
      ...name,
      placed,
      start: placed.offset + name.start,
      end: placed.offset + name.end,
    }));
  return [
    ...pages.flatMap((placed) => (placed.page ? place(placed, placed.page) : [])),
    ...segments.flatMap((placed) => place(placed, placed.segment)),
  ].sort((a, b) => a.start - b.start);
}

const characters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー`;
const withinName = new RegExp(String.raw`(?<=[${characters}])\s+(?=[${characters}])`, 'gu');

/**
 * What the same name is the same by, wherever and however it is set: composed characters, no blanks between those of scripts that
 * write without (`王　强` is `王强`), one elsewhere. Case counts.
 */
export function nameKey(name: string): string {
  // As most are printed, and an index is told millions.
  if (/^(?:[\u4e00-\u9fff]+|[\x21-\x7e]+(?: [\x21-\x7e]+)*)$/.test(name)) return name;
  return name.normalize('NFC').trim().replace(withinName, '').replace(/\s+/gu, ' ');
}
