import type { Byline, Conventions, NameIndex, Span } from '../conventions/conventions';
import { type Attribution, creditsPage, creditsPicture, isPictureCredit, readAttribution } from './attribution';
import { type DisplayEvidence, scoreDisplay } from './evidence/display';
import { isSetAsSignature } from './evidence/geometry';
import { isAddressed, isDateline } from './evidence/signatures';
import { captionEnd, salutation } from './evidence/words';
import { type Fragment, readFragments } from './fragments';
import { INDENT } from './habits';
import { joinForReading } from './joined';
import type { Line } from './line';
import { countPrinted, isWhiteSpace, measureSet } from './measure';
import type { PrintedLine } from './printed-line';
import { findSignature } from './signature';

/** A lead, a credit or a signature may be wrapped over this many lines. */
const REACH = 3;
const LONGEST_BYLINE = 60;
/** In lines. */
const LONGEST_TABLE = 200;
const LONGEST_CAPTION = 6;
const LONGEST_LETTER = 60;
/** In half ems: a line that leaves more than this empty was not broken for want of room. */
const APART = 3;
/** A line's height is so many half ems. */
const HALF_EMS = 2.2;
/** In characters. */
const LONGEST_WORD = 30;
/** In half ems, as all widths. */
const LONGEST_ADDRESS = 24;

/** Sees each line with the eyes of the language's conventions. */
export function readFeatures(lines: readonly PrintedLine[], conventions: Conventions, names: NameIndex): Line[] {
  return new FeatureReader(lines, conventions, names).read();
}

/** Where a line stands, and what the end of its fragment says. */
interface Place {
  readonly index: number;
  readonly place: number;
  readonly siblings: number;
  readonly column: number;
  /** The fragment's last line. */
  readonly last: boolean;
  /** The fragment ends in the credit of a picture. */
  readonly pictureCredit: boolean;
  /** It ends in a signature behind its last sentence. */
  readonly signed: boolean;
  /** What stands before its last credit ends a sentence. */
  readonly closed: boolean;
  readonly display: DisplayEvidence;
  readonly fragment: Fragment;
}

/** How a line opens a report: in words that only stand there (本报讯, a dateline), or with its reporters' names. */
type Opening = 'report' | 'byline' | null;

