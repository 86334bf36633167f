/** A VS Code that serves its workbench to a browser. */
export interface Host {
  readonly url: string;
  stop(): void;
}

export interface HostOptions {
  /** The folder that the workbench opens. */
  readonly folder: string;
  /** A file of it that is opened at once. */
  readonly first?: string | undefined;
  /** What the user has set, beside what is left out anyway. */
  readonly settings?: object | undefined;
  /** The user’s home; a new folder where none is given. */
  readonly home?: string | undefined;
  /** The bundle whose `run` the extension host calls; none where the workbench is for looking at. */
  readonly tests?: string | undefined;
}
