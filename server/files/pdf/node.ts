import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PdfReader } from '../../../core/convert/pdf/file';
import { ask } from '../../threads/ask';
import { openApart } from './apart';
import type { PdfOutcome, PdfTask } from './tasks';
import { type PdfThread, TooMuch } from './thread';

/** Where the bundler puts pdf.js and what reads PDFs, from the folder of the bundle; not defined where nothing is bundled. */
declare const PDFJS: string | undefined;

/** In MiB: of what JavaScript holds; and of all that the process holds more than before, for buffers do not count among it. */
const HEAP = 1024;
const MOST = 1024;

/** Reads PDFs in Node, each on a thread of its own. */
export const pdfReader: PdfReader = (bytes) => openApart(bytes, () => startThread(bytes.length));

/** Where nothing is bundled, threads need what reads TypeScript. */
const script =
  typeof PDFJS === 'string'
    ? { code: path.join(__dirname, PDFJS, 'reader.js'), isSource: false }
    : {
        code: `require('tsx/cjs'); require(${JSON.stringify(path.join(__dirname, 'reader-in-node.ts'))})`,
        isSource: true,
      };

/** Starts a thread that has loaded pdf.js, for a file of `size` bytes. */
export async function startThread(size: number): Promise<PdfThread> {
  const worker = new Worker(script.code, {
    eval: script.isSource,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: 64 },
  });
  worker.unref();
  // What it has to say is said by nobody else: standard output may be a client's.
  worker.stdout.resume();
  worker.stderr.resume();
  // One that fails between tasks is found out by the next.
  worker.on('error', () => {});
  // pdf.js holds the file itself, and may hold as much again of what it has read of it.
  const granted = process.memoryUsage.rss() + MOST * 2 ** 20 + 2 * size;
  const thread: PdfThread = {
    async ask<T extends PdfTask>(task: T) {
      try {
        return await ask<PdfTask, PdfOutcome<T>>(worker, task);
      } catch (error) {
        throw (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooMuch() : error;
      }
    },
    // On a machine that has much to do, little is done in a second.
    clock: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    },
    takesTooMuch: () => process.memoryUsage.rss() > granted,
    end: () => void worker.terminate(),
  };
  try {
    await thread.ask({ kind: 'load', folder: null });
  } catch (error) {
    thread.end();
    throw error;
  }
  return thread;
}
