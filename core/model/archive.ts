import type { NameIndex } from '../conventions/conventions';
import type { Tree } from '../syntax';
import { type ConventionsOf, issueKey, readFile, type TranscriptFile } from './file';
import { FileNames } from './file-names';
import { type Issue, readIssue } from './issue';
import { changedBetween } from './maps';
import { NameFiles } from './name-files';
import { bylinesIn, nameKey, namesInFile } from './names';
import type { Page } from './page';
import { Postings } from './postings';
import type { Segment } from './segment';
import { Usage } from './usage';

/**
 * All transcripts of a workspace, read as issues. A change to one file reads again what it touches in that file, and the file's
 * issue when that is next asked for.
 */
export class Archive {
  private readonly files = new Map<string, TranscriptFile>();
  private readonly members = new Map<string, Set<string>>();
  private readonly read = new Map<string, Issue>();
  private readonly stale = new Set<string>();
  private readonly counts = new Map<string, number>();
  private readonly nameFiles = new NameFiles();
  private readonly fileNames = new FileNames();
  /** The issues of a paper, each as often as it has files. */
  private readonly papers = new Postings();
  /** The files of a folder. */
  private readonly folders = new Postings();

  /** What its papers print, and its files say of them, again and again. */
  readonly usage = new Usage();

  /** `conventionsOf` finds a file's conventions by its path and its language. */
  constructor(private readonly conventionsOf: (path: string) => ConventionsOf) {}

  /** The names that bylines of the archive print and that are told beyond doubt. */
  readonly names: NameIndex & Iterable<[name: string, count: number]> = {
    has: (name) => this.counts.has(name),
    [Symbol.iterator]: () => this.counts[Symbol.iterator](),
  };

  /** Takes in a file, or its next version. */
  setFile(path: string, tree: Tree): TranscriptFile {
    const file = readFile(path, tree, this.conventionsOf(path));
    const key = issueKey(file);
    const before = this.files.get(path);
    if (before && issueKey(before) !== key) this.leave(before);
    this.files.set(path, file);
    this.countNames(path, before, file);
    this.fileNames.replace(path, before?.tree, tree);
    this.usage.replace(before, file);
    if (before) this.countPaper(before, -1);
    else this.folders.add(folderOf(path), path, 1);
    this.countPaper(file, 1);
    const members = this.members.get(key);
    if (members) members.add(path);
    else this.members.set(key, new Set([path]));
    this.stale.add(key);
    return file;
  }

  removeFile(path: string): void {
    const file = this.files.get(path);
    if (!file) return;
    this.countNames(path, file, undefined);
    this.fileNames.replace(path, file.tree, undefined);
    this.usage.replace(file, undefined);
    this.folders.add(folderOf(path), path, -1);
    this.countPaper(file, -1);
    this.leave(file);
    this.files.delete(path);
  }

  private leave(file: TranscriptFile): void {
    const key = issueKey(file);
    const members = this.members.get(key)!;
    members.delete(file.path);
    this.stale.add(key);
    if (members.size > 0) return;
    this.members.delete(key);
    this.read.delete(key);
    this.stale.delete(key);
  }

  /** Counts the names of what one version of a file has and the other has not. */
  private countNames(path: string, before: TranscriptFile | undefined, after: TranscriptFile | undefined): void {
    const { gone, come } = changedBetween(signedParts(before), signedParts(after));
    for (const part of gone) this.count(part, path, -1);
    for (const part of come) this.count(part, path, 1);
  }

  private count(part: Page | Segment, path: string, by: 1 | -1): void {
    this.nameFiles.count(part, path, by);
    for (const { byline } of bylinesIn(part)) {
      for (const { text, doubtful } of byline?.credits.flatMap(({ names }) => names) ?? []) {
        if (doubtful) continue;
        const count = (this.counts.get(text) ?? 0) + by;
        if (count === 0) this.counts.delete(text);
        else this.counts.set(text, count);
      }
    }
  }

