import type { ConfigurationProblem } from '../../core/configuration-problems';
import type { ReadFault } from '../../core/read-faults';

/** What the workspace has to tell while it reads. URIs are written as `keyOf` writes them. */
export interface WorkspaceReporter {
  /** A file or folder cannot be read; `null`: now it can, or it is gone. */
  unreadable(uri: string, fault: ReadFault | null): void;
  /** What is wrong with a configuration, whose text is given; nothing where it is gone. */
  configured(uri: string, text: string, problems: readonly ConfigurationProblem[]): void;
  /** Something went wrong that should not have. */
  failed(error: unknown): void;
  /** A folder begins to be read; what is returned is told how far it has come, and at last that it has ended. */
  indexing(folder: string): { read(done: number, total: number): void; end(): void };
}
