import type { Diagnostic } from 'vscode-languageserver';
import { checkFile, issueFindings } from '../../core/checks/check';
import type { Diagnostic as Found } from '../../core/checks/diagnostic';
import type { Configuration } from '../../core/configuration';
import type { NameIndex } from '../../core/conventions/conventions';
import type { TranscriptFile } from '../../core/model/file';
import type { Issue } from '../../core/model/issue';
import type { Tree } from '../../core/syntax';
import { convertDiagnostic, type DiagnosticsContext } from './convert';

/** What is wrong with a file. Reports of a file that say the same have the same id. */
export interface Report {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

interface Kept {
  readonly file: TranscriptFile;
  readonly configuration: Configuration;
  readonly rests: Rests;
  /** What the report's items say, one for each. */
  readonly found: readonly Found[];
  readonly report: Report;
  /** The items as one string. */
  readonly said: string;
}

/** What other files have a say in, as it was when a file was checked. */
interface Rests {
  /** `null` while not all of its files are known. */
  readonly issue: Issue | null;
  /** What its files say of this one, as one string. */
  readonly ofIssue: string;
  /** Those of them that hold what is pointed to. */
  readonly related: readonly TranscriptFile[];
  /** The names that were asked for, and whether the archive knew them. */
  readonly names: ReadonlyMap<string, boolean>;
}

/** The diagnostics of all files, each found when it is asked for and kept while nothing that it rests on changes. */
export class DiagnosticsBook {
  private readonly kept = new Map<string, Kept>();
  /** Tells this server's ids from those of one that ran before. */
  private readonly session = Date.now().toString(36);
  private count = 0;
  private checked = 0;

  constructor(private readonly context: DiagnosticsContext) {}

  /** What is to be reported of a file: while the workspace is being read, only what the file says by itself. */
  of(file: TranscriptFile): Report {
    return this.read(file).report;
  }

  /** The same as the core has it, with offsets and with fixes: one for each item of the report, in its order. */
  found(file: TranscriptFile): readonly Found[] {
    return this.read(file).found;
  }

  /** What would be found in a file if its text were that of `tree`. */
  supposing(key: string, tree: Tree): Found[] {
    const { archive, isReady } = this.context.workspace;
    const { file, issue } = archive.supposing(key, tree);
    const configuration = this.context.workspace.configurationOf(key);
    return checkFile(file, { issue: isReady ? issue : null, names: archive.names, configuration });
  }

  /** How many files have been checked so far: one that an edit in another leaves as it was is not checked again. */
  get checks(): number {
    return this.checked;
  }

  private read(file: TranscriptFile): Kept {
    const before = this.kept.get(file.path);
    const { workspace } = this.context;
    const issue = workspace.wholeIssueOf(file);
    const configuration = workspace.configurationOf(file.path);
    if (before?.file === file && before.configuration === configuration && this.isAsBefore(before, issue)) {
      if (before.rests.issue === issue) return before;
      const same = { ...before, rests: { ...before.rests, issue } };
      this.kept.set(file.path, same);
      return same;
    }
    this.checked++;
    const names = new AskedNames(workspace.archive.names);
    const found = checkFile(file, { issue, names, configuration });
    const items = found.map((each) => convertDiagnostic(this.context, file, each));
    const said = JSON.stringify(items);
    const report = before?.said === said ? before.report : { resultId: `${this.session}:${++this.count}`, items };
    const ofIssue = issue ? issueFindings(issue, configuration, file.path) : [];
    const others = new Set(ofIssue.flatMap(({ related }) => related.map(({ path }) => path)));
    const rests: Rests = {
      issue,
      ofIssue: JSON.stringify(ofIssue),
      related: issue?.files.filter(({ path }) => others.has(path)) ?? [],
      names: names.answers,
    };
    const read = { file, configuration, rests, found, report, said };
    this.kept.set(file.path, read);
    return read;
  }

  /** Whether what a file's report rests on beside the file is as it was: jumps, ids and pages of its issue, and names. */
  private isAsBefore({ file, configuration, rests }: Kept, issue: Issue | null): boolean {
    const { names } = this.context.workspace.archive;
    for (const [name, wasKnown] of rests.names) if (names.has(name) !== wasKnown) return false;
    if (rests.issue === issue) return true;
    if (!rests.issue || !issue) return false;
    const isThere = (other: TranscriptFile) => issue.files.includes(other);
    if (!rests.related.every(isThere)) return false;
    return JSON.stringify(issueFindings(issue, configuration, file.path)) === rests.ofIssue;
  }

  forget(key: string): void {
    this.kept.delete(key);
  }
}

/** Takes note of which names are asked for. */
class AskedNames implements NameIndex {
  readonly answers = new Map<string, boolean>();

  constructor(private readonly names: NameIndex) {}

  has(name: string): boolean {
    const isKnown = this.names.has(name);
    this.answers.set(name, isKnown);
    return isKnown;
  }
}
