import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import type { Workspace } from '../workspace';
import { editsBetween } from './delta';

/** What a client has of a document as it stood in a version. */
interface Delivery {
  readonly resultId: string;
  readonly version: number;
  readonly data: readonly number[];
}

/** The tokens that a client has of each open document, by which it is told later what has changed. */
export class TokenDeliveries {
  private readonly last = new Map<string, Delivery>();
  /** Those that are no longer so, as the client has been told already. */
  private readonly told = new Set<Delivery>();
  private count = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly read: (file: TranscriptFile) => number[],
  ) {
    workspace.onDidChange((changed) => {
      for (const key of changed) if (!workspace.documents.has(key)) this.forget(key);
    });
  }

  full(file: TranscriptFile): SemanticTokens {
    const data = this.read(file);
    this.forget(file.path);
    const version = this.workspace.documents.get(file.path)?.version;
    // Of what is not open nothing is kept: nobody would say when it is no longer shown.
    if (version === undefined) return { data };
    const resultId = String(++this.count);
    this.last.set(file.path, { resultId, version, data });
    return { resultId, data };
  }

  /** The change since the tokens with an id, where these are the last that were given; else all. */
  since(file: TranscriptFile, previousResultId: string): SemanticTokens | SemanticTokensDelta {
    const before = this.last.get(file.path);
    const { resultId, data } = this.full(file);
    if (resultId === undefined || before?.resultId !== previousResultId)
      return resultId ? { resultId, data } : { data };
    return { resultId, edits: editsBetween(before.data, data) };
  }

  /** Whether something else than an edit has changed tokens that the client has, since this was last said. */
  becameOutdated(): boolean {
    let outdated = false;
    for (const [key, delivery] of this.last) {
      const file = this.workspace.archive.file(key);
      // After an edit a client asks by itself.
      if (!file || this.told.has(delivery) || this.workspace.documents.get(key)?.version !== delivery.version) continue;
      if (editsBetween(delivery.data, this.read(file)).length === 0) continue;
      this.told.add(delivery);
      outdated = true;
    }
    return outdated;
  }

  private forget(key: string): void {
    const delivery = this.last.get(key);
    if (delivery) this.told.delete(delivery);
    this.last.delete(key);
  }
}
