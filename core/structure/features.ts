import type { Byline, Conventions, NameIndex, Span } from '../conventions/conventions';
import { pictureRole } from './evidence/words';
import { type Fragment, readFragments } from './fragments';
import { joinForReading } from './joined';
import { countPrinted } from './measure';
import type { PrintedLine } from './printed-line';

/** What can be seen of one printed line and of where it stands. */
export interface Line extends PrintedLine {
  readonly index: number;
  /** Lines of its fragment, and its place among them, 0-based. */
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
  /** The fragment ends in the credit of a picture. */
  readonly pictureCredit: boolean;
  readonly endMark: Span | null;
  /** A single character, as the headlines are that run down the page a character a line. */
  readonly letter: boolean;
  /** Begins in the midst of a word or phrase: with a small letter or a mark that never begins a line. */
  readonly startsWithin: boolean;
  readonly capitals: 'all' | 'words' | 'none';
}

const LEAD_REACH = 3;
const LONGEST_BYLINE = 60;

/** Sees each line with the eyes of the language's conventions. */
export function readFeatures(lines: readonly PrintedLine[], conventions: Conventions, names: NameIndex): Line[] {
  const result: Line[] = [];
  for (const fragment of readFragments(lines)) {
    const credited = hasPictureCredit(lines, fragment, conventions, names);
    for (let i = fragment.first; i < fragment.end; i++) {
      result.push(readLine(lines, i, fragment, credited, conventions, names, result[i - 1]));
    }
  }
  return result;
}

function readLine(
  lines: readonly PrintedLine[],
  index: number,
  { first, end, column }: Fragment,
  pictureCredit: boolean,
  conventions: Conventions,
  names: NameIndex,
  above: Line | undefined,
): Line {
  const line = lines[index]!;
  const { text } = line;
  const { cjk, forbiddenAtLineStart } = conventions.script;
  const endMark = line.notice ? null : conventions.findEndMark(text);
  const words = endMark ? text.slice(0, endMark.start).trimEnd() : text;
  const mayOpen =
    !above || line.gap || line.indent > 0 || above.endsSentence || above.endMark !== null || !!above.notice;
  const siblings = end - first;
  return {
    ...line,
    index,
    siblings,
    place: index - first,
    fill: column === 0 ? 1 : line.width / column,
    narrower: narrowerThanBelow(lines, index, cjk),
    endsSentence: endMark !== null || conventions.endsSentence(words),
    endsPause: /[,，、;；:：—(（《“‘]$/u.test(words),
    innerStops: (words.slice(0, -1).match(/[。，、；？！]|[,;.?!] /gu) ?? []).length,
    lead: mayOpen && !line.notice && opensReport(lines, index, conventions, names),
    byline:
      !line.notice && line.width <= LONGEST_BYLINE && (siblings <= 4 || index === first || index === end - 1)
        ? conventions.readByline(text, names)
        : null,
    pictureCredit,
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

function hasPictureCredit(
  lines: readonly PrintedLine[],
  { first, end }: Fragment,
  conventions: Conventions,
  names: NameIndex,
): boolean {
  if (lines[first]!.notice) return false;
  const tail = joinForReading(lines.slice(Math.max(first, end - 2), end).map((line) => line.text)).text;
  const credit = conventions.findCredit(tail, names);
  return credit !== null && creditsPicture(credit);
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