class FeatureReader {
  private readonly leads: Opening[] = [];
  private readonly stops: boolean[] = [];
  private readonly bylines: (Byline | null)[] = [];
  /** The line that spoke to someone, where nobody has signed yet. */
  private letter = Number.NEGATIVE_INFINITY;
  /** The line that signs the last letter. */
  private signature = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly lines: readonly PrintedLine[],
    private readonly conventions: Conventions,
    private readonly names: NameIndex,
  ) {}

  read(): Line[] {
    const result: Line[] = [];
    const fragments = readFragments(this.lines, !this.conventions.script.squares);
    const usual = usualColumn(fragments);
    for (const fragment of fragments) {
      const tail = { ...this.readTail(fragment), display: this.readDisplay(fragment, usual), fragment };
      for (let first = fragment.first; first < fragment.end; ) {
        let end = first + 1;
        while (end < fragment.end && !this.opensRun(end, fragment.column)) end++;
        for (let index = first; index < end; index++) {
          const place = { index, place: index - first, siblings: end - first, last: index === fragment.end - 1 };
          result.push(this.readLine({ ...place, ...tail, column: fragment.column }, result[index - 1]));
        }
        first = end;
      }
    }
    return result;
  }

  /** Whether a line within a fragment visibly begins something: it is set in, opens a report, or a byline begins or ends above it. */
  private opensRun(index: number, column: number): boolean {
    const line = this.lines[index]!;
    const above = this.lines[index - 1]!;
    if (line.indent >= 2 && above.indent < line.indent) return true;
    if (this.isByline(index, column) !== this.isByline(index - 1, column)) return true;
    return this.endsSentence(index - 1) && this.lead(index) !== null;
  }

  private readTail({ first, end }: Fragment): Pick<Place, 'pictureCredit' | 'signed' | 'closed'> {
    if (this.lines[first]!.notice) return { pictureCredit: false, signed: false, closed: false };
    const tail = joinForReading(this.lines.slice(Math.max(first, end - REACH), end).map((line) => line.text)).text;
    const credit = this.conventions.findCredit(tail, this.names);
    const signed = findSignature(tail, this.conventions, this.names) !== null;
    return {
      pictureCredit:
        (credit !== null && creditsPicture(credit)) || captionEnd.test(tail) || this.creditedBelow(first, end),
      signed,
      closed: signed || (credit !== null && this.conventions.endsSentence(tail.slice(0, credit.start).trimEnd())),
    };
  }

  /** Whether the next fragment is the credit of a picture, and this one short enough for its caption. */
  private creditedBelow(first: number, end: number): boolean {
    const below = this.lines[end];
    if (!below || below.notice || end - first > LONGEST_CAPTION) return false;
    const alone = end + 1 >= this.lines.length || this.lines[end + 1]!.gap;
    return alone && isPictureCredit({ byline: this.readByline(end), text: below.text });
  }

  /** Lines of their own length make no column: they are held against the page's `usual` one. */
  private readDisplay({ first, end, column }: Fragment, usual: number): DisplayEvidence {
    const room = Math.max(column, usual);
    let stops = 0;
    let broken = 0;
    for (let index = first; index < end && end - first <= LONGEST_TABLE; index++) {
      if (this.endsSentence(index)) stops++;
      if (index < end - 1 && (this.spareOf(index, room) ?? 0) > APART) broken++;
    }
    return scoreDisplay(this.lines.slice(first, Math.min(end, first + LONGEST_TABLE)), stops, broken);
  }

  private readLine(
    { index, place, siblings, column, last, pictureCredit, signed, closed, display, fragment }: Place,
    above: Line | undefined,
  ): Line {
    const line = this.lines[index]!;
    const { text } = line;
    const { cjk, squares, forbiddenAtLineStart } = this.conventions.script;
    const endMark = line.notice ? null : this.findEndMark(index);
    const words = endMark ? text.slice(0, endMark.start).trimEnd() : text;
    const endsSentence = endMark !== null || this.endsSentence(index) || (last && closed);
    const mayOpen =
      !above ||
      line.gap ||
      line.indent > 0 ||
      above.endsSentence ||
      above.notice !== null ||
      above.attribution === 'known';
    const spare = this.spareOf(index, column);
    const endsPause = /[,，、;；:：—(（《“‘]$/u.test(words);
    const byline = siblings <= 4 || place === 0 || place === siblings - 1 ? this.readByline(index) : null;
    const salutes = salutation.test(text);
    const attribution = line.notice || salutes ? null : this.attribute(index, byline, above);
    const lead = mayOpen && !line.notice && attribution !== 'known' && this.lead(index) !== null;
    if (salutes) this.letter = index;
    else if (attribution === 'known' || lead) this.letter = Number.NEGATIVE_INFINITY;
    return {
      // One by one: objects that are spread with so many properties are slow to make and to read.
      text: line.text,
      print: line.print,
      indent: line.indent,
      width: line.width,
      gap: line.gap,
      row: line.row,
      notice: line.notice,
      geometry: line.geometry,
      index,
      siblings,
      place,
      fill: line.geometry ? line.geometry.fill : column === 0 ? 1 : line.width / column,
      narrower: line.geometry ? null : narrowerThanBelow(this.lines, index, this.conventions),
      spare,
      fragment: { size: fragment.end - fragment.first, place: index - fragment.first },
      left: column - line.width,
      apart:
        (!endsSentence || /[?？!！]$/u.test(words)) &&
        !endsPause &&
        spare !== null &&
        spare > APART &&
        (!above || above.endsSentence || above.notice !== null),
      endsSentence,
      endsPause,
      innerStops: countStops(words.slice(0, -1)),
      lead,
      salutes,
      byline,
      attribution,
      pictureCredit,
      display,
      signed: last && signed && !pictureCredit,
      endMark,
      letter: line.width <= 2 && countPrinted(text, 2) === 1 && /^\p{L}$/u.test(text) && cjk,
      startsWithin: /^\p{Ll}/u.test(text) || forbiddenAtLineStart.includes(text[0]!),
      capitals: squares ? 'none' : readCapitals(text),
    };
  }

  private spareOf(index: number, column: number): number | null {
    const line = this.lines[index]!;
    const below = this.lines[index + 1];
    if (!below) return null;
    const { squares } = this.conventions.script;
    const left = line.geometry ? HALF_EMS * Math.max(0, line.geometry.right) : column - line.width;
    return left - measureSet((squares ? '' : ' ') + firstWord(below.text, this.conventions), squares);
  }

  private endsSentence(index: number): boolean {
    // Most lines end in the middle of a sentence, with a letter or a comma; jumps have lines of their own.
    const { text } = this.lines[index]!;
    this.stops[index] ??= !/[\p{L}\p{N},，、]$/u.test(text) && this.closes(text, index);
    return this.stops[index];
  }

  private readByline(index: number): Byline | null {
    const line = this.lines[index]!;
    if (line.notice || line.width > LONGEST_BYLINE || /[。，；？！]/u.test(line.text)) return null;
    if (this.lead(index) === 'report') return null;
    if (this.bylines[index] === undefined) {
      // The comma before a role that is set on the next line: Н. Воропаев, / наш соб. корр.
      const words = line.text.endsWith(',') && this.isRole(index + 1) ? line.text.slice(0, -1) : line.text;
      this.bylines[index] = this.conventions.readByline(words, this.names);
    }
    return this.bylines[index];
  }

  /** A line in the midst of a fragment is a byline only where it is short and says so. */
  private isByline(index: number, column: number): boolean {
    const line = this.lines[index]!;
    if (line.width > 0.85 * column) return false;
    const byline = this.readByline(index);
    // Who made the page may stand there with a stop: Le gérant : Gaston Lebrun.
    if (this.endsSentence(index) && !(byline && creditsPage(byline))) return false;
    return readAttribution(line.text, byline, this.names) === 'known';
  }

  /** A name signs a document with the date below it, and a letter behind its last sentence; below it may stand where they write from. */
  private attribute(index: number, byline: Byline | null, above: Line | undefined): Attribution | null {
    const { text, gap, width } = this.lines[index]!;
    const attribution = readAttribution(text, byline, this.names);
    if (above && width <= LONGEST_BYLINE && isSetAsSignature(this.lines[index]!, above)) return 'known';
    if (attribution && isDateline(this.lines[index + 1]?.text ?? '')) return 'known';
    if (attribution === 'name' && (this.isRole(index + 1) || this.isLastWord(index, above))) return 'known';
    const capitals = attribution === 'name' && above?.endsSentence && readCapitals(text) === 'all';
    if (capitals && this.standsApart(index, above)) {
      this.signature = index;
      return 'known';
    }
    if (
      (attribution || isAddressed(text)) &&
      index - this.letter <= LONGEST_LETTER &&
      above?.endsSentence &&
      (gap || this.standsApart(index, above))
    ) {
      this.signature = index;
      return 'known';
    }
    const address = !gap && this.signature === index - 1 && width <= LONGEST_ADDRESS && !this.endsSentence(index);
    return address ? 'known' : attribution;
  }

  /** Whether a line says what the one named above it is, and names nobody itself. */
  private isRole(index: number): boolean {
    const line = this.lines[index];
    // Another comma would ask for the line below it, and so on down the page.
    if (!line || line.gap || line.text.endsWith(',')) return false;
    const credits = this.readByline(index)?.credits ?? [];
    return credits.length > 0 && credits.every(({ role, names }) => role !== null && names.length === 0);
  }

  /** Whether a line is short, directly below the end of a text, with nothing directly behind it: who wrote it stands there. */
  private isLastWord(index: number, above: Line | undefined): boolean {
    const { gap, width, text } = this.lines[index]!;
    if (gap || !above?.endsSentence || !(this.lines[index + 1]?.gap ?? true)) return false;
    return width < 0.7 * (above.width / above.fill) && !/[,，、;；]$/u.test(text);
  }

  /** Whether a line below the end of a sentence is short though neither a sentence nor more of one. */
  private standsApart(index: number, above: Line): boolean {
    const { text, width } = this.lines[index]!;
    return width < 0.7 * (above.width / above.fill) && !this.endsSentence(index) && !/[,，、;；]$/u.test(text);
  }

  private lead(index: number): Opening {
    if (this.leads[index] === undefined) {
      const lead = this.findLead(index);
      // The second half of one that began on the line above is none.
      const goesOn = lead !== null && index > 0 && !this.lines[index]!.gap && this.findLead(index - 1) !== null;
      this.leads[index] = goesOn ? null : lead;
    }
    return this.leads[index];
  }

  private findLead(index: number): Opening {
    const window: string[] = [];
    for (let i = index; i < this.lines.length && window.length < REACH; i++) {
      const next = this.lines[i]!;
      if (i > index && (next.gap || next.notice)) break;
      window.push(next.text);
    }
    const { text, starts } = joinForReading(window);
    const lead = this.conventions.findLead(text, this.names);
    // The words must begin here; a lead found in the lines below is theirs.
    if (!lead || lead.start >= (starts[1] ?? text.length)) return null;
    return lead.dateline || /[讯訊](?![员員])|[电電]/u.test(lead.text) ? 'report' : 'byline';
  }

  /** A line's end is no paragraph's end: only behind a stop, or alone, do its last characters make an end mark. */
  private findEndMark(index: number): Span | null {
    const { text } = this.lines[index]!;
    const mark = this.conventions.findEndMark(text);
    if (!mark) return null;
    const before = text.slice(0, mark.start).trimEnd();
    return before === '' || this.closes(before, index) ? mark : null;
  }

  /** Whether words that begin the line end a sentence; a reference in brackets stands behind one that ends above. */
  private closes(words: string, index: number): boolean {
    if (this.conventions.endsSentence(words)) return true;
    if (index === 0 || !/\p{Pe}$/u.test(words)) return false;
    const above = this.lines.slice(Math.max(0, index - REACH + 1), index).map(({ text }) => text);
    return this.conventions.endsSentence(joinForReading([...above, words]).text);
  }
}

