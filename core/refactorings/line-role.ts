import { escapedBraces } from '../model/attribute-edits';
import type { TranscriptFile } from '../model/file';
import { LineKind, type Range, type Section, type TextEdit } from '../syntax';
import { trimStart } from '../syntax/characters';
import { classify, isFrontMatterFence } from '../syntax/marker';
import type { RefactoringKind } from './kinds';
import { hasWords, isHeadKind, neighbour, type Place, placeOf, withCommentsAbove } from './place';
import { inFile, moved, type Refactoring } from './refactoring';

/** What printed lines can be made. */
export type LineRole = 'headline' | 'kicker' | 'deck' | 'crosshead' | 'text' | 'caption' | 'byline';

/** What stands before the first of the lines, and before each further one. */
const markers: Readonly<Record<LineRole, readonly [first: string, more: string]>> = {
  headline: ['# ', '# '],
  kicker: ['#- ', '#- '],
  deck: ['#+ ', '#+ '],
  crosshead: ['## ', '## '],
  text: ['', ''],
  caption: ['! ', ''],
  byline: ['@ ', '@ '],
};

const kindOf: Readonly<Record<LineRole, LineKind>> = {
  headline: LineKind.Headline,
  kicker: LineKind.Kicker,
  deck: LineKind.Deck,
  crosshead: LineKind.Crosshead,
  text: LineKind.Text,
  caption: LineKind.Picture,
  byline: LineKind.Byline,
};

/** Lines of a section, 0-based, the last included. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * Makes printed lines what they were not taken for: a headline, say, of a text. They are those that are selected; where nothing is, the
 * whole paragraph or caption, or of a head that turns into something else all lines of its kind; else the line. Not offered where
 * attributes would be lost, or a head would be left in two pieces.
 */
export function makeLines(file: TranscriptFile, selection: Range, role: LineRole): Refactoring | null {
  const place = placeOf(file, selection);
  const run = place && runFor(place, role);
  if (!place || !run || !canBe(file, place, run, role)) return null;
  const { section, placed } = place;
  const kind: RefactoringKind = `make-${role}`;
  const unheaded = role === 'headline' && isFirstOfUnheaded(place, run) ? intoUnheadedLine(place, run) : [];
  if (!unheaded) return null;
  const edits: TextEdit[] = [];
  let isFirst = true;
  for (let line = run.first; line <= run.last; line++) {
    if (section.lineKind(line) === LineKind.Comment) continue;
    const [first, more] = markers[role];
    const changes = remarked(section, line, isFirst ? first : more);
    if (!changes) return null;
    edits.push(...changes);
    isFirst = false;
  }
  edits.push(...unheaded, ...blankLines(place, run, role));
  return inFile(kind, file.path, moved(edits, placed.offset));
}

function runFor({ section, start, end, line, lastLine }: Place, role: LineRole): Run | null {
  const kind = section.lineKind(line);
  if (end > start) return { first: line, last: lastLine };
  if (kind === LineKind.Text) return around(section, line, (at) => !section.lineOpens(at));
  if (kind === LineKind.Picture || kind === LineKind.Caption)
    return around(section, line, (at) => section.lineKind(at) === LineKind.Caption);
  const isAlone = role === 'kicker' || role === 'deck' || role === 'headline' || role === 'byline';
  if (isAlone) return { first: line, last: line };
  let [first, last] = [line, line];
  while (first > 0 && section.lineKind(first - 1) === kind) first--;
  while (last + 1 < section.lineCount && section.lineKind(last + 1) === kind) last++;
  return { first, last };
}

/** The lines about one that go on from the line above, and the one that they go on from; comments between them included. */
function around(section: Section, line: number, goesOn: (line: number) => boolean): Run {
  let [first, last] = [line, line];
  const isPart = (at: number) => isOfBody(section.lineKind(at)) && goesOn(at);
  for (let at = first; at > 0 && isPart(at); first = at) {
    at--;
    while (at > 0 && section.lineKind(at) === LineKind.Comment) at--;
  }
  for (let at = last + 1; at < section.lineCount; at++) {
    if (isPart(at)) last = at;
    else if (section.lineKind(at) !== LineKind.Comment) break;
  }
  return { first, last };
}

function isOfBody(kind: LineKind): boolean {
  return kind === LineKind.Text || kind === LineKind.Caption;
}

