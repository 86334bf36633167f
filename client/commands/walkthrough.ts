import * as vscode from 'vscode';
import type { ClientContext } from '../context';

/** Opens the first steps, as VS Code shows them on its welcome page. */
export function registerWalkthrough({ extension }: ClientContext): vscode.Disposable[] {
  const open = () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.extension.id}#first-steps`, false);
  return [vscode.commands.registerCommand('broadsheet.openWalkthrough', open)];
}
