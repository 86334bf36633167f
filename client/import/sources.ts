import * as vscode from 'vscode';

/** Files that are to be imported. */
export interface Sources {
  readonly uris: readonly vscode.Uri[];
  /** Where they were found rather than chosen one by one, some may be there for something else. */
  readonly isFolder: boolean;
}

/** Names of files that could hold pages; what they hold, their content tells. */
const couldHoldPages = /\.(?:xml|alto|hocr|x?html?|pdf)$/i;

/** More files than an issue has are looked for in no folder. */
const MOST_FILES = 5000;

/** What was chosen in the explorer, or is chosen now. */
export async function findSources(clicked: unknown, selected: unknown): Promise<Sources | undefined> {
  const chosen = Array.isArray(selected) && selected.length > 0 ? selected : [clicked];
  const uris = chosen.filter((each): each is vscode.Uri => each instanceof vscode.Uri);
  if (uris.length > 0) return withFilesOfFolders(uris);
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('The files of an issue: PDF, METS, ALTO, PAGE XML or hOCR'),
    canSelectMany: true,
    filters: {
      [vscode.l10n.t('Pages of a newspaper')]: ['pdf', 'xml', 'alto', 'hocr', 'html', 'htm', 'xhtml'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  return picked && { uris: picked, isFolder: false };
}

async function withFilesOfFolders(uris: readonly vscode.Uri[]): Promise<Sources> {
  const files: vscode.Uri[] = [];
  let isFolder = false;
  for (const uri of uris) {
    if (((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) === 0) files.push(uri);
    else {
      isFolder = true;
      await addFilesBelow(uri, files);
    }
  }
  return { uris: files, isFolder };
}

/** Hidden folders and those of packages are left out, and links to folders, which may lead back. */
async function addFilesBelow(folder: vscode.Uri, files: vscode.Uri[]): Promise<void> {
  const ahead = [folder];
  for (let next = ahead.pop(); next && files.length < MOST_FILES; next = ahead.pop()) {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(next)) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const uri = vscode.Uri.joinPath(next, name);
      if (type === vscode.FileType.Directory) ahead.push(uri);
      else if ((type & vscode.FileType.File) !== 0 && couldHoldPages.test(name)) files.push(uri);
    }
  }
}
