import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const cleanups: (() => void)[] = [];

/** Runs `cleanup` when this process ends, whatever way it ends; the last one added comes first. */
export function atExit(cleanup: () => void): void {
  cleanups.push(cleanup);
}

/** A new folder below the system's temporary one, gone when this process ends. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `broadsheet-${name}-`));
  atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));
  return folder;
}

process.on('exit', () => {
  for (const cleanup of cleanups.reverse()) {
    try {
      cleanup();
    } catch (error) {
      console.error(`cleaning up: ${error}`);
    }
  }
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
