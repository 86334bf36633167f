import { type FormatFault, isFault } from '../../../core/convert/faults';
import type { PdfFile } from '../../../core/convert/pdf/file';
import type { PdfLibrary } from '../../../core/convert/pdf/library';
import { openPdf } from '../../../core/convert/pdf/read';
import type { MeasuredPage } from '../../../core/measured-page';
import { boundBuffers } from './bound-buffers';

/** What a thread that reads PDFs is asked for: first to load pdf.js, then to open a file, then its pages. */
export type PdfTask = LoadTask | OpenTask | PageTask;

export interface LoadTask {
  readonly kind: 'load';
  /** The address of pdf.js, with a slash at its end; `null` where the thread knows it. */
  readonly folder: string | null;
}

export interface OpenTask {
  readonly kind: 'open';
  readonly bytes: Uint8Array;
}

export interface PageTask {
  readonly kind: 'page';
  /** From 1. */
  readonly number: number;
}

export type PdfOutcome<T extends PdfTask> = T extends LoadTask
  ? null
  : T extends OpenTask
    ? { readonly count: number } | FormatFault
    : MeasuredPage | FormatFault;

/** In bytes. What pdf.js makes of a page of a newspaper takes a tenth of it. */
const LARGEST_BUFFER = 256 * 2 ** 20;

/** Does the tasks of one file on this thread, which does nothing else. Rejects where pdf.js cannot be loaded. */
export function pdfTasks(load: (folder: string | null) => Promise<PdfLibrary>): (task: PdfTask) => Promise<unknown> {
  const takesTooMuch = boundBuffers(LARGEST_BUFFER);
  let library: PdfLibrary | undefined;
  let file: PdfFile | FormatFault | undefined;
  return async (task): Promise<PdfOutcome<PdfTask>> => {
    if (task.kind === 'load') {
      library = await load(task.folder);
      return null;
    }
    if (task.kind === 'open') {
      if (!library) throw new Error('pdf.js is not loaded');
      file = await openPdf(task.bytes, library);
      if (takesTooMuch()) return { fault: 'takes-much' };
      return isFault(file) ? file : { count: file.count };
    }
    if (!file || isFault(file)) throw new Error('no file is open');
    const page = await file.page(task.number);
    return takesTooMuch() ? { fault: 'page-takes-much', page: task.number } : page;
  };
}
