import type { JumpDirection } from '../conventions/conventions';
import type { PlacedSegment } from '../model/file';
import type { Candidate, HalfState, Pairing } from '../model/halves';
import { idsOf } from '../model/ids';
import type { Issue } from '../model/issue';
import { jumpWords } from '../model/linked';
import type { SegmentJump } from '../model/segment';
import { pagesOf, untranscribedPages } from '../model/untranscribed';
import type { IssueFinding, Related } from './diagnostic';
import { type Finding, finding } from './finding';
import { tie } from './tie';

/** Places that are named, and offered, where many could answer a jump: more nobody looks through. */
const TOLD = 8;

/** What pairing left over, and why. Offsets count in the files. */
export function checkPairing(issue: Issue): IssueFinding[] {
  return leftOver(issue.pairing).flatMap(({ index, direction }) => checkPairingOf(issue, index, direction));
}

/** A half, by the index of its segment in the issue. */
interface LeftOver {
  readonly index: number;
  readonly direction: JumpDirection;
}

const known = new WeakMap<Pairing, readonly LeftOver[]>();

/** The halves that are not paired, in order. */
function leftOver(pairing: Pairing): readonly LeftOver[] {
  let left = known.get(pairing);
  if (!left) {
    const isLeft = (state: HalfState | null | undefined) => state != null && state.state !== 'paired';
    left = pairing.outs.flatMap((out, index): LeftOver[] => [
      ...(isLeft(out) ? [{ index, direction: 'out' as const }] : []),
      ...(isLeft(pairing.ins[index]) ? [{ index, direction: 'in' as const }] : []),
    ]);
    known.set(pairing, left);
  }
  return left;
}

/**
 * What is wrong with one half of the jumps of a segment, given by its index in the issue. Nothing where it is paired, where it has no such
 * half, and where the half names no page, or an id that is nowhere: other checks report that.
 */
export function checkPairingOf(issue: Issue, index: number, direction: JumpDirection): IssueFinding[] {
  const { pairing } = issue;
  const placed = issue.segment(index);
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
  if (state.state === 'ambiguous') return [report(...ambiguous(issue, placed, jump, state))];
  if (jump.half.target !== null && !idsOf(issue).has(jump.half.target)) return [];
  const beyond = pageBeyond(issue, jump);
  if (beyond) return [report(beyond)];
  const untranscribed = untranscribedPages(issue, placed, jump, state);
  if (untranscribed.length > 0) {
    return [report(finding('jump-page-not-transcribed', 0, 0, { pages: untranscribed }))];
  }
  const cycle = issue.pairing.cycles.find((link) =>
    jump.half.direction === 'out' ? link.from === index : link.to === index,
  );
  if (cycle) {
    const other = jump.half.direction === 'out' ? cycle.to : cycle.from;
    return [report(finding('jump-cycle', 0, 0, {}), [relatedTo(issue, jump, { segment: other }, 'conflict')])];
  }
  // A jump that names no page is reported for that; its other half may well be there.
  if (jump.half.pages.length === 0 && jump.half.target === null) return [];
  return [report(...unmatched(issue, jump, state))];
}

function ambiguous(
  issue: Issue,
  placed: PlacedSegment,
  jump: SegmentJump,
  { candidates }: HalfState,
): [Finding, Related[]] {
  const told = candidates.slice(0, TOLD);
  const related = told.map((candidate) => relatedTo(issue, jump, candidate, 'candidate'));
  if (candidates.length > 0 && candidates.every(({ why }) => why.kind === 'id')) {
    return [finding('jump-id-mismatch', 0, 0, {}), related];
  }
  const fixes = told.flatMap(({ segment }) => tie(placed, jump, issue.segment(segment), idsOf(issue)) ?? []);
  return [finding('jump-ambiguous', 0, 0, { count: candidates.length }, ...fixes), related];
}

function unmatched(issue: Issue, jump: SegmentJump, { candidates }: HalfState): [Finding, Related[]] {
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

function pageBeyond(issue: Issue, { half }: SegmentJump): Finding | null {
  const count = issue.masthead.pages;
  if (count === null) return null;
  const page = half.pages.find((key) => /^[0-9]+$/.test(key) && Number(key) > count && !pagesOf(issue).has(key));
  return page === undefined ? null : finding('jump-page-out-of-range', 0, 0, { page, count });
}

function relatedTo(
  issue: Issue,
  { half }: SegmentJump,
  { segment, why }: { segment: number; why?: Candidate['why'] },
  kind: Related['kind'],
): Related {
  const placed = issue.segment(segment);
  const { jumpIn, jumpOut, section } = placed.segment;
  const other = half.direction === 'out' ? jumpIn : jumpOut;
  const range = other
    ? jumpWords({ placed, jump: other.line })
    : { start: placed.offset, end: placed.offset + section.lineEnd(0) };
  return { path: placed.path, ...range, kind, ...(why ? { why } : {}) };
}
