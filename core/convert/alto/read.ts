import type { MeasuredPage } from '../../measured-page';
import { type FormatFault, isFault } from '../faults';
import { walkXml } from '../xml/walk';
import { AltoHandler } from './handler';

/**
 * Reads an ALTO document (versions 1 to 4, with a namespace or without): its pages as measured, or why it cannot be read. Its unit of
 * measurement matters nothing, since only ratios are used. Never throws.
 */
export function readAlto(xml: string): MeasuredPage[] | FormatFault {
  const handler = new AltoHandler();
  const fault = walkXml(xml, { roots: ['alto'], format: 'ALTO' }, handler);
  if (fault && isFault(fault)) return fault;
  return handler.pages.length > 0 ? handler.pages : { fault: 'no-page', format: 'ALTO' };
}
