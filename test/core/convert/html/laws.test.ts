import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { conventionsFor } from '../../../../core/conventions';
import { articleParts } from '../../../../core/convert/html/article';
import { issueParts } from '../../../../core/convert/html/issue';
import { pageParts } from '../../../../core/convert/html/page';
import type { Part } from '../../../../core/convert/html/part';
import { Archive } from '../../../../core/model/archive';
import { articleText } from '../../../../core/model/article';
import type { Issue } from '../../../../core/model/issue';
import { parse, print, update } from '../../../../core/syntax';
import { elementsIn, type HtmlElement, hasClass, readHtml, textOf } from '../../../support/html';
import { archiveOf } from '../../../support/read';
import { transcript } from '../../../support/transcripts';
import { runsIn, type ShownRun, setting } from './shown';

/** Texts that try to become HTML wherever they come to stand, in all that a transcript may hold. */
const hostile = fc
  .tuple(
    fc.constantFrom(
      '',
      '# ',
      '#- ',
      '#* ',
      '== ',
      '@ ',
      '! ',
      '>> ',
      '<< ',
      '## ',
      '~~~\n',
      '[?',
      '[!a|',
      '[%',
      '[^a|',
      '\\',
    ),
    fc.constantFrom(
      '<script>',
      '</p>',
      '"onclick="x',
      "'>",
      '&lt;',
      '<!--',
      ']]>',
      '<img src=x>',
      '&',
      '{.a"b}',
      '{src="<a>"}',
      '{lang="<a>"}',
    ),
    fc.constantFrom('', ']', ']\n', '\n', '\n\n'),
  )
  .map((parts) => parts.join(''));

const hostileTranscript = fc
  .array(
    fc.oneof(transcript, hostile, fc.constant('---\npaper: "<b>"\ndate: "<i>"\nnumber: <u>\nlanguage: "<a>"\n---\n')),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

const elements = new Set(
  'p span h1 h2 h3 hgroup header article section figure figcaption div img pre em strong ruby rt del ins a ol li'.split(
    ' ',
  ),
);
const attributes = new Set(
  'class title lang id href role alt tabindex aria-label aria-hidden data-line data-at data-origin data-image data-jump'.split(
    ' ',
  ),
);

function read(text: string): Issue {
  return archiveOf([['p1.broadsheet', text]]).issueOf('p1.broadsheet')!;
}

/** The same, read by conventions that nothing has been kept for. */
function anew(text: string): Issue {
  const archive = new Archive(() => (language) => conventionsFor(language, { roles: [] }));
  archive.setFile('p1.broadsheet', parse(text));
  return archive.issueOf('p1.broadsheet')!;
}

/** All that previews show of an issue. */
function views(issue: Issue, isVertical: boolean): Part[] {
  const set = { ...setting, isVertical };
  return [
    ...issue.articles.flatMap((article) => articleParts(issue, article, set)),
    ...issue.pages.flatMap((page) => pageParts(issue, page, set)),
    ...issueParts(issue, set),
  ];
}

/** Words that stand for others: what a page is called, and a place that cannot be read. */
function isSynthetic({ around, words }: ShownRun): boolean {
  const synthetic = ['page-change', 'page', 'reprint', 'folio', 'label', 'nameplate', 'title', 'jump', 'silent'];
  return words === '[…]' || around.some((element) => synthetic.some((name) => hasClass(element, name)));
}

describe('a transcript as HTML', () => {
  it('never becomes more than the elements and attributes that are written here', () => {
    fc.assert(
      fc.property(hostileTranscript, fc.boolean(), (text, isVertical) => {
        for (const { piece } of views(read(text), isVertical)) {
          const nodes = readHtml(piece.html);
          assert.equal(nodes.length, 1, piece.html);
          for (const path of elementsIn(nodes)) {
            const { name, attributes: given } = path.at(-1)!;
            assert.ok(elements.has(name), name);
            for (const attribute of given.keys()) assert.ok(attributes.has(attribute), attribute);
            assert.match(given.get('href') ?? '#', /^#(?:s\d+)?$/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says truly where each run of its words stands', () => {
    fc.assert(
      fc.property(hostileTranscript, fc.boolean(), (text, isVertical) => {
        const issue = read(text);
        const typed = print(issue.files[0]!.tree).split(/\r\n|\r|\n/);
        for (const { piece, origins } of views(issue, isVertical)) {
          for (const run of runsIn(piece.html)) {
            if (isSynthetic(run)) continue;
            const line = typed[origins[run.origin]!.line + run.line]!;
            assert.equal(line.slice(run.character, run.character + run.words.length), run.words);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is after edits what it is of the same text made from nothing', () => {
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat(12),
      insert: fc.oneof(hostile, fc.constantFrom('x', '\n', '\n\n', '% ')),
    });
    fc.assert(
      fc.property(hostileTranscript, fc.array(edit, { maxLength: 5 }), fc.boolean(), (start, edits, isVertical) => {
        let text = start;
        let tree = parse(text);
        const archive = archiveOf([['p1.broadsheet', text]]);
        for (const { at, length, insert } of edits) {
          views(archive.issueOf('p1.broadsheet')!, isVertical);
          const from = text === '' ? 0 : at % text.length;
          const to = Math.min(text.length, from + length);
          text = text.slice(0, from) + insert + text.slice(to);
          tree = update(tree, [{ from, to, insert }]);
          archive.setFile('p1.broadsheet', tree);
        }
        assert.deepEqual(views(archive.issueOf('p1.broadsheet')!, isVertical), views(anew(text), isVertical));
      }),
      { numRuns: 300, examples: [['~~~ table\n \n', [{ at: 10, length: 1, insert: '' }], false]] },
    );
  });

  it('reads as the model reads it, over jumps too', () => {
    const isAdded = (element: HtmlElement) =>
      element.name === 'rt' || ['note', 'corr', 'page-change', 'end-mark'].some((name) => hasClass(element, name));
    const close = (words: string) => words.replace(/\s+/g, '');
    fc.assert(
      fc.property(transcript, (text) => {
        const issue = read(text);
        for (const article of issue.articles) {
          const shown = articleParts(issue, article, setting)
            .flatMap(({ piece }) => readHtml(piece.html))
            .filter((node): node is HtmlElement => typeof node !== 'string' && hasClass(node, 'text'))
            .map(({ children }) => close(textOf(children, isAdded)))
            .filter((paragraph) => paragraph !== '');
          const expected = articleText(article)
            .split('\n')
            .map(close)
            .filter((paragraph) => paragraph !== '');
          assert.deepEqual(shown, expected);
        }
      }),
      // A line that looks empty and is none, above a jump.
      { numRuns: 500, examples: [['渡船停航\n\n\u2028\n>> （下转第三版）\n<< （上接第一版）四小时\n']] },
    );
  });
});
