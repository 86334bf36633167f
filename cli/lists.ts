import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { Failures } from './failures';
import type { Terminal } from './terminal';

/**
 * The paths that a command was given: all together, or, where they come from a list, one after the other, each to be read as if the command
 * had been called for it alone. So what is said of an issue does not depend on what else is in the list. `list` is a file, or `-`.
 */
export async function* pathsGiven(
  paths: readonly string[],
  list: string | undefined,
  terminal: Terminal,
  failures: Failures,
): AsyncGenerator<readonly string[]> {
  if (list === undefined) {
    yield paths;
    return;
  }
  try {
    const input = list === '-' ? Readable.from(terminal.input()) : createReadStream(list);
    // An error of the stream would otherwise be nobody's.
    const failed = new Promise<never>((_, reject) => input.once('error', reject));
    failed.catch(() => {});
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
    for (;;) {
      const { value, done } = await Promise.race([lines.next(), failed]);
      if (done) return;
      if (value.trim() !== '') yield [value];
    }
  } catch (error) {
    failures.reportRead(list, error);
  }
}
