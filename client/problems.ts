import * as vscode from 'vscode';

/** What Broadsheet reports in a file, in the order of the text. */
export function problemsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'broadsheet')
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.severity - b.severity);
}
