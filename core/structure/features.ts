import type { Byline, Conventions, NameIndex, Span } from '../conventions/conventions';
import { institution, pictureRole } from './evidence/words';
import { type Fragment, readFragments } from './fragments';
import { joinForReading } from './joined';
import { countPrinted } from './measure';
import type { PrintedLine } from './printed-line';
import { findSignature } from './signature';

/** What can be seen of one printed line and of where it stands. */
export interface Line extends PrintedLine {
  readonly index: number;
  /** Lines of its fragment (or of the part of it that an indent sets off), and its place among them, 0-based. */
  readonly siblings: number;
  readonly place: number;
  /** Its width as a share of its column's. */
  readonly fill: number;
  /** How much narrower, in half ems, than the lines below it; `null` where too few follow to say. */
  readonly narrower: number | null;
  readonly endsSentence: boolean;
  /** Ends at a comma or the like: more must follow. */
  readonly endsPause: boolean;
  /** Stops and pauses within the line. */
  readonly innerStops: number;
  /** Begins with the words that open a report: 本报讯（记者…）, WASHINGTON (AP) — */
  readonly lead: boolean;
  /** The whole line is a byline, a credit or a signature. */
  readonly byline: Byline | null;
  readonly attribution: Attribution | null;
  /** The fragment ends in the credit of a picture. */
  readonly pictureCredit: boolean;
  /** A signature ends this line, behind the last sentence. */
  readonly signed: boolean;
  readonly endMark: Span | null;
  /** A single character, as the headlines are that run down the page a character a line. */
  readonly letter: boolean;
  /** Begins in the midst of a word or phrase: with a small letter or a mark that never begins a line. */
  readonly startsWithin: boolean;
  readonly capitals: 'all' | 'words' | 'none';
}

/**
 * What makes a whole line an attribution: `known`, a role, an agency or a wording of bylines; `institution`, its last word; `name`,
 * nothing but that it could be a name, as many other words could.
 */
export type Attribution = 'known' | 'institution' | 'name';

const LEAD_REACH = 3;
const LONGEST_BYLINE = 60;

/** Sees each line with the eyes of the language's conventions. */
export function readFeatures(lines: readonly PrintedLine[], conventions: Conventions, names: NameIndex): Line[] {
  const result: Line[] = [];
  for (const fragment of readFragments(lines)) {
    const tail = readTail(lines, fragment, conventions, names);
    for (let first = fragment.first; first < fragment.end; ) {
      let end = first + 1;
      while (end < fragment.end && !opensRun(lines, end, conventions, names)) end++;
      for (let index = first; index < end; index++) {
        const place = { index, place: index - first, siblings: end - first, last: index === fragment.end - 1 };
        result.push(readLine(lines, { ...fragment, ...place, ...tail }, conventions, names, result[index - 1]));
      }
      first = end;
    }
  }
  return result;
}

/** Whether a line within a fragment visibly begins something: it is set in, or opens a report. */
function opensRun(lines: readonly PrintedLine[], index: number, conventions: Conventions, names: NameIndex): boolean {
  const line = lines[index]!;
  if (line.indent >= 2 && lines[index - 1]!.indent < line.indent) return true;
  const above = lines[index - 1]!.text;
  return conventions.endsSentence(above) && opensReport(lines, index, conventions, names);
}

interface Tail {
  /** The fragment ends in the credit of a picture. */
  readonly pictureCredit: boolean;
  /** It ends in a signature behind its last sentence. */
  readonly signed: boolean;
}

function readTail(
  lines: readonly PrintedLine[],
  { first, end }: Fragment,
  conventions: Conventions,
  names: NameIndex,
): Tail {
  if (lines[first]!.notice) return { pictureCredit: false, signed: false };
  const tail = joinForReading(lines.slice(Math.max(first, end - LEAD_REACH), end).map((line) => line.text)).text;
  const credit = conventions.findCredit(tail, names);
  return {
    pictureCredit: credit !== null && creditsPicture(credit),
    signed: findSignature(tail, conventions, names) !== null,
  };
}

interface Place extends Fragment, Tail {
  readonly index: number;
  readonly place: number;
  readonly siblings: number;
  /** The fragment's last line. */
  readonly last: boolean;
}

