import { strict as assert } from 'node:assert';
import type { JumpHalf, PairingSegment } from '../../../core/model/halves';
import { pairJumps } from '../../../core/model/pairing';
import { draw, links, linksOf, stateOf } from './drawn-jumps';

describe('pairJumps', () => {
  describe('pages', () => {
    it('pairs two halves that name each other', () => {
      assert.equal(links('council p1 >> 3\n rest p3 << 1'), 'council>rest');
    });

    it('pairs nothing where either half names another page', () => {
      assert.equal(links('council p1 >> 3\n rest p4 << 1'), '');
      assert.equal(links('council p1 >> 3\n rest p3 << 2'), '');
    });

    it('pairs a backward jump', () => {
      assert.equal(links('market p8 >> 2\n rest p2 << 8'), 'market>rest');
    });

    it('takes `same` for the own page', () => {
      assert.equal(links('top p3 >> same\n foot p3 << same'), 'top>foot');
      assert.equal(links('top p3 >> same\n foot p3 << 3'), 'top>foot');
    });

    it('sees past other segments on the way', () => {
      assert.equal(
        links(`
          council p1 >> 3
          shoes   p1 [Winter shoes, reduced]
          weather p3 [Fog, then sun]
          soap    p3 [Lantern soap washes white]
          rest    p3 << 1`),
        'council>rest',
      );
    });

    it('takes a bare number for the page of its section', () => {
      assert.equal(
        links(`
          mayor  pA1 >> 3
          soccer pB1 >> 3
          goals  pB3 << 1
          vote   pA3 << 1`),
        'mayor>vote soccer>goals',
      );
    });

    it('takes a bare number for the only page that has it', () => {
      assert.equal(links('mayor pA1 >> 7\n vote pC7 << A1'), 'mayor>vote');
    });

    it('pairs halves without words by their pages', () => {
      assert.equal(links('serial p2 >> 5\n rest p5 << 2\n other p1 >> 5\n more p5 << 1'), 'other>more serial>rest');
    });
  });

  describe('several pages', () => {
    it('takes one in on each, in printed order', () => {
      const drawing = `
        speech p1 >> 2,3
        third  p3 << 1
        second p2 << 1`;
      const drawn = draw(drawing);
      assert.deepEqual(pairJumps(drawn.segments, drawn.pages).links, [
        { from: 0, to: 2, slot: 0 },
        { from: 0, to: 1, slot: 1 },
      ]);
      assert.equal(stateOf(drawing, 'speech', 'out'), 'paired: second, third');
    });

    it('lets the later one name the page of the one before', () => {
      assert.equal(links('speech p1 >> 2,3\n second p2 << 1\n third p3 << 2'), 'speech>second speech>third#1');
    });

    it('leaves the page open on which nothing stands', () => {
      const drawn = draw('speech p1 >> 2,3\n second p2 << 1');
      const out = pairJumps(drawn.segments, drawn.pages).outs[0]!;
      assert.deepEqual(out, { state: 'unmatched', linked: [1], candidates: [], open: ['3'] });
    });

    it('takes an in that names several pages for one from any of them', () => {
      assert.equal(links('speech p2 >> 5\n rest p5 << 1,2'), 'speech>rest');
    });
  });

  describe('labels', () => {
    it('tell jumps to the same page apart, whatever their order', () => {
      assert.equal(
        links(`
          dam    p1 >> 3 ①
          school p1 >> 3 ②
          pupils p3 << 1 ②
          water  p3 << 1 ①`),
        'dam>water school>pupils',
      );
    });

    it('never pair where they are unequal', () => {
      assert.equal(links('dam p1 >> 3 ①\n pupils p3 << 1 ②'), '');
    });

    it('may stand on one half only', () => {
      assert.equal(links('dam p1 >> 3 ①\n water p3 << 1'), 'dam>water');
    });

    it('are the same though their forms differ', () => {
      const { segments, pages } = draw('dam p1 >> 3 ①\n water p3 << 1 ①');
      const [dam, water] = segments;
      const retyped = { ...water!, jumpIn: { ...water!.jumpIn!, label: '(1)' } };
      assert.equal(pairJumps([dam!, retyped], pages).links.length, 1);
    });

    it('leave the unlabelled half to the jump whose label is not taken up', () => {
      assert.equal(
        links(`
          dam    p1 >> 3 ①
          school p1 >> 3 ②
          water  p3 << 1
          pupils p3 << 1 ②`),
        'dam>water school>pupils',
      );
    });

    it('are preferred to halves without one', () => {
      assert.equal(
        links(`
          dam   p1 >> 3 ①
          loose p3 << 1
          water p3 << 1 ①`),
        'dam>water',
      );
      assert.equal(
        links(`
          dam   p1 >> 3 ①
          plain p1 >> 3
          loose p3 << 1`),
        'plain>loose',
      );
    });

    it('wait for an equal label whose page cannot be read', () => {
      assert.equal(
        links(`
          dam   p1 >> 3 ①
          plain p1 >> 3
          loose p3 << 1
          water p3 << ? ①`),
        'dam>water plain>loose',
      );
    });
  });

  describe('slugs', () => {
    it('pair whatever the case and the punctuation', () => {
      assert.equal(
        links(`
          mayor  pA1 >> A4 slug=MAYOR
          budget pA1 >> A4 slug=BUDGET
          more   pA4 << A1 slug=Budget.
          words  pA4 << A1 slug=Mayor`),
        'budget>more mayor>words',
      );
    });

    it('pair with a word of the reprinted headline', () => {
      assert.equal(
        links(`
          one p1 >> 4 slug=FERRY
          two p1 >> 4 slug=HARBOR
          x   p4 << 1 [Harbor board delays vote]
          y   p4 << 1 [Ferry fares to rise in May]`),
        'one>y two>x',
      );
    });

    it("pair with a word of the article's own headline, however far up the chain", () => {
      assert.equal(
        links(`
          one p1 >> 4 [Ferry fares to rise in May]
          two p1 >> 4 [Harbor board delays vote]
          x   p4 << 1 slug=HARBOR
          y   p4 << 1 slug=FERRY
          y   p4 >> 6
          x   p4 >> 6
          z   p6 << 4 slug=Fares
          w   p6 << 4 slug=Board`),
        'one>y two>x x>w y>z',
      );
    });

    it('do not pair where they are about different things, yet may be misprinted', () => {
      assert.equal(links('one p1 >> 4 slug=FERRY\n x p4 << 1 slug=BUDGET'), '');
      assert.equal(links('one p1 >> 4 slug=COUNCIL\n x p4 << 1 slug=C0UNCIL'), 'one>x');
    });

    it('of Chinese print are found in a headline without spaces', () => {
      assert.equal(
        links(`
          一 p1 >> 3 slug=水库
          二 p1 >> 3 slug=学校
          甲 p3 << 1 [新学校下月开学]
          乙 p3 << 1 [三座水库除险加固]`),
        '一>乙 二>甲',
      );
    });
  });

  describe('chains', () => {
    it('may name the page before', () => {
      assert.equal(links('a p1 >> 4\n b p4 << 1\n b p4 >> 5\n c p5 << 4'), 'a>b b>c');
    });

    it('may name the first page', () => {
      assert.equal(links('a p1 >> 4\n b p4 << 1\n b p4 >> 5\n c p5 << 1'), 'a>b b>c');
    });

    it('make a jump in the middle a rival before its own first half is linked', () => {
      const drawing = `
        a p1 >> 4
        x p1 >> 5
        b p4 << 1
        b p4 >> 5
        c p5 << 1`;
      assert.equal(links(drawing), 'a>b');
      assert.equal(stateOf(drawing, 'c', 'in'), 'ambiguous: x rival, b rival');
    });

    it('make it a rival even two links before', () => {
      const drawing = `
        a p1 >> 4
        x p1 >> 7
        b p4 << 1
        b p4 >> 5
        c p5 << 4
        c p5 >> 7
        d p7 << 1`;
      assert.equal(links(drawing), 'a>b b>c');
      assert.equal(stateOf(drawing, 'd', 'in'), 'ambiguous: x rival, c rival');
    });

    it('make it a rival though the first half cannot be read', () => {
      const drawing = `
        a p1 >> 4
        x p1 >> 5
        b p4 << ?
        b p4 >> 5
        c p5 << 1`;
      assert.equal(links(drawing), 'a>b');
      assert.equal(stateOf(drawing, 'c', 'in'), 'ambiguous: x rival, b rival');
    });

    it('count the page that their first half names though it is not in the workspace', () => {
      assert.equal(links('b p4 << 1\n b p4 >> 5\n c p5 << 1'), 'b>c');
    });

    it('give each in its own where both name the first page and one the page before', () => {
      assert.equal(
        links(`
          a p1 >> 4
          x p1 >> 5
          b p4 << 1
          b p4 >> 5
          c p5 << 4
          y p5 << 1`),
        'a>b b>c x>y',
      );
    });

    it('are joined at last where only an ambiguous link stands between', () => {
      assert.equal(
        links(`
          a p1 >> 4
          b p1 >> 4
          c p4 << 1
          d p4 << 1
          d p4 >> 5
          d p4
          e p5 << 4
          e p5 >> 7
          f p7 << 1`),
        'd>e e>f',
      );
    });

    it('on one page are told by elimination', () => {
      assert.equal(links('a p2 >> same\n b p2 << same\n b p2 >> same\n c p2 << same'), 'a>b b>c');
    });
  });

  describe('damage', () => {
    it('takes an unreadable page for any', () => {
      assert.equal(links('a p1 >> ?\n b p8 << 1'), 'a>b');
      assert.equal(links('a p1 >> 8\n b p8 << ?'), 'a>b');
      assert.equal(links('a p1 >> ?\n b p8 << ?'), 'a>b');
      assert.equal(links('a p1 >> 8\n b p? << 1'), 'a>b');
      assert.equal(links('a p? >> 8\n b p8 << 1'), 'a>b');
    });

    it('comes last', () => {
      assert.equal(
        links(`
          a p1 >> ?
          b p1 >> 8
          c p8 << 1
          d p6 << ?`),
        'a>d b>c',
      );
    });

    it('leaves what is left over by elimination', () => {
      assert.equal(
        links(`
          a p1 >> 3
          b p2 >> ?
          c p3 << ?
          d p4 << 2`),
        'a>c b>d',
      );
    });

    it('holds for halves that name no page', () => {
      assert.equal(links('a p1 >> 4\n b p4 << -'), 'a>b');
    });
  });

  describe('ids', () => {
    it('lead where they say, whatever the pages', () => {
      assert.equal(
        links(`
          a p1 >> 3 to=x
          b p1 >> 3
          c p3 << 1
          d p3 << 1 #x`),
        'a>d b>c',
      );
      assert.equal(links('a p1 >> 3 to=x\n d p5 << 2 #x'), 'a>d');
    });

    it('on an in name the segment that it comes from', () => {
      assert.equal(
        links(`
          a p1 >> 3
          b p1 >> 3 #b
          c p3 << 1 from=b
          d p3 << 1`),
        'a>d b>c',
      );
      assert.equal(links('a p1 >> 8 #a\n b p3 << 1 from=a\n c p8 << 2'), 'a>b');
    });

    it('on an in may name an earlier segment of the article', () => {
      assert.equal(
        links(`
          a p1 >> 4 #a
          x p1 >> 5
          b p4 << 1
          b p4 >> 5
          c p5 << - from=a
          y p5 << 1`),
        'a>b b>c x>y',
      );
    });

    it('that do not agree are ambiguous', () => {
      const drawing = `
        a p1 >> 3 to=x #a
        b p1 >> 3 #b
        d p3 << 1 #x from=b`;
      assert.equal(stateOf(drawing, 'a', 'out'), 'ambiguous: d id b');
      assert.equal(stateOf(drawing, 'd', 'in'), 'ambiguous: a id x');
    });

    it('of an in whose out is led elsewhere are ambiguous', () => {
      const drawing = `
        a p1 >> 3 to=x #a
        c p3 << 1 #x
        d p3 << 1 from=a`;
      assert.equal(links(drawing), 'a>c');
      assert.equal(stateOf(drawing, 'd', 'in'), 'ambiguous: a id x');
    });

    it('that two outs name are ambiguous, unless the in tells which', () => {
      const drawing = 'a p1 >> 3 to=x\n b p1 >> 3 to=x #b\n d p3 << 1 #x';
      assert.equal(stateOf(drawing, 'd', 'in'), 'ambiguous: a rival, b rival');
      assert.equal(links(drawing.replace('#x', '#x from=b')), 'b>d');
    });

    it('that nothing or several carry, or that carry no other half, lead nowhere', () => {
      assert.equal(stateOf('a p1 >> 3 to=x\n d p3 << 1', 'a', 'out'), 'unmatched');
      assert.equal(stateOf('a p1 >> 3 to=x\n d p3 << 1 #x\n e p3 << 1 #x', 'a', 'out'), 'ambiguous: d rival, e rival');
      assert.equal(stateOf('a p1 >> 3 to=x\n d p3 #x', 'a', 'out'), 'unmatched: d noHalf');
      assert.equal(stateOf('a p1 << 3 from=x\n d p3 #x', 'a', 'in'), 'unmatched: d noHalf');
    });

    it('do not pair unequal labels', () => {
      const drawing = 'a p1 >> 3 ① to=x\n d p3 << 1 ② #x';
      assert.equal(links(drawing), '');
      assert.equal(stateOf(drawing, 'a', 'out'), 'unmatched: d label ②');
    });

    it('fill the page of several on which the segment stands', () => {
      assert.equal(links('a p1 >> 2,3 to=x\n b p2 << 1\n c p3 << 1 #x\n d p3 << 1'), 'a>b a>c#1');
    });
  });

  describe('cycles', () => {
    it('are not closed, and are reported', () => {
      const drawing = `
        b p4 << 1
        a p1 >> 4
        a p1 << 4
        b p4 >> 1`;
      const drawn = draw(drawing);
      const pairing = pairJumps(drawn.segments, drawn.pages);
      assert.deepEqual(linksOf(drawn, pairing), ['a>b']);
      assert.deepEqual(linksOf(drawn, { links: pairing.cycles }), ['b>a']);
      assert.equal(stateOf(drawing, 'b', 'out'), 'unmatched: a cycle');
      assert.equal(stateOf(drawing, 'a', 'in'), 'unmatched: b cycle');
    });

    it('are not closed over three segments', () => {
      const drawn = draw('a p1 << 3\n a p1 >> 2\n b p2 << 1\n b p2 >> 3\n c p3 << 2\n c p3 >> 1');
      const pairing = pairJumps(drawn.segments, drawn.pages);
      assert.deepEqual(linksOf(drawn, pairing), ['a>b', 'b>c']);
      assert.deepEqual(linksOf(drawn, { links: pairing.cycles }), ['c>a']);
    });

    it('are not closed by ids', () => {
      const drawn = draw('a p1 << 2 #a\n a p1 >> 2 to=b\n b p2 << 1 #b\n b p2 >> 1 to=a');
      const pairing = pairJumps(drawn.segments, drawn.pages);
      assert.deepEqual(linksOf(drawn, pairing), ['a>b']);
      assert.deepEqual(linksOf(drawn, { links: pairing.cycles }), ['b>a']);
    });

    it('are no rivals to what does not close one', () => {
      assert.equal(links('a p1 >> 4\n b p4 << 1\n b p4 >> 1\n a p1 << 4\n c p1 << 4'), 'a>b b>c');
    });
  });

  describe('what is left', () => {
    it('is ambiguous with every candidate where nothing tells', () => {
      const drawing = 'a p1 >> 3\n b p1 >> 3\n c p3 << 1\n d p3 << 1';
      assert.equal(links(drawing), '');
      assert.equal(stateOf(drawing, 'a', 'out'), 'ambiguous: c rival, d rival');
      assert.equal(stateOf(drawing, 'd', 'in'), 'ambiguous: a rival, b rival');
    });

    it('is unmatched with the nearest one, and why it fails', () => {
      assert.equal(stateOf('a p1 >> 3 ①\n b p4 << 1 ①\n c p3 << 2', 'a', 'out'), 'unmatched: b page 4');
      assert.equal(stateOf('a p1 >> 3\n b p4 << 7\n c p3 << 2', 'a', 'out'), 'unmatched: c page 2');
      assert.equal(stateOf('a p1 >> 3\n b p4 << 1', 'a', 'out'), 'unmatched: b page 4');
      assert.equal(stateOf('a p1 >> 3\n b p4 << 1', 'b', 'in'), 'unmatched: a page 3');
      assert.equal(stateOf('a p2 >> 4\n b p4 << 1', 'b', 'in'), 'unmatched: a page 2');
      assert.equal(stateOf('a p1 >> 3 ①\n b p3 << 1 ②', 'b', 'in'), 'unmatched: a label ①');
      assert.equal(stateOf('a p1 >> 4 slug=FERRY\n b p4 << 1 slug=BUDGET', 'a', 'out'), 'unmatched: b slug BUDGET');
      assert.equal(stateOf('a p1 >> 3 ①\n b p1 >> 3\n c p3 << 1 ①', 'b', 'out'), 'unmatched: c taken');
      assert.equal(stateOf('a p1 >> 3\n b p5 << 2', 'a', 'out'), 'unmatched');
    });
  });

  it('pairs 300 jumps of one issue', () => {
    const lines: string[] = [];
    const expected: string[] = [];
    for (let i = 0; i < 300; i++) {
      const from = (i * 7) % 24;
      const to = 24 + ((i * 5) % 16);
      const family = `Oster${String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26))}mann`;
      lines.push(`a${i} p${from} >> ${to} "The board then heard Mr. ${family}, who said of the plans that"`);
      lines.unshift(`b${i} p${to} << ${from} "they were, to quote ${family} again, a folly."`);
      expected.push(`a${i}>b${i}`);
    }
    assert.equal(links(lines.join('\n')), expected.sort().join(' '));
  });

  it('does not look at jumps with other labels, however many leave for one page', () => {
    const reads = [100, 400].map((count) => {
      let asked = 0;
      const half = (direction: 'in' | 'out', index: number): JumpHalf => ({
        direction,
        text: '',
        pages: [direction === 'out' ? '3' : '1'],
        unreadable: false,
        get label() {
          asked++;
          return `（${index}）`;
        },
        slug: null,
        target: null,
        runningText: '渡口停航。',
        parted: true,
      });
      const segments = Array.from({ length: count * 2 }, (_, index): PairingSegment => {
        const isOut = index < count;
        return {
          page: isOut ? '1' : '3',
          ids: [],
          headline: [],
          jumpIn: isOut ? null : half('in', index - count),
          jumpOut: isOut ? half('out', index) : null,
        };
      });
      assert.equal(pairJumps(segments, ['1', '3']).links.length, count);
      return asked;
    });
    assert.ok(reads[1]! <= reads[0]! * 5, `${reads.join(' and ')} labels were read`);
  });
});
