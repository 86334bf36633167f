import type { Conventions } from '../conventions/conventions';
import { type Attribute, LineKind, type Section } from '../syntax';
import { readLine } from './reading';

export type HeadRole = 'standing' | 'kicker' | 'main' | 'deck';

/** A printed line of a head. Lines are 0-based, offsets UTF-16 units, both in the section. */
export interface HeadLine {
  readonly role: HeadRole;
  readonly text: string;
  readonly line: number;
  /** The printed words, without marker and attributes. */
  readonly start: number;
  readonly end: number;
}

export interface Head {
  readonly lines: readonly HeadLine[];
  /** The first line of any kind in the head, and the last. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly attributes: Attributes;
  /** A standing head that is a rubric over all that follows: its line. */
  readonly rubricLine: number | null;
}

/** The attributes of a head, all its lines together; where a key is repeated, the first counts. */
export interface Attributes {
  readonly id: string | null;
  /** Every id given: a reprinted headline and the jump in below it may both have one. */
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}

export const noAttributes: Attributes = { id: null, ids: [], classes: [], values: new Map() };

const roles: Partial<Record<LineKind, HeadRole>> = {
  [LineKind.StandingHead]: 'standing',
  [LineKind.Kicker]: 'kicker',
  [LineKind.Headline]: 'main',
  [LineKind.Deck]: 'deck',
};

/** The lines at the start of a segment that make its head; `null` for a segment without one. */
export function readHead(section: Section, conventions: Conventions): Head | null {
  const lines: HeadLine[] = [];
  const items: Attribute[] = [];
  const ownLines = linesOfHead(section);
  let rubricLine: number | null = null;
  for (const line of ownLines) {
    const role = roles[section.lineKind(line)];
    const attributes = section.attributes(line)?.items ?? [];
    if (role === 'standing' && attributes.some(({ key, value }) => key === 'class' && value === 'section'))
      rubricLine = line;
    for (const attribute of attributes) items.push(attribute);
    const { text } = readLine(section, line, conventions);
    if (role !== undefined && text !== '') {
      lines.push({ role, text, line, start: section.contentStart(line), end: section.contentEnd(line) });
    }
  }
  const [firstLine, lastLine] = [ownLines[0], ownLines.at(-1)];
  if (firstLine === undefined || lastLine === undefined) return null;
  return { lines, firstLine, lastLine, attributes: gather(items), rubricLine };
}

/** The language that a head asks for, or `null`. */
export function languageOfHead(section: Section): string | null {
  for (const line of linesOfHead(section)) {
    const lang = section.attributes(line)?.items.find(({ key }) => key === 'lang');
    if (lang) return lang.value;
  }
  return null;
}

/** The lines of a segment's head that carry its attributes: those with words of the head, and a jump in. */
function linesOfHead(section: Section): number[] {
  const lines: number[] = [];
  for (let line = 0; line < section.lineCount; line++) {
    const kind = section.lineKind(line);
    if (roles[kind] !== undefined || kind === LineKind.JumpIn) lines.push(line);
    else if (lines.length === 0 || !isTransparentInHead(kind)) break;
  }
  return lines;
}

function isTransparentInHead(kind: LineKind): boolean {
  return kind === LineKind.Blank || kind === LineKind.Comment || kind === LineKind.Byline;
}

/** Puts a list of attributes together. */
export function gather(items: readonly Attribute[]): Attributes {
  if (items.length === 0) return noAttributes;
  const values = new Map<string, string>();
  const classes: string[] = [];
  const ids: string[] = [];
  for (const { key, value } of items) {
    if (key === 'id') ids.push(value);
    else if (key === 'class') classes.push(value);
    else if (!values.has(key)) values.set(key, value);
  }
  return { id: ids[0] ?? null, ids, classes, values };
}
