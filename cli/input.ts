import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { type MessageKey, say } from './messages';
import type { Terminal } from './terminal';

/** The name under which standard input is reported. */
export const STDIN = '<stdin>';

const largest = 64 * 1024 * 1024;

/** A text that was read, under the path that was given for it. */
export interface Input {
  readonly path: string;
  readonly text: string;
}

/** Reads what the paths name; a path that cannot be read is said on standard error and counted, the others are still done. */
export class Inputs {
  failures = 0;

  constructor(private readonly terminal: Terminal) {}

  /** The files that files, folders, globs and `-` name, each once, sorted; paths as given. */
  async list(paths: readonly string[]): Promise<string[]> {
    const files = new Set<string>();
    for (const given of paths) {
      if (given === '-') {
        if (files.has(STDIN)) this.fail('-', 'one-standard-input');
        files.add(STDIN);
      } else for (const file of await this.expand(given)) files.add(file);
    }
    return [...files].sort();
  }

  private async expand(given: string): Promise<string[]> {
    const found = await stat(given).catch(() => null);
    if (found?.isFile()) return [given];
    if (found?.isDirectory()) {
      const inside = await glob('**/*.broadsheet', {
        cwd: given,
        ignore: ['**/node_modules/**'],
        expandDirectories: false,
      });
      if (inside.length === 0) this.fail(given, 'no-transcript');
      return inside.map((file) => path.posix.join(given.replaceAll('\\', '/'), file));
    }
    if (found) {
      this.fail(given, 'not-a-file');
      return [];
    }
    if (!isDynamicPattern(given)) {
      this.fail(given, 'not-found');
      return [];
    }
    const matches = await glob(given.replaceAll('\\', '/'), {
      ignore: ['**/node_modules/**'],
      expandDirectories: false,
    });
    if (matches.length === 0) this.fail(given, 'no-match');
    return matches;
  }

  /** The text of one file; `null` where it cannot be read. A byte order mark is kept. */
  async read(file: string): Promise<Input | null> {
    const bytes = file === STDIN ? await this.readStdin() : await this.readBytes(file);
    if (bytes === null) return null;
    if (bytes.length > largest) return this.fail(file, 'too-large');
    if (bytes.includes(0)) return this.fail(file, 'binary');
    try {
      return { path: file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    } catch {
      return this.fail(file, 'not-utf8', { offset: firstInvalidByte(bytes) + 1 });
    }
  }

  private async readBytes(file: string): Promise<Buffer | null> {
    try {
      const { size } = await stat(file);
      return size > largest ? this.fail(file, 'too-large') : await readFile(file);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return this.fail(file, 'not-found');
      if (code === 'EISDIR') return this.fail(file, 'not-a-file');
      if (code === 'EACCES' || code === 'EPERM') return this.fail(file, 'no-permission');
      return this.fail(file, 'unreadable', { reason: message });
    }
  }

  private async readStdin(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of process.stdin) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > largest) break;
    }
    return Buffer.concat(chunks);
  }

  /** Says that a path cannot be used. */
  fail(given: string, key: MessageKey, values: Record<string, string | number> = {}): null {
    this.failures++;
    this.terminal.problem(`${given}: ${say(key, this.terminal.locale, values)}`);
    return null;
  }
}

/** Index of the first byte that does not belong to UTF-8 text; the bytes are known to hold one. */
function firstInvalidByte(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  // All of `bytes` before `low` decodes; a cut inside a character does not count as a fault.
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return low;
}
