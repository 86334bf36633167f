import * as vscode from 'vscode';
import type { ClientContext } from '../context';
import { showPlace } from '../transcripts';
import { PageNode, SegmentNode } from './issue-nodes';
import type { ProblemNode } from './problems';

/** What can be done with an entry of a view. */
export function registerNodeCommands({ client }: ClientContext): vscode.Disposable[] {
  const { registerCommand, executeCommand, getCommands } = vscode.commands;
  const beside = (command: string) => async (node: unknown) => {
    if (node instanceof SegmentNode) await showPlace(client, node.place);
    else if (node instanceof PageNode) await showPlace(client, node.page);
    await executeCommand(command);
  };
  const quickFix = async ({ uri, diagnostic: { range } }: ProblemNode) => {
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(range.start, range.start) });
    await executeCommand('editor.action.quickFix');
  };
  const explain = async ({ diagnostic: { code } }: ProblemNode) => {
    if (typeof code !== 'object') return;
    const isRendered = (await getCommands(true)).includes('markdown.showPreview');
    await executeCommand(isRendered ? 'markdown.showPreview' : 'vscode.open', code.target);
  };
  return [
    registerCommand('broadsheet.previewEntry', beside('broadsheet.showPreviewToSide')),
    registerCommand('broadsheet.facsimileEntry', beside('broadsheet.showFacsimile')),
    registerCommand('broadsheet.fixProblem', quickFix),
    registerCommand('broadsheet.explainProblem', explain),
  ];
}
