import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import type { JumpHalf, Pairing, PairingSegment } from '../../../core/model/halves';
import { pairJumps } from '../../../core/model/pairing';
import { SlugIndex, SlugWords } from '../../../core/model/pairing-slugs';

function half(direction: 'out' | 'in', page: string, slug: string | null): JumpHalf {
  const nothing = { unreadable: false, label: null, target: null, runningText: '', parted: false };
  return { direction, text: `Page ${page}`, pages: [page], slug, ...nothing };
}

function segment(page: string, headline: string, halves: { out?: JumpHalf; in?: JumpHalf }): PairingSegment {
  return { page, ids: [], headline: [headline], jumpIn: halves.in ?? null, jumpOut: halves.out ?? null };
}

/** A word that shares few pairs of letters with others. */
function wordOf(number: number): string {
  let word = '';
  for (let rest = number * 7919 + 11; rest > 0; rest = Math.floor(rest / 26)) {
    word += String.fromCharCode(97 + (rest % 26));
    word += String.fromCharCode(97 + ((rest * 5 + number) % 26));
  }
  return word;
}

/** Jumps from page 1 to page 3 of which no two go together by their slugs. */
function unlike(count: number): PairingSegment[] {
  return Array.from({ length: count }, (_, i) =>
    i % 2 === 0
      ? segment('1', `Harbor ${wordOf(i)}`, { out: half('out', '3', wordOf(i)) })
      : segment('3', '', { in: half('in', '1', wordOf(i)) }),
  );
}

/** How often pairing looks at the halves of jumps. */
function looks(segments: readonly PairingSegment[]): number {
  let count = 0;
  const counting = segments.map((each) => {
    const counted = {};
    for (const key of Object.keys(each) as (keyof PairingSegment)[]) {
      Object.defineProperty(counted, key, {
        enumerable: true,
        get: () => {
          count++;
          return each[key];
        },
      });
    }
    return counted as PairingSegment;
  });
  pairJumps(counting, ['1', '3']);
  return count;
}

/** What becomes of the first of the segments. */
function ofFirst({ links, outs, ins }: Pairing, count: number): unknown {
  return {
    links: links.filter(({ from, to }) => from < count || to < count),
    states: [outs, ins].map((halves) => halves.slice(0, count).map((each) => each && [each.state, each.linked])),
  };
}

const pages = ['1', '2', '3', '5'];
const slugs = ['Ferry', 'Ferry fares', 'Frery', 'Mayor', 'Mayor quits', '水库', '水库完工', null];
const anySlug = fc.constantFrom(...slugs);
/** A jump's half, and no other: which articles may be longer than they are known to be is counted otherwise among many. */
const anySegment = fc
  .tuple(
    fc.constantFrom(...pages),
    fc.constantFrom('Ferry fares rise', 'Mayor quits', '三座水库完工', ''),
    fc.constantFrom('out', 'in'),
    fc.constantFrom(...pages),
    anySlug,
  )
  .map(([page, headline, direction, other, slug]): PairingSegment => {
    return segment(page, headline, { [direction]: half(direction as 'out' | 'in', other, slug) });
  });

describe('slugs', () => {
  it('are compared with few others, however many jumps have slugs of their own', () => {
    const [some, many] = [looks(unlike(500)), looks(unlike(2000))];
    assert.ok(many < some * 6, `${some} looks at 500 halves, ${many} at 2000`);
  });

  it('pair what they pair among few jumps, however many others there are', () => {
    fc.assert(
      fc.property(fc.array(anySegment, { maxLength: 8 }), (few) => {
        // None of these goes with any of those: they come from a page that is none.
        const others = pages.flatMap((page) =>
          Array.from({ length: 70 }, (_, i) => segment(page, '', { in: half('in', '8', wordOf(i)) })),
        );
        const alone = pairJumps(few, pages);
        const among = pairJumps([...few, ...others], pages);
        assert.deepEqual(ofFirst(among, few.length), ofFirst(alone, few.length));
      }),
      { numRuns: 50 },
    );
  });

  it('of an earlier part name a later one, however many others there are', () => {
    const others = unlike(400);
    const article = [
      segment('1', 'Ferry fares rise', { out: half('out', '3', null) }),
      segment('3', '', { in: half('in', '1', 'Ferry fares'), out: half('out', '5', 'Council') }),
      ...Array.from({ length: 80 }, (_, i) => segment('5', '', { in: half('in', '3', wordOf(5000 + i)) })),
      segment('5', '', { in: half('in', '1', 'Fares rise') }),
    ];
    const { links } = pairJumps([...others, ...article], pages);
    const found = links.filter(({ to }) => to >= others.length).map(({ from, to }) => [from - 400, to - 400]);
    assert.deepEqual(found, [
      [0, 1],
      [1, 82],
    ]);
  });

  it('are found by their letters and words as if all were compared', () => {
    const slug = fc.oneof(
      fc.constantFrom('Ferry', 'Frery', 'Ferry fares', 'Mayor', 'Mayro', '水库', '水库完工', '?'),
      fc.string({ unit: fc.constantFrom(...'abcd '), minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(slug, { maxLength: 20 }), slug, (all, wanted) => {
        const segments = all.map((each) => segment('3', '', { in: half('in', '1', each) }));
        const words = new SlugWords(segments);
        const index = new SlugIndex(words, [...all.keys()], (at) => all[at] ?? null);
        const holding = [...all.keys()].filter((at) => words.has(at, wanted));
        const alike = [...all.keys()].filter((at) => words.areAlike(wanted, all[at] ?? ''));
        assert.deepEqual(index.holding(wanted).sort(), holding.sort());
        assert.deepEqual(index.alike(wanted).sort(), alike.sort());
      }),
    );
  });
});
