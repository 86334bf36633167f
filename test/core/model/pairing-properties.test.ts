import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { JumpDirection } from '../../../core/conventions/conventions';
import type { HalfState, JumpHalf, Pairing, PairingSegment } from '../../../core/model/halves';
import { resolvePage } from '../../../core/model/page-keys';
import { pairJumps } from '../../../core/model/pairing';

const keys = ['1', '2', '3', 'A1', 'A2'];
const pages = ['1', '2', '3', 'A1', 'A2'];
const texts = [
  '',
  'man habe die Sache ver-',
  'handelt und beschlossen.',
  'Captain Oakes said: “We',
  'sail at dawn.” Oakes left.',
  '会议要求各县区逐库排查',
  '，不留死角。',
];

function anyHalf(direction: JumpDirection, ids: number): fc.Arbitrary<JumpHalf | null> {
  const half = fc.record({
    direction: fc.constant(direction),
    text: fc.constant('(printed)'),
    pages: fc.array(fc.constantFrom(...keys, ...keys, 'same'), { maxLength: 2 }),
    unreadable: fc.boolean(),
    label: fc.option(fc.constantFrom('①', '②'), { freq: 1 }),
    slug: fc.option(fc.constantFrom('MAYOR', 'Mayor quits', 'FERRY', '水库'), { freq: 1 }),
    target: fc.option(
      fc.integer({ min: 0, max: ids }).map((id) => `s${id}`),
      { freq: 6, nil: null },
    ),
    runningText: fc.constantFrom(...texts),
    parted: fc.boolean(),
  });
  return fc.option(
    half.map((drawn) => ({ ...drawn, unreadable: drawn.unreadable && drawn.pages.length === 0 })),
    { freq: 3 },
  );
}

/** Segments on few pages, so that jumps rival each other; each with an id of its own, so that no two are the same. */
const anyIssue: fc.Arbitrary<PairingSegment[]> = fc.integer({ min: 0, max: 9 }).chain((count) =>
  fc.tuple(
    ...Array.from({ length: count }, (_, i) =>
      fc.record({
        page: fc.option(fc.constantFrom(...pages), { freq: 9 }),
        ids: fc.constant([`s${i}`]),
        headline: fc.subarray(['Mayor quits', 'Ferry fares rise', '三座水库完工'], { maxLength: 1 }),
        jumpIn: anyHalf('in', count),
        jumpOut: anyHalf('out', count),
      }),
    ),
  ),
);

function everyIssue(check: (segments: PairingSegment[], pairing: Pairing) => void): void {
  fc.assert(
    fc.property(anyIssue, (segments) => check(segments, pairJumps(segments, pages))),
    { numRuns: 300 },
  );
}

