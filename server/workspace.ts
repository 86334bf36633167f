import { URI } from 'vscode-uri';
import { additionsFor, type Configuration, emptyConfiguration, parseConfiguration } from '../core/configuration';
import { conventionsFor } from '../core/conventions';
import { Archive } from '../core/model/archive';
import type { ConventionsOf, TranscriptFile } from '../core/model/file';
import { parse, type Tree } from '../core/syntax';
import type { Files } from './files/files';

export const TRANSCRIPTS = '**/*.broadsheet';
export const CONFIGURATION = 'broadsheet.config.json';
/** Files that are read at a time. */
const BATCH = 64;

/**
 * The transcripts that the server knows: those open in the editor, as they stand there, and those of the workspace's folders.
 * Files go by their URI, written as `keyOf` writes it.
 */
export class Workspace {
  readonly archive = new Archive((uri) => this.conventionsOf(uri));
  /** The documents that are open in the editor, by key, with the URI as the editor writes it. */
  private readonly open = new Map<string, { uri: string; version: number }>();
  private readonly configurations = new Map<string, { configuration: Configuration; conventionsOf: ConventionsOf }>();
  private readonly plain = conventionsUnder(emptyConfiguration);
  private readonly listeners: ((changed: ReadonlySet<string>) => void)[] = [];
  /** The workspace's folders, each with a slash at its end. */
  private readonly folders = new Set<string>();
  private indexing: Promise<void> = Promise.resolve();

  /** `report` takes what went wrong while a folder was read. */
  constructor(
    private readonly files: Files,
    private readonly report: (problem: string) => void,
  ) {}

  /** Settled when every folder that was given so far has been read. */
  get ready(): Promise<void> {
    return this.indexing;
  }

  /** Calls `listener` with the keys of the files that changed, after they did. */
  onDidChange(listener: (changed: ReadonlySet<string>) => void): void {
    this.listeners.push(listener);
  }

  /** Reads the transcripts and the configuration of a folder. */
  addFolder(uri: string): Promise<void> {
    this.folders.add(folderKey(uri));
    this.indexing = this.indexing
      .then(() => this.readFolder(uri))
      .catch((error) => this.report(`${uri}: ${error instanceof Error ? error.stack : error}`));
    return this.indexing;
  }

  private async readFolder(uri: string): Promise<void> {
    const [configurations, transcripts] = await Promise.all([
      this.files.list(uri, `**/${CONFIGURATION}`),
      this.files.list(uri, TRANSCRIPTS),
    ]);
    await inBatches(configurations, (file) => this.readConfiguration(file));
    if (configurations.length > 0) this.readAgain();
    await inBatches(transcripts, (file) => this.readTranscript(file));
    this.announce(this.archive.paths);
  }

  removeFolder(uri: string): void {
    this.folders.delete(folderKey(uri));
    const gone = [...this.archive.paths].filter((path) => !this.open.has(path) && !this.isInFolder(path));
    for (const path of gone) this.archive.removeFile(path);
    this.announce(gone);
  }

  /** Reads again, or forgets, files that changed on disk; what is open stands as it stands in the editor. */
  async refresh(uris: readonly string[]): Promise<void> {
    const keys = uris.map(keyOf);
    const configurations = keys.filter((key) => key.endsWith(`/${CONFIGURATION}`));
    await inBatches(configurations, (key) => this.readConfiguration(key));
    if (configurations.length > 0) this.readAgain();
    const transcripts = keys.filter((key) => key.endsWith('.broadsheet'));
    await inBatches(transcripts, (key) => this.readTranscript(key));
    this.announce(configurations.length > 0 ? this.archive.paths : transcripts);
  }

  openDocument(uri: string, version: number, tree: Tree): void {
    const key = keyOf(uri);
    this.open.set(key, { uri, version });
    this.archive.setFile(key, tree);
    this.announce([key]);
  }

  /** A document that is no longer open stands again as it does on disk, if it is one of the workspace's. */
  async closeDocument(uri: string): Promise<void> {
    const key = keyOf(uri);
    this.open.delete(key);
    if (this.isInFolder(key)) await this.readTranscript(key);
    else this.archive.removeFile(key);
    this.announce([key]);
  }

  /** The file that a URI names, if the workspace knows it. */
  file(uri: string): TranscriptFile | undefined {
    return this.archive.file(keyOf(uri));
  }

  /** The open documents. */
  get documents(): Iterable<[key: string, document: { readonly uri: string; readonly version: number }]> {
    return this.open;
  }

  /** A file's URI as the editor writes it. */
  uriOf(key: string): string {
    return this.open.get(key)?.uri ?? key;
  }

  /** The configuration of the nearest folder upwards that has one. */
  configurationOf(key: string): Configuration {
    return this.nearest(key)?.configuration ?? emptyConfiguration;
  }

  private conventionsOf(key: string): ConventionsOf {
    return this.nearest(key)?.conventionsOf ?? this.plain;
  }

  private nearest(key: string): { configuration: Configuration; conventionsOf: ConventionsOf } | undefined {
    for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      const found = this.configurations.get(key.slice(0, end));
      if (found) return found;
    }
    return undefined;
  }

  private isInFolder(key: string): boolean {
    for (const folder of this.folders) if (key.startsWith(folder)) return true;
    return false;
  }

  private async readConfiguration(key: string): Promise<void> {
    const folder = key.slice(0, key.lastIndexOf('/'));
    const text = await this.files.read(key);
    if (text === null) {
      this.configurations.delete(folder);
      return;
    }
    const { configuration } = parseConfiguration(text);
    this.configurations.set(folder, { configuration, conventionsOf: conventionsUnder(configuration) });
  }

  private async readTranscript(key: string): Promise<void> {
    const text = await this.files.read(key);
    if (this.open.has(key)) return;
    if (text === null) this.archive.removeFile(key);
    else this.archive.setFile(key, parse(text));
  }

  private readAgain(): void {
    for (const path of [...this.archive.paths]) this.archive.setFile(path, this.archive.file(path)!.tree);
  }

  private announce(keys: Iterable<string>): void {
    const changed = new Set(keys);
    if (changed.size > 0) for (const listener of this.listeners) listener(changed);
  }
}

/** A URI as `vscode-uri` writes it: editors escape more characters or fewer. */
export function keyOf(uri: string): string {
  return URI.parse(uri).toString();
}

function folderKey(uri: string): string {
  return `${keyOf(uri).replace(/\/$/, '')}/`;
}

/** The conventions of each language with what the configuration adds: one object a language. */
function conventionsUnder(configuration: Configuration): ConventionsOf {
  const known = new Map<string | null, ReturnType<ConventionsOf>>();
  return (language) => {
    let conventions = known.get(language);
    if (!conventions) {
      conventions = conventionsFor(language, additionsFor(configuration, language));
      known.set(language, conventions);
    }
    return conventions;
  };
}

async function inBatches(keys: readonly string[], read: (key: string) => Promise<void>): Promise<void> {
  for (let i = 0; i < keys.length; i += BATCH) await Promise.all(keys.slice(i, i + BATCH).map(read));
}
