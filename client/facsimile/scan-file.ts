import * as vscode from 'vscode';
import type { Facsimile } from '../../server/protocol';

/** The file of a scan. */
export interface ScanFile {
  readonly uri: vscode.Uri;
  /** Another after each change of the file. */
  readonly version: string;
  readonly sheet: number;
}

/** What there is to show, as the server names it: its file, or in words why there is none. */
export async function findScan(found: Facsimile | null): Promise<ScanFile | string> {
  if (!found)
    return vscode.l10n.t(
      'No scan of this page is named. Name it by “facsimile:” in the front matter or “src=” on the page line.',
    );
  const { source, uri: named, isAddress, sheet } = found;
  if (isAddress)
    return vscode.l10n.t(
      '“{0}” is an address elsewhere. Only files are shown, and nothing is fetched: save the scan into the workspace and name it there.',
      source,
    );
  if (named === null) return vscode.l10n.t('“{0}” is not shown: it lies outside the workspace.', source);
  const uri = vscode.Uri.parse(named);
  try {
    const { type, mtime, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0)
      return vscode.l10n.t('“{0}” is a folder, not a scan.', vscode.workspace.asRelativePath(uri));
    return { uri, version: `${mtime}-${size}`, sheet };
  } catch (error) {
    const path = vscode.workspace.asRelativePath(uri);
    const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    if (isMissing) return vscode.l10n.t('There is no file “{0}”.', path);
    return vscode.l10n.t('“{0}” cannot be read. ({1})', path, error instanceof Error ? error.message : String(error));
  }
}
