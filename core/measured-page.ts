/**
 * A page as an extractor (a PDF's text layer, an OCR engine) measured it, before anything is known of articles. Readers of foreign formats make it
 * (`convert/`), layout analysis reads it (`structure/layout`). It is neutral ground: it knows neither.
 *
 * All boxes of a page are in the page's own unit (pixels, points, 1/1200 inch, a tenth of a millimetre), from its top left corner,
 * x to the right, y down. Only ratios are ever used, so the unit needs no name.
 */
export interface MeasuredPage {
  /** In the page's own unit; 0 where the format does not say: then what is on the page tells. */
  readonly width: number;
  readonly height: number;
  /** All lines, in the order of the file: what the extractor takes for the reading order, right or wrong. */
  readonly lines: readonly MeasuredLine[];
  /** The blocks that the extractor saw, in the order of the file; empty where it tells none. */
  readonly blocks: readonly MeasuredBlock[];
  /** Lines drawn on the page: between columns, above articles. A frame is four of them. */
  readonly rules: readonly Box[];
  /** Pictures without their captions. */
  readonly pictures: readonly MeasuredPicture[];
  /** The scan's file name or address as the format gives it; `null` where it names none. */
  readonly image: string | null;
  /** The page's printed label, where the format knows it: `1`, `A3`. */
  readonly label: string | null;
  /** As the format names it: BCP 47 or ISO 639-2 (`ger`); `null` where it does not say. */
  readonly language: string | null;
}

/** In the page's own unit, from its top left corner; finite, width and height 0 or more. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words on one baseline, in the order in which they are read. Never empty. */
export interface MeasuredLine {
  readonly box: Box;
  readonly words: readonly MeasuredWord[];
  /** Index into the page's blocks; `null` where it stands in none. */
  readonly block: number | null;
  /** Written from top to bottom, as Chinese and Japanese are; its words' boxes then stand below one another. */
  readonly vertical: boolean;
  /** The line's own baseline at its middle, in the page's unit; `null` where the format does not say. */
  readonly baseline: number | null;
}

/** A run of characters without a blank in it. */
export interface MeasuredWord {
  /** As printed, a hyphen at its end included; at least one character that is no blank. */
  readonly text: string;
  readonly box: Box;
  /** A blank is printed before it; on the first word of a line it says nothing. */
  readonly spaced: boolean;
  /** The blank before it is one between words and no wider: the extractor took it so. Where it stands exactly is a guess. */
  readonly tied?: boolean;
  /** Type size. All of one page are in the same unit, whichever it is; `null` where the format does not say. */
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  /** How sure the extractor is of its characters, 0 to 1; `null` where it does not say, as text layers made by a typesetter do not. */
  readonly confidence: number | null;
  /** Half of a word that the line's end parts; `null` where it is whole or the format does not say. */
  readonly hyphenation: Hyphenation | null;
}

export interface Hyphenation {
  readonly part: 'first' | 'second';
  /** The undivided word as the extractor reads it; `null` where it does not say. */
  readonly whole: string | null;
}

export interface MeasuredBlock {
  /** By which other files (METS) name it. */
  readonly id: string | null;
  readonly box: Box;
  /** What the extractor takes it for; `null` where it does not say or says only that it is text. */
  readonly type: BlockType | null;
  /** Its place in a reading order that the format states in so many words, from 0; `null` where it states none. */
  readonly order: number | null;
  /** Blocks with the same group belong together (a composed block, an article of METS); `null` where nothing is said. */
  readonly group: string | null;
  /** As the format names it, where it differs from the page's or the page's is not known. */
  readonly language: string | null;
}

export type BlockType =
  | 'heading'
  | 'caption'
  /** Running head, foot or page number. */
  | 'folio'
  | 'credit'
  | 'drop-capital'
  | 'advertisement'
  | 'table';

export interface MeasuredPicture {
  readonly id: string | null;
  readonly box: Box;
}
