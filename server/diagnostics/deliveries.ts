import type { TranscriptFile } from '../../core/model/file';
import type { Workspace } from '../workspace';
import type { DiagnosticsBook } from './book';

interface Delivery {
  readonly resultId: string;
  /** The version that was open then; `null` where the file was closed. */
  readonly version: number | null;
}

/** Which report of each file the client has. */
export class Deliveries {
  private readonly byKey = new Map<string, Delivery>();

  constructor(
    private readonly workspace: Workspace,
    private readonly book: DiagnosticsBook,
  ) {}

  note(file: TranscriptFile, resultId: string): void {
    this.byKey.set(file.path, { resultId, version: this.versionOf(file.path) });
  }

  forget(key: string): void {
    this.byKey.delete(key);
  }

  /** Whether the client has a report of this version of the file that is no longer true: something else has changed. */
  isOutdated(key: string): boolean {
    const file = this.workspace.archive.file(key);
    const delivery = this.byKey.get(key);
    if (!file || !delivery || delivery.version !== this.versionOf(key)) return false;
    return this.book.of(file).resultId !== delivery.resultId;
  }

  /** The other files of a file's issue of which the client does not have what is true now, but has had a report or has them open. */
  outdatedBeside(file: TranscriptFile): TranscriptFile[] {
    const others = this.workspace.issueOf(file)?.files ?? [];
    return others.filter((other) => {
      if (other.path === file.path) return false;
      const delivery = this.byKey.get(other.path);
      if (!delivery && !this.workspace.documents.has(other.path)) return false;
      return this.book.of(other).resultId !== delivery?.resultId;
    });
  }

  private versionOf(key: string): number | null {
    return this.workspace.documents.get(key)?.version ?? null;
  }
}
