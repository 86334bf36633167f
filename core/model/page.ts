import type { Conventions, PageLabel } from '../conventions/conventions';
import { blocksOf, type Section } from '../syntax';
import { lastAdjacentByline, type PrintedByline, readBylineLines } from './credits';
import { type Attributes, gather } from './head';
import { pageKey } from './jump';
import { type Place, printedPlace } from './printed-place';
import { type Reading, readLine } from './reading';

/** What a page line and the credits below it say. Lines are 0-based, offsets UTF-16 units, both in the section. */
export interface Page {
  readonly section: Section;
  readonly conventions: Conventions;
  /** The printed label; empty where the line holds none. */
  readonly label: string;
  /** Normalised: `3`, `A3`; `null` where the label names no page and no attribute does. */
  readonly key: string | null;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The words of the label that give the page its key; `null` where an attribute does, or nothing. */
  readonly numberPlace: Place | null;
  readonly attributes: Attributes;
  readonly bylines: readonly PrintedByline[];
}

const known = new WeakMap<Section, Page>();

/** Reads the section of a page line, or of what stands before the first; the same object for the same section and conventions. */
export function pageOf(section: Section, conventions: Conventions): Page {
  const before = known.get(section);
  if (before?.conventions === conventions) return before;
  const page = readPage(section, conventions);
  known.set(section, page);
  return page;
}

function readPage(section: Section, conventions: Conventions): Page {
  const blocks = blocksOf(section);
  const pageLine = blocks.find((block) => block.kind === 'page');
  const line = pageLine?.firstLine ?? 0;
  const reading = pageLine ? readLine(section, line, conventions) : null;
  const label = reading?.text ?? '';
  const printed = label === '' ? null : conventions.readPageLabel(label);
  const attributes = gather(pageLine ? (section.attributes(line)?.items ?? []) : []);
  const bylines: PrintedByline[] = [];
  for (let i = 0; i < blocks.length; i++) {
    if (blocks[i]!.kind !== 'byline') continue;
    const first = blocks[i]!.firstLine;
    i = lastAdjacentByline(blocks, i);
    bylines.push(readBylineLines(section, first, blocks[i]!.lastLine, 'page', conventions));
  }
  return {
    section,
    conventions,
    label,
    key: keyOf(printed, attributes, conventions),
    line,
    start: section.contentStart(line),
    end: section.contentEnd(line),
    numberPlace: reading && printed && !attributes.values.has('n') ? placeIn(section, reading, printed) : null,
    attributes,
    bylines,
  };
}

function placeIn(section: Section, reading: Reading, { numberSpan: { start, end } }: PageLabel): Place {
  return printedPlace(section, reading.runs(0, reading.text.length), start, end);
}

function keyOf(printed: PageLabel | null, { values }: Attributes, conventions: Conventions): string | null {
  const number = values.get('n');
  const key = number === undefined ? printed?.key : pageKey(number, conventions);
  return key === undefined ? null : inSection(key, values.get('section'));
}

/** The key of a page that the newspaper counts in a section, if a key has none itself. */
export function inSection(key: string, section: string | undefined): string {
  return section !== undefined && /^\d+$/.test(key) ? section.toUpperCase() + key : key;
}
