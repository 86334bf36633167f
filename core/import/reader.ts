import type { FormatFault } from '../convert/faults';
import type { MetsIssue } from '../convert/mets/issue';
import type { PdfReader } from '../convert/pdf/file';
import type { Decoder } from '../convert/xml/decode';
import type { MeasuredPage } from '../measured-page';

/** What a file of a foreign format holds: pages, one after the other as they are asked for, or the list of an issue's files. */
export type Holding =
  | {
      readonly kind: 'pages';
      /** How many there are. */
      readonly count: number;
      /** In the place of a page that cannot be read, why. */
      readonly pages: Iterable<MeasuredPage> | AsyncIterable<MeasuredPage | FormatFault>;
      /** Lets go of what is held for pages that were not asked for. */
      close?(): Promise<void>;
    }
  | { readonly kind: 'issue'; readonly issue: MetsIssue };

/** What readers need of the platform. */
export interface ReaderTools {
  readonly decode: Decoder;
  /** `null` where nothing reads PDFs. */
  readonly pdf: PdfReader | null;
}

/** Reads one foreign format. To add a format, write one and put it into the table of `readers.ts`. */
export interface Reader {
  /** Its name, as people call it. */
  readonly format: string;
  /** A larger file is not read, in bytes: what a reader holds in memory grows with it. */
  readonly limit: number;
  /** Whether a file is in this format, by its first bytes (`HEAD` of them, or all) and what they spell. */
  recognizes(head: Uint8Array, text: string): boolean;
  /** Whether a file shows its pages itself: then it is their scan, where no other is named. */
  readonly showsPages?: boolean;
  /** Never throws because of what the bytes are. */
  read(bytes: Uint8Array, tools: ReaderTools): Holding | FormatFault | Promise<Holding | FormatFault>;
}

/** How many bytes of a file tell its format. */
export const HEAD = 64 * 1024;
