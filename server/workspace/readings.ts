import type { ReadFault } from '../../core/read-faults';
import type { Files } from '../files/files';

/** Files that are being read, by their keys: of several readings of one file, that counts which began last. */
export class Readings {
  private readonly last = new Map<string, Promise<void>>();

  /** `unreadable` is told of each file that has been read whether it could be: see `WorkspaceReporter`. */
  constructor(
    private readonly files: Pick<Files, 'read'>,
    private readonly unreadable: (key: string, fault: ReadFault | null) => void,
  ) {}

  /** The files that are being read. */
  get keys(): Iterable<string> {
    return this.last.keys();
  }

  /** Settled when a file has been read that is being read. */
  async of(key: string): Promise<void> {
    await this.last.get(key)?.catch(() => {});
  }

  /** Has a file's text taken, or `null` where there is none that can be read; settled when that of the last reading has been. */
  read(key: string, take: (text: string | null) => void): Promise<void> {
    const reading: Promise<void> = this.files.read(key).then((read) => {
      const last = this.last.get(key);
      if (last !== reading) return last;
      this.last.delete(key);
      const fault = read !== null && 'fault' in read ? read : null;
      this.unreadable(key, fault);
      take(read === null || 'fault' in read ? null : read.text);
      return undefined;
    });
    this.last.set(key, reading);
    return reading;
  }
}
