import type { JumpLine } from '../model/jump';
import { markJump } from '../model/jump-marker';
import type { Segment } from '../model/segment';
import { type Finding, type Fix, finding, replacing } from './finding';
import { wordsOf } from './paragraph-words';

/** The jump checks that need nothing but one segment. Offsets are UTF-16 units into its section. */
export function checkJumpsOf(segment: Segment): Finding[] {
  return [
    ...segment.jumpLines.flatMap((line) => checkWords(segment, line)),
    ...checkRepeated(segment),
    ...checkTextBeside(segment),
    ...checkUnmarked(segment),
  ];
}

function checkWords(segment: Segment, line: JumpLine): Finding[] {
  const { start, end, text, notice } = line;
  if (!line.isJump && notice) {
    const words = notice.text;
    const code = notice.kind === 'serial' ? 'serial-mark-as-jump' : 'reference-as-jump';
    const lineEnd = segment.section.contentEnd(line.line);
    return [finding(code, start, Math.min(lineEnd, start + words.length), { text: words }, ...unmark(segment, line))];
  }
  if (notice && notice.kind !== `jump-${line.direction}`) {
    return [
      finding('jump-wrong-direction', start, end, { text, marker: markerOf(segment, line) }, turn(segment, line)),
    ];
  }
  if (line.attributes.values.has('page')) return [];
  const pages = notice?.pages.flatMap(({ key }) => (key === null ? [] : [key])) ?? [];
  if (pages.length === 0) {
    if (text !== '') return [finding('jump-unreadable', start, end, { text })];
    if (line.attributes.values.has(line.direction === 'out' ? 'to' : 'from')) return [];
    const marker = segment.section.markerStart(line.line);
    return [finding('jump-empty', marker, segment.section.markerEnd(line.line), {})];
  }
  return notice?.damage === 'repaired' ? [finding('jump-damaged', start, end, { text, pages })] : [];
}

function markerOf({ section }: Segment, { line }: JumpLine): string {
  return section.text.slice(section.markerStart(line), section.markerEnd(line));
}

/** Takes a marker away; where the line has attributes, they would become printed text. */
function unmark({ section }: Segment, { line, start }: JumpLine): Fix[] {
  if (section.hasAttributes(line) || start === section.markerEnd(line)) return [];
  return [{ kind: 'unmark', safe: true, edits: [{ start: section.markerStart(line), end: start, text: '' }] }];
}

function turn({ section }: Segment, { line, direction }: JumpLine): Fix {
  return replacing(section.markerStart(line), section.markerEnd(line), direction === 'out' ? '<<' : '>>', false);
}

/** A second head begins at a second `<<`, so only `>>` can be repeated in a segment. */
function checkRepeated({ section, jumpLines }: Segment): Finding[] {
  const outs = jumpLines.filter((line) => line.isJump && line.direction === 'out');
  return outs.slice(1).map(({ line }) => finding('jump-duplicate', section.lineStart(line), section.lineEnd(line), {}));
}

function checkTextBeside({ section, blocks, jumpIn, jumpOut, jumpLines }: Segment): Finding[] {
  const found: Finding[] = [];
  if (jumpIn && blocks.length === 0 && !jumpOut) {
    const { line } = jumpIn.line;
    found.push(finding('continuation-without-text', section.lineStart(line), section.lineEnd(line), {}));
  }
  if (jumpOut) {
    const after = blocks.find((block) => block.start > jumpOut.line.start && block.kind !== 'picture');
    const isItself = jumpLines.some((line) => !line.isJump && line.line === after?.firstLine);
    if (after && !isItself) found.push(finding('text-after-jump', after.start, section.lineEnd(after.firstLine), {}));
  }
  return found;
}

function checkUnmarked(segment: Segment): Finding[] {
  const { section, conventions, blocks } = segment;
  const found: Finding[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const { direction, text, start, end } of wordsOf(section, block, conventions).jumps) {
      const marker = direction === 'out' ? '>>' : '<<';
      const fixes = section.text.slice(start, end) === text ? mark(segment, direction, start, end) : [];
      found.push(finding('jump-without-marker', start, end, { text, marker }, ...fixes));
    }
  }
  return found;
}

/** Puts a printed jump behind its marker, unless that tears something apart. */
function mark(segment: Segment, direction: 'in' | 'out', start: number, end: number): Fix[] {
  const marking = markJump(segment, direction, start, end);
  if (!marking || marking.worth === 'forced') return [];
  return [{ kind: 'mark', safe: marking.worth === 'safe', edits: marking.edits }];
}