/** Stops and pauses; the full stop of an initial or a title (Capt. E. P. Thorne) is none. */
function countStops(text: string): number {
  return text.match(/[。，、；？！]|[,;?!] |(?<!(?:^|[\s(“])\p{Lu}\p{L}{0,3})\. /gu)?.length ?? 0;
}

/** The width of column that most lines are set in. */
function usualColumn(fragments: readonly Fragment[]): number {
  const lines = new Map<number, number>();
  for (const { first, end, column } of fragments) lines.set(column, (lines.get(column) ?? 0) + end - first);
  return [...lines].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** Marks that may not end a line. */
const opening = /[\p{Ps}“‘]/u;

/** What cannot be parted from a line's start: a word, or a wide character and the marks that may not begin a line. */
function firstWord(text: string, { script: { squares, forbiddenAtLineStart } }: Conventions): string {
  let end = 0;
  if (squares && !/[\w.%]/u.test(text[0]!)) {
    end = opening.test(text[0]!) ? 2 : 1;
    while (end < text.length && forbiddenAtLineStart.includes(text[end]!)) end++;
    return text.slice(0, end);
  }
  const last = squares ? /[^\w.%]/u : /\s/u;
  while (end < text.length && end < LONGEST_WORD && !isWhiteSpace(text.charCodeAt(end)) && !last.test(text[end]!))
    end++;
  return text.slice(0, end);
}

function narrowerThanBelow(
  lines: readonly PrintedLine[],
  index: number,
  { script: { squares, indent } }: Conventions,
): number | null {
  if (!squares) return null;
  const below: number[] = [];
  for (let i = index + 1; i < lines.length && below.length < 3; i++) {
    if (lines[i]!.notice) break;
    below.push(lines[i]!.width);
  }
  if (below.length < 2) return null;
  below.sort((a, b) => a - b);
  return (INDENT.usual / indent) * (below[Math.floor(below.length / 2)]! - lines[index]!.width);
}

function readCapitals(text: string): Line['capitals'] {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  if (words.length === 0) return 'none';
  const letters = words.join('');
  if (letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return 'all';
  // Any phrase begins with a capital.
  const long = words.slice(1).filter((word) => word.length > 3);
  if (long.length === 0) return 'none';
  return long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.8 ? 'words' : 'none';
}