  private countPaper(file: TranscriptFile, by: 1 | -1): void {
    if (file.masthead.paper !== null) this.papers.add(file.masthead.paper, issueKey(file), by);
  }

  /**
   * The files whose bylines and credits print a name, however it is set (see `nameKey`), in no particular order. A run of names
   * counts as what the names that the archive knows now split it into.
   */
  filesNaming(name: string): Set<string> {
    const key = nameKey(name);
    const found = new Set(this.nameFiles.naming(key));
    for (const path of this.nameFiles.perhapsNaming(key)) {
      const printed = found.has(path) ? [] : namesInFile(this.files.get(path)!, this.names);
      if (printed.some((name) => name.key === key)) found.add(path);
    }
    return found;
  }

  /** The files that name an image or the like by a path which goes through `name`, a file's or a folder's, in no particular order. */
  filesWithPathThrough(name: string): Iterable<string> {
    return this.fileNames.under(name);
  }

  file(path: string): TranscriptFile | undefined {
    return this.files.get(path);
  }

  /** A file and its issue as they would be if the file's text were that of `tree`. The archive stays as it is. */
  supposing(path: string, tree: Tree): { readonly file: TranscriptFile; readonly issue: Issue } {
    const file = this.supposingFile(path, tree);
    const key = issueKey(file);
    const before = this.issue(key);
    const others = (before?.files ?? []).filter((other) => other.path !== path);
    return { file, issue: readIssue(key, [...others, file], before) };
  }

  /** The same of the file alone. */
  supposingFile(path: string, tree: Tree): TranscriptFile {
    return readFile(path, tree, this.conventionsOf(path));
  }

  /** An issue as it would be if the texts of some of its files, by their paths, were those of `trees`, and it had the same files. */
  supposingIssue(issue: Issue, trees: ReadonlyMap<string, Tree>): Issue {
    const files = issue.files.map((file) => {
      const tree = trees.get(file.path);
      return tree ? this.supposingFile(file.path, tree) : file;
    });
    return readIssue(issue.key, files, issue);
  }

  get paths(): Iterable<string> {
    return this.files.keys();
  }

  /** The paths of the files in a file's folder, itself included, in no particular order; folders are parted by slashes. */
  pathsBeside(path: string): Iterable<string> {
    return this.folders.under(folderOf(path));
  }

  /** The issue that a file belongs to. */
  issueOf(path: string): Issue | undefined {
    const file = this.files.get(path);
    return file && this.issue(issueKey(file));
  }

  /** What the issue is told by that a file belongs to; `undefined` for no file of the archive. */
  issueKeyOf(path: string): string | undefined {
    const file = this.files.get(path);
    return file && issueKey(file);
  }

  /** The keys of all issues of a paper, in no particular order. */
  issueKeysOfPaper(paper: string): Iterable<string> {
    return this.papers.under(paper);
  }

  /** The keys of all issues, in no particular order. */
  get issueKeys(): Iterable<string> {
    return this.members.keys();
  }

  /** All issues, in no particular order. */
  issues(): Issue[] {
    return [...this.members.keys()].map((key) => this.issue(key)!);
  }

  /** An issue by its key. */
  issue(key: string): Issue | undefined {
    const members = this.members.get(key);
    if (!members) return undefined;
    const before = this.read.get(key);
    if (before && !this.stale.has(key)) return before;
    const issue = readIssue(
      key,
      [...members].map((path) => this.files.get(path)!),
      before,
    );
    this.read.set(key, issue);
    this.stale.delete(key);
    return issue;
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The parts of a file that bylines stand in, in order. */
function signedParts(file: TranscriptFile | undefined): (Page | Segment)[] {
  if (!file) return [];
  const pages = file.pages.flatMap(({ page }) => page ?? []);
  return [...file.segments.map(({ segment }) => segment), ...pages];
}
