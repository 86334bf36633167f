import { Archive } from '../../core/model/archive';
import { cardOf } from '../../core/model/card';
import { groupBy } from '../../core/model/maps';
import { parse } from '../../core/syntax';
import { breather } from '../answer';
import { Configurations } from '../configurations';
import { type Files, isConfiguration, isTranscript } from '../files/files';
import type { Indexed, Indexer } from '../indexing/indexer';
import { Runs } from '../indexing/runs';
import { folderKey, parentOf } from '../uris';
import type { Folders } from './folders';
import { Readings } from './readings';
import type { WorkspaceReporter } from './reports';

/** Files that are read at a time. */
const BATCH = 64;

/** Reads the transcripts and configurations of the workspace's folders into an archive. Files go by their keys. */
export class Intake {
  readonly archive: Archive;
  readonly configurations = new Configurations();
  readonly runs: Runs;
  private readonly readings: Readings;
  /** Counts how often all has been read again by other conventions. */
  private rereading = 0;

  /** What is `open` stands as it does in the editor. Without an indexer, files are read one by one on this thread. */
  constructor(
    private readonly files: Files,
    private readonly folders: Folders,
    private readonly open: ReadonlyMap<string, unknown>,
    private readonly reporter: WorkspaceReporter,
    indexer: Indexer | undefined,
  ) {
    this.archive = new Archive((key) => this.configurations.of(key).conventionsOf, files.readNow?.bind(files));
    const readingOf = (key: string) => this.configurations.of(key).reading;
    this.runs = new Runs(indexer, readingOf, (indexed) => this.takeIndexed(indexed));
    this.readings = new Readings(files, reporter.unreadable.bind(reporter));
  }

  /** All files that have been read or are being read. */
  known(): string[] {
    return [...new Set([...this.archive.paths, ...this.configurations.uris, ...this.readings.keys, ...this.runs.keys])];
  }

  /** The transcripts and configurations in a folder and below. */
  list(folder: string): Promise<string[]> {
    return this.files.list(folder, (at, fault) => this.reporter.unreadable(at, fault));
  }

  /** Reads the transcripts and the configurations of one of the folders: those beside open documents first. */
  async readFolder(uri: string): Promise<void> {
    const progress = this.reporter.indexing(uri);
    const folder = folderKey(uri);
    const isOpen = () => this.folders.has(folder);
    try {
      const listed = await this.list(uri);
      if (!isOpen()) return;
      await this.readConfigurations(listed.filter(isConfiguration));
      const transcripts = this.nearestFirst(listed.filter(isTranscript));
      const total = transcripts.length;
      await this.readTranscripts(folder, transcripts, total, isOpen, (done) => progress.read(done, total));
    } finally {
      progress.end();
    }
  }

  /** Reads transcripts below a folder that holds `total`, or wherever they lie, as long as `goesOn`; `tell` is told how many have been. */
  private async readTranscripts(
    folder: string | null,
    keys: readonly string[],
    total: number,
    goesOn: () => boolean,
    tell: (done: number) => void,
  ): Promise<void> {
    tell(0);
    const isMany = folder !== null && this.runs.takes(keys.length);
    const left = isMany ? await this.runs.index(folder, keys, total, goesOn, tell) : keys;
    for (let done = 0; done < left.length && goesOn(); done += BATCH) {
      const batch = left.slice(done, done + BATCH);
      await Promise.all(batch.map((key) => this.readTranscript(key)));
      if (!isMany) tell(done + batch.length);
    }
  }

  private takeIndexed({ key, card, fault }: Indexed): void {
    if (this.open.has(key) || !this.folders.hold(key)) return;
    this.reporter.unreadable(key, fault);
    if (card) this.archive.fileCard(key, card);
    else this.archive.removeFile(key);
  }

  /** The files in the folders of open documents before the others. */
  private nearestFirst(keys: readonly string[]): string[] {
    const folders = new Set([...this.open.keys()].map(parentOf));
    const near = keys.filter((key) => folders.has(parentOf(key)));
    return near.concat(keys.filter((key) => !folders.has(parentOf(key))));
  }

  /** Reads configurations, and the transcripts again that are read otherwise by them. */
  async readConfigurations(keys: readonly string[]): Promise<void> {
    for (let i = 0; i < keys.length; i += BATCH) {
      await Promise.all(keys.slice(i, i + BATCH).map((key) => this.readConfiguration(key)));
    }
    if (keys.length > 0) await this.readAgain();
  }

  private readConfiguration(key: string): Promise<void> {
    return this.read(key, (text) => {
      if (this.folders.hold(key)) this.configure(key, text);
    });
  }

  /** Takes in the text of a configuration, or that it is gone (`null`). */
  configure(key: string, text: string | null): void {
    const problems = this.configurations.set(key, text);
    this.reporter.configured(key, text ?? '', problems);
  }

  /** Settled when a file has been read that is being read. */
  reading(key: string): Promise<void> {
    return this.readings.of(key);
  }

  readTranscript(key: string): Promise<void> {
    return this.read(key, (text) => {
      if (this.open.has(key)) return;
      if (text === null || !this.folders.hold(key)) this.archive.removeFile(key);
      else this.keep(key, text);
    });
  }

  /** Takes in a file that is not open: of one that can be read again at any time, the card will do. */
  private keep(key: string, text: string): void {
    const file = this.archive.setFile(key, parse(text));
    if (this.files.readNow) this.archive.fileCard(key, cardOf(file));
  }

  private read(key: string, take: (text: string | null) => void): Promise<void> {
    this.runs.forget(key);
    return this.readings.read(key, take);
  }

  /**
   * Reads every file by the conventions that are configured now, where these are others than before: what is open at once. Given up where
   * the configuration has changed again.
   */
  async readAgain(): Promise<void> {
    const round = ++this.rereading;
    const goesOn = () => round === this.rereading;
    const outdated = this.archive.outdated();
    const isAtHand = (key: string) => this.open.has(key) || !this.files.readNow;
    const breath = breather();
    for (const key of [...outdated.filter((each) => this.open.has(each)), ...outdated]) {
      if (!isAtHand(key)) continue;
      if (!this.open.has(key)) await breath();
      if (!goesOn()) return;
      const tree = this.archive.file(key)?.tree;
      if (tree) this.archive.setFile(key, tree);
    }
    await this.readClosed(
      outdated.filter((key) => !isAtHand(key)),
      goesOn,
    );
  }

  /** Reads transcripts that are not open, wherever they lie, as long as `goesOn`. */
  async readClosed(keys: readonly string[], goesOn: () => boolean): Promise<void> {
    for (const [folder, inside] of groupBy(this.nearestFirst(keys), (key) => this.folders.around(key))) {
      if (folder === null || !this.runs.takes(inside.length)) {
        await this.readTranscripts(null, inside, inside.length, goesOn, () => {});
        continue;
      }
      const progress = this.reporter.indexing(folder);
      const all = [...this.archive.paths].filter((path) => path.startsWith(folder));
      const total = new Set([...all, ...inside]).size;
      const isWanted = () => goesOn() && this.folders.has(folder);
      try {
        await this.readTranscripts(folder, inside, total, isWanted, (done) => progress.read(done, inside.length));
      } finally {
        progress.end();
      }
    }
  }
}
