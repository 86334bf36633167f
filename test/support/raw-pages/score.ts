/** What was right, out of what is true and what was said. */
export interface Count {
  right: number;
  truth: number;
  said: number;
}

export const measures = [
  'segmentation',
  'headlines',
  'otherHeads',
  'bylines',
  'captions',
  'jumps',
  'readingOrder',
  'paragraphs',
] as const;

export type Measure = (typeof measures)[number];

/** How a transcript stands beside the truth; `docs/structure.md` defines what is counted. */
export interface Score {
  readonly counts: Record<Measure, Count>;
  decisions: number;
  wrong: number;
  /** Of those that are wrong: a `% ?` comment stands by them. */
  wrongDoubted: number;
  doubts: number;
}

export function emptyScore(): Score {
  const counts = Object.fromEntries(measures.map((measure) => [measure, { right: 0, truth: 0, said: 0 }]));
  return { counts: counts as Score['counts'], decisions: 0, wrong: 0, wrongDoubted: 0, doubts: 0 };
}

export function addScore(sum: Score, score: Score): void {
  for (const measure of measures) {
    for (const key of ['right', 'truth', 'said'] as const) sum.counts[measure][key] += score.counts[measure][key];
  }
  for (const key of ['decisions', 'wrong', 'wrongDoubted', 'doubts'] as const) sum[key] += score[key];
}

/** F1 of what is said: 2·right / (truth + said); 1 where there is nothing to say. */
export function f1({ right, truth, said }: Count): number {
  return truth + said === 0 ? 1 : (2 * right) / (truth + said);
}

/** A wrong decision, for whoever looks at what went wrong. */
export interface Fault {
  readonly what: string;
  readonly text: string;
  /** The line of the raw page where that begins, 0-based; -1 where it is unknown. */
  readonly row: number;
  readonly doubted: boolean;
  /** Where in the transcript a comment would have been about it: lines from `first` to `last`, 0-based. */
  readonly places: readonly { readonly first: number; readonly last: number }[];
}
