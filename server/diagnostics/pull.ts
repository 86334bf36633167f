import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type RelatedFullDocumentDiagnosticReport,
  type RelatedUnchangedDocumentDiagnosticReport,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import { atOnce } from '../answer';
import type { Server } from '../feature';
import { unawaited } from '../unawaited';
import type { DiagnosticsBook } from './book';
import { Deliveries } from './deliveries';
import { answerWorkspaceDiagnostics } from './workspace';

type Related = NonNullable<RelatedFullDocumentDiagnosticReport['relatedDocuments']>;

/**
 * Answers a client that asks for diagnostics: `unchanged` where it has them already, with those of other files that this one has
 * changed; and asks it to ask again when another file changes what it was told.
 */
export function pullDiagnostics(server: Server, book: DiagnosticsBook): ServerCapabilities {
  const { connection, workspace, client, pauses } = server;
  const deliveries = new Deliveries(workspace, book);
  const { textDocument, workspace: workspaceClient } = client.capabilities;
  const takesRelated = textDocument?.diagnostic?.relatedDocumentSupport === true;

  const relatedTo = (file: TranscriptFile): Related => {
    const related: Related = {};
    for (const other of deliveries.outdatedBeside(file)) {
      const { resultId, items } = book.of(other);
      related[workspace.uriOf(other.path)] = { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
      deliveries.note(other, resultId);
    }
    return related;
  };
  const answer = (file: TranscriptFile, { previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport => {
    const { resultId, items } = book.of(file);
    deliveries.note(file, resultId);
    const report: RelatedFullDocumentDiagnosticReport | RelatedUnchangedDocumentDiagnosticReport =
      previousResultId === resultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
    const relatedDocuments = takesRelated && workspace.isReady ? relatedTo(file) : {};
    return Object.keys(relatedDocuments).length > 0 ? { ...report, relatedDocuments } : report;
  };

  const none: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(atOnce(server, none, answer));
  answerWorkspaceDiagnostics(server, book, deliveries);
  workspace.onDidChange((changed) => {
    for (const key of changed) {
      if (workspace.archive.has(key)) continue;
      book.forget(key);
      deliveries.forget(key);
    }
  });
  if (workspaceClient?.diagnostics?.refreshSupport) {
    pauses.onPause(() => {
      const isOutdated = [...workspace.documents.keys()].some((key) => deliveries.isOutdated(key));
      if (isOutdated) unawaited(connection, connection.languages.diagnostics.refresh());
    });
  }
  return { diagnosticProvider: { identifier: 'broadsheet', interFileDependencies: true, workspaceDiagnostics: true } };
}
