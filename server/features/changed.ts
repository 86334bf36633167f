import type { Feature } from '../feature';
import { CHANGED, type ChangedParams } from '../protocol';

/** Tells a client that wants to know which transcripts have changed, when a pause comes. */
export const changed: Feature = ({ connection, workspace, pauses, options }) => {
  if (!options.changed) return {};
  pauses.onPause((keys) => {
    const uris = [...keys].map((key) => workspace.uriOf(key));
    void connection.sendNotification(CHANGED, { uris } satisfies ChangedParams);
  });
  return {};
};