function canBe(file: TranscriptFile, place: Place, run: Run, role: LineRole): boolean {
  const { section, placed, index } = place;
  const stays = isHeadKind(kindOf[role]);
  let differs = false;
  let lines = 0;
  for (let line = run.first; line <= run.last; line++) {
    const kind = section.lineKind(line);
    if (kind === LineKind.Comment) continue;
    if (!isPrintedLine(kind) || !hasWords(section, line)) return false;
    if (section.hasAttributes(line) && !(stays && isHeadKind(kind))) return false;
    // Where its block begins, a □ is the paper's ornament, and elsewhere a gap.
    if (section.text[trimStart(section.text, section.contentStart(line), section.lineEnd(line))] === '□') return false;
    if (role === 'caption' ? kind !== LineKind.Picture && kind !== LineKind.Caption : kind !== kindOf[role])
      differs = true;
    lines++;
  }
  if (lines === 0 || !differs) return false;
  // Of a caption the end can go, for what is left has to have its picture.
  if (leavesCaption(section, run)) return false;
  if (section.lineKind(run.first) === LineKind.Caption && role !== 'text') return false;
  const { head } = placed.segment;
  const isInHead = isHeadKind(section.lineKind(run.first));
  if (!head || !isInHead || stays) return true;
  if (head.rubricLine !== null) return false;
  const others = head.lines.filter(({ line }) => line < run.first || run.last < line);
  if (role === 'byline')
    return others.some(({ line }) => line < run.first) && !others.some(({ line }) => line > run.last);
  return others.length === 0 && neighbour(file, index, -1) !== null;
}

function isPrintedLine(kind: LineKind): boolean {
  return (
    isOfBody(kind) ||
    isHeadKind(kind) ||
    kind === LineKind.Crosshead ||
    kind === LineKind.Picture ||
    kind === LineKind.Byline
  );
}

function leavesCaption(section: Section, { last }: Run): boolean {
  let below = last + 1;
  while (below < section.lineCount && section.lineKind(below) === LineKind.Comment) below++;
  return below < section.lineCount && section.lineKind(below) === LineKind.Caption;
}

/** Whether the run begins the text of an article that prints no headline: it is that article’s, not one more’s. */
function isFirstOfUnheaded({ section, placed }: Place, { first }: Run): boolean {
  const { head, jumpIn, blocks } = placed.segment;
  return (
    section.lineKind(first) === LineKind.Text &&
    head !== null &&
    head.lines.length === 0 &&
    jumpIn === null &&
    blocks[0]?.firstLine === first
  );
}

/**
 * What makes lines the headline of their article: the line that stands in for one goes, and its attributes go over to them; `null` where
 * more than that is above them. Offsets count in the section.
 */
function intoUnheadedLine({ section }: Place, { first, last }: Run): TextEdit[] | null {
  if (section.lineKind(last) === LineKind.Comment) return null;
  const attributes = section.attributes(0);
  let words = 1;
  while (section.lineKind(words) === LineKind.Blank) words++;
  for (let line = words; line < first; line++) if (section.lineKind(line) !== LineKind.Comment) return null;
  const end = section.contentEnd(last);
  const given = attributes ? ` ${section.text.slice(attributes.start, attributes.end)}` : '';
  return [
    { start: section.markerStart(0), end: section.lineStart(words), text: '' },
    { start: end, end, text: given },
  ];
}

/** The edits that put another marker before a line, or none; `null` where it would not be read so. Offsets count in the section. */
function remarked(section: Section, line: number, marker: string): TextEdit[] | null {
  const { text } = section;
  const [start, end] = [section.markerStart(line), section.lineEnd(line)];
  const words = trimStart(text, section.contentStart(line), end);
  if (marker !== '') {
    const isOfText = isOfBody(section.lineKind(line));
    return [{ start, end: words, text: marker }, ...(isOfText ? escapedBraces(section, words, end) : [])];
  }
  const rest = text.slice(words, end);
  if (section.opensFile(line) && isFrontMatterFence(rest, 0, rest.length)) return null;
  const backslash = classify(rest, 0, rest.length) === LineKind.Text ? '' : '\\';
  return [{ start, end: words, text: backslash }];
}

/** The blank lines that keep what was parted apart. Offsets count in the section. */
function blankLines({ section, lineBreak }: Place, { first, last }: Run, role: LineRole): TextEdit[] {
  const edits: TextEdit[] = [];
  const insert = (at: number) => edits.push({ start: at, end: at, text: lineBreak });
  if (role !== 'text' && role !== 'caption') return edits;
  const top = withCommentsAbove(section, first);
  const above = top > 0 ? section.lineKind(top - 1) : LineKind.Blank;
  if (role === 'text' && section.lineKind(first) !== LineKind.Text && isRunning(above)) insert(section.lineStart(top));
  let below = last + 1;
  while (below < section.lineCount && section.lineKind(below) === LineKind.Comment) below++;
  if (below < section.lineCount && isRunning(section.lineKind(below))) insert(section.lineStart(last + 1));
  return edits;
}

/** Whether a text beside such a line would be one with it. */
function isRunning(kind: LineKind): boolean {
  return isOfBody(kind) || kind === LineKind.Picture || kind === LineKind.ColumnBreak;
}
