import type { JumpDirection } from '../conventions/conventions';
import type { PlacedSegment } from './file';
import type { Issue } from './issue';
import { resolvePage } from './page-keys';
import { partOf } from './parts';
import { wordsOf } from './terms';

/** A half that a jump could be the other half of. */
export interface Counterpart {
  readonly placed: PlacedSegment;
  /** The normalised key of the page that it stands on, and that the jump has to name. */
  readonly page: string;
  readonly label: string | null;
  readonly slug: string | null;
}

interface Candidate extends Counterpart {
  /** It names the page by which the jump would be found; `false`: it can be read as naming any. */
  readonly isNamed: boolean;
  /** Words that its article's headline and that of the jump's segment have in common. */
  readonly shared: number;
}

/**
 * The halves of an issue that are still without another half, and that a jump of this direction on page `page` would answer; those come
 * first that name its page, and of them those whose headline has most in common with that of `own`, the segment that the jump stands in.
 * What has been paired with that segment's jump counts as open: its words are being typed.
 */
export function counterpartsOf(
  issue: Issue,
  direction: JumpDirection,
  page: string | null,
  own: PlacedSegment | undefined,
): Counterpart[] {
  const keys = issue.pageKeys;
  const part = own && partOf(issue, own);
  const earlier = part?.article.segments.slice(0, part.order).map(({ placed }) => placed.page.key) ?? [];
  // A jump in may name any page of the article before it.
  const answers = new Set([page, ...(direction === 'out' ? earlier : [])].filter((key) => key !== null));
  const title = wordsOf(headOf(own));
  const candidates = issue.segments.flatMap((placed, index): Candidate[] => {
    const { jumpIn, jumpOut } = placed.segment;
    const half = (direction === 'out' ? jumpIn : jumpOut)?.half;
    const state = (direction === 'out' ? issue.pairing.ins : issue.pairing.outs)[index];
    const isOurs = part !== undefined && (state?.linked.includes(part.index) ?? false);
    if (!half || !state || placed === own || (state.state === 'paired' && !isOurs)) return [];
    const { key } = placed.page;
    const named = half.pages.flatMap((each) => resolvePage(each, key, keys) ?? []);
    const open = isOurs ? named : named.filter((each) => state.open.includes(each));
    const isNamed = open.some((each) => answers.has(each));
    if (key === null || (!isNamed && (named.length > 0 || half.target !== null))) return [];
    const shared = [...wordsOf(headOf(placed))].filter((word) => title.has(word)).length;
    return [{ placed, page: key, label: half.label, slug: half.slug, isNamed, shared }];
  });
  return candidates.sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.shared - a.shared);
}

function headOf(placed: PlacedSegment | undefined): string {
  return placed?.segment.head?.lines.map(({ text }) => text).join('\n') ?? '';
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The first label of a series that an issue's jumps do not use yet; `null` where they use none, or none that can be counted on. */
export function nextLabel(issue: Issue): string | null {
  const used = new Set(
    issue.segments.flatMap(({ segment: { jumpIn, jumpOut } }) => [jumpIn?.half.label, jumpOut?.half.label]),
  );
  const isCircled = [...circled].some((label) => used.has(label));
  return isCircled ? ([...circled].find((label) => !used.has(label)) ?? null) : null;
}
