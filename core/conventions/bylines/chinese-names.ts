import type { NameIndex } from '../conventions';
import { readSurname } from './chinese-surnames';

/** A run of names taken apart; `doubtful` where it could as well be taken apart otherwise. */
export interface SplitNames {
  readonly names: readonly string[];
  readonly doubtful: boolean;
}

interface Way {
  readonly cost: number;
  readonly names: readonly string[];
}

const SINGLE_NAME = 3;
const LONGEST_RUN = 24;
/** Two ways that differ by less leave a doubt. */
const CLEAR = 1.5;

/** Splits names that print runs together (王小文李明) at their surnames, trusting the names that the archive knows above all. */
export function splitChineseNames(run: string, index: NameIndex): SplitNames {
  if (run.length <= SINGLE_NAME || index.has(run)) return { names: [run], doubtful: false };
  const [best, second] = waysToSplit(run, index);
  if (!best) return { names: [run], doubtful: true };
  return { names: best.names, doubtful: second !== undefined && second.cost - best.cost < CLEAR };
}

/** Whether a run begins with a surname and has the length of a name. */
export function looksLikeChineseName(name: string): boolean {
  const surname = readSurname(name);
  return surname !== null && name.length > surname.length && name.length <= surname.length + 2;
}

/** The two likeliest ways, from the end of the run to its start. */
function waysToSplit(run: string, index: NameIndex): readonly Way[] {
  if (run.length > LONGEST_RUN) return [];
  const from: Way[][] = Array.from({ length: run.length + 1 }, () => []);
  from[run.length] = [{ cost: 0, names: [] }];
  for (let start = run.length - 2; start >= 0; start--) {
    const ways: Way[] = [];
    for (let length = 4; length >= 2; length--) {
      const rest = from[start + length];
      if (!rest?.length) continue;
      const name = run.slice(start, start + length);
      const cost = costOfName(name, index);
      if (cost === null) continue;
      for (const way of rest) ways.push({ cost: way.cost + cost, names: [name, ...way.names] });
    }
    from[start] = ways.sort((a, b) => a.cost - b.cost).slice(0, 2);
  }
  return from[0]!;
}

function costOfName(name: string, index: NameIndex): number | null {
  if (index.has(name)) return -10;
  const surname = readSurname(name);
  if (!surname || !looksLikeChineseName(name)) return null;
  return surname.rarity;
}
