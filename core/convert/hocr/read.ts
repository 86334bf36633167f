import type { MeasuredPage } from '../../measured-page';
import type { FormatFault } from '../faults';
import { walkXml } from '../xml/walk';
import { HocrHandler } from './handler';

/** Reads an hOCR document, XHTML or HTML: its pages as measured, or why it cannot be read. Never throws. */
export function readHocr(html: string): MeasuredPage[] | FormatFault {
  const handler = new HocrHandler();
  const fault = walkXml(html, { roots: ['html'], format: 'hOCR', lenient: true }, handler);
  if (fault) return fault;
  return handler.pages.length > 0 ? handler.pages : { fault: 'no-page', format: 'hOCR' };
}
