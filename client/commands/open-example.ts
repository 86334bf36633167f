import * as vscode from 'vscode';
import type { ClientContext } from '../context';
import { type Example, examplesFor, rawExample } from '../examples';
import { exists } from '../file-system';

/** Opens an issue of the examples: as files in the workspace, or where no folder is open, as documents that are saved nowhere. */
export function registerOpenExample({ extension }: ClientContext): vscode.Disposable[] {
  const open = async (given?: unknown) => {
    const root = vscode.workspace.workspaceFolders?.[0];
    const example = given === 'raw' ? rawExample : await choose(root);
    if (!example) return;
    const from = vscode.Uri.joinPath(extension.extensionUri, 'examples');
    await (root ? openFiles(example, from, root.uri) : openUntitled(example, from));
  };
  return [vscode.commands.registerCommand('broadsheet.openExample', open)];
}

/** An issue, or the raw text of a page. */
async function choose(root: vscode.WorkspaceFolder | undefined): Promise<Example | undefined> {
  const items = [...examplesFor(vscode.env.language), rawExample].map((example) => ({
    label: example.paper,
    description: example === rawExample ? vscode.l10n.t('raw text of the front page, to be structured') : example.date,
    detail: root ? vscode.l10n.t('Put into {0}, if it is not there yet', `${root.name}/${folderOf(example)}`) : '',
    example,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Open an Example Issue') }))?.example;
}

function folderOf({ files }: Example): string {
  return files[0]?.split('/').slice(0, -1).join('/') ?? '';
}

async function openFiles({ files, scans = [] }: Example, from: vscode.Uri, root: vscode.Uri): Promise<void> {
  for (const file of [...files, ...scans]) {
    const to = vscode.Uri.joinPath(root, file);
    if (await exists(to)) continue;
    await vscode.workspace.fs.writeFile(to, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, file)));
  }
  const [first] = files;
  if (first !== undefined) await vscode.window.showTextDocument(vscode.Uri.joinPath(root, first));
}

/** All of its files stand open, so that jumps lead from one to the other; the first is in front. */
async function openUntitled({ files }: Example, from: vscode.Uri): Promise<void> {
  for (const file of files.toReversed()) {
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, file)));
    const language = file.endsWith('.txt') ? 'plaintext' : 'broadsheet';
    const document = await vscode.workspace.openTextDocument({ language, content });
    await vscode.window.showTextDocument(document, { preview: false });
  }
}
