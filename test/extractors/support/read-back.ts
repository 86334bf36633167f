import { execFileSync } from 'node:child_process';
import { isFault } from '../../../core/convert/faults';
import { readPdf } from '../../../core/convert/pdf/read';
import type { MeasuredPage } from '../../../core/measured-page';
import { pdfLibrary } from '../../../server/files/pdf-library';

/** What `pdftotext` gives for a PDF of one page, in the order of its drawing (`-raw`) or as it is laid out (`-layout`). */
export function pdftotext(pdf: Uint8Array, way: '-raw' | '-layout'): string {
  return execFileSync('pdftotext', [way, '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(
    /\f/g,
    '',
  );
}

/** The page of a PDF as pdf.js measures it. */
export async function measured(pdf: Uint8Array): Promise<MeasuredPage[]> {
  const read = await readPdf(pdf, await pdfLibrary());
  if (isFault(read)) throw new Error(read.fault);
  const pages: MeasuredPage[] = [];
  for await (const page of read.pages) {
    if (isFault(page)) throw new Error(page.fault);
    pages.push(page);
  }
  return pages;
}
