import type { Conventions } from '../../conventions/conventions';
import { ByBlock, type Lines } from '../../model/by-block';
import { type Block, LineKind, mayHoldForms, type Section } from '../../syntax';
import { type Finding, finding, moved, replacing } from '../finding';
import { formFor, fullWidthForms } from './full-width-forms';

const byBlock = new ByBlock(checkBlock);

/** Text that looks like markup and is none. */
export function checkLookAlikes(section: Section, blocks: readonly Block[], conventions: Conventions): Finding[] {
  const found: Finding[] = [];
  for (const block of blocks) {
    const { start, report } = byBlock.of(section, block, conventions);
    for (const each of report) found.push(moved(each, start));
  }
  return found;
}

function checkBlock(section: Section, { firstLine, lastLine }: Lines, conventions: Conventions): Finding[] {
  const found: Finding[] = [];
  for (let line = firstLine; line <= lastLine; line++) {
    const kind = section.lineKind(line);
    if (kind === LineKind.Text) found.push(...checkMarker(section, line, conventions));
    if (mayHoldForms(kind)) for (const each of checkFullWidthForms(section, line)) found.push(each);
  }
  return found;
}

interface LookAlike {
  /** A marker, and what shows that its line was meant to be one; sticky. */
  readonly pattern: RegExp;
  /** Only where a paragraph begins: inside one, the sign may be where the printed line happened to break. */
  readonly opensOnly?: boolean;
  /** Only where the rest of the line reads as a jump. */
  readonly jump?: 'in' | 'out';
}

const lookAlikes: readonly LookAlike[] = [
  // `###` is text; `#1` counts; `#topic#` is printed as on social media.
  { pattern: /(?:[#＃][*＊\-－ー−+＋]|[#＃]{1,2})(?=[\p{L}《“「（【])(?![^\r\n]*[#＃])/uy },
  { pattern: /[=＝]{2}(?=[\p{L}\p{N}])/uy },
  { pattern: /[@＠](?=[\p{L}])(?![\w.-]*[@:])/uy, opensOnly: true },
  { pattern: /!(?=\p{L})/uy, opensOnly: true },
  { pattern: /%(?=\p{L}|\?)/uy, opensOnly: true },
  { pattern: /[~～〜]{3}(?=[\p{L}])/uy },
  { pattern: /(?:》》|＞＞|》〉|〉》|>>)(?=\S)/y, jump: 'out' },
  { pattern: /(?:《《|＜＜|《〈|〈《|<<)(?=\S)/y, jump: 'in' },
];

/** A marker behind blanks; the blanks are the indentation. */
const indented =
  /(?:[#＃][*＊\-－ー−+＋]|[#＃]{1,2}|[=＝]{2}|[@＠]|>>|<<|》》|《《|＞＞|＜＜)(?=[ \t\u3000])|[~～〜]{3}(?=[ \t]|[\r\n]|$)/y;

function checkMarker(section: Section, line: number, conventions: Conventions): Finding[] {
  const start = section.markerStart(line);
  const end = section.lineEnd(line);
  let at = start;
  while (at < end && ' \t\u3000'.includes(section.text.charAt(at))) at++;
  if (at > start) {
    const marker = matchAt(indented, section.text, at);
    if (!marker) return [];
    return [finding('indented-marker', start, at + marker.length, { marker }, replacing(start, at, '', false))];
  }
  for (const { pattern, opensOnly, jump } of lookAlikes) {
    if (opensOnly && !section.lineOpens(line)) continue;
    const marker = matchAt(pattern, section.text, start);
    if (!marker) continue;
    const behind = start + marker.length;
    if (jump && !readsAsJump(section.text.slice(behind, end), jump, conventions)) continue;
    return [finding('marker-without-space', start, behind, { marker }, replacing(behind, behind, ' ', false))];
  }
  return [];
}

function readsAsJump(words: string, direction: 'in' | 'out', conventions: Conventions): boolean {
  const notice = conventions.readNotice(words, direction);
  return notice !== null && notice.kind === `jump-${direction}` && notice.damage !== 'unreadable';
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function checkFullWidthForms(section: Section, line: number): Finding[] {
  const from = section.lineStart(line);
  return fullWidthForms(section.text.slice(from, section.lineEnd(line))).map((look) => {
    const start = from + look.start;
    const end = start + look.text.length;
    const form = formFor(look);
    return finding('full-width-inline-form', start, end, { text: look.text, form }, replacing(start, end, form, false));
  });
}
