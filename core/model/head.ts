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
  readonly classes: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}

export const noAttributes: Attributes = { id: null, classes: [], values: new Map() };

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
  let lastLine = -1;
  let rubricLine: number | null = null;
  for (let line = 0; line < section.lineCount; line++) {
    const kind = section.lineKind(line);
    const role = roles[kind];
    if (role === undefined && kind !== LineKind.JumpIn) {
      if (lastLine >= 0 && isTransparentInHead(kind)) continue;
      break;
    }
    lastLine = line;
    const attributes = section.attributes(line)?.items ?? [];
    if (role === 'standing' && attributes.some(({ key, value }) => key === 'class' && value === 'section'))
      rubricLine = line;
    for (const attribute of attributes) items.push(attribute);
    const { text } = readLine(section, line, conventions);
    if (role !== undefined && text !== '') {
      lines.push({ role, text, line, start: section.contentStart(line), end: section.contentEnd(line) });
    }
  }
  return lastLine < 0 ? null : { lines, firstLine: 0, lastLine, attributes: gather(items), rubricLine };
}

function isTransparentInHead(kind: LineKind): boolean {
  return kind === LineKind.Blank || kind === LineKind.Comment || kind === LineKind.Byline;
}

/** Puts a list of attributes together. */
export function gather(items: readonly Attribute[]): Attributes {
  if (items.length === 0) return noAttributes;
  const values = new Map<string, string>();
  const classes: string[] = [];
  let id: string | null = null;
  for (const { key, value } of items) {
    if (key === 'id') id ??= value;
    else if (key === 'class') classes.push(value);
    else if (!values.has(key)) values.set(key, value);
  }
  return { id, classes, values };
}
