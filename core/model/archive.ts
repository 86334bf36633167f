import type { NameIndex } from '../conventions/conventions';
import { parse, type Tree } from '../syntax';
import { type Card, factsOn, progressOn } from './card';
import { CardIndex } from './card-index';
import { Catalogue, type Entered } from './catalogue';
import { type ConventionsOf, issueKey, type Masthead, readFile, type TranscriptFile } from './file';
import { compareFiles, type Issue, readIssue } from './issue';
import { nameKey, namesInFile } from './names';
import { type Progress, progressOf } from './progress';
import { Recent } from './recent';
import type { Usage } from './usage';

/** A transcript of which only its card is kept. */
interface Filed {
  readonly path: string;
  readonly card: Card;
  readonly masthead: Masthead;
  readonly firstPage: string | null;
}

/** UTF-16 units of text that are kept of transcripts whose cards are filed, once they have been read again; and of issues. */
const LENT = 2_000_000;

/**
 * All transcripts of a workspace, read as issues. A change to one file reads again what it touches in that file, and the file's
 * issue when that is next asked for. Of a transcript that nobody works on a card will do: it is read again when it is asked for.
 */
export class Archive {
  private readonly held = new Map<string, TranscriptFile | Filed>();
  /** By what conventions each was read. */
  private readonly readBy = new Map<string, ConventionsOf>();
  private readonly catalogue = new Catalogue();
  /** What is looked for on the cards; to be asked once it has caught up. */
  readonly cards = new CardIndex();
  private readonly whole = new Set<string>();
  /** What has been read again of late. */
  private readonly lent: Recent<TranscriptFile>;
  private readonly read: Recent<Issue>;
  private readonly stale = new Set<string>();

  /**
   * `conventionsOf` finds a file's conventions by its path and its language. `again` gives the text of a file whose card is filed, `null`
   * where it is gone.
   */
  constructor(
    private readonly conventionsOf: (path: string) => ConventionsOf,
    private readonly again?: (path: string) => string | null,
  ) {
    const limit = again ? LENT : Number.POSITIVE_INFINITY;
    this.lent = new Recent(limit);
    this.read = new Recent(limit);
  }

  /** The names that bylines of the archive print and that are told beyond doubt. */
  get names(): NameIndex & Iterable<[name: string, count: number]> {
    return this.catalogue.names;
  }

  /** What its papers print, and its files say of them, again and again. */
  get usage(): Usage {
    return this.catalogue.usage;
  }

  /** Takes in a file, or its next version, and keeps it at hand. */
  setFile(path: string, tree: Tree): TranscriptFile {
    const file = this.supposingFile(path, tree);
    this.enter(path, file, { file });
    return file;
  }

  /** Takes in a file, or its next version, of which the card is all that is kept. */
  fileCard(path: string, card: Card): void {
    const facts = factsOn(card);
    const { masthead, firstPage } = facts;
    this.enter(path, { path, card, masthead, firstPage }, { path, facts });
  }

  removeFile(path: string): void {
    this.enter(path, undefined, undefined);
  }

  private enter(path: string, held: TranscriptFile | Filed | undefined, entered: Entered | undefined): void {
    const before = this.held.get(path);
    this.catalogue.replace(before && asEntered(before), entered);
    for (const each of [before, held]) if (each) this.stale.add(issueKey(each));
    this.lent.delete(path);
    this.cards.note(path, held && 'card' in held ? held.card : null);
    if (held && 'tree' in held) this.whole.add(path);
    else this.whole.delete(path);
    if (held) {
      this.held.set(path, held);
      this.readBy.set(path, this.conventionsOf(path));
    } else {
      this.held.delete(path);
      this.readBy.delete(path);
    }
  }

  /**
   * The files whose bylines and credits print a name, however it is set (see `nameKey`), in no particular order. A run of names
   * counts as what the names that the archive knows now split it into.
   */
  filesNaming(name: string): Set<string> {
    const key = nameKey(name);
    const found = new Set(this.catalogue.nameFiles.naming(key));
    for (const path of this.catalogue.nameFiles.perhapsNaming(key)) {
      const isFound = found.has(path) || !this.mayNameInRun(path, key);
      const printed = isFound ? [] : namesInFile(this.file(path)!, this.names);
      if (printed.some((name) => name.key === key)) found.add(path);
    }
    return found;
  }

  /** Whether a file may print a name, by its key, where what is a name depends on what else the archive holds. */
  mayNameInRun(path: string, key: string): boolean {
    const held = this.held.get(path);
    if (!held || 'tree' in held) return held !== undefined;
    if (held.card.runs === '') return false;
    const { runs, perhaps } = factsOn(held.card);
    return perhaps.includes(key) || runs.some((run) => run.includes(key));
  }

  /** The files that name an image or the like by a path which goes through `name`, a file's or a folder's, in no particular order. */
  filesWithPathThrough(name: string): Iterable<string> {
    return this.catalogue.fileNames.under(name);
  }

