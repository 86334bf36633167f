import type { Configuration } from '../core/configuration';
import type { Archive } from '../core/model/archive';
import type { ConventionsOf, TranscriptFile } from '../core/model/file';
import type { Issue } from '../core/model/issue';
import type { Tree } from '../core/syntax';
import { type Files, isConfiguration, isTranscript } from './files/files';
import type { Indexer, Work } from './indexing/indexer';
import { folderKey, keyOf } from './uris';
import { Background } from './workspace/background';
import { Folders } from './workspace/folders';
import { Intake } from './workspace/intake';
import type { WorkspaceReporter } from './workspace/reports';

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
  private readonly open = new Map<string, OpenDocument>();
  private readonly listeners: ((changed: ReadonlySet<string>) => void)[] = [];
  private readonly folders: Folders;
  private readonly intake: Intake;
  private readonly background: Background;

  /** Without an indexer, files are read one by one on this thread. */
  constructor(files: Files, reporter: WorkspaceReporter, indexer?: Indexer) {
    this.folders = new Folders(files, (uris) => void this.refresh(uris));
    this.intake = new Intake(files, this.folders, this.open, reporter, indexer);
    this.background = new Background((error) => reporter.failed(error));
  }

  get archive(): Archive {
    return this.intake.archive;
  }

  /** How much work indexing has taken so far. */
  get work(): Work {
    return this.intake.runs.work;
  }

  /** Whether all that was asked to be read has been: folders, and files that changed. */
  get isReady(): boolean {
    return this.background.isDone;
  }

  /** Settled when all that was asked to be read up to then has been. Never rejected. */
  ready(): Promise<void> {
    return this.background.done();
  }

  /** Calls `listener` with the keys of the files that changed, after they did. */
  onDidChange(listener: (changed: ReadonlySet<string>) => void): void {
    this.listeners.push(listener);
  }

  /** Calls `listener` whenever the workspace has become ready: what was said before may have left other files out of account. */
  onReady(listener: () => void): void {
    this.background.onDone(listener);
  }

  /** From now on follows what changes on disk by itself, for a client that does not tell. */
  followDisk(): void {
    this.folders.follow();
  }

  /** Reads the transcripts and the configurations of a folder, in the background: those beside open documents first. */
  addFolder(uri: string): Promise<void> {
    this.folders.add(uri);
    return this.background.run(async () => {
      await this.intake.readFolder(uri);
      if (this.folders.has(folderKey(uri))) this.announce(this.archive.paths);
    });
  }

  removeFolder(uri: string): void {
    this.folders.remove(uri);
    const gone = this.intake.known().filter((key) => !this.folders.hold(key));
    const configurations = gone.filter(isConfiguration);
    for (const key of gone) {
      if (isConfiguration(key)) this.intake.configure(key, null);
      else if (!this.open.has(key)) this.archive.removeFile(key);
    }
    if (configurations.length === 0) this.announce(gone);
    else {
      void this.background.run(async () => {
        await this.intake.readAgain();
        this.announce([...this.archive.paths, ...gone]);
      });
    }
  }

  /** Reads again, or forgets, files and folders that changed on disk; what is open stands as it stands in the editor. */
  refresh(uris: readonly string[]): Promise<void> {
    const keys = [...new Set(uris.map(keyOf))];
    return this.background.run(async () => {
      const configurations = keys.filter((key) => isConfiguration(key) && this.folders.hold(key));
      await this.intake.readConfigurations(configurations);
      const transcripts = keys.filter(isTranscript);
      await this.intake.readClosed(transcripts, () => true);
      this.announce(configurations.length > 0 ? [...this.archive.paths, ...transcripts] : transcripts);
    });
  }

  /** Does the same for all that lies in folders that are gone and in folders that have come. */
  async refreshFolders(gone: readonly string[], come: readonly string[]): Promise<void> {
    const folders = gone.map(folderKey);
    const lost = this.intake.known().filter((key) => folders.some((folder) => key.startsWith(folder)));
    await this.background.run(async () => {
      const inside = come.filter((uri) => this.folders.hold(folderKey(uri)));
      const listed = await Promise.all(inside.map((uri) => this.intake.list(uri)));
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
    if (!this.open.has(key)) await this.intake.reading(key);
    const known = this.archive.file(key);
    const isNew = known && (this.open.has(key) || !this.intake.runs.has(key));
    if (isNew || this.isReady || !this.isKept(key)) return known;
    await this.intake.readTranscript(key);
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
    return this.intake.configurations.of(key).configuration;
  }

  /** By what conventions a file is read, whether or not it is a transcript, for each language. */
  conventionsOf(key: string): ConventionsOf {
    return this.intake.configurations.of(key).conventionsOf;
  }

  /** Whether a file lies in one of the workspace's folders, even where these are not looked through for transcripts. */
  isInside(uri: string): boolean {
    return this.folders.around(keyOf(uri)) !== null;
  }

  /** Whether a file is one of the workspace's, open or not. */
  private isKept(key: string): boolean {
    return isTranscript(key) && this.folders.hold(key);
  }

  private announce(keys: Iterable<string>): void {
    const changed = new Set(keys);
    if (changed.size > 0) for (const listener of this.listeners) listener(changed);
  }
}
