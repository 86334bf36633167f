import type { CancellationToken, Range } from 'vscode-languageserver';
import type { Archive } from '../../core/model/archive';
import type { Card } from '../../core/model/card';
import { entriesOn } from '../../core/model/card-entries';
import { containerOf, type Entry, entriesOf, issueName, soughtOf } from '../../core/model/entries';
import { breather } from '../answer';
import type { Workspace } from '../workspace';
import { GOOD_RANKS, mayFit, RANKS, rank, type Wanted, wantedBy } from './match';

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

/**
 * The articles and bylines of the workspace that fit a query, the best first, and of those that fit alike the ones in open documents. For a
 * client that takes an answer in portions, those that surely belong to it come before all files have been looked through.
 */
export async function* search(
  workspace: Workspace,
  query: string,
  inPortions: boolean,
  token: CancellationToken,
): AsyncGenerator<Found[]> {
  const found = new Findings(workspace.archive, wantedBy(query));
  const breath = breather();
  for (const path of filesInOrder(workspace)) {
    found.look(path);
    if (found.isFull) break;
    const pause = breath();
    if (!pause) continue;
    const good = inPortions ? found.takeGood() : [];
    if (good.length > 0) yield good;
    await pause;
    if (token.isCancellationRequested) return;
  }
  yield found.takeBest();
}

/** The open documents before the others. */
function* filesInOrder({ archive, documents }: Workspace): Generator<string> {
  yield* documents.keys();
  for (const path of [...archive.paths]) if (!documents.has(path)) yield path;
}

/** What has been found, by rank: of each rank no more than can be told. */
class Findings {
  private readonly byRank: Found[][] = Array.from({ length: RANKS }, () => []);
  private left = MOST;
  /** The rank from which on nothing can come that is still told: there are enough that are better, or came before. */
  private bar = RANKS;

  constructor(
    private readonly archive: Archive,
    private readonly wanted: Wanted,
  ) {}

  /** Whether nothing can come that is still told. */
  get isFull(): boolean {
    return this.bar === 0;
  }

  look(path: string): void {
    const card = this.archive.card(path);
    const mayFitRuns = card !== undefined && this.mayFitRuns(card);
    if (card && !mayFitRuns && !mayFit(card, this.wanted, this.bar)) return;
    const masthead = this.archive.masthead(path);
    if (!masthead) return;
    const issue = issueName(masthead);
    if (card && !mayFitRuns) {
      for (const entry of entriesOn(card)) {
        this.weigh(entry, issue, () => {
          const { kind, name, about, start, end, from, to } = entry;
          return { kind, name, about, start, end, path, range: { start: from, end: to } };
        });
      }
      return;
    }
    const file = this.archive.file(path);
    if (!file) return;
    for (const { entry, placed } of entriesOf(file, this.archive.names)) {
      const [start, end] = [placed.offset + entry.start, placed.offset + entry.end];
      const { kind, name, about } = entry;
      this.weigh(entry, issue, () => ({ kind, name, about, path, start, end, range: null }));
    }
  }

  /** Whether a name may fit that other files have a say in. */
  private mayFitRuns(card: Card): boolean {
    return card.runs !== '' && mayFit({ sought: `\n${card.runs}\n`, besides: '' }, this.wanted, RANKS);
  }

  private weigh(
    entry: Omit<Entry, 'isOfRun'>,
    issue: string,
    found: () => Omit<Found, 'container'> & Pick<Entry, 'about'>,
  ): void {
    const fits = this.wanted.whole === '' ? 0 : rank(soughtOf(entry, issue), this.wanted);
    if (fits === null || fits >= this.bar) return;
    const { about, ...each } = found();
    this.byRank[fits]!.push({ ...each, container: containerOf({ kind: each.kind, about }, issue) });
    this.lowerBar();
  }

  private lowerBar(): void {
    let enough = 0;
    for (let fits = 0; fits < this.bar; fits++) {
      enough += this.byRank[fits]!.length;
      if (enough >= this.left) this.bar = fits;
    }
  }

  /** Takes out what has been found, the best first, as much as can still be told. */
  takeBest(ranks: number = RANKS): Found[] {
    const taken: Found[] = [];
    for (const same of this.byRank.slice(0, ranks)) taken.push(...same.splice(0, this.left - taken.length));
    this.left -= taken.length;
    this.lowerBar();
    return taken;
  }

  /** The same of what fits so well that little could come that is better. */
  takeGood(): Found[] {
    return this.takeBest(GOOD_RANKS);
  }
}
