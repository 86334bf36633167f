/** The files of the workspace's folders, wherever they are. URIs are written as `vscode-uri` writes them. */
export interface Files {
  /** The files of a folder that match a glob pattern. */
  list(folder: string, pattern: string): Promise<string[]>;
  /** A file's text; `null` where it is not there or cannot be read. */
  read(uri: string): Promise<string | null>;
}
