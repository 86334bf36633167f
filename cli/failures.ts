import { faultMessage, type ReadFault } from '../core/read-faults';
import { type MessageKey, say } from './messages';
import type { Terminal } from './terminal';
import { visible } from './visible';

/** What could not be done: said on standard error and counted, while the rest is still done. */
export class Failures {
  count = 0;

  constructor(private readonly terminal: Pick<Terminal, 'locale' | 'problem'>) {}

  /** Says what is wrong with a path. */
  report(path: string, key: MessageKey, values: Readonly<Record<string, string | number>> = {}): null {
    return this.say(path, say(key, this.terminal.locale, values));
  }

  /** Says that a path cannot be read, and why. */
  reportFault(path: string, fault: ReadFault): null {
    return this.say(path, faultMessage(fault, this.terminal.locale));
  }

  /** Says what has been found elsewhere to be wrong with one path. */
  pass(problems: readonly string[]): void {
    this.count++;
    for (const problem of problems) this.terminal.problem(problem);
  }

  /** Says what is wrong with a path in words that are ready. */
  reportText(path: string, problem: string): null {
    return this.say(path, problem);
  }

  private say(path: string, problem: string): null {
    this.count++;
    this.terminal.problem(visible(`${path}: ${problem}`));
    return null;
  }

  /** Says why a path cannot be read. */
  reportRead(path: string, error: unknown): null {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return this.report(path, 'not-found');
    if (code === 'EISDIR') return this.report(path, 'not-a-file');
    if (code === 'EACCES' || code === 'EPERM') return this.reportFault(path, { fault: 'no-permission' });
    return this.reportFault(path, { fault: 'unreadable', reason: message });
  }

  /** Says why a path cannot be written. */
  reportWrite(path: string, error: unknown): null {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return this.report(path, 'no-folder');
    if (code === 'EISDIR') return this.report(path, 'not-a-file');
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return this.report(path, 'no-write-permission');
    return this.report(path, 'unwritable', { reason: message });
  }
}
