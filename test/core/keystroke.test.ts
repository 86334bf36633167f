import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { checkFile } from '../../core/checks/check';
import { emptyConfiguration } from '../../core/configuration';
import { conventionsFor } from '../../core/conventions';
import type { Conventions } from '../../core/conventions/conventions';
import { inspectIssue } from '../../core/convert/inspect';
import { Archive } from '../../core/model/archive';
import { parse, print, Tree, update } from '../../core/syntax';
import { counting } from '../support/counting';
import { fragments } from '../support/fragments';

const PAGES = 'p.broadsheet';
const BESIDE = 'q.broadsheet';
const masthead = '---\npaper: The Harbor Courier\ndate: 1987-10-14\nlanguage: en\n---\n';

/** An issue of `count` pages, each with three articles, of which the first runs on to the next page. */
function issueOf(count: number): string {
  let text = masthead;
  for (let page = 1; page <= count; page++) {
    const from = page > 1 ? `<< Continued from Page ${page - 1}\ncould be read from the beginning.\n\n` : '';
    const on = page < count ? `>> Continued on Page ${page + 1}\n` : '';
    text += `\n== Page ${page} ==\n\n${from}# Pier plan ${page} clears the council\n@ By Ellen Marsh\n\n`;
    text += `The deciding vote was cast at ten past one, when the clerk asked that the roll of page ${page}\n${on}\n`;
    text += `# Fish plant ${page} to close\n@ By David Kessel\n\nWorkers were told on Tuesday, ${page} hours late.\n\n`;
    text += `# Fog {.weather}\n\nFog burning off by noon, then partly sunny, high ${page}.\n`;
  }
  return text;
}

/** Reads and checks a newspaper as an editor types, and counts what is looked at for it. */
class Desk {
  private readonly calls = new Map<string, number>();
  private readonly conventions = new Map<string | null, Conventions>();
  readonly archive = new Archive(() => (language) => this.conventionsOf(language));

  private conventionsOf(language: string | null): Conventions {
    let conventions = this.conventions.get(language);
    if (!conventions) {
      conventions = counting(conventionsFor(language), this.calls);
      this.conventions.set(language, conventions);
    }
    return conventions;
  }

  put(text: string, path = PAGES): this {
    this.archive.setFile(path, parse(text));
    return this;
  }

  get tree(): Tree {
    return this.archive.file(PAGES)!.tree;
  }

  type(from: number, to: number, insert: string): void {
    this.archive.setFile(PAGES, update(this.tree, [{ from, to, insert }]));
  }

  report() {
    const issue = this.archive.issueOf(PAGES)!;
    return checkFile(this.archive.file(PAGES)!, {
      issue,
      names: this.archive.names,
      configuration: emptyConfiguration,
    });
  }

  everything() {
    const issue = this.archive.issueOf(PAGES)!;
    const { pages, segments, articles, pairing } = issue;
    return {
      inspected: inspectIssue(issue, this.archive.names),
      pages: pages.map(({ page, ...place }) => [place, page?.label]),
      segments: segments.map(({ segment, page, ...place }) => [
        place,
        pages.indexOf(page),
        segment.section.text,
        segment.conventions.language,
      ]),
      articles: articles.map((article) => article.segments.map(({ index, join }) => [index, join])),
      pairing,
      diagnostics: this.report(),
    };
  }

  /** How often the conventions are asked for what stands in a segment, and it is asked where something stands, during an edit. */
  work(edit: () => void): Record<string, number> {
    this.report();
    this.calls.clear();
    const { sectionOffset } = Tree.prototype;
    let places = 0;
    Tree.prototype.sectionOffset = function (index) {
      places++;
      return sectionOffset.call(this, index);
    };
    const before = this.archive.file(PAGES)!;
    const { pairing } = this.archive.issueOf(PAGES)!;
    try {
      edit();
      this.report();
    } finally {
      Tree.prototype.sectionOffset = sectionOffset;
    }
    const after = this.archive.file(PAGES)!;
    const reread = after.tree.pieces.since(before.tree.pieces);
    const remodelled = after.contents.since(before.contents);
    return {
      reread: reread.by - reread.from,
      remodelled: remodelled.by - remodelled.from,
      leads: this.calls.get('findLead') ?? 0,
      genres: this.calls.get('readGenre') ?? 0,
      ends: this.calls.get('endsSentence') ?? 0,
      notices: this.calls.get('readNotice') ?? 0,
      pairings: this.archive.issueOf(PAGES)!.pairing === pairing ? 0 : 1,
      placesBeyondPages: places - after.pages.length,
    };
  }
}

