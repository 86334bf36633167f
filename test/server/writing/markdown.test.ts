import { strict as assert } from 'node:assert';
import { HtmlRenderer, Parser } from 'commonmark';
import * as fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { codeSpan, escapeMarkdown } from '../../../server/writing/markdown';
import { oneLine } from '../../../server/writing/one-line';

const parser = new Parser();
const renderer = new HtmlRenderer();
const markdownIt = new MarkdownIt({ html: true, linkify: true });

/** What different editors make of Markdown, each as generous as it can be set. */
const renderers: Readonly<Record<string, (markdown: string) => string>> = {
  commonmark: (markdown) => renderer.render(parser.parse(markdown)),
  'markdown-it': (markdown) => markdownIt.render(markdown),
  marked: (markdown) => marked.parse(markdown, { gfm: true, async: false }),
};

/** The text of HTML that holds nothing but paragraphs and code spans; whatever else it holds stays in it. */
function textOf(html: string): string {
  return html
    .replace(/<\/?(?:p|code)>/g, '')
    .replace(
      /&(lt|gt|amp|quot|#39);/g,
      (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name]!,
    )
    .trim();
}

const hostile = [
  '[click](https://evil.example/)',
  '![](https://evil.example/pixel.png)',
  '<img src=x onerror=alert(1)>',
  '<https://evil.example>',
  'https://evil.example/path_with_underscores',
  'www.evil.example',
  'evil.example',
  'mail reader@evil.example now',
  'mailto:reader@evil.example',
  '/@+.+',
  '!%@evil.example',
  '_www.1',
  '[ref]: https://evil.example',
  '# heading',
  '- item',
  '1. item',
  '12) item',
  '> quotation',
  '***',
  '---',
  '===',
  '~~~ table',
  '```js',
  '| a | b |',
  '&lt;b&gt; &#60;',
  '*emphasis* _emphasis_ **strong** ~~gone~~ `code`',
  'a\\*b \\[c\\]',
  '    four spaces',
  '〔图〕＜ｂ＞',
  '第一版［要闻］',
];

describe('words as Markdown', () => {
  for (const [name, render] of Object.entries(renderers)) {
    for (const words of hostile) {
      it(`are shown and nothing else by ${name}: ${words}`, () => {
        const html = render(escapeMarkdown(words));
        assert.equal(textOf(html), oneLine(words).replace(/^\s+/, ''));
        assert.doesNotMatch(html, /<(?!\/?p>)/);
      });
    }

    it(`are shown and nothing else by ${name}, whatever they are`, () => {
      const piece = fc.oneof(
        fc.constantFrom(...hostile, ...'[]()<>!&*_`~#\\:/@.|-+=1', 'www.', '://', 'http'),
        fc.string(),
      );
      fc.assert(
        fc.property(
          fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
          (words) => {
            assert.doesNotMatch(render(escapeMarkdown(words)), /<(?!\/?p>)/);
            assert.equal(
              textOf(render(`> ${escapeMarkdown(words)}`))
                .replace(/<\/?blockquote>/g, '')
                .trim(),
              oneLine(words),
            );
          },
        ),
        { numRuns: 300 },
      );
    });

    it(`are one code span to ${name}`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.oneof(fc.constantFrom('`', '``', '\\', ' ', '<b>', '字'), fc.string())).map((w) => w.join('')),
          (words) => {
            fc.pre(oneLine(words) !== '');
            const html = render(`a ${codeSpan(words)} b`);
            assert.match(html.trim(), /^<p>a <code>[^<]*<\/code> b<\/p>$/);
          },
        ),
      );
    });
  }

  it('stay as they are where nobody could take them for markup', () => {
    for (const words of [
      '早部署早检查。',
      'Mr. Poole said: “No!” (He left.)',
      "St. John's 4.30 p.m.; A&P #2",
      '50% off + more',
    ])
      assert.equal(escapeMarkdown(words), words);
  });
});
