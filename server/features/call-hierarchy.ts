import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import { segmentAt } from '../../core/model/at';
import type { PlacedSegment } from '../../core/model/file';
import { linkedSegments, type Way } from '../../core/model/linked';
import { linkWords, wholeOf } from '../../core/model/mentions/targets';
import { partOf } from '../../core/model/parts';
import type { SegmentJump } from '../../core/model/segment';
import { titleOf } from '../../core/model/title';
import { acrossWorkspace, atOnce } from '../answer';
import type { Feature, Server } from '../feature';
import { locationOf } from '../places';
import { leadInWords, outlineWords } from '../symbols/words';

type Context = Pick<Server, 'workspace' | 'positions' | 'locale'>;

/** The part of an article that stands on one page, as an item of the hierarchy that jumps make. */
export function itemOf(context: Context, placed: PlacedSegment): CallHierarchyItem {
  const { path, offset, segment } = placed;
  const title = titleOf(segment);
  const whole = wholeOf(placed);
  const { uri, range } = locationOf(context, path, whole.start, whole.end);
  return {
    name: nameOf(context, placed),
    detail: detailOf(context, placed),
    kind: segment.jumpIn ? SymbolKind.Interface : SymbolKind.Class,
    uri,
    range,
    selectionRange: locationOf(context, path, offset + title.start, offset + title.end).range,
    data: dataOf(placed),
  };
}

function nameOf({ locale }: Context, { segment }: PlacedSegment): string {
  return titleOf(segment).text || outlineWords[locale].unheaded;
}

/** Its page, and where its jumps come from and lead; whether they do is not said as long as files may be unread. */
function detailOf({ workspace, locale }: Context, placed: PlacedSegment): string {
  const { page, segment } = placed;
  const { key } = page;
  const file = workspace.archive.file(placed.path);
  const issue = file ? workspace.wholeIssueOf(file) : null;
  const index = issue ? partOf(issue, placed)?.index : undefined;
  const lead = (jump: SegmentJump | null): string => {
    const states = jump?.half.direction === 'out' ? issue?.pairing.outs : issue?.pairing.ins;
    if (!jump) return '';
    const state = states?.[index ?? -1]?.state ?? null;
    return leadInWords({ half: jump.half, own: key, beyond: [], state }, locale);
  };
  const label = page.page?.label || (key === null ? '' : outlineWords[locale].page([key]));
  return [label, lead(segment.jumpIn), lead(segment.jumpOut)].filter((part) => part !== '').join(' · ');
}

/** What a client keeps of an item and hands back with it. */
interface ItemData {
  /** Where the segment began: UTF-16 units into the file, 0-based. */
  readonly offset: number;
  /** What its jumps printed. */
  readonly jumps: string;
}

function dataOf({ offset, segment }: PlacedSegment): ItemData {
  return { offset, jumps: segment.jumpLines.map(({ text }) => text).join('\n') };
}

/**
 * The segment that an item was made of. The file may have changed since: it goes by its name, among several of that name by what its jumps
 * print, and then by where it stood.
 */
function segmentOf(context: Context, { uri, name, selectionRange, data }: CallHierarchyItem): PlacedSegment | null {
  const file = context.workspace.file(uri);
  if (!file) return null;
  const given = (data ?? {}) as Partial<Record<keyof ItemData, unknown>>;
  const offset =
    typeof given.offset === 'number' ? given.offset : context.positions.offsetAt(file.tree, selectionRange.start);
  const named = file.segments.filter((placed) => nameOf(context, placed) === name);
  const alike = named.filter((placed) => dataOf(placed).jumps === given.jumps);
  let nearest: PlacedSegment | undefined;
  for (const placed of alike.length > 0 ? alike : named) {
    if (!nearest || Math.abs(placed.offset - offset) < Math.abs(nearest.offset - offset)) nearest = placed;
  }
  return nearest ?? file.segments.find((placed) => placed.offset === offset) ?? null;
}

interface Call {
  readonly item: CallHierarchyItem;
  /** Where the earlier of the two segments says that the text goes on in the later. */
  readonly fromRanges: Range[];
}

/** The segments that the text goes on in, or comes from. */
export function callsOf(context: Context, item: CallHierarchyItem, way: Way): Call[] {
  const placed = segmentOf(context, item);
  const issue = placed && context.workspace.archive.issueOf(placed.path);
  if (!placed || !issue) return [];
  return linkedSegments(issue, placed, way).map((other) => {
    const [from, to] = way === 'forward' ? [placed, other] : [other, placed];
    const jump = linkWords(issue, from, to);
    const fromRanges = jump ? [locationOf(context, jump.path, jump.start, jump.end).range] : [];
    return { item: itemOf(context, other), fromRanges };
  });
}

/** Shows how an article goes on from page to page: a segment calls those that its jump leads to. */
export const callHierarchy: Feature = (server) => {
  const { callHierarchy } = server.connection.languages;
  callHierarchy.onPrepare(
    atOnce(server, null, (file, { position }: CallHierarchyPrepareParams) => {
      const placed = segmentAt(file, server.positions.offsetAt(file.tree, position));
      return placed ? [itemOf(server, placed)] : null;
    }),
  );
  callHierarchy.onIncomingCalls(
    acrossWorkspace(server, ({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] =>
      callsOf(server, item, 'back').map(({ item, fromRanges }) => ({ from: item, fromRanges })),
    ),
  );
  callHierarchy.onOutgoingCalls(
    acrossWorkspace(server, ({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] =>
      callsOf(server, item, 'forward').map(({ item, fromRanges }) => ({ to: item, fromRanges })),
    ),
  );
  return { callHierarchyProvider: true };
};
