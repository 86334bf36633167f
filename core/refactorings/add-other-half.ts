import { addAttribute } from '../model/attribute-edits';
import type { PlacedPage, PlacedSegment, TranscriptFile } from '../model/file';
import type { HalfState } from '../model/halves';
import { idsOf, newId } from '../model/ids';
import type { Issue } from '../model/issue';
import { resolvePage } from '../model/page-keys';
import { compareLabels } from '../model/pairing-labels';
import type { SegmentJump } from '../model/segment';
import type { Range, TextEdit } from '../syntax';
import { continuationPlace, originPlace } from './other-half-place';
import { placeOf } from './place';
import { inOrder, type Refactoring } from './refactoring';
import { braces, pair } from './unheaded';

/**
 * Adds the half that a jump at the selection lacks, on the page that it names, in whichever file of the issue that is: without words,
 * for which of its words the paper printed there nobody knows, but with the page and the label in attributes. Where another jump could
 * lay claim to it, or one that is there already could be led elsewhere by it, ids tie the two.
 */
export function addOtherHalf(file: TranscriptFile, issue: Issue, selection: Range): Refactoring | null {
  const place = placeOf(file, selection);
  if (!place) return null;
  const { jumpIn, jumpOut } = place.placed.segment;
  const jump = [jumpIn, jumpOut].find((one) => one?.line.line === place.line);
  if (!jump) return null;
  const index = issue.segments.findIndex(({ path, offset }) => path === file.path && offset === place.placed.offset);
  const states = jump.half.direction === 'out' ? issue.pairing.outs : issue.pairing.ins;
  const state = states[index];
  if (state?.state !== 'unmatched' || jump.half.target !== null) return null;
  return addTo(issue, index, jump, state);
}

function addTo(issue: Issue, index: number, jump: SegmentJump, state: HalfState): Refactoring | null {
  const placed = issue.segments[index]!;
  const page = issue.pages.find(({ key }) => key !== null && state.open.includes(key));
  if (!page || placed.page.key === null || !names(issue, page, placed.page.key)) return null;
  const isOut = jump.half.direction === 'out';
  const found = isOut ? continuationPlace(issue, page, index) : originPlace(issue, page, index);
  if (!found) return null;
  const isChained = found.isBesideJump || (placed.segment.jumpIn !== null && placed.segment.jumpOut !== null);
  const isClaimed = isChained || hasRival(issue, index, jump, page.key!);
  const { id, edits: ownEdits } = isClaimed ? tied(issue, placed, jump, page) : untied;
  const attributes = [pair('page', placed.page.key)];
  if (jump.half.label !== null) attributes.push(pair('label', jump.half.label));
  if (id !== null) attributes.push(isOut ? `#${id}` : `to=#${id}`);
  const words = `${isOut ? '<<' : '>>'} ${braces(attributes)}`;
  const edit = { start: found.at, end: found.at, text: found.above + words + found.below };
  const isSameFile = page.path === placed.path;
  const edits = new Map([[page.path, isSameFile ? inOrder([...ownEdits, edit]) : [edit]]]);
  if (!isSameFile && ownEdits.length > 0) edits.set(placed.path, inOrder(ownEdits));
  const before = isSameFile ? ownEdits.filter(({ start }) => start <= found.at) : [];
  const shift = before.reduce((sum, { text }) => sum + text.length, 0);
  return {
    kind: isOut ? 'add-jump-in' : 'add-jump-out',
    arguments: { page: page.key! },
    edits,
    cursor: { path: page.path, offset: found.at + shift + found.above.length + words.length },
  };
}

/** Whether a half on `page` that names the page `key` means that page and no other. */
function names(issue: Issue, page: PlacedPage, key: string): boolean {
  return key !== 'same' && !/[,、，;；"]/.test(key) && resolvePage(key, page.key, keysOf(issue)) === key;
}

function keysOf({ pages }: Issue): string[] {
  return pages.flatMap(({ key }) => (key === null ? [] : [key]));
}

/**
 * Whether another half of the same direction, be it paired by now or not, could claim what is added: a jump out that names the page;
 * a jump in that stands beside this one, for it may name any earlier page of the article.
 */
function hasRival(issue: Issue, index: number, { half }: SegmentJump, page: string): boolean {
  const keys = keysOf(issue);
  const own = issue.segments[index]!.page.key;
  return issue.segments.some(({ segment, page: { key } }, other) => {
    const rival = half.direction === 'out' ? segment.jumpOut?.half : segment.jumpIn?.half;
    if (!rival || other === index || compareLabels(half.label, rival.label) === 'unequal') return false;
    if (half.direction === 'in') return key === own;
    return rival.pages.some((named) => resolvePage(named, key, keys) === page);
  });
}

const untied: { id: string | null; edits: TextEdit[] } = { id: null, edits: [] };

/** An id for the segment with `<<`, and the edit of the half that is there. */
function tied(issue: Issue, placed: PlacedSegment, { line, half }: SegmentJump, page: PlacedPage): typeof untied {
  if (half.direction === 'out') {
    const id = newId(page, idsOf(issue));
    return { id, edits: [addAttribute(placed, line.line, `to=#${id}`)] };
  }
  const given = placed.segment.attributes.id;
  const id = given ?? newId(placed.page, idsOf(issue));
  return { id, edits: given === null ? [addAttribute(placed, line.line, `#${id}`)] : [] };
}
