import { hasDoubtfulNames, type PrintedByline } from './credits';
import { bylinesIn, nameKey } from './names';
import type { Page } from './page';
import { Postings } from './postings';
import type { Segment } from './segment';

/** Which files print which names, kept up to date by adding and taking away. */
export class NameFiles {
  /** By the keys of names in bylines that are read alike whatever the archive knows. */
  private readonly certain = new Postings();
  /**
   * By what the names in the other bylines may hold: the archive's knowledge decides what they are, and that may change with any
   * file. So they stand under every two neighbouring characters, of which a name cut out of a run holds at least the first two.
   */
  private readonly possible = new Postings();

  /** Counts that a file prints keys, for sure or perhaps (see `keysIn`), once more or once less. */
  count({ sure, perhaps }: PrintedKeys, path: string, by: 1 | -1): void {
    for (const key of sure) this.certain.add(key, path, by);
    for (const key of perhaps) this.possible.add(key, path, by);
  }

  /** The files that print a name for sure, by its key. */
  naming(key: string): Iterable<string> {
    return this.certain.under(key);
  }

  /** Files that may print it besides: what their bylines are read as now has the last word. */
  perhapsNaming(key: string): Set<string> {
    const pair = isRun.test(key) ? [...key].slice(0, 2).join('') : key;
    return new Set([...this.possible.under(key), ...this.possible.under(pair)]);
  }
}

/** By what the names are found that bylines print. */
export interface PrintedKeys {
  readonly sure: readonly string[];
  readonly perhaps: readonly string[];
}

export function keysIn(part: Page | Segment): PrintedKeys {
  const sure: string[] = [];
  const perhaps: string[] = [];
  for (const printed of bylinesIn(part)) {
    if (!hasDoubtfulNames(printed.byline)) sure.push(...keysOf(printed));
    else perhaps.push(...keysOf(printed), ...pairsIn(printed.text));
  }
  return { sure, perhaps };
}

function keysOf({ byline }: PrintedByline): string[] {
  return byline?.credits.flatMap(({ names }) => names.map(({ text }) => nameKey(text))) ?? [];
}

const isRun = /^\p{Script=Han}{2}/u;

/** Every two Han characters that stand side by side, blanks aside. */
function pairsIn(text: string): string[] {
  const pairs: string[] = [];
  let last = '';
  for (const character of nameKey(text)) {
    const isHan = /^\p{Script=Han}$/u.test(character);
    if (isHan && last !== '') pairs.push(last + character);
    last = isHan ? character : '';
  }
  return pairs;
}
