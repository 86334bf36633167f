/**
 * A language server that knows nothing: it takes the edits, keeps no text, and answers each request with what it was told to beforehand.
 * What an answer from it takes is what the protocol takes by itself, the same libraries and the same bytes on both sides.
 */
import { createConnection, DocumentDiagnosticReportKind, TextDocumentSyncKind } from 'vscode-languageserver/node';

const connection = createConnection();
let symbols: [] = [];

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentSymbolProvider: true,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onDidOpenTextDocument(() => {});
connection.onDidChangeTextDocument(() => {});
connection.languages.diagnostics.on(() => ({ kind: DocumentDiagnosticReportKind.Full, items: [] }));
connection.onRequest('bench/answerWith', (answer: { symbols: [] }) => {
  symbols = answer.symbols;
});
connection.onDocumentSymbol(() => symbols);
connection.listen();
