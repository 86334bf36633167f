import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { checkFile } from '../../core/checks/check';
import { Passage } from '../../core/checks/passage';
import { emptyConfiguration } from '../../core/configuration';
import { conventionsFor } from '../../core/conventions';
import type { Conventions } from '../../core/conventions/conventions';
import { articleParts } from '../../core/convert/html/article';
import { pageParts } from '../../core/convert/html/page';
import { Archive } from '../../core/model/archive';
import { lengthOf } from '../../core/model/lengths';
import { pageNoticesIn } from '../../core/model/page-notices';
import { parse, print, type Tree, update } from '../../core/syntax';
import { counting } from '../support/counting';
import { fragments } from '../support/fragments';
import { setting } from './convert/html/shown';

const FILE = 'p.broadsheet';

const paragraphs: Readonly<Record<'en' | 'zh', (day: number) => string>> = {
  en: (day) =>
    `On day ${day} the mail boat lay in Lennport, “for the wind,” its master\nsaid, “will not ask us.” Nobody\nwas hurt on day ${day}.\n`,
  zh: (day) =>
    `　　第${day}天，渡轮仍停在𠮷浦。船长说：“风不会问\n我们。”无人受伤，邮件由骑马的人送往县城，午后\n三时到达，是第${day}次。\n`,
};

/** One article of so many paragraphs that goes on from another page, with a crosshead now and then. */
function article(language: 'en' | 'zh', count: number): string {
  let text = `---\nlanguage: ${language}\n---\n== 2 ==\n# A year of storms\n<< ${language === 'en' ? 'From Page 1' : '（上接第一版）'}\n`;
  for (let day = 1; day <= count; day++)
    text += `${day % 40 === 0 ? '\n## Ashore\n' : ''}\n${paragraphs[language](day)}`;
  return text;
}

/** Reads, checks and shows an article as an editor types, and counts what is looked at for it. */
class Desk {
  private readonly calls = new Map<string, number>();
  private readonly conventions = new Map<string | null, Conventions>();
  readonly archive = new Archive(() => (language) => {
    const known = this.conventions.get(language) ?? counting(conventionsFor(language), this.calls);
    this.conventions.set(language, known);
    return known;
  });

  constructor(text: string) {
    this.archive.setFile(FILE, parse(text));
  }

  get tree(): Tree {
    return this.archive.file(FILE)?.tree ?? assert.fail();
  }

  type(from: number, to: number, insert: string): void {
    this.archive.setFile(FILE, update(this.tree, [{ from, to, insert }]));
  }

  report() {
    const issue = this.archive.issueOf(FILE) ?? assert.fail();
    const file = this.archive.file(FILE) ?? assert.fail();
    return checkFile(file, { issue, names: this.archive.names, configuration: emptyConfiguration });
  }

  /** How long its articles are, and what they print of other pages. */
  read() {
    const segments = this.archive.issueOf(FILE)?.segments ?? assert.fail();
    return segments.map(({ segment }) => [lengthOf(segment), pageNoticesIn(segment)]);
  }

  pieces() {
    const issue = this.archive.issueOf(FILE) ?? assert.fail();
    const [whole] = issue.articles;
    const [page] = issue.pages;
    return [
      ...(whole ? articleParts(issue, whole, setting) : []),
      ...(page ? pageParts(issue, page, setting) : []),
    ].map(({ piece }) => piece);
  }

  /** How many blocks are read for the rules, how often conventions are asked about words, and how much HTML is made, for an edit. */
  work(edit: () => void): Record<string, number> {
    this.report();
    this.read();
    const before = new Set(this.pieces());
    this.calls.clear();
    const { of } = Passage;
    let passages = 0;
    Passage.of = (...given) => {
      passages++;
      return of.call(Passage, ...given);
    };
    try {
      edit();
      this.report();
      this.read();
    } finally {
      Passage.of = of;
    }
    const { findNotices = 0, findEndMark = 0 } = Object.fromEntries(this.calls);
    const pieces = this.pieces().filter((piece) => !before.has(piece)).length;
    return { passages, findNotices, findEndMark, pieces };
  }
}

describe('A keystroke in a long article', () => {
  for (const language of ['en', 'zh'] as const) {
    const edits: [what: string, at: string, replace: number, insert: string, blocks: number][] = [
      ['in a paragraph', language === 'en' ? 'Nobody' : '无人', 0, 'x', 1],
      ['that leaves a bracket open', language === 'en' ? 'Nobody' : '无人', 0, '(', 1],
      ['that parts a paragraph', language === 'en' ? 'Nobody' : '无人', 0, '\n\n', 2],
      ['that makes one of two', language === 'en' ? '\nOn day ' : '\n　　第', 2, '', 1],
    ];
    for (const [what, at, replace, insert, blocks] of edits) {
      it(`${what} (${language}) has the blocks looked at that it touches, however many there are`, () => {
        const [short, long] = [500, 2000].map((count) => {
          const desk = new Desk(article(language, count));
          const from = print(desk.tree).indexOf(at, desk.tree.length / 2);
          return desk.work(() => desk.type(from, from + replace, insert));
        });
        assert.ok(short!['passages']! <= blocks + 1, `${short!['passages']} blocks are read`);
        // The head, the page and the jump are written at each, in both views.
        assert.ok(short!['pieces']! <= 2 * blocks + 7, `${short!['pieces']} pieces are made`);
        // Those of the article's head, its first and its last words are read at each edit.
        assert.ok(short!['findNotices']! <= 2 * blocks + 4, `notices are looked for ${short!['findNotices']} times`);
        assert.ok(short!['findEndMark']! <= blocks + 2, `end marks are looked for ${short!['findEndMark']} times`);
        assert.deepEqual(long, short);
      });
    }
  }

  it('leaves it reported and shown as if it were read from scratch', () => {
    const inserted = fc.array(fc.tuple(fc.constantFrom(...fragments, '“', '（'), fc.constantFrom('', '\n', '\n\n')), {
      maxLength: 3,
    });
    const edit = fc.record({ at: fc.nat(1000), remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(300)), inserted });
    fc.assert(
      fc.property(fc.constantFrom('en', 'zh'), fc.array(edit, { minLength: 1, maxLength: 4 }), (language, steps) => {
        const desk = new Desk(article(language, 260));
        desk.report();
        desk.read();
        desk.pieces();
        for (const { at, remove, inserted } of steps) {
          const from = Math.floor((at / 1000) * desk.tree.length);
          desk.type(from, Math.min(desk.tree.length, from + remove), inserted.flat().join(''));
          desk.report();
          desk.read();
          desk.pieces();
        }
        const fresh = new Desk(print(desk.tree));
        assert.deepEqual(desk.report(), fresh.report());
        assert.deepEqual(desk.read(), fresh.read());
        assert.deepEqual(desk.pieces(), fresh.pieces());
      }),
      { numRuns: 12 },
    );
  });
});