function readLine(
  lines: readonly PrintedLine[],
  place: Place,
  conventions: Conventions,
  names: NameIndex,
  above: Line | undefined,
): Line {
  const { index, siblings, column, pictureCredit } = place;
  const line = lines[index]!;
  const { text } = line;
  const { cjk, forbiddenAtLineStart } = conventions.script;
  const endMark = line.notice ? null : findEndMark(text, conventions);
  const words = endMark ? text.slice(0, endMark.start).trimEnd() : text;
  const mayOpen =
    !above || line.gap || line.indent > 0 || above.endsSentence || above.endMark !== null || !!above.notice;
  const byline =
    !line.notice && line.width <= LONGEST_BYLINE && (siblings <= 4 || place.place === 0 || place.place === siblings - 1)
      ? conventions.readByline(text, names)
      : null;
  return {
    ...line,
    index,
    siblings,
    place: place.place,
    fill: column === 0 ? 1 : line.width / column,
    narrower: narrowerThanBelow(lines, index, cjk),
    endsSentence: endMark !== null || conventions.endsSentence(words) || (place.last && place.signed),
    endsPause: /[,，、;；:：—(（《“‘]$/u.test(words),
    innerStops: (words.slice(0, -1).match(/[。，、；？！]|[,;.?!] /gu) ?? []).length,
    lead: mayOpen && !line.notice && opensReport(lines, index, conventions, names),
    byline,
    attribution: line.notice ? null : readAttribution(text, byline, names),
    pictureCredit,
    signed: place.last && place.signed && !pictureCredit,
    endMark,
    letter: line.width <= 2 && countPrinted(text, 2) === 1 && /^\p{L}$/u.test(text) && cjk,
    startsWithin: /^\p{Ll}/u.test(text) || (text !== '' && forbiddenAtLineStart.includes(text[0]!)),
    capitals: cjk ? 'none' : readCapitals(text),
  };
}

function opensReport(
  lines: readonly PrintedLine[],
  index: number,
  conventions: Conventions,
  names: NameIndex,
): boolean {
  const window: string[] = [];
  for (let i = index; i < lines.length && window.length < LEAD_REACH; i++) {
    const next = lines[i]!;
    if (i > index && (next.gap || next.notice)) break;
    window.push(next.text);
  }
  const { text, starts } = joinForReading(window);
  const lead = conventions.findLead(text, names);
  // The words must begin here; a lead found in the lines below is theirs.
  return lead !== null && lead.start < (starts[1] ?? text.length);
}

function readAttribution(text: string, byline: Byline | null, names: NameIndex): Attribution | null {
  if (byline) {
    const printed = byline.credits.flatMap((credit) => credit.names.map((name) => name.text));
    if (byline.credits.some(({ role }) => role !== null)) return 'known';
    if (byline.source !== null && printed.length === 0) return 'known';
    if (printed.some((name) => names.has(name))) return 'known';
    return text.length <= 30 && text.split(/\s+/u).length <= 4 ? 'name' : null;
  }
  return institution.test(text) ? 'institution' : null;
}

/** A line's end is no paragraph's end: only behind a stop, or alone, do its last characters make an end mark. */
function findEndMark(text: string, conventions: Conventions): Span | null {
  const mark = conventions.findEndMark(text);
  if (!mark) return null;
  const before = text.slice(0, mark.start).trimEnd();
  return before === '' || conventions.endsSentence(before) ? mark : null;
}

/** Whether a byline is the credit of a picture. */
export function creditsPicture(byline: Byline): boolean {
  return byline.credits.some(({ role }) => role !== null && pictureRole.test(role)) || pictureRole.test(byline.text);
}

function narrowerThanBelow(lines: readonly PrintedLine[], index: number, cjk: boolean): number | null {
  if (!cjk) return null;
  const below: number[] = [];
  for (let i = index + 1; i < lines.length && below.length < 3; i++) {
    if (lines[i]!.notice) break;
    below.push(lines[i]!.width);
  }
  if (below.length < 2) return null;
  below.sort((a, b) => a - b);
  return below[Math.floor(below.length / 2)]! - lines[index]!.width;
}

function readCapitals(text: string): Line['capitals'] {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  if (words.length === 0) return 'none';
  const letters = words.join('');
  if (letters.length > 3 && letters === letters.toUpperCase()) return 'all';
  const long = words.filter((word) => word.length > 3);
  if (long.length === 0) return 'none';
  return long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.8 ? 'words' : 'none';
}
