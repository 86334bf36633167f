import { SingleBar } from 'cli-progress';
import { createColors } from 'picocolors';
import type { Locale } from '../core/checks/codes';
import { localeOf } from '../core/checks/message';

/** Where a command prints, and how. */
export interface Terminal {
  readonly locale: Locale;
  readonly colors: ReturnType<typeof createColors>;
  /** Text for standard output, as it is. */
  out(text: string): void;
  /** A line for standard error. */
  problem(line: string): void;
  /** Counts files on standard error where that is a terminal. */
  progress(total: number): Progress;
}

export interface Progress {
  step(): void;
  stop(): void;
}

/** The process's own standard streams. */
export function processTerminal(): Terminal {
  const plain = process.env['NO_COLOR'] !== undefined && process.env['NO_COLOR'] !== '';
  return {
    locale: localeOf(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || 'en'),
    colors: createColors(!plain && process.stdout.isTTY === true),
    out: (text) => void process.stdout.write(text),
    problem: (line) => void process.stderr.write(`${line}\n`),
    progress: (total) => progressBar(total, plain),
  };
}

/** Below this many files a bar would be gone before it is seen. */
const worthShowing = 50;

function progressBar(total: number, plain: boolean): Progress {
  if (process.stderr.isTTY !== true || total < worthShowing) return { step: () => {}, stop: () => {} };
  const bar = new SingleBar({
    format: plain ? '{value}/{total}' : '{bar} {value}/{total}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
