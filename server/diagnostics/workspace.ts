import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { acrossWorkspace, breathe, cancelled } from '../answer';
import type { Server } from '../feature';
import { keyOf } from '../uris';
import type { DiagnosticsBook } from './book';
import type { Deliveries } from './deliveries';

/** Files that are reported at a time. */
const PORTION = 100;

/** Files up to which all are reported: to check more would take minutes, and their reports more memory than their cards. */
const LARGEST_SURVEY = 2000;

type Partial = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

/**
 * Answers requests for the diagnostics of all files. A client that takes partial results is told of what changes as long as it leaves
 * its request open, so that it need not ask over and over; others are answered once.
 */
export function answerWorkspaceDiagnostics(server: Server, book: DiagnosticsBook, deliveries: Deliveries): void {
  /** What wakes the requests that are held open. */
  const wake: (() => void)[] = [];
  server.pauses.onPause(() => {
    for (const each of wake.splice(0)) each();
  });
  const change = () => new Promise<void>((resolve) => wake.push(resolve));

  server.connection.languages.diagnostics.onWorkspace((asked, token, _progress, partial) => {
    const answer = async (params: WorkspaceDiagnosticParams): Promise<WorkspaceDiagnosticReport> => {
      const survey = new Survey(server, book, deliveries, params, token);
      if (partial) return follow(survey, partial, token);
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      for await (const portion of survey.everything()) items.push(...portion);
      return { items };
    };
    return acrossWorkspace(server, answer)(asked, token);
  });

  async function follow(survey: Survey, to: Partial, token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
    for await (const items of survey.everything()) to.report({ items });
    while (!token.isCancellationRequested) {
      await Promise.race([change(), cancelled(token)]);
      for await (const items of survey.changes()) to.report({ items });
    }
    return { items: [] };
  }
}

/** One client's view of all files: what it has been told, and what it has not. */
class Survey {
  /** The id of the last report that the client has of each file. */
  private readonly known: Map<string, string>;

  constructor(
    private readonly server: Server,
    private readonly book: DiagnosticsBook,
    private readonly deliveries: Deliveries,
    params: WorkspaceDiagnosticParams,
    private readonly token: CancellationToken,
  ) {
    this.known = new Map(params.previousResultIds.map(({ uri, value }) => [keyOf(uri), value]));
  }

  /** A report of every file, in portions. */
  everything(): AsyncGenerator<WorkspaceDocumentDiagnosticReport[]> {
    return this.portions(() => true);
  }

  /** A report of every file that the client does not know as it is. */
  changes(): AsyncGenerator<WorkspaceDocumentDiagnosticReport[]> {
    return this.portions(({ kind }) => kind === DocumentDiagnosticReportKind.Full);
  }

  private async *portions(
    wants: (report: WorkspaceDocumentDiagnosticReport) => boolean,
  ): AsyncGenerator<WorkspaceDocumentDiagnosticReport[]> {
    const keys = [...new Set([...this.surveyed(), ...this.known.keys()])];
    for (let at = 0; at < keys.length && !this.token.isCancellationRequested; at += PORTION) {
      if (at > 0) await breathe();
      const reports = keys.slice(at, at + PORTION).map((key) => this.report(key));
      const wanted = reports.filter(wants);
      if (wanted.length > 0) yield wanted;
    }
  }

  /** All files; of an archive those of the issues that are being worked on: `broadsheet check` is for the others. */
  private surveyed(): string[] {
    const { archive, documents } = this.server.workspace;
    const paths = [...archive.paths];
    if (paths.length <= LARGEST_SURVEY) return paths;
    return [...documents.keys()].flatMap((key) => archive.issueOf(key)?.files.map(({ path }) => path) ?? [key]);
  }

  private report(key: string): WorkspaceDocumentDiagnosticReport {
    const { workspace } = this.server;
    const file = workspace.archive.file(key);
    const place = { uri: workspace.uriOf(key), version: workspace.documents.get(key)?.version ?? null };
    const previous = this.known.get(key);
    if (!file) {
      this.known.delete(key);
      return { kind: DocumentDiagnosticReportKind.Full, ...place, items: [] };
    }
    const { resultId, items } = this.book.of(file);
    this.known.set(key, resultId);
    // Of what is open, clients take only what they asked for by itself.
    if (place.version === null) this.deliveries.note(file, resultId);
    if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, ...place, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, ...place, resultId, items: [...items] };
  }
}
