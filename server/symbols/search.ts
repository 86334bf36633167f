import type { CancellationToken } from 'vscode-languageserver';
import type { Card } from '../../core/model/card';
import { type CardEntry, entriesNamed, entriesOn } from '../../core/model/card-entries';
import { containerOf, entriesOf, issueName, soughtOf } from '../../core/model/entries';
import type { TextIndex } from '../../core/model/text-index';
import { breather } from '../answer';
import type { Workspace } from '../workspace';
import { Findings, type Found } from './findings';
import {
  GOOD_RANKS,
  mayFitByWords,
  PREFIX,
  rank,
  rankByCharacters,
  rankByName,
  SCATTERED,
  type Wanted,
  WITHIN,
  wantedBy,
} from './match';

/**
 * The articles and bylines of the workspace that fit a query, the best first, and of those that fit alike the ones in open documents. For a
 * client that takes an answer in portions, those that surely belong to it come before all has been looked through.
 */
export async function* search(
  workspace: Workspace,
  query: string,
  inPortions: boolean,
  token: CancellationToken,
): AsyncGenerator<Found[]> {
  const search = new Search(workspace, wantedBy(query));
  const breath = breather();
  for (const step of search.steps()) {
    const pause = breath();
    if (!pause && step !== 'good') continue;
    const good = inPortions && step === 'good' ? search.found.take(GOOD_RANKS) : [];
    if (good.length > 0) yield good;
    await pause;
    if (token.isCancellationRequested) return;
  }
  yield search.found.take();
}

/** Enters what is looked for by the time that somebody looks. */
export async function prepareSearch({ archive }: Workspace): Promise<void> {
  const breath = breather();
  for (const _ of archive.cards.catchUp()) await breath();
}

/** How far a search has come: `good` once nothing more will come that fits as well as what has been found below `GOOD_RANKS`. */
type Step = 'further' | 'good';

/** Looks for something where it is best to be found first, and no farther than that may still be told. */
class Search {
  readonly found = new Findings();

  constructor(
    private readonly workspace: Workspace,
    private readonly wanted: Wanted,
  ) {}

  *steps(): Generator<Step> {
    const { archive, documents } = this.workspace;
    for (const path of documents.keys()) this.lookIntoFile(path);
    for (const path of archive.pathsAtHand) {
      if (documents.has(path)) continue;
      this.lookIntoFile(path);
      yield 'further';
    }
    if (this.wanted.whole === '') {
      yield* this.takeAll();
      return;
    }
    for (const _ of archive.cards.catchUp()) yield 'further';
    yield* this.lookAtNames();
    yield* this.lookAtRuns();
    yield 'good';
    yield* this.lookAtWords();
    this.lookAtCharacters();
  }

  /** Whether something of a rank would still be told. */
  private isOpen(rank: number): boolean {
    return rank < this.found.bar;
  }

  private *takeAll(): Generator<Step> {
    const { archive } = this.workspace;
    for (const path of archive.paths) {
      if (!this.isOpen(0)) return;
      const card = archive.card(path);
      if (card) for (const entry of entriesOn(card)) this.found.add(0, this.toFound(path, entry));
      if (card && card.runs !== '') this.lookIntoFile(path, true);
      yield 'further';
    }
  }

  /** Of files that are at hand all is looked at; of others only names that depend on what else the archive holds. */
  private lookIntoFile(path: string, isOfCard = false): void {
    const { archive } = this.workspace;
    const [file, masthead] = [archive.file(path), archive.masthead(path)];
    if (!file || !masthead) return;
    const issue = issueName(masthead);
    for (const { entry, placed } of entriesOf(file, archive.names)) {
      if (isOfCard && !entry.isOfRun) continue;
      const fits = this.wanted.whole === '' ? 0 : rank(soughtOf(entry, issue), this.wanted);
      if (fits === null || !this.isOpen(fits)) continue;
      const [start, end] = [placed.offset + entry.start, placed.offset + entry.end];
      const { kind, name } = entry;
      this.found.add(fits, { kind, name, path, start, end, range: null, container: containerOf(entry, issue) });
    }
  }

