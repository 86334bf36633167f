import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Feature } from '../feature';
import { CONFIGURATION, TRANSCRIPTS } from '../workspace';

/** Follows changes that are made to the workspace's files outside the editor. */
export const watchedFiles: Feature = ({ connection, workspace, client, whenInitialized }) => {
  connection.onDidChangeWatchedFiles(({ changes }) => workspace.refresh(changes.map(({ uri }) => uri)));
  if (client.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = [{ globPattern: TRANSCRIPTS }, { globPattern: `**/${CONFIGURATION}` }];
    whenInitialized(() => {
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    });
  }
  return {};
};
