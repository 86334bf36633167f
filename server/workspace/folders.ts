import type { Files } from '../files/files';
import { folderKey } from '../uris';

/** The workspace's folders, by their keys: their URIs as `keyOf` writes them, each with a slash at its end. */
export class Folders {
  private readonly keys = new Set<string>();
  /** What ends the watch over each folder, where the workspace follows the disk itself. */
  private watches: Map<string, () => void> | undefined;

  /** `changed` is told what has changed on disk, once that is followed. */
  constructor(
    private readonly files: Pick<Files, 'watch'>,
    private readonly changed: (uris: readonly string[]) => void,
  ) {}

  add(uri: string): void {
    const folder = folderKey(uri);
    this.keys.add(folder);
    if (this.watches && !this.watches.has(folder)) this.watch(folder);
  }

  remove(uri: string): void {
    const folder = folderKey(uri);
    this.keys.delete(folder);
    this.watches?.get(folder)?.();
    this.watches?.delete(folder);
  }

  /** Whether it is one of them, by its key. */
  has(folder: string): boolean {
    return this.keys.has(folder);
  }

  /** From now on follows what changes on disk in all of them. */
  follow(): void {
    this.watches ??= new Map();
    for (const folder of this.keys) this.watch(folder);
  }

  private watch(folder: string): void {
    const end = this.files.watch?.(folder, this.changed);
    if (end) this.watches?.set(folder, end);
  }

  /** The one that a file lies in, by the file's key, whether or not it is looked through there for transcripts. */
  around(key: string): string | null {
    for (const folder of this.keys) if (key.startsWith(folder)) return folder;
    return null;
  }

  /** Whether a file lies where one of them is looked through for transcripts. */
  hold(key: string): boolean {
    for (const folder of this.keys) {
      if (key.startsWith(folder) && !isLeftOut(key.slice(folder.length))) return true;
    }
    return false;
  }
}

/** What no folder's list holds: see `filesBelow`. */
function isLeftOut(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.') || name === 'node_modules');
}
