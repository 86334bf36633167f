import type { MeasuredPage } from '../../measured-page';
import type { FormatFault } from '../faults';

/** A PDF whose pages can be asked for, one after the other. */
export interface PdfFile {
  /** How many pages it has. */
  readonly count: number;
  /** A page by its number, from 1, or why it cannot be read. Never rejects because of what the file holds. */
  page(number: number): Promise<MeasuredPage | FormatFault>;
  /** Lets its memory go. */
  close(): Promise<void>;
}

/** Opens a PDF. Never rejects because of what the bytes are. */
export type PdfReader = (bytes: Uint8Array) => Promise<PdfFile | FormatFault>;
