/** Server to client, where the server cannot read files itself: the URIs of a workspace's files, as `string[]`. */
export const LIST_FILES = 'broadsheet/listFiles';

export interface ListFilesParams {
  /** The folder's URI. */
  readonly folder: string;
  /** A glob pattern relative to it. */
  readonly pattern: string;
}

/**
 * Server to client, where the server cannot read files itself: a file's text as `{ text }`, why it cannot be read as `ReadFault`, or
 * `null` where there is none.
 */
export const READ_FILE = 'broadsheet/readFile';

export interface ReadFileParams {
  readonly uri: string;
}
