import * as vscode from 'vscode';
import { newNonce } from '../webview';
import { webviewFolder } from '../webview-folder';
import { type Printed, printable } from './printable';

/**
 * Prints what a preview shows. A webview may not print by itself: it goes to a file, which is opened in the browser where there
 * is one at hand; elsewhere the user says where the file is to be kept. `target` is the file's URI, if that is known.
 */
export async function print(extension: vscode.ExtensionContext, printed: Printed, target?: vscode.Uri): Promise<void> {
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  const file = target ?? (isHere ? await scratchFile(extension) : await askForFile(printed.title));
  if (!file) return;
  const style = vscode.Uri.joinPath(webviewFolder(extension.extensionUri), 'preview.css');
  const css = new TextDecoder().decode(await vscode.workspace.fs.readFile(style));
  const parts = await Promise.all(
    printed.parts.map(async (part) => ({ ...part, images: await Promise.all(part.images.map(asData)) })),
  );
  const page = printable({ ...printed, parts }, css, newNonce());
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(page));
  if (!target && isHere) await vscode.env.openExternal(file);
  else if (!target)
    void vscode.window.showInformationMessage(vscode.l10n.t('Open {0} in a browser to print it.', file.path));
}

async function scratchFile({ globalStorageUri }: vscode.ExtensionContext): Promise<vscode.Uri> {
  await vscode.workspace.fs.createDirectory(globalStorageUri);
  return vscode.Uri.joinPath(globalStorageUri, 'print.html');
}

function askForFile(title: string): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${
    title
      .replace(/[\\/:*?"<>|\s]+/g, ' ')
      .slice(0, 40)
      .trim() || 'preview'
  }.html`;
  return vscode.window.showSaveDialog({
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
    filters: { HTML: ['html'] },
    title: vscode.l10n.t('Save for printing'),
  });
}

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** An image of the workspace as an address that holds it; `null` where there is none that browsers show. */
async function asData(image: string | null): Promise<string | null> {
  if (image === null) return null;
  const uri = vscode.Uri.parse(image);
  const type = types[/\.(\w+)$/.exec(uri.path)?.[1]?.toLowerCase() ?? ''];
  if (type === undefined || !vscode.workspace.getWorkspaceFolder(uri)) return null;
  try {
    return `data:${type};base64,${base64(await vscode.workspace.fs.readFile(uri))}`;
  } catch {
    return null; // it is not there
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
