import type { ImportWorld } from '../../core/import';
import type { ReadFault } from '../../core/read-faults';

/** A file's text, why it cannot be read, or `null` where there is no such file. */
export type FileText = { readonly text: string } | ReadFault | null;

/** The files of the workspace's folders, wherever they are. URIs are written as `vscode-uri` writes them. */
export interface Files {
  /** The transcripts and configurations in a folder and below; what cannot be looked into is reported by its URI. */
  list(folder: string, report: (uri: string, fault: ReadFault) => void): Promise<string[]>;
  read(uri: string): Promise<FileText>;
  /**
   * The text of a transcript that has been read before, at once; `null` where that is no more. Absent where files can only be waited for:
   * then what has been read is kept.
   */
  readNow?(uri: string): string | null;
  /**
   * Calls `changed` with what is made, changed or removed below a folder, for clients that do not tell; what is returned ends it.
   * Absent where only the client can tell.
   */
  watch?(folder: string, changed: (uris: readonly string[]) => void): () => void;
}

/** What a server reads. */
export interface AllFiles extends Files {
  /** What lies in a folder, hidden things aside, and no more than `MOST_ENTRIES` of it; nothing where there is no such folder. */
  entries(folder: string): Promise<readonly FolderEntry[]>;
  readonly foreign: ForeignFiles;
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Of a folder with more nobody wants to choose from a list. */
export const MOST_ENTRIES = 1000;

/** Files of other formats, which are imported, by their URIs, and what reads PDFs among them. */
export type ForeignFiles = Pick<ImportWorld, 'read' | 'exists' | 'pdf'>;

export const CONFIGURATION = 'broadsheet.config.json';

/** Transcripts, and all that the workspace reads below its folders, as glob patterns. */
export const TRANSCRIPTS = '**/*.broadsheet';
export const READ_FILES = `**/{*.broadsheet,${CONFIGURATION}}`;

export function isTranscript(path: string): boolean {
  return path.endsWith('.broadsheet');
}

export function isConfiguration(path: string): boolean {
  return path.endsWith(`/${CONFIGURATION}`);
}
