import type { Card } from '../../core/model/card';
import type { ReadFault } from '../../core/read-faults';

/** A transcript whose card is wanted. */
export interface Wanted {
  /** Its URI, as `keyOf` writes it. */
  readonly key: string;
  /** The text of the configuration that it is read by. */
  readonly configuration: string;
}

/** What came of it: neither card nor fault where there is no such file. */
export interface Indexed {
  readonly key: string;
  readonly card: Card | null;
  readonly fault: ReadFault | null;
}

/** How much work it took; a warm start reads only what has changed. */
export interface Work {
  /** Files whose bytes were read. */
  readonly read: number;
  /** Files that were parsed, and cards made of them. */
  readonly parsed: number;
  /** Cards that were kept from before. */
  readonly reused: number;
}

export const noWork: Work = { read: 0, parsed: 0, reused: 0 };

export function sumOfWork(a: Work, b: Work): Work {
  return { read: a.read + b.read, parsed: a.parsed + b.parsed, reused: a.reused + b.reused };
}

/** Makes the cards of many transcripts away from the thread that answers. */
export interface Indexer {
  /** Below so many, the trouble is not worth it. */
  readonly worthwhile: number;
  /**
   * Makes the cards of files below a folder that holds `total`, about in the order in which they are given. `take` is given them in
   * portions, and may take its time; where it returns `false`, no more are made.
   */
  index(
    folder: string,
    wanted: readonly Wanted[],
    total: number,
    take: (portion: readonly Indexed[]) => Promise<boolean>,
  ): Promise<Work>;
}
