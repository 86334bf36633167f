import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Feature } from '../feature';
import { READ_FILES } from '../files/files';

/** Follows changes that are made to the workspace's files outside the editor, told by the client or else by the disk. */
export const watchedFiles: Feature = ({ connection, workspace, client, whenInitialized }) => {
  connection.onDidChangeWatchedFiles(({ changes }) => workspace.refresh(changes.map(({ uri }) => uri)));
  const canWatch = client.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration;
  whenInitialized(() => {
    if (!canWatch) workspace.followDisk();
    else {
      const watchers = [{ globPattern: READ_FILES }];
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  });
  return {};
};
