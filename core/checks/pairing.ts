import type { JumpDirection } from '../conventions/conventions';
import type { PlacedSegment } from '../model/file';
import type { Candidate, HalfState } from '../model/halves';
import { idsOf } from '../model/ids';
import type { Issue } from '../model/issue';
import { jumpWords } from '../model/linked';
import type { SegmentJump } from '../model/segment';
import { untranscribedPages } from '../model/untranscribed';
import type { IssueFinding, Related } from './diagnostic';
import { type Finding, finding } from './finding';
import { tie } from './tie';

/** What pairing left over, and why. Offsets count in the files. */
export function checkPairing(issue: Issue): IssueFinding[] {
  const context = contextOf(issue);
  return issue.segments.flatMap((_, index) => [
    ...checkHalf(context, index, 'out'),
    ...checkHalf(context, index, 'in'),
  ]);
}

/**
 * What is wrong with one half of the jumps of a segment, given by its index in the issue. Nothing where it is paired, where it has no such
 * half, and where the half names no page, or an id that is nowhere: other checks report that.
 */
export function checkPairingOf(issue: Issue, index: number, direction: JumpDirection): IssueFinding[] {
  return checkHalf(contextOf(issue), index, direction);
}

interface Context {
  readonly issue: Issue;
  readonly pages: ReadonlySet<string>;
}

function contextOf(issue: Issue): Context {
  return {
    issue,
    pages: new Set(issue.pages.flatMap(({ key }) => (key === null ? [] : [key]))),
  };
}

function checkHalf(context: Context, index: number, direction: JumpDirection): IssueFinding[] {
  const { segments, pairing } = context.issue;
  const placed = segments[index]!;
  const jump = direction === 'out' ? placed.segment.jumpOut : placed.segment.jumpIn;
  const state = (direction === 'out' ? pairing.outs : pairing.ins)[index];
  if (!jump || !state) return [];
  const range = jumpWords({ placed, jump: jump.line });
  const report = (found: Finding, related: readonly Related[] = []): IssueFinding => ({
    ...found,
    start: range.start,
    end: range.end,
    path: placed.path,
    related,
  });
  if (state.state === 'paired') return [];
  if (state.state === 'ambiguous') return [report(...ambiguous(context, placed, jump, state))];
  if (jump.half.target !== null && !idsOf(context.issue).has(jump.half.target)) return [];
  const beyond = pageBeyond(context, jump);
  if (beyond) return [report(beyond)];
  const untranscribed = untranscribedPages(context.issue, placed, jump, state);
  if (untranscribed.length > 0) {
    return [report(finding('jump-page-not-transcribed', 0, 0, { pages: untranscribed }))];
  }
  const cycle = context.issue.pairing.cycles.find((link) =>
    jump.half.direction === 'out' ? link.from === index : link.to === index,
  );
  if (cycle) {
    const other = jump.half.direction === 'out' ? cycle.to : cycle.from;
    return [report(finding('jump-cycle', 0, 0, {}), [relatedTo(context.issue, jump, { segment: other }, 'conflict')])];
  }
  // A jump that names no page is reported for that; its other half may well be there.
  if (jump.half.pages.length === 0 && jump.half.target === null) return [];
  return [report(...unmatched(context, jump, state))];
}

function ambiguous(
  { issue }: Context,
  placed: PlacedSegment,
  jump: SegmentJump,
  { candidates }: HalfState,
): [Finding, Related[]] {
  const related = candidates.map((candidate) => relatedTo(issue, jump, candidate, 'candidate'));
  if (candidates.length > 0 && candidates.every(({ why }) => why.kind === 'id')) {
    return [finding('jump-id-mismatch', 0, 0, {}), related];
  }
  const fixes = candidates.flatMap(({ segment }) => tie(placed, jump, issue.segments[segment]!, idsOf(issue)) ?? []);
  return [finding('jump-ambiguous', 0, 0, { count: candidates.length }, ...fixes), related];
}

function unmatched({ issue }: Context, jump: SegmentJump, { candidates }: HalfState): [Finding, Related[]] {
  const { pages, label } = jump.half;
  const nearest = candidates[0];
  if (!nearest) return [finding('jump-without-counterpart', 0, 0, { pages }), []];
  const related = [relatedTo(issue, jump, nearest, 'nearest')];
  const { why } = nearest;
  if (why.kind === 'page' && why.page !== null) {
    return [finding('jump-page-mismatch', 0, 0, { pages, page: why.page }), related];
  }
  if (why.kind === 'label') {
    return [finding('jump-label-mismatch', 0, 0, { label: label ?? '', other: why.label ?? '' }), related];
  }
  if (why.kind === 'id') return [finding('jump-id-mismatch', 0, 0, {}), related];
  return [finding('jump-without-counterpart', 0, 0, { pages }), related];
}

function pageBeyond({ issue, pages }: Context, { half }: SegmentJump): Finding | null {
  const count = issue.masthead.pages;
  if (count === null) return null;
  const page = half.pages.find((key) => /^[0-9]+$/.test(key) && Number(key) > count && !pages.has(key));
  return page === undefined ? null : finding('jump-page-out-of-range', 0, 0, { page, count });
}

function relatedTo(
  issue: Issue,
  { half }: SegmentJump,
  { segment, why }: { segment: number; why?: Candidate['why'] },
  kind: Related['kind'],
): Related {
  const placed = issue.segments[segment]!;
  const { jumpIn, jumpOut, section } = placed.segment;
  const other = half.direction === 'out' ? jumpIn : jumpOut;
  const range = other
    ? jumpWords({ placed, jump: other.line })
    : { start: placed.offset, end: placed.offset + section.lineEnd(0) };
  return { path: placed.path, ...range, kind, ...(why ? { why } : {}) };
}