  /** How a run of names is split is told by the file. */
  private *lookAtRuns(): Generator<Step> {
    const { cards } = this.workspace.archive;
    const { whole, words } = this.wanted;
    const ids = new Set([
      ...words.flatMap((word) => cards.runs.holding([word])),
      ...cards.runs.having(whole, (run) => rankByCharacters(run, this.wanted) !== null),
    ]);
    for (const file of filesOf(cards.runs, ids)) {
      const path = cards.file(file)?.path;
      if (path !== undefined && this.isOpen(0)) this.lookIntoFile(path, true);
      yield 'further';
    }
  }

  /** The names that hold all that is looked for: those that are it, or begin with it, before others. */
  private *lookAtNames(): Generator<Step> {
    const { names } = this.workspace.archive.cards;
    const { whole, words } = this.wanted;
    const same = names.idOf(whole);
    if (same !== undefined) this.addName(0, same);
    if (this.isOpen(PREFIX)) this.addNames(names.beginning(whole), (name) => name !== whole);
    yield 'further';
    if (this.isOpen(WITHIN)) this.addNames(names.holding([whole]), (name) => !name.startsWith(whole));
    yield 'further';
    const isApart = words.length > 1 && this.isOpen(GOOD_RANKS - 1);
    if (isApart) this.addNames(names.holding(words), (name) => !name.includes(whole));
  }

  private addNames(ids: readonly number[], isOfThese: (name: string) => boolean): void {
    const { names } = this.workspace.archive.cards;
    for (const id of ids) {
      const name = names.text(id) ?? '';
      const rank = isOfThese(name) ? rankByName(name, this.wanted) : null;
      if (rank !== null) this.addName(rank, id);
    }
  }

  private addName(rank: number, id: number): void {
    const { names } = this.workspace.archive.cards;
    if (!this.isOpen(rank)) return;
    this.found.add(rank, { count: names.countOf(id), all: () => this.entriesNamed(id) });
  }

  private *entriesNamed(id: number): Generator<Found> {
    const { cards } = this.workspace.archive;
    const name = cards.names.text(id);
    if (name === undefined) return;
    for (const file of cards.names.filesOf(id)) {
      const filed = cards.file(file);
      if (filed) for (const entry of entriesNamed(filed.card, name)) yield this.toFound(filed.path, entry);
    }
  }

  /** What has some of the words in its name, or in what else it prints, and the others around it. */
  private *lookAtWords(): Generator<Step> {
    if (!this.isOpen(GOOD_RANKS)) return;
    const { cards } = this.workspace.archive;
    const { words } = this.wanted;
    const inNames =
      words.length > 1 ? filesOf(cards.names, new Set(words.flatMap((w) => cards.names.holding([w])))) : [];
    const besides = filesOf(cards.besides, new Set(words.flatMap((word) => cards.besides.holding([word]))));
    for (const file of new Set([...inNames, ...besides])) {
      if (!this.isOpen(GOOD_RANKS)) return;
      const filed = cards.file(file);
      if (filed) this.lookAtCard(filed.path, filed.card);
      yield 'further';
    }
  }

  private lookAtCard(path: string, card: Card): void {
    const masthead = this.workspace.archive.masthead(path);
    if (!masthead) return;
    const issue = issueName(masthead);
    if (!mayFitByWords(card, issue, this.wanted)) return;
    for (const entry of entriesOn(card)) {
      const fits = rank(soughtOf(entry, issue), this.wanted);
      const isByWords = fits !== null && fits >= GOOD_RANKS && fits < SCATTERED;
      if (isByWords && this.isOpen(fits)) this.found.add(fits, this.toFound(path, entry));
    }
  }

  /** The names that have the characters of what is looked for in their order. */
  private lookAtCharacters(): void {
    if (!this.isOpen(SCATTERED)) return;
    const { names } = this.workspace.archive.cards;
    const { wanted } = this;
    const ids = names.having(wanted.whole, (name) => rankByName(name, wanted) === null);
    for (const id of ids) {
      const rank = rankByCharacters(names.text(id) ?? '', wanted);
      if (rank !== null) this.addName(rank, id);
    }
  }

  private toFound(path: string, { kind, name, about, start, end, from, to }: CardEntry): Found {
    const masthead = this.workspace.archive.masthead(path);
    const container = containerOf({ kind, about }, masthead ? issueName(masthead) : '');
    return { kind, name, path, start, end, range: { start: from, end: to }, container };
  }
}

/** The files in which any of these texts are found. */
function filesOf(index: TextIndex, ids: Iterable<number>): Set<number> {
  const files = new Set<number>();
  for (const id of ids) for (const file of index.filesOf(id)) files.add(file);
  return files;
}
