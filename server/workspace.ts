import type { Configuration } from '../core/configuration';
import type { ConfigurationProblem } from '../core/configuration-problems';
import { Archive } from '../core/model/archive';
import { cardOf } from '../core/model/card';
import type { ConventionsOf, TranscriptFile } from '../core/model/file';
import type { Issue } from '../core/model/issue';
import { groupBy } from '../core/model/maps';
import type { ReadFault } from '../core/read-faults';
import { parse, type Tree } from '../core/syntax';
import { breather } from './answer';
import { Configurations } from './configurations';
import { type Files, isConfiguration, isTranscript } from './files/files';
import type { Indexed, Indexer, Work } from './indexing/indexer';
import { Runs } from './indexing/runs';
import { folderKey, keyOf, parentOf } from './uris';

/** Files that are read at a time. */
const BATCH = 64;

/** What the workspace has to tell while it reads. URIs are written as `keyOf` writes them. */
export interface WorkspaceReporter {
  /** A file or folder cannot be read; `null`: now it can, or it is gone. */
  unreadable(uri: string, fault: ReadFault | null): void;
  /** What is wrong with a configuration, whose text is given; nothing where it is gone. */
  configured(uri: string, text: string, problems: readonly ConfigurationProblem[]): void;
  /** Something went wrong that should not have. */
  failed(error: unknown): void;
  /** A folder begins to be read; what is returned is told how far it has come, and at last that it has ended. */
  indexing(folder: string): { read(done: number, total: number): void; end(): void };
}

/** A document that is open in the editor. */
export interface OpenDocument {
  /** As the editor writes it. */
  readonly uri: string;
  readonly version: number;
}

/**
 * The transcripts that the server knows: those open in the editor, as they stand there, and those of the workspace's folders.
 * Files go by their keys: their URIs, written as `keyOf` writes them.
 */
export class Workspace {
  readonly archive: Archive;
  private readonly configurations = new Configurations();
  private readonly open = new Map<string, OpenDocument>();
  private readonly listeners: ((changed: ReadonlySet<string>) => void)[] = [];
  private readonly readyListeners: (() => void)[] = [];
  /** The workspace's folders, each with a slash at its end. */
  private readonly folders = new Set<string>();
  /** What ends the watch over each folder, where the workspace follows the disk itself. */
  private watches: Map<string, () => void> | undefined;
  private readonly indexing = new Set<Promise<void>>();
  /** The last reading of each file that has begun and not ended: one that began before it counts no more. */
  private readonly readings = new Map<string, Promise<void>>();

  /** Counts how often all has been read again by other conventions. */
  private rereading = 0;
  private readonly runs: Runs;

  /** Without an indexer, files are read one by one on this thread. */
  constructor(
    private readonly files: Files,
    private readonly reporter: WorkspaceReporter,
    indexer?: Indexer,
  ) {
    this.archive = new Archive((key) => this.conventionsOf(key), files.readNow?.bind(files));
    const readingOf = (key: string) => this.configurations.of(key).reading;
    this.runs = new Runs(indexer, readingOf, (indexed) => this.takeIndexed(indexed));
  }

  /** How much work indexing has taken so far. */
  get work(): Work {
    return this.runs.work;
  }

  /** Whether all that was asked to be read has been: folders, and files that changed. */
  get isReady(): boolean {
    return this.indexing.size === 0;
  }

  /** Settled when all that was asked to be read up to then has been. Never rejected. */
  async ready(): Promise<void> {
    while (this.indexing.size > 0) await Promise.all(this.indexing);
  }

  /** Calls `listener` with the keys of the files that changed, after they did. */
  onDidChange(listener: (changed: ReadonlySet<string>) => void): void {
    this.listeners.push(listener);
  }

  /** Calls `listener` whenever the workspace has become ready: what was said before may have left other files out of account. */
  onReady(listener: () => void): void {
    this.readyListeners.push(listener);
  }

  /** From now on follows what changes on disk by itself, for a client that does not tell. */
  followDisk(): void {
    this.watches ??= new Map();
    for (const folder of this.folders) this.watch(folder);
  }

  private watch(folder: string): void {
    const end = this.files.watch?.(folder, (uris) => void this.refresh(uris));
    if (end) this.watches?.set(folder, end);
  }

  /** Reads the transcripts and the configurations of a folder, in the background: those beside open documents first. */
  addFolder(uri: string): Promise<void> {
    const folder = folderKey(uri);
    this.folders.add(folder);
    if (this.watches && !this.watches.has(folder)) this.watch(folder);
    return this.inBackground(() => this.readFolder(uri));
  }