/** A pairing with the segments' ids in place of their indices, everything sorted. */
function byId(segments: readonly PairingSegment[], { links, outs, ins, cycles }: Pairing): unknown {
  const id = (segment: number) => segments[segment]!.ids[0]!;
  const state = (half: HalfState | null) =>
    half && {
      ...half,
      linked: half.linked.map(id),
      candidates: half.candidates.map(({ segment, why }) => `${id(segment)} ${JSON.stringify(why)}`).sort(),
    };
  const join = (all: Pairing['links']) => all.map(({ from, to, slot }) => `${id(from)}>${id(to)}#${slot}`).sort();
  const states = (halves: Pairing['outs']) => halves.map((half, i) => [id(i), state(half)] as const).sort(byFirst);
  return { links: join(links), cycles: join(cycles), outs: states(outs), ins: states(ins) };
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

describe('pairJumps, whatever the issue', () => {
  it('does not hang on the order of the segments', () => {
    fc.assert(
      fc.property(
        anyIssue.chain((segments) =>
          fc.tuple(
            fc.constant(segments),
            fc.shuffledSubarray(segments, { minLength: segments.length, maxLength: segments.length }),
          ),
        ),
        ([segments, shuffled]) => {
          assert.deepEqual(byId(shuffled, pairJumps(shuffled, pages)), byId(segments, pairJumps(segments, pages)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('links no half twice, and only halves that are there', () => {
    everyIssue((segments, { links }) => {
      assert.equal(new Set(links.map(({ to }) => to)).size, links.length);
      assert.equal(new Set(links.map(({ from, slot }) => `${from} ${slot}`)).size, links.length);
      for (const { from, to } of links) assert.ok(segments[from]!.jumpOut && segments[to]!.jumpIn);
    });
  });

  it('never links unequal labels', () => {
    everyIssue((segments, { links }) => {
      for (const { from, to } of links) {
        const labels = [segments[from]!.jumpOut!.label, segments[to]!.jumpIn!.label];
        assert.ok(labels.includes(null) || labels[0] === labels[1]);
      }
    });
  });

  it('never leads an article back to itself', () => {
    everyIssue((segments, { links }) => {
      for (let start = 0; start < segments.length; start++) {
        let at: number | undefined = start;
        for (let steps = 0; at !== undefined; steps++) {
          assert.ok(steps <= segments.length);
          at = links.find(({ to }) => to === at)?.from;
        }
      }
    });
  });

  it('links across pages only as the out says, ids aside', () => {
    everyIssue((segments, { links }) => {
      for (const { from, to } of links) {
        const out = segments[from]!.jumpOut!;
        if (out.target !== null || segments[to]!.jumpIn!.target !== null || out.pages.length === 0) continue;
        const named = out.pages.map((key) => resolvePage(key, segments[from]!.page, pages));
        assert.ok(named.includes(null) || segments[to]!.page === null || named.includes(segments[to]!.page));
      }
    });
  });

  it('says of each half what the links and cycles say', () => {
    everyIssue((segments, { links, outs, ins, cycles }) => {
      segments.forEach(({ jumpIn, jumpOut }, i) => {
        assert.equal(outs[i] === null, jumpOut === null);
        assert.equal(ins[i] === null, jumpIn === null);
        const leading = links.filter(({ from }) => from === i).sort((a, b) => a.slot - b.slot);
        assert.deepEqual(
          outs[i]?.linked ?? [],
          leading.map(({ to }) => to),
        );
        const led = links.filter(({ to }) => to === i).map(({ from }) => from);
        assert.deepEqual(ins[i]?.linked ?? [], led);
        if (jumpIn) assert.equal(ins[i]!.state === 'paired', led.length === 1);
        for (const half of [outs[i], ins[i]]) {
          if (half?.state === 'ambiguous') assert.ok(half.candidates.length > 0);
          if (half?.state === 'paired') assert.deepEqual([half.candidates, half.open], [[], []]);
        }
      });
      for (const { from, to } of cycles) assert.ok(!links.some((link) => link.from === from && link.to === to));
    });
  });

  it('throws at nothing', () => {
    const word = fc.string({ maxLength: 12, unit: 'binary' });
    const half = (direction: JumpDirection) =>
      fc.option(
        fc.record({
          direction: fc.constant(direction),
          text: word,
          pages: fc.array(fc.oneof(word, fc.constantFrom('1', 'same'))),
          unreadable: fc.boolean(),
          label: fc.option(word),
          slug: fc.option(word),
          target: fc.option(word),
          runningText: word,
          parted: fc.boolean(),
        }),
      );
    const segment = fc.record({
      page: fc.option(fc.oneof(word, fc.constant('1'))),
      ids: fc.array(word),
      headline: fc.array(word),
      jumpIn: half('in'),
      jumpOut: half('out'),
    });
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 8 }), fc.array(word, { maxLength: 4 }), (segments, present) => {
        const { outs, ins } = pairJumps(segments, present);
        assert.deepEqual([outs.length, ins.length], [segments.length, segments.length]);
      }),
      { numRuns: 150 },
    );
  });
});
