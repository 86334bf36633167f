import type { Range } from 'vscode-languageserver';
import type { Entry } from '../../core/model/entries';
import { RANKS } from './match';

/** Symbols that an answer holds at most: nobody reads more. */
const MOST = 500;

/** An article or a byline that fits. Offsets are UTF-16 units, 0-based, in the file. */
export interface Found extends Pick<Entry, 'kind' | 'name' | 'start' | 'end'> {
  readonly path: string;
  /** What it is in. */
  readonly container: string;
  /** Where it stands, counted in UTF-16 units, if a card says so. */
  readonly range: Range | null;
}

/** All that is found together, at least `count`: looked up when it is told. */
export interface FoundLot {
  readonly count: number;
  all(): Iterable<Found>;
}

/** What has been found, by rank: of each rank no more than can be told. */
export class Findings {
  private readonly byRank: (Found | FoundLot)[][] = Array.from({ length: RANKS }, () => []);
  private readonly counts = new Uint32Array(RANKS);
  private readonly told = new Set<string>();
  private left = MOST;
  private lowest = RANKS;

  /** The rank from which on nothing can come that is still told: there are enough that are better, or came before. */
  get bar(): number {
    return this.lowest;
  }

  add(rank: number, found: Found | FoundLot): void {
    if (rank >= this.lowest) return;
    this.byRank[rank]!.push(found);
    this.counts[rank]! += 'all' in found ? found.count : 1;
    this.lowerBar();
  }

  private lowerBar(): void {
    let enough = 0;
    for (let rank = 0; rank < this.lowest; rank++) {
      enough += this.counts[rank]!;
      if (enough >= this.left) this.lowest = rank;
    }
  }

  /** Takes out what has been found, the best first, as much as can still be told. */
  take(ranks: number = RANKS): Found[] {
    const taken: Found[] = [];
    for (let rank = 0; rank < ranks; rank++) {
      for (const each of this.byRank[rank]!.splice(0)) {
        for (const found of 'all' in each ? each.all() : [each]) {
          if (taken.length === this.left) break;
          if (this.isNew(found)) taken.push(found);
        }
      }
      this.counts[rank] = 0;
    }
    this.left -= taken.length;
    this.lowerBar();
    return taken;
  }

  /** What fits in several ways is told once. */
  private isNew({ path, start }: Found): boolean {
    const place = `${start} ${path}`;
    if (this.told.has(place)) return false;
    this.told.add(place);
    return true;
  }
}
