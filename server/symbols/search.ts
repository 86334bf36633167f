import type { CancellationToken } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import { breather } from '../answer';
import type { Workspace } from '../workspace';
import { entriesOf, type PlacedEntry } from './entries';
import { GOOD_RANKS, RANKS, rank, type Wanted, wantedBy } from './match';

/** Symbols that an answer holds at most: nobody reads more. */
const MOST = 500;

export interface Found extends PlacedEntry {
  readonly file: TranscriptFile;
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
  const wanted = wantedBy(query);
  const found = new Findings();
  const breath = breather();
  for (const key of filesInOrder(workspace)) {
    const file = workspace.archive.file(key);
    if (file) found.look(file, workspace, wanted);
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
function filesInOrder({ archive, documents }: Workspace): Set<string> {
  return new Set([...documents.keys(), ...archive.paths]);
}

/** What has been found, by rank: of each rank no more than can be told. */
class Findings {
  private readonly byRank: Found[][] = Array.from({ length: RANKS }, () => []);
  private left = MOST;

  /** Whether nothing can come that is still told. */
  get isFull(): boolean {
    return (this.byRank[0]?.length ?? 0) >= this.left;
  }

  look(file: TranscriptFile, { archive }: Workspace, wanted: Wanted): void {
    for (const placed of entriesOf(file, archive.names)) {
      const fits = wanted.whole === '' ? 0 : rank(placed, wanted);
      const same = fits === null ? undefined : this.byRank[fits];
      if (same && same.length < this.left) same.push({ ...placed, file });
    }
  }

  /** Takes out what has been found, the best first, as much as can still be told. */
  takeBest(ranks: number = RANKS): Found[] {
    const taken: Found[] = [];
    for (const same of this.byRank.slice(0, ranks)) taken.push(...same.splice(0, this.left - taken.length));
    this.left -= taken.length;
    return taken;
  }

  /** The same of what fits so well that little could come that is better. */
  takeGood(): Found[] {
    return this.takeBest(GOOD_RANKS);
  }
}