  private async readFolder(uri: string): Promise<void> {
    const progress = this.reporter.indexing(uri);
    try {
      const listed = await this.files.list(uri, (at, fault) => this.reporter.unreadable(at, fault));
      if (!this.folders.has(folderKey(uri))) return;
      const configurations = listed.filter(isConfiguration);
      await inBatches(configurations, (key) => this.readConfiguration(key));
      if (configurations.length > 0) await this.readAgain();
      const transcripts = this.nearestFirst(listed.filter(isTranscript));
      const isOpen = () => this.folders.has(folderKey(uri));
      const total = transcripts.length;
      await this.readTranscripts(folderKey(uri), transcripts, total, isOpen, (done) => progress.read(done, total));
      this.announce(this.archive.paths);
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
    if (this.open.has(key) || !this.isInFolder(key)) return;
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

  removeFolder(uri: string): void {
    const folder = folderKey(uri);
    this.folders.delete(folder);
    this.watches?.get(folder)?.();
    this.watches?.delete(folder);
    const gone = this.known().filter((key) => !this.isInFolder(key));
    const configurations = gone.filter(isConfiguration);
    for (const key of gone) {
      if (isConfiguration(key)) this.configure(key, null);
      else if (!this.open.has(key)) this.archive.removeFile(key);
    }
    if (configurations.length === 0) this.announce(gone);
    else {
      void this.inBackground(async () => {
        await this.readAgain();
        this.announce([...this.archive.paths, ...gone]);
      });
    }
  }

  /** All files that the workspace has read or is reading. */
  private known(): string[] {
    return [
      ...new Set([...this.archive.paths, ...this.configurations.uris, ...this.readings.keys(), ...this.runs.keys]),
    ];
  }

  /** Reads again, or forgets, files and folders that changed on disk; what is open stands as it stands in the editor. */
  refresh(uris: readonly string[]): Promise<void> {
    const keys = [...new Set(uris.map(keyOf))];
    return this.inBackground(async () => {
      const configurations = keys.filter((key) => isConfiguration(key) && this.isInFolder(key));
      await inBatches(configurations, (key) => this.readConfiguration(key));
      if (configurations.length > 0) await this.readAgain();
      const transcripts = keys.filter(isTranscript);
      await this.readClosed(transcripts, () => true);
      this.announce(configurations.length > 0 ? [...this.archive.paths, ...transcripts] : transcripts);
    });
  }

  /** Does the same for all that lies in folders that are gone and in folders that have come. */
  async refreshFolders(gone: readonly string[], come: readonly string[]): Promise<void> {
    const folders = gone.map(folderKey);
    const lost = this.known().filter((key) => folders.some((folder) => key.startsWith(folder)));
    await this.inBackground(async () => {
      const inside = come.filter((uri) => this.isInFolder(folderKey(uri)));
      const listed = await Promise.all(
        inside.map((uri) => this.files.list(uri, (at, fault) => this.reporter.unreadable(at, fault))),
      );
      await this.refresh([...lost, ...listed.flat()]);
    });
  }

  openDocument(uri: string, version: number, tree: Tree): void {
    const key = keyOf(uri);
    this.open.set(key, { uri, version });
    this.archive.setFile(key, tree);
    this.announce([key]);
  }

  /** A document that is no longer open stands again as it does on disk, if it is one of the workspace's. */
  closeDocument(uri: string): Promise<void> {
    const key = keyOf(uri);
    this.open.delete(key);
    if (!this.isKept(key)) {
      this.archive.removeFile(key);
      this.announce([key]);
      return Promise.resolve();
    }
    return this.refresh([uri]);
  }

  /** The file that a URI names, if the workspace knows it. */
  file(uri: string): TranscriptFile | undefined {
    return this.archive.file(keyOf(uri));
  }

  /** The same as it is on disk if it is not open: read at once where the workspace has not come to it yet, or not to its last change. */
  async fileNow(uri: string): Promise<TranscriptFile | undefined> {
    const key = keyOf(uri);
    if (!this.open.has(key)) await this.readings.get(key)?.catch(() => {});
    const known = this.archive.file(key);
    const isNew = known && (this.open.has(key) || !this.runs.has(key));
    if (isNew || this.isReady || !this.isKept(key)) return known;
    await this.readTranscript(key);
    return this.archive.file(key);
  }

  issueOf(file: TranscriptFile): Issue | undefined {
    return this.archive.issueOf(file.path);
  }

  /** The same; `null` as long as some of its files may be unread. */
  wholeIssueOf(file: TranscriptFile): Issue | null {
    return this.isReady ? (this.issueOf(file) ?? null) : null;
  }

  /** The open documents, by key. */
  get documents(): ReadonlyMap<string, OpenDocument> {
    return this.open;
  }

  /** A file's URI as the editor writes it. */
  uriOf(key: string): string {
    return this.open.get(key)?.uri ?? key;
  }

  /** The configuration of the nearest folder upwards that has one. */
  configurationOf(key: string): Configuration {
    return this.configurations.of(key).configuration;
  }

  /** Whether a file lies in one of the workspace's folders, even where these are not looked through for transcripts. */
  isInside(uri: string): boolean {
    const key = keyOf(uri);
    for (const folder of this.folders) if (key.startsWith(folder)) return true;
    return false;
  }

  /** Whether a file is one of the workspace's, open or not. */
  private isKept(key: string): boolean {
    return isTranscript(key) && this.isInFolder(key);
  }

  /** By what conventions a file is read, whether or not it is a transcript, for each language. */
  conventionsOf(key: string): ConventionsOf {
    return this.configurations.of(key).conventionsOf;
  }

  private isInFolder(key: string): boolean {
    for (const folder of this.folders) {
      if (key.startsWith(folder) && !isLeftOut(key.slice(folder.length))) return true;
    }
    return false;
  }

  private inBackground(work: () => Promise<void>): Promise<void> {
    const running: Promise<void> = work()
      .catch((error) => this.reporter.failed(error))
      .finally(() => {
        this.indexing.delete(running);
        if (this.isReady) for (const listener of this.readyListeners) listener();
      });
    this.indexing.add(running);
    return running;
  }

  private readConfiguration(key: string): Promise<void> {
    return this.read(key, (text) => {
      if (this.isInFolder(key)) this.configure(key, text);
    });
  }

  private configure(key: string, text: string | null): void {
    const problems = this.configurations.set(key, text);
    this.reporter.configured(key, text ?? '', problems);
  }

  private readTranscript(key: string): Promise<void> {
    return this.read(key, (text) => {
      if (this.open.has(key)) return;
      if (text === null || !this.isInFolder(key)) this.archive.removeFile(key);
      else this.keep(key, parse(text));
    });
  }

  /** Takes in a file that is not open: of one that can be read again at any time, the card will do. */
  private keep(key: string, tree: Tree): void {
    const file = this.archive.setFile(key, tree);
    if (this.files.readNow) this.archive.fileCard(key, cardOf(file));
  }

  /** Has a file's text taken, or `null` where there is none that can be read; settled when that of the last reading has been. */
  private read(key: string, take: (text: string | null) => void): Promise<void> {
    this.runs.forget(key);
    const reading: Promise<void> = this.files.read(key).then((read) => {
      const last = this.readings.get(key);
      if (last !== reading) return last;
      this.readings.delete(key);
      const fault = read !== null && 'fault' in read ? read : null;
      this.reporter.unreadable(key, fault);
      take(read === null || 'fault' in read ? null : read.text);
      return undefined;
    });
    this.readings.set(key, reading);
    return reading;
  }

  /**
   * Reads every file by the conventions that are configured now, where these are others than before: what is open at once. Given up where
   * the configuration has changed again.
   */
  private async readAgain(): Promise<void> {
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
  private async readClosed(keys: readonly string[], goesOn: () => boolean): Promise<void> {
    for (const [folder, inside] of groupBy(this.nearestFirst(keys), (key) => this.folderOf(key))) {
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

  /** The workspace's folder that a file lies in. */
  private folderOf(key: string): string | null {
    for (const folder of this.folders) if (key.startsWith(folder)) return folder;
    return null;
  }

  private announce(keys: Iterable<string>): void {
    const changed = new Set(keys);
    if (changed.size > 0) for (const listener of this.listeners) listener(changed);
  }
}

/** What no folder's list holds: see `filesBelow`. */
function isLeftOut(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.') || name === 'node_modules');
}

async function inBatches(keys: readonly string[], read: (key: string) => Promise<void>): Promise<void> {
  for (let i = 0; i < keys.length; i += BATCH) await Promise.all(keys.slice(i, i + BATCH).map(read));
}
