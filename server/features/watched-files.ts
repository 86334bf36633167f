import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Feature } from '../feature';
import { CONFIGURATION, TRANSCRIPTS } from '../files/files';
import { unawaited } from '../unawaited';

/** Follows changes that are made to the workspace's files outside the editor, told by the client or else by the disk. */
export const watchedFiles: Feature = ({ connection, workspace, client, whenInitialized }) => {
  connection.onDidChangeWatchedFiles(({ changes }) => workspace.refresh(changes.map(({ uri }) => uri)));
  const canWatch = client.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration;
  whenInitialized(() => {
    if (!canWatch) workspace.followDisk();
    else {
      // One pattern in braces would do, but Emacs cannot read a `*` in them.
      const watchers = [{ globPattern: TRANSCRIPTS }, { globPattern: `**/${CONFIGURATION}` }];
      unawaited(connection, connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
  });
  return {};
};
