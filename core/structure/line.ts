import type { Byline, Span } from '../conventions/conventions';
import type { Attribution } from './attribution';
import type { DisplayEvidence } from './evidence/display';
import type { PrintedLine } from './printed-line';

/** What can be seen of one printed line and of where it stands. */
export interface Line extends PrintedLine {
  readonly index: number;
  /** Lines of its fragment (or of the part of it that an indent sets off), and its place among them, 0-based. */
  readonly siblings: number;
  readonly place: number;
  /** Lines of the raw page that no blank line parts from it, and its place among them, 0-based. */
  readonly fragment: { readonly size: number; readonly place: number };
  /** Its width as a share of its column's. */
  readonly fill: number;
  /**
   * How much narrower than the lines below it, where 4 is what the language sets first lines in by: half ems in Chinese, quarter ems in
   * Japanese and Korean. `null` where too few follow to say.
   */
  readonly narrower: number | null;
  /**
   * How much of its column it leaves empty, in half ems, though the first word of the line below would have fit there; negative
   * where that would not have fit. `null` where no line follows.
   */
  readonly spare: number | null;
  /** How much of its column it leaves empty, in half ems. */
  readonly left: number;
  /** Short of a stop and of its column's width, below the end of a sentence: a paragraph of a line would have a stop. */
  readonly apart: boolean;
  readonly endsSentence: boolean;
  /** Ends at a comma or the like: more must follow. */
  readonly endsPause: boolean;
  /** Stops and pauses within the line. */
  readonly innerStops: number;
  /** Begins with the words that open a report: 本报讯（记者…）, WASHINGTON (AP) — */
  readonly lead: boolean;
  /** All that it says is whom a letter or a document speaks to. */
  readonly salutes: boolean;
  /** The whole line is a byline, a credit or a signature. */
  readonly byline: Byline | null;
  readonly attribution: Attribution | null;
  /** The fragment ends in the credit of a picture. */
  readonly pictureCredit: boolean;
  /** A signature ends this line, behind the last sentence. */
  readonly signed: boolean;
  readonly endMark: Span | null;
  /** What speaks for its fragment being a table or an advertisement. */
  readonly display: DisplayEvidence;
  /** A single character, as the headlines are that run down the page a character a line. */
  readonly letter: boolean;
  /** Begins in the midst of a word or phrase: with a small letter or a mark that never begins a line. */
  readonly startsWithin: boolean;
  readonly capitals: 'all' | 'words' | 'none';
}
