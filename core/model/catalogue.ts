import type { NameIndex } from '../conventions/conventions';
import type { Section } from '../syntax';
import type { CardFacts } from './card';
import { issueKey, type Masthead, type TranscriptFile } from './file';
import { FileNames, pathNamesIn } from './file-names';
import { changedParts, type Holdings, holdingsOf, partsOf } from './holdings';
import { changedBetween } from './maps';
import { NameFiles } from './name-files';
import { Postings } from './postings';
import { Usage } from './usage';

/** What is entered of a transcript: all of it where it is at hand, else what its card says. */
export type Entered = { readonly file: TranscriptFile } | { readonly path: string; readonly facts: CardFacts };

/** The indexes of an archive, kept up to date by entering transcripts; of one at hand only the parts that have changed. */
export class Catalogue {
  readonly usage = new Usage();
  readonly nameFiles = new NameFiles();
  readonly fileNames = new FileNames();
  private readonly counts = new Map<string, number>();
  /** The files of each issue. */
  private readonly issues = new Postings();
  /** The issues of a paper, each as often as it has files. */
  private readonly papers = new Postings();
  /** The files of a folder. */
  private readonly folders = new Postings();

  /** The names that bylines print and that are told beyond doubt. */
  readonly names: NameIndex & Iterable<[name: string, count: number]> = {
    has: (name) => this.counts.has(name),
    [Symbol.iterator]: () => this.counts[Symbol.iterator](),
  };

  /** Enters a transcript in place of what it was: `undefined` for one that is new, or gone. */
  replace(before: Entered | undefined, after: Entered | undefined): void {
    const [old, now] = [before && 'file' in before ? before.file : null, after && 'file' in after ? after.file : null];
    if (old && now) this.replaceParts(old, now);
    else {
      if (before) this.countAll(before, -1);
      if (after) this.countAll(after, 1);
    }
    if (before && after && placeOf(before) === placeOf(after)) return;
    if (before) this.countPlace(before, -1);
    if (after) this.countPlace(after, 1);
  }

  private replaceParts(before: TranscriptFile, after: TranscriptFile): void {
    const { path } = after;
    const isSamePaper = before.masthead.paper === after.masthead.paper;
    const parts = isSamePaper ? changedParts(before, after) : { gone: partsOf(before), come: partsOf(after) };
    for (const part of parts.gone) this.count(holdingsOf(part), path, before.masthead.paper, -1);
    for (const part of parts.come) this.count(holdingsOf(part), path, after.masthead.paper, 1);
    const sections = changedBetween(before.tree.sequence, after.tree.sequence);
    this.countPaths(sections.gone, path, -1);
    this.countPaths(sections.come, path, 1);
  }

  private countAll(entered: Entered, by: 1 | -1): void {
    const path = pathOf(entered);
    const { paper } = mastheadOf(entered);
    if ('facts' in entered) {
      this.count(entered.facts, path, paper, by);
      for (const name of entered.facts.pathNames) this.fileNames.count(name, path, by);
      return;
    }
    const { file } = entered;
    for (const part of partsOf(file)) this.count(holdingsOf(part), path, paper, by);
    this.countPaths(file.tree.sections, path, by);
  }

  private countPaths(sections: readonly Section[], path: string, by: 1 | -1): void {
    for (const section of sections) for (const name of pathNamesIn(section)) this.fileNames.count(name, path, by);
  }

  private count(held: Holdings, path: string, paper: string | null, by: 1 | -1): void {
    for (const name of held.names) {
      const count = (this.counts.get(name) ?? 0) + by;
      if (count === 0) this.counts.delete(name);
      else this.counts.set(name, count);
    }
    this.nameFiles.count(held, path, by);
    this.usage.count(held.used, paper, by);
  }

  private countPlace(entered: Entered, by: 1 | -1): void {
    const path = pathOf(entered);
    const masthead = mastheadOf(entered);
    const key = issueKey({ path, masthead });
    this.issues.add(key, path, by);
    if (masthead.paper !== null) this.papers.add(masthead.paper, key, by);
    this.folders.add(folderOf(path), path, by);
  }

  /** The paths of an issue's files, by its key; none of no issue. */
  filesOf(issue: string): Iterable<string> {
    return this.issues.under(issue);
  }

  get issueKeys(): Iterable<string> {
    return this.issues.keys;
  }

  /** The keys of all issues of a paper. */
  issuesOf(paper: string): Iterable<string> {
    return this.papers.under(paper);
  }

  /** The paths of the files in a file's folder, itself included. */
  beside(path: string): Iterable<string> {
    return this.folders.under(folderOf(path));
  }
}

function pathOf(entered: Entered): string {
  return 'file' in entered ? entered.file.path : entered.path;
}

export function mastheadOf(entered: Entered): Masthead {
  return 'file' in entered ? entered.file.masthead : entered.facts.masthead;
}

/** All that tells where a transcript belongs. */
function placeOf(entered: Entered): string {
  return `${issueKey({ path: pathOf(entered), masthead: mastheadOf(entered) })}\0${mastheadOf(entered).paper}`;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
