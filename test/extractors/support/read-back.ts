import { execFileSync } from 'node:child_process';
import { isFault } from '../../../core/convert/faults';
import type { MeasuredPage } from '../../../core/measured-page';
import { pdfReader } from '../../../server/files/pdf/node';

/** What `pdftotext` gives for a PDF of one page, in the order of its drawing (`-raw`) or as it is laid out (`-layout`). */
export function pdftotext(pdf: Uint8Array, way: '-raw' | '-layout'): string {
  return execFileSync('pdftotext', [way, '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(
    /\f/g,
    '',
  );
}

/** The page of a PDF as pdf.js measures it. */
export async function measured(pdf: Uint8Array): Promise<MeasuredPage[]> {
  const read = await pdfReader(pdf);
  if (isFault(read)) throw new Error(read.fault);
  const pages: MeasuredPage[] = [];
  for (let number = 1; number <= read.count; number++) {
    const page = await read.page(number);
    if (isFault(page)) throw new Error(page.fault);
    pages.push(page);
  }
  await read.close();
  return pages;
}
