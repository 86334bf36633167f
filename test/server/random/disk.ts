import { type Files, type FileText, isConfiguration, isTranscript } from '../../../server/files/files';
import { keyOf } from '../../../server/uris';

/**
 * A disk in memory that takes its time: what is read or listed comes some turns of the event loop later, as it stood when that
 * began. `turns` says how many.
 */
export class Disk implements Files {
  /** By URI, as `vscode-uri` writes it. */
  readonly texts: Map<string, string>;
  /** Whether something is being read. */
  private reading = 0;

  constructor(
    texts: Iterable<readonly [uri: string, text: string]>,
    private readonly turns: () => number = () => 0,
  ) {
    this.texts = new Map([...texts].map(([uri, text]) => [keyOf(uri), text]));
  }

  get isBusy(): boolean {
    return this.reading > 0;
  }

  list(folder: string): Promise<string[]> {
    const start = `${keyOf(folder).replace(/\/$/, '')}/`;
    const found = [...this.texts.keys()].filter(
      (uri) =>
        uri.startsWith(start) &&
        (isTranscript(uri) || isConfiguration(uri)) &&
        !/(^|\/)(\.|node_modules\/)/.test(uri.slice(start.length)),
    );
    return this.late(found);
  }

  read(uri: string): Promise<FileText> {
    const text = this.texts.get(uri);
    return this.late(text === undefined ? null : { text });
  }

  private async late<T>(value: T): Promise<T> {
    this.reading++;
    for (let left = this.turns(); left > 0; left--) await new Promise((resolve) => setImmediate(resolve));
    this.reading--;
    return value;
  }
}
