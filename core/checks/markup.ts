import type { Conventions } from '../conventions/conventions';
import { type Block, blocksOf, FormKind, type Section } from '../syntax';
import { type Finding, finding, replacing } from './finding';
import { checkAttributes } from './markup/attributes';
import { checkLookAlikes } from './markup/look-alikes';
import { nearest, preformattedKinds } from './vocabulary';

/** The markup checks of one section. Offsets are UTF-16 units into the section. */
export function checkMarkup(section: Section, conventions: Conventions): Finding[] {
  const blocks = blocksOf(section);
  const found = [
    ...checkAttributes(section, blocks),
    ...checkLookAlikes(section, blocks, conventions),
    ...checkForms(section),
  ];
  for (const block of blocks) if (block.kind === 'preformatted') found.push(...checkPreformatted(section, block));
  return found;
}

function checkForms(section: Section): Finding[] {
  if (!section.hasForms) return [];
  const found: Finding[] = [];
  for (const { kind, start, end } of section.formsBetween(0, section.text.length)) {
    if (kind === FormKind.Unclosed) {
      const form = section.text.slice(start, start + 2);
      found.push(finding('unclosed-inline-form', start, start + 2, { form }));
    } else if (kind === FormKind.Malformed) {
      const close = Math.max(end, section.text.indexOf(']', start) + 1);
      found.push(finding('ruby-without-reading', start, close, { text: section.text.slice(start, close) }));
    }
  }
  return found;
}

function checkPreformatted(section: Section, block: Block): Finding[] {
  const found: Finding[] = [];
  const open = block.firstLine;
  const kindStart = section.contentStart(open);
  const kindEnd = section.contentEnd(open);
  const kind = section.text.slice(kindStart, kindEnd);
  if (kind !== '' && !preformattedKinds.has(kind)) {
    const near = nearest(kind, preformattedKinds);
    const fixes = near ? [replacing(kindStart, kindEnd, near, false)] : [];
    const known = [...preformattedKinds];
    found.push(finding('unknown-preformatted-kind', kindStart, kindEnd, { kind, known }, ...fixes));
  }
  if (!isClosed(section, block)) {
    const at = section.lineEnd(lastPrinted(section, block));
    const lineBreak = section.text.slice(section.lineEnd(open), section.lineBreakEnd(open)) || '\n';
    const fix = replacing(at, at, `${lineBreak}~~~`, true);
    found.push(finding('unclosed-preformatted', section.lineStart(open), section.lineEnd(open), {}, fix));
  }
  return found;
}

function isClosed(section: Section, { firstLine, lastLine }: Block): boolean {
  return lastLine > firstLine && /^[~～〜]{3}[ \t\u3000]*$/.test(lineText(section, lastLine));
}

function lastPrinted(section: Section, block: Block): number {
  let line = block.lastLine;
  while (line > block.firstLine && lineText(section, line).trim() === '') line--;
  return line;
}

function lineText(section: Section, line: number): string {
  return section.text.slice(section.lineStart(line), section.lineEnd(line));
}