describe('A keystroke', () => {
  const edits: [what: string, at: string, replace: number, insert: string, most: Record<string, number>][] = [
    ['in a paragraph', 'hours late', 0, 'x', { reread: 1, remodelled: 1, leads: 1, genres: 1, pairings: 0 }],
    ['in a paragraph that a jump ends', 'roll of page', 0, 'x', { reread: 1, remodelled: 1, leads: 1, genres: 1 }],
    ['that leaves a bracket open', 'partly sunny', 0, '(', { reread: 1, remodelled: 1, leads: 1, pairings: 0 }],
    ['that parts an article', 'Workers were', 0, '\n# Shifts\n', { reread: 2, remodelled: 2, leads: 2 }],
    ['that joins two articles', '# Fog {.weather}', 1, '', { reread: 1, remodelled: 1, leads: 1 }],
    ['in a comment', '# Fish plant', 0, '% to be proofread\n', { reread: 2, remodelled: 2, leads: 1, pairings: 0 }],
    ['in a page line', ' ==\n\n<<', 0, ' City', { reread: 2, remodelled: 2, leads: 1 }],
  ];
  for (const [what, at, replace, insert, most] of edits) {
    it(`${what} costs what it touches, in an issue of any length`, () => {
      const works = [30, 150].map((pages) => {
        const desk = new Desk().put(issueOf(pages));
        const from = print(desk.tree).indexOf(at, desk.tree.length / 2);
        return desk.work(() => desk.type(from, from + replace, insert));
      });
      const [short, long] = works;
      for (const [kind, count] of Object.entries(most)) assert.ok(short![kind]! <= count, `${kind}: ${short![kind]}`);
      if (most['pairings'] === 0) assert.ok(long!['placesBeyondPages']! <= 20, `${long!['placesBeyondPages']} places`);
      const { placesBeyondPages: _, ...inShort } = short!;
      const { placesBeyondPages: __, ...inLong } = long!;
      assert.deepEqual(inLong, inShort);
    });
  }

  it('in one file has what stands in the others looked at no more', () => {
    const desk = new Desk().put(issueOf(20)).put(issueOf(20).replaceAll('Page ', 'Page B'), BESIDE);
    const from = print(desk.tree).indexOf('hours late');
    const work = desk.work(() => desk.type(from, from, 'x'));
    assert.deepEqual([work['leads'], work['genres'], work['pairings']], [1, 1, 0]);
  });

  it('leaves an issue of many pages as it would be read from scratch', () => {
    const lines = fc.constantFrom(
      ...fragments,
      '# Der Hafen {lang=de}',
      '== Seite 9 == {lang=de}',
      '#* Am Wasser {.section}',
      '>> Continued on Page 4',
      '<< Continued from Page 4',
      '# Fog {#fog}',
      '>> {to=#fog}',
      '% broadsheet-ignore headline-missing',
    );
    const edit = fc.record({
      at: fc.nat(1000),
      remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
      insert: fc
        .array(fc.tuple(lines, fc.constantFrom('', '\n', '\n\n')), { maxLength: 3 })
        .map((all) => all.flat().join('')),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), fc.boolean(), (steps, isPlain) => {
        const start = issueOf(24);
        const desk = new Desk().put(isPlain ? start.replace(masthead, '') : start).put(issueOf(2), BESIDE);
        desk.everything();
        for (const { at, remove, insert } of steps) {
          const from = Math.floor((at / 1000) * desk.tree.length);
          desk.type(from, Math.min(desk.tree.length, from + remove), insert);
          desk.report();
        }
        const fresh = new Desk().put(print(desk.tree)).put(issueOf(2), BESIDE);
        assert.deepEqual(desk.everything(), fresh.everything());
      }),
      { numRuns: 8 },
    );
  });
});
