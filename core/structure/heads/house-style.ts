import type { PageParts } from '../bodies';
import type { Line } from '../line';

/** How a page sets its headlines: what share of them is in capitals, in words that begin with them, in neither; null where few tell. */
export type HouseStyle = Readonly<Record<Line['capitals'], number>> | null;

/** Fewer headlines tell nothing of the house. */
const TELLING = 2;

/** Reads the house style off the heads that cannot be but headlines: those that are alone between two texts, all lines together. */
export function readHouseStyle({ gaps }: PageParts): HouseStyle {
  const counts = { all: 0, words: 0, none: 0 };
  let total = 0;
  for (const gap of gaps) {
    const heads = gap.filter((part) => part.kind === 'head');
    const [first] = heads[0]?.headline.lines ?? [];
    if (heads.length !== 1 || !first || first.line.letter) continue;
    counts[first.line.capitals]++;
    total++;
  }
  // Where none has capitals, as in scripts without them, they tell nothing.
  if (total < TELLING || counts.none === total) return null;
  return { all: counts.all / total, words: counts.words / total, none: counts.none / total };
}
