import type {
  CodeAction,
  CodeActionContext,
  Diagnostic,
  DocumentDiagnosticReport,
  Range,
  TextDocumentIdentifier,
} from 'vscode-languageserver-protocol';
import type { Desk } from './desk';

/** The actions that are offered at a range. */
export function actionsAt(
  desk: Desk,
  { textDocument, range }: { textDocument: TextDocumentIdentifier; range: Range },
  context: Partial<CodeActionContext> = {},
): Promise<CodeAction[]> {
  return desk.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [], ...context } });
}

export function resolve(desk: Desk, action: CodeAction | undefined): Promise<CodeAction> {
  if (!action) throw new Error('no action to resolve');
  return desk.request('codeAction/resolve', action);
}

/** What is reported of a file. */
export async function reported(desk: Desk, path: string): Promise<Diagnostic[]> {
  const report = await desk.request<DocumentDiagnosticReport>('textDocument/diagnostic', desk.document(path));
  if (report.kind !== 'full') throw new Error('no full report');
  return report.items;
}

/** Waits until all files of the workspace have been read. */
export async function indexed(desk: Desk): Promise<void> {
  await desk.request('workspace/diagnostic', { previousResultIds: [] });
}
