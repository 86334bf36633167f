import type { Lead, NameIndex } from '../conventions';
import type { BylineReader } from './byline-reader';

/** Reads the byline or dateline at the start of a paragraph, with the language's own reader of bylines. */
export interface LeadReader {
  read(paragraph: string, names: NameIndex, bylines: BylineReader): Lead | null;
}

/** No lead is longer. */
export const LONGEST_LEAD = 160;
