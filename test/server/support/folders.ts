import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder on disk for one test. */
export interface Folder {
  readonly path: string;
  /** Writes a file into it, or takes it away (`null`). */
  write(name: string, content: string | Uint8Array | null): void;
  remove(): void;
}

const left = new Set<string>();

export function folderOnDisk(files: Iterable<readonly [name: string, text: string]> = []): Folder {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-server-'));
  left.add(folder);
  const write: Folder['write'] = (name, content) => {
    const file = path.join(folder, name);
    if (content === null) rmSync(file, { recursive: true, force: true });
    else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  };
  for (const [name, text] of files) write(name, text);
  return { path: folder, write, remove: () => removeFolder(folder) };
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  left.delete(folder);
}

// What a test that failed has left.
process.on('exit', () => {
  for (const folder of left) removeFolder(folder);
});
