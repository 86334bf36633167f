import * as vscode from 'vscode';

/** The folder of the workspace in which something lies, else the first. */
export function rootOf(uri: vscode.Uri | undefined): vscode.WorkspaceFolder | undefined {
  return (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? vscode.workspace.workspaceFolders?.[0];
}

/** The path of something in a folder of the workspace, with slashes; empty where it lies elsewhere. */
export function pathBelow(root: vscode.WorkspaceFolder | undefined, uri: vscode.Uri | undefined): string {
  const isIn = root && uri && vscode.workspace.getWorkspaceFolder(uri) === root;
  return isIn ? vscode.workspace.asRelativePath(uri, false) : '';
}
