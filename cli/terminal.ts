import { SingleBar } from 'cli-progress';
import { createColors } from 'picocolors';
import { type Locale, localeOf } from '../core/locale';

export type Colors = ReturnType<typeof createColors>;

/** Where a command reads and prints, and how. */
export interface Terminal {
  readonly locale: Locale;
  /** For standard output. */
  readonly colors: Colors;
  /** Standard input. */
  input(): AsyncIterable<Uint8Array>;
  /** Text for standard output, as it is. */
  out(text: string): void;
  /** A line for standard error. */
  problem(line: string): void;
  /** Counts files on standard error where that is a terminal, from `least` files on. */
  progress(total: number, least?: number): Progress;
}

export interface Progress {
  step(): void;
  /** There turn out to be more of them. */
  grow(total: number): void;
  stop(): void;
}

/** The process's own standard streams. */
export function processTerminal(): Terminal {
  const { env, stdin, stdout, stderr } = process;
  const plain = Boolean(env['NO_COLOR']);
  // What is said while a bar stands in the last line waits until the bar is gone.
  let waiting: string[] | null = null;
  const problem = (line: string): void => {
    if (waiting) waiting.push(line);
    else stderr.write(`${line}\n`);
  };
  return {
    locale: localeOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en'),
    colors: createColors(!plain && stdout.isTTY === true),
    input: () => stdin,
    out: (text) => void stdout.write(text),
    problem,
    progress: (total, least = worthShowing) => {
      let bar: SingleBar | undefined;
      let done = 0;
      const grow = (total: number): void => {
        if (stderr.isTTY !== true || total < least) return;
        waiting ??= [];
        if (bar) bar.setTotal(total);
        else bar = progressBar(total, done, plain);
      };
      const step = (): void => {
        done++;
        bar?.increment();
      };
      const stop = (): void => {
        bar?.stop();
        const lines = waiting ?? [];
        waiting = null;
        for (const line of lines) problem(line);
      };
      grow(total);
      return { step, grow, stop };
    },
  };
}

/** Below this many files a bar would be gone before it is seen. */
const worthShowing = 50;

function progressBar(total: number, done: number, plain: boolean): SingleBar {
  const bar = new SingleBar({
    format: plain ? '{value}/{total}' : '{bar} {value}/{total}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, done);
  return bar;
}
