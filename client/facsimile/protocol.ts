/** What the panel and the page in it say to each other. */

/** A scan that the page is to show. */
export interface ShownScan {
  /** Where the page finds it. */
  readonly url: string;
  readonly isPdf: boolean;
  /** Of a PDF: which of its pages, counted from 1. One that has fewer shows its last. */
  readonly sheet: number;
}

/** Panel to page. */
export type ToPage =
  | { readonly type: 'show'; readonly scan: ShownScan }
  /** There is nothing to show; `text` says why. */
  | { readonly type: 'empty'; readonly text: string };

/** Page to panel. */
export type FromPage =
  /** The page has been loaded, and waits for what it is to show. */
  | { readonly type: 'ready' }
  /** A scan is shown: how wide and high its image is, in pixels, and which of how many sheets it is. */
  | {
      readonly type: 'shown';
      readonly url: string;
      readonly width: number;
      readonly height: number;
      readonly sheet: number;
      readonly sheets: number;
    }
  | { readonly type: 'failed'; readonly url: string; readonly reason: string };

/** The words of the page, in the editor's language. */
export interface Words {
  readonly tools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly whole: string;
  readonly width: string;
  readonly rotate: string;
  readonly previous: string;
  readonly next: string;
  /** `{sheet}` and `{sheets}` are filled in. */
  readonly sheet: string;
  /** `{reason}` is filled in. */
  readonly failed: string;
  readonly loading: string;
}
