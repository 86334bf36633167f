import type { MeasuredPage } from '../../measured-page';
import type { FormatFault } from '../faults';
import { walkXml } from '../xml/walk';
import { PageXmlHandler } from './handler';

/** Reads a PAGE XML document of PRImA's, any version: its page as measured, or why it cannot be read. Never throws. */
export function readPageXml(xml: string): MeasuredPage[] | FormatFault {
  const handler = new PageXmlHandler();
  const fault = walkXml(xml, { roots: ['PcGts'], format: 'PAGE XML' }, handler);
  if (fault) return fault;
  return handler.pages.length > 0 ? handler.pages : { fault: 'no-page', format: 'PAGE XML' };
}
