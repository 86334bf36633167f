import type { Diagnostic } from 'vscode-languageserver';
import { checkFile } from '../../core/checks/check';
import type { Diagnostic as Found } from '../../core/checks/diagnostic';
import type { TranscriptFile } from '../../core/model/file';
import type { Issue } from '../../core/model/issue';
import { bylinesIn } from '../../core/model/names';
import type { Page } from '../../core/model/page';
import type { Segment } from '../../core/model/segment';
import { convertDiagnostic, type DiagnosticsContext } from './convert';

/** What is wrong with a file. Reports of a file that say the same have the same id. */
export interface Report {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

interface Kept {
  readonly file: TranscriptFile;
  readonly issue: Issue | null;
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
    const before = this.kept.get(file.path);
    const issue = this.issueOf(file);
    if (before?.file === file && before.issue === issue && !namesNeedSplitting(file)) return before.report;
    const items = this.found(file).map((found) => convertDiagnostic(this.context, file, found));
    const said = JSON.stringify(items);
    const report = before?.said === said ? before.report : { resultId: `${this.session}:${++this.count}`, items };
    this.kept.set(file.path, { file, issue, report, said });
    return report;
  }

  /** The same as the core has it: with offsets, and with fixes. */
  found(file: TranscriptFile): Found[] {
    const { workspace } = this.context;
    const { names } = workspace.archive;
    return checkFile(file, { issue: this.issueOf(file), names, configuration: workspace.configurationOf(file.path) });
  }

  forget(key: string): void {
    this.kept.delete(key);
  }

  private issueOf(file: TranscriptFile): Issue | null {
    const { workspace } = this.context;
    return workspace.isReady ? (workspace.issueOf(file) ?? null) : null;
  }
}

/** Whether names are split by those that the archive knows, so that other files have a say in it. */
function namesNeedSplitting({ segments, pages }: TranscriptFile): boolean {
  return segments.some(({ segment }) => holdsDoubts(segment)) || pages.some(({ page }) => page && holdsDoubts(page));
}

function holdsDoubts(part: Page | Segment): boolean {
  for (const { byline } of bylinesIn(part)) {
    if (byline?.credits.some(({ names }) => names.some(({ doubtful }) => doubtful))) return true;
  }
  return false;
}
