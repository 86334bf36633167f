import type { FileOperationRegistrationOptions } from 'vscode-languageserver';
import type { Feature } from '../feature';
import { isTranscript } from '../files/files';

const registration: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: '**/*.broadsheet', matches: 'file' } }, { pattern: { glob: '**', matches: 'folder' } }],
};

/** Follows files and folders that the editor makes, moves and removes. */
export const fileOperations: Feature = ({ connection, workspace }) => {
  const follow = (gone: readonly string[], come: readonly string[]) => {
    const isFolder = (uri: string) => !isTranscript(uri);
    void workspace.refresh([...gone, ...come].filter(isTranscript));
    void workspace.refreshFolders(gone.filter(isFolder), come.filter(isFolder));
  };
  connection.workspace.onDidCreateFiles(({ files }) => follow([], uris(files)));
  connection.workspace.onDidDeleteFiles(({ files }) => follow(uris(files), []));
  connection.workspace.onDidRenameFiles(({ files }) =>
    follow(
      files.map(({ oldUri }) => oldUri),
      files.map(({ newUri }) => newUri),
    ),
  );
  return {
    workspace: { fileOperations: { didCreate: registration, didRename: registration, didDelete: registration } },
  };
};

function uris(files: readonly { readonly uri: string }[]): string[] {
  return files.map(({ uri }) => uri);
}
