import type { Conventions, NameIndex } from '../conventions/conventions';
import { creditsPicture, isPictureCredit } from './attribution';
import { type DisplayEvidence, scoreDisplay } from './evidence/display';
import { captionEnd, salutation } from './evidence/words';
import { type Fragment, readFragments } from './fragments';
import { narrowerThanBelow, spareOf, usualColumn } from './fullness';
import { joinForReading } from './joined';
import type { Line } from './line';
import { LineReader } from './line-reader';
import { countStops, readCapitals } from './line-words';
import { countPrinted } from './measure';
import type { PrintedLine } from './printed-line';
import { findSignature } from './signature';
import { Signers } from './signers';

/** A lead, a credit or a signature may be wrapped over this many lines. */
const REACH = 3;
/** In lines. */
const LONGEST_TABLE = 200;
const LONGEST_CAPTION = 6;
/** In half ems: a line that leaves more than this empty was not broken for want of room. */
const APART = 3;

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

class FeatureReader {
  private readonly reader: LineReader;
  private readonly signers: Signers;

  constructor(
    private readonly lines: readonly PrintedLine[],
    private readonly conventions: Conventions,
    private readonly names: NameIndex,
  ) {
    this.reader = new LineReader(lines, conventions, names);
    this.signers = new Signers(lines, this.reader, names);
  }

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
    if (this.reader.isByline(index, column) !== this.reader.isByline(index - 1, column)) return true;
    return this.reader.endsSentence(index - 1) && this.reader.lead(index) !== null;
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
    return alone && isPictureCredit({ byline: this.reader.readByline(end), text: below.text });
  }

  /** Lines of their own length make no column: they are held against the page's `usual` one. */
  private readDisplay({ first, end, column }: Fragment, usual: number): DisplayEvidence {
    const room = Math.max(column, usual);
    let stops = 0;
    let broken = 0;
    for (let index = first; index < end && end - first <= LONGEST_TABLE; index++) {
      if (this.reader.endsSentence(index)) stops++;
      if (index < end - 1 && (spareOf(this.lines, index, room, this.conventions) ?? 0) > APART) broken++;
    }
    return scoreDisplay(this.lines.slice(first, Math.min(end, first + LONGEST_TABLE)), stops, broken);
  }

  private readLine(
    { index, place, siblings, column, last, pictureCredit, signed, closed, display, fragment }: Place,
    above: Line | undefined,
  ): Line {
    const line = this.lines[index]!;
    const { text, width } = line;
    const { cjk, squares, forbiddenAtLineStart } = this.conventions.script;
    const endMark = line.notice ? null : this.reader.findEndMark(index);
    const words = endMark ? text.slice(0, endMark.start).trimEnd() : text;
    const endsSentence = endMark !== null || this.reader.endsSentence(index) || (last && closed);
    const mayOpen =
      !above ||
      line.gap ||
      line.indent > 0 ||
      above.endsSentence ||
      above.notice !== null ||
      above.attribution === 'known';
    const spare = spareOf(this.lines, index, column, this.conventions);
    const endsPause = /[,，、;；:：—(（《“‘]$/u.test(words);
    const mayCredit =
      siblings <= 4 || place === 0 || place === siblings - 1 || (above?.endsSentence && width < 0.7 * column);
    const byline = mayCredit ? this.reader.readByline(index) : null;
    const salutes = salutation.test(text);
    const attribution = this.signers.read(index, byline, above, salutes);
    const lead = mayOpen && !line.notice && attribution !== 'known' && this.reader.lead(index) !== null;
    if (lead) this.signers.endLetter();
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
      moved: line.moved,
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
}
