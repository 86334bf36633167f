/**
 * What the reader of PDFs needs of pdf.js, whose own types speak of the DOM. It is given by whoever has it: in core nothing is
 * loaded. Numbers are in the PDF's own unit (1/72 inch, as a rule) unless something else is said.
 */
export interface PdfLibrary {
  /** pdf.js's numbers of drawing operators, by their names: its `OPS`. */
  readonly operators: Readonly<Record<string, number>>;
  /** Rejects with pdf.js's own exceptions. Takes the bytes for itself. Nothing in the file may be run, nothing beside it fetched. */
  open(bytes: Uint8Array): Promise<PdfDocument>;
}

export interface PdfDocument {
  readonly numPages: number;
  /** The page by its number, from 1. */
  getPage(number: number): Promise<PdfPage>;
  /** What a reader shows for the pages, in their order; `null` where the file does not say. */
  getPageLabels(): Promise<readonly string[] | null>;
  /** Ends all work on it, and lets its memory go. */
  close(): Promise<void>;
}

export interface PdfPage {
  getViewport(options: { readonly scale: number }): PdfViewport;
  getTextContent(options: { readonly disableNormalization: boolean }): Promise<PdfText>;
  getOperatorList(): Promise<PdfOperators>;
  /** What is known of fonts once the operators have been read. */
  readonly commonObjs: { has(name: string): boolean; get(name: string): unknown };
  cleanup(): void;
}

/** A page as it is shown: turned, cut to its visible part, its origin at the top left. */
export interface PdfViewport {
  readonly width: number;
  readonly height: number;
  /** From the PDF's space, whose y goes up, to the shown page, whose y goes down. */
  readonly transform: readonly number[];
}

export interface PdfText {
  readonly items: readonly (PdfTextItem | object)[];
  readonly styles: Readonly<Record<string, PdfTextStyle>>;
}

/** Characters that are set together. */
export interface PdfTextItem {
  readonly str: string;
  /** From a space in which an em is 1 to the PDF's. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  /** A line of print ends behind it, as far as pdf.js can tell. */
  readonly hasEOL: boolean;
}

export interface PdfTextStyle {
  /** As parts of an em; not a number where the font does not say. */
  readonly ascent: number;
  readonly descent: number;
  readonly vertical?: boolean;
}

export interface PdfOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
