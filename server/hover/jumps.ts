import { codes } from '../../core/checks/codes';
import { message } from '../../core/checks/message';
import { checkPairingOf } from '../../core/checks/pairing';
import { touched } from '../../core/model/at';
import type { PlacedSegment } from '../../core/model/file';
import type { HalfState } from '../../core/model/halves';
import { idsOf } from '../../core/model/ids';
import type { Issue } from '../../core/model/issue';
import type { JumpLine } from '../../core/model/jump';
import { halfOn, jumpWords } from '../../core/model/linked';
import { partOf } from '../../core/model/parts';
import { explain } from '../../core/model/reasons';
import type { SegmentJump } from '../../core/model/segment';
import { LineKind } from '../../core/syntax';
import { fill } from '../../core/template';
import { blockMeaning } from '../meanings/blocks';
import { pageName, segmentName } from '../writing/titles';
import { linkTo } from './links';
import { otherHalf } from './other-half';
import type { HoverContext, HoverSource, Spot } from './spot';

const words = {
  en: {
    unpaired: 'Not paired',
    reading: 'Not paired yet: the workspace is still being read, and the other half may come.',
    lineEnd: ': ',
  },
  'zh-CN': { unpaired: '尚未配对', reading: '尚未配对：工作区还在读取，另一处可能稍后出现。', lineEnd: '：' },
} as const;

/** On a jump, its marker, its words or the page and label in its attributes, the other half, or why there is none. */
export const hoverJump: HoverSource = (context, spot) => {
  const { segment: placed, kind, line } = spot;
  if (!placed || (kind !== LineKind.JumpOut && kind !== LineKind.JumpIn)) return null;
  const jump = placed.segment.jumpLines.find((each) => each.line === line);
  const part = jump && touched(partsOf(spot, jump), spot.at);
  if (!jump || !part) return null;
  const meaning = part.isMarker ? [context.writer.meaning(blockMeaning(kind)!)] : [];
  return { start: part.start, end: part.end, blocks: [...said(context, placed, jump), ...meaning] };
};

function partsOf({ section, line }: Spot, { start, end }: JumpLine) {
  const marker = { start: section.markerStart(line), end: section.markerEnd(line), isMarker: true };
  const typed = (section.attributes(line)?.items ?? []).filter(({ key }) => key === 'page' || key === 'label');
  const parts = [{ start, end }, ...typed.map(({ valueStart, valueEnd }) => ({ start: valueStart, end: valueEnd }))];
  return [marker, ...parts.filter((part) => part.end > part.start).map((part) => ({ ...part, isMarker: false }))];
}

function said(context: HoverContext, placed: PlacedSegment, jump: JumpLine): string[] {
  const { locale, writer, workspace } = context;
  const { jumpIn, jumpOut } = placed.segment;
  if (!jump.isJump) {
    const code = jump.notice?.kind === 'serial' ? 'serial-mark-as-jump' : 'reference-as-jump';
    return [writer.words(message(code, { text: jump.notice?.text ?? '' }, locale))];
  }
  const half = [jumpIn, jumpOut].find((each) => each?.line === jump);
  if (!half) return [writer.words(message('jump-duplicate', {}, locale))];
  const issue = workspace.archive.issueOf(placed.path);
  const index = issue && partOf(issue, placed)?.index;
  if (!issue || index === undefined) return [];
  const state = (jump.direction === 'out' ? issue.pairing.outs : issue.pairing.ins)[index];
  if (!state) return [];
  const paired = state.linked.flatMap((linked) =>
    otherHalf(context, issue, placed, issue.segments[linked]!, jump.direction),
  );
  if (state.state === 'paired') return paired;
  if (!workspace.isReady) return [...paired, writer.words(words[locale].reading)];
  return [...paired, ...whyUnpaired(context, issue, index, half, state)];
}

function whyUnpaired(
  context: HoverContext,
  issue: Issue,
  index: number,
  half: SegmentJump,
  { candidates }: HalfState,
): string[] {
  const { locale, writer } = context;
  const { lineEnd, unpaired } = words[locale];
  const from = issue.segments[index]!;
  const [found] = checkPairingOf(issue, index, half.line.direction);
  const fault = found ? fill(codes[found.code][locale], found.arguments, locale) : unreadable(issue, half, context);
  // Where the page itself is not there, no candidate is worth a word.
  const worth = found && found.related.length > 0 ? candidates : [];
  const items = worth.map(({ segment, why }) => {
    const other = issue.segments[segment]!;
    const name = `${pageName(other.page, locale)} ${segmentName(other, locale)}${lineEnd}${explain(why, locale)}`;
    const there = halfOn(other, half.line.direction === 'out' ? 'in' : 'out');
    const at = there ? jumpWords(there).start : other.offset;
    return `${writer.words(name)} · ${linkTo(context, from.path, other.path, at)}`;
  });
  return [`${writer.strong(unpaired)}${lineEnd}${writer.words(fault)}`, items.length > 0 ? writer.list(items) : ''];
}

/** Why nothing can be said against any other half: this one does not say where it leads. */
function unreadable(issue: Issue, { half }: SegmentJump, { locale }: HoverContext): string {
  if (half.target !== null && !idsOf(issue).has(half.target)) {
    return message('unknown-id', { id: half.target }, locale);
  }
  return half.text === '' ? message('jump-empty', {}, locale) : message('jump-unreadable', { text: half.text }, locale);
}