  /** A file, read again where its card is all that is kept of it: the same as long as anybody holds on to it, or to its issue. */
  file(path: string): TranscriptFile | undefined {
    const held = this.held.get(path);
    if (!held || 'tree' in held) return held;
    const known = this.lent.get(path);
    if (known) return known;
    const text = this.again?.(path) ?? null;
    if (text === null) return undefined;
    const file = readFile(path, parse(text), this.conventionsOf(path));
    this.lent.set(path, file, text.length);
    return file;
  }

  /** The card of a file of which it is all that is kept. */
  card(path: string): Card | undefined {
    const held = this.held.get(path);
    return held && 'card' in held ? held.card : undefined;
  }

  has(path: string): boolean {
    return this.held.has(path);
  }

  /** What a file's front matter says. */
  masthead(path: string): Masthead | undefined {
    return this.held.get(path)?.masthead;
  }

  /** The key of the page on which a file begins, by which the files of an issue are in order. */
  firstPage(path: string): string | null {
    const held = this.held.get(path);
    if (!held) return null;
    return 'card' in held ? held.firstPage : (held.pages[0]?.key ?? null);
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
    return readFile(path, tree, this.conventionsOf(path), this.atHand(path));
  }

  /**
   * The files that were read by other conventions than those that are theirs now. Until they are taken in anew, the archive's indexes
   * say of them what they said; what is asked of one of them alone is answered by what holds now.
   */
  outdated(): string[] {
    const paths = [...this.held.keys()].filter((path) => this.readBy.get(path) !== this.conventionsOf(path));
    for (const path of paths) {
      this.lent.delete(path);
      this.stale.add(issueKey(this.held.get(path)!));
    }
    return paths;
  }

  /** A version of a file that need not be read for it. */
  private atHand(path: string): TranscriptFile | undefined {
    const held = this.held.get(path);
    return held && 'tree' in held ? held : this.lent.get(path);
  }

  /** An issue as it would be if the texts of some of its files, by their paths, were those of `trees`, and it had the same files. */
  supposingIssue(issue: Issue, trees: ReadonlyMap<string, Tree>): Issue {
    const files = issue.files.map((file) => {
      const tree = trees.get(file.path);
      return tree ? this.supposingFile(file.path, tree) : file;
    });
    return readIssue(issue.key, files, issue);
  }

  /** How far a file has come. */
  progress(path: string): Progress | undefined {
    const held = this.held.get(path);
    return held && ('card' in held ? progressOn(held.card) : progressOf(held));
  }

  get paths(): Iterable<string> {
    return this.held.keys();
  }

  /** The paths of the files that are kept as a whole, and not by their cards alone. */
  get pathsAtHand(): Iterable<string> {
    return this.whole;
  }

  /** The paths of the files in a file's folder, itself included, in no particular order; folders are parted by slashes. */
  pathsBeside(path: string): Iterable<string> {
    return this.catalogue.beside(path);
  }

  /** The issue that a file belongs to. */
  issueOf(path: string): Issue | undefined {
    const key = this.issueKeyOf(path);
    return key === undefined ? undefined : this.issue(key);
  }

  /** What the issue is told by that a file belongs to; `undefined` for no file of the archive. */
  issueKeyOf(path: string): string | undefined {
    const held = this.held.get(path);
    return held && issueKey(held);
  }

  /** The keys of all issues of a paper, in no particular order. */
  issueKeysOfPaper(paper: string): Iterable<string> {
    return this.catalogue.issuesOf(paper);
  }

  /** The keys of all issues, in no particular order. */
  get issueKeys(): Iterable<string> {
    return this.catalogue.issueKeys;
  }

  /** The paths of an issue's files, in no particular order. */
  filesOfIssue(key: string): Iterable<string> {
    return this.catalogue.filesOf(key);
  }

  /** The same in the order of their pages. */
  pathsOfIssue(key: string): string[] {
    const paths = [...this.catalogue.filesOf(key)];
    if (paths.length < 2) return paths;
    return paths
      .map((path) => ({ path, firstPage: this.firstPage(path) }))
      .sort(compareFiles)
      .map(({ path }) => path);
  }

  /** All issues, in no particular order. */
  issues(): Issue[] {
    return [...this.issueKeys].flatMap((key) => this.issue(key) ?? []);
  }

  /** An issue by its key. */
  issue(key: string): Issue | undefined {
    const before = this.read.get(key);
    if (before && !this.stale.has(key)) return before;
    const files = [...this.catalogue.filesOf(key)].flatMap((path) => this.file(path) ?? []);
    this.stale.delete(key);
    if (files.length === 0) {
      this.read.delete(key);
      return undefined;
    }
    const issue = readIssue(key, files, before);
    this.read.set(
      key,
      issue,
      files.reduce((sum, { tree }) => sum + tree.length, 0),
    );
    return issue;
  }
}

function asEntered(held: TranscriptFile | Filed): Entered {
  return 'tree' in held ? { file: held } : { path: held.path, facts: factsOn(held.card) };
}
