import type { Diagnostic } from 'vscode-languageserver';
import { checkFile } from '../../core/checks/check';
import type { Diagnostic as Found } from '../../core/checks/diagnostic';
import type { Configuration } from '../../core/configuration';
import { partsIn, type SectionContent } from '../../core/model/contents';
import type { TranscriptFile } from '../../core/model/file';
import type { Issue } from '../../core/model/issue';
import { holdsDoubtfulNames } from '../../core/model/names';
import type { Search, Tree } from '../../core/syntax';
import { convertDiagnostic, type DiagnosticsContext } from './convert';

/** What is wrong with a file. Reports of a file that say the same have the same id. */
export interface Report {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

interface Kept {
  readonly file: TranscriptFile;
  readonly issue: Issue | null;
  readonly configuration: Configuration;
  /** What the report's items say, one for each. */
  readonly found: readonly Found[];
  readonly report: Report;
  /** The items as one string. */
  readonly said: string;
}

/** The diagnostics of all files, each found when it is asked for and kept while nothing that it rests on changes. */
export class DiagnosticsBook {
  private readonly kept = new Map<string, Kept>();
  /** Tells this server's ids from those of one that ran before. */
  private readonly session = Date.now().toString(36);
  private count = 0;

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
    return this.check(file, isReady ? issue : null);
  }

  private read(file: TranscriptFile): Kept {
    const before = this.kept.get(file.path);
    const issue = this.context.workspace.wholeIssueOf(file);
    const configuration = this.context.workspace.configurationOf(file.path);
    const isSame = before?.file === file && before.issue === issue && before.configuration === configuration;
    if (isSame && !file.contents.has(needSplitting)) return before;
    const found = this.check(file, issue);
    const items = found.map((each) => convertDiagnostic(this.context, file, each));
    const said = JSON.stringify(items);
    const report = before?.said === said ? before.report : { resultId: `${this.session}:${++this.count}`, items };
    const read = { file, issue, configuration, found, report, said };
    this.kept.set(file.path, read);
    return read;
  }

  private check(file: TranscriptFile, issue: Issue | null): Found[] {
    const { workspace } = this.context;
    const { names } = workspace.archive;
    return checkFile(file, { issue, names, configuration: workspace.configurationOf(file.path) });
  }

  forget(key: string): void {
    this.kept.delete(key);
  }
}

/** Finds where names are split by those that the archive knows, so that other files have a say in it. */
const needSplitting: Search<SectionContent, true> = (content) =>
  partsIn(content).some(holdsDoubtfulNames) ? [true] : [];
