/**
 * Server to client, where the client wants it (see `InitializationOptions`): transcripts have changed, come or gone, and with them
 * whatever was read from them.
 */
export const CHANGED = 'broadsheet/changed';

export interface ChangedParams {
  readonly uris: readonly string[];
}
