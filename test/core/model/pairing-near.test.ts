import { strict as assert } from 'node:assert';
import type { JumpHalf, PairingSegment } from '../../../core/model/halves';
import { pairJumps } from '../../../core/model/pairing';

function half(direction: 'out' | 'in', page: string, label: string | null): JumpHalf {
  const nothing = { unreadable: false, slug: null, target: null, runningText: '', parted: false };
  return { direction, text: `Page ${page}`, pages: [page], label, ...nothing };
}

/** Jumps of which no two go together: each names a page that the other halves do not stand on, or another label. */
function unpaired(count: number): PairingSegment[] {
  return Array.from({ length: count }, (_, i): PairingSegment => {
    const isOut = i % 2 === 0;
    const named = i % 4 < 2 ? '9' : isOut ? '3' : '1';
    return {
      page: isOut ? '1' : '3',
      ids: [],
      headline: [`Harbor dues, part ${i}`],
      jumpIn: isOut ? null : half('in', named, `b${i}`),
      jumpOut: isOut ? half('out', named, `a${i}`) : null,
    };
  });
}

/** How often pairing looks at the segments. */
function looks(segments: readonly PairingSegment[]): number {
  let count = 0;
  const counting = segments.map((segment) => {
    const counted = {};
    for (const key of Object.keys(segment) as (keyof PairingSegment)[]) {
      Object.defineProperty(counted, key, {
        enumerable: true,
        get: () => {
          count++;
          return segment[key];
        },
      });
    }
    return counted as PairingSegment;
  });
  pairJumps(counting, ['1', '3']);
  return count;
}

describe('the nearest of halves that are left over', () => {
  it('is looked for among a few, however many are left over', () => {
    const [some, many] = [looks(unpaired(500)), looks(unpaired(2000))];
    assert.ok(many < some * 6, `${some} looks at 500 halves, ${many} at 2000`);
  });

  it('is that with the same label, however many are left over', () => {
    const others = unpaired(600);
    const out: PairingSegment = { page: '1', ids: [], headline: [], jumpIn: null, jumpOut: half('out', '3', '七') };
    const into: PairingSegment = { page: '5', ids: [], headline: [], jumpIn: half('in', '1', '七'), jumpOut: null };
    const { outs, ins } = pairJumps([...others, out, into], ['1', '3', '5']);
    assert.deepEqual(outs[600]?.candidates, [{ segment: 601, why: { kind: 'page', page: '5' } }]);
    assert.deepEqual(ins[601]?.candidates, [{ segment: 600, why: { kind: 'page', page: '3' } }]);
  });

  it('does not hang on their order', () => {
    const segments = unpaired(300);
    const nearest = (all: readonly PairingSegment[]) => {
      const { outs, ins } = pairJumps(all, ['1', '3']);
      const said = all.map((segment, i) => [
        segment.headline[0],
        [...(outs[i]?.candidates ?? []), ...(ins[i]?.candidates ?? [])].map((each) => [
          all[each.segment]?.headline[0],
          each.why,
        ]),
      ]);
      return said.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    };
    assert.deepEqual(nearest(segments.toReversed()), nearest(segments));
  });
});
