import { type FormatFault, isFault } from '../../../core/convert/faults';
import type { PdfFile } from '../../../core/convert/pdf/file';
import type { MeasuredPage } from '../../../core/measured-page';
import type { PdfOutcome, PdfTask } from './tasks';
import { type PdfThread, TooLong, TooMuch } from './thread';

export interface Bounds {
  /**
   * How long opening a file may take, and each of its pages, in milliseconds at work: a page of a newspaper takes a tenth of a second.
   * It may wait for `WAITING` times as long, for the machine or, as pdf.js does at times, for nothing.
   */
  readonly patience: number;
  /** Of a file of which more pages are given up than this, the rest is, too. */
  readonly lost: number;
}

const BOUNDS: Bounds = { patience: 20_000, lost: 3 };

const WAITING = 6;

/** How often a thread at work is looked at, in milliseconds. */
const LOOK = 25;

/**
 * Opens a PDF on a thread of its own, which is ended where a page takes longer, or more memory, than a page of a newspaper can: what pdf.js
 * makes of a file that was made to do harm cannot be interrupted otherwise. The other pages are then read on another. `start` starts a
 * thread that has loaded pdf.js.
 */
export async function openApart(
  bytes: Uint8Array,
  start: () => Promise<PdfThread>,
  bounds: Bounds = BOUNDS,
): Promise<PdfFile | FormatFault> {
  const file = new FileApart(bytes, start, bounds);
  const opened = await file.open();
  return isFault(opened) ? opened : file;
}

class FileApart implements PdfFile {
  count = 0;
  private thread: PdfThread | null = null;
  private lost = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly start: () => Promise<PdfThread>,
    private readonly bounds: Bounds,
  ) {}

  /** Opens the file on a thread, if it is not; rejects where no thread can be started. */
  async open(): Promise<{ readonly count: number } | FormatFault> {
    if (this.thread) return this;
    this.thread = await this.start();
    const opened = await this.ask({ kind: 'open', bytes: this.bytes }, this.thread);
    if (isFault(opened)) this.end();
    else this.count = opened.count;
    return opened;
  }

  async page(number: number): Promise<MeasuredPage | FormatFault> {
    if (this.lost > this.bounds.lost) return { fault: 'given-up', page: number };
    const opened = await this.open();
    if (isFault(opened) || !this.thread) return { fault: 'damaged-page', page: number };
    const page = await this.ask({ kind: 'page', number }, this.thread);
    if (isFault(page) && page.fault === 'page-takes-much') this.end();
    if (this.thread === null) this.lost++;
    return page;
  }

  async close(): Promise<void> {
    this.end();
  }

  private end(): void {
    this.thread?.end();
    this.thread = null;
  }

  /** What comes of a task; where it fails, its thread has ended. */
  private async ask<T extends PdfTask>(task: T, thread: PdfThread): Promise<PdfOutcome<T> | FormatFault> {
    try {
      return await within(this.bounds.patience, thread, thread.ask(task));
    } catch (error) {
      this.end();
      return faultOf(error, task, this.bounds);
    }
  }
}

/** What a thread's work comes to; rejects where it takes too long, in milliseconds, or too much. */
function within<T>(patience: number, thread: PdfThread, work: Promise<T>): Promise<T> {
  let [lastTime, lastWork, worked, waited] = [Date.now(), thread.clock(), 0, 0];
  let timer: ReturnType<typeof setInterval> | undefined;
  const bound = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      const [now, work] = [Date.now(), thread.clock()];
      // While this thread was held up, or the machine asleep, nobody knows how far the other one came.
      const gone = Math.min(now - lastTime, 4 * LOOK);
      waited += gone;
      worked += Math.min(gone, work - lastWork);
      [lastTime, lastWork] = [now, work];
      if (thread.takesTooMuch()) reject(new TooMuch());
      else if (worked > patience || waited > WAITING * patience) reject(new TooLong());
    }, LOOK);
  });
  return Promise.race([work, bound]).finally(() => clearInterval(timer));
}

function faultOf(error: unknown, task: PdfTask, { patience }: Bounds): FormatFault {
  const seconds = Math.round(patience / 1000);
  if (task.kind !== 'page') {
    if (error instanceof TooMuch) return { fault: 'takes-much' };
    return error instanceof TooLong ? { fault: 'takes-long', seconds } : { fault: 'damaged', format: 'PDF' };
  }
  const page = task.number;
  if (error instanceof TooMuch) return { fault: 'page-takes-much', page };
  return error instanceof TooLong ? { fault: 'page-takes-long', page, seconds } : { fault: 'damaged-page', page };
}
