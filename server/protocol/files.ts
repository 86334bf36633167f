import type { ImportWorld } from '../../core/import';

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

/** The same: what lies in a folder, as `FolderEntry[]`. */
export const READ_FOLDER = 'broadsheet/readFolder';

/**
 * Server to client, where the server cannot read files itself: the bytes of a file that is imported. Answered by `FileBytes`. Only for
 * connections that carry bytes as they are, as those to a worker do.
 */
export const READ_BYTES = 'broadsheet/readBytes';

export interface ReadBytesParams extends ReadFileParams {
  /** How many bytes are wanted at most; of a file with more, none, or with `cut` as many. */
  readonly limit: number;
  readonly cut: boolean;
}

export type FileBytes = Awaited<ReturnType<ImportWorld['read']>>;

/** Server to client, where the server cannot read files itself: whether there is a file. Answered by a `boolean`. */
export const FILE_EXISTS = 'broadsheet/fileExists';

/** Server to client, in a browser: the address of the folder with pdf.js, with a slash at its end. */
export const PDFJS_FOLDER = 'broadsheet/pdfjsFolder';
