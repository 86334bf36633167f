import type { FormatFault } from '../faults';
import { walkXml } from '../xml/walk';
import { MetsHandler } from './handler';
import type { MetsIssue } from './issue';

/** Reads a METS document: the pages and articles of an issue, or why it cannot be read. Never throws. */
export function readMets(xml: string): MetsIssue | FormatFault {
  const handler = new MetsHandler();
  const fault = walkXml(xml, { roots: ['mets'], format: 'METS' }, handler);
  if (fault) return fault;
  const issue = handler.issue();
  return issue.pages.length > 0 ? issue : { fault: 'no-page', format: 'METS' };
}
