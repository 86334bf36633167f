import { strict as assert } from 'node:assert';
import { escapeHtml } from '../../../../core/convert/html/escape';
import { inlineHtml } from '../../../../core/convert/html/inline';
import { wordsIn } from '../../../../core/convert/html/words';
import { parse } from '../../../../core/syntax';
import { article, outline, places } from './shown';

/** The words of a line that is a paragraph. */
function inline(line: string, options: Partial<Parameters<typeof inlineHtml>[4]> = {}): string {
  const section = parse(line).sections[0]!;
  return inlineHtml(section, 0, 0, section.lineEnd(0), { words: wordsIn.en, ...options });
}

function shown(line: string): string {
  return outline(article(line)).split('\n').slice(1).join('\n');
}

describe('escaping', () => {
  it('leaves no sign of HTML as it is', () => {
    assert.equal(escapeHtml(`<b class="x" id='y'>&amp;`), '&lt;b class=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;');
  });
});

describe('inline forms as HTML', () => {
  it('are elements', () => {
    assert.equal(
      shown('温[?淑]琴有[?]本，写[...]。北坡有□声，吕[+秀]兰'),
      '<p.text>温<span.unclear>淑</span>琴有<span.gap>[…]</span>本，写<span.gap>[…]</span>。' +
        '北坡有<span.gap>□</span>声，吕<span.supplied>秀</span>兰</p>',
    );
    assert.equal(
      shown('The [*Lenn [**Belle]] is [^東京|とうきょう] late.[%see p. [2]]'),
      '<p.text>The <em>Lenn <strong>Belle</strong></em> is <ruby>東京<rt>とうきょう</rt></ruby> late.<span.note>see p. [2]</span></p>',
    );
  });

  it('show what is printed and what should be read', () => {
    assert.equal(shown('[!作好|做好]'), '<p.text><del.sic>作好</del><ins.corr>做好</ins></p>');
    assert.equal(shown('a [!teh] b'), '<p.text>a <span.sic>teh</span> b</p>');
    assert.equal(shown('a [!|missing] b [!extra|]'), '<p.text>a <ins.corr>missing</ins> b <del.sic>extra</del></p>');
    assert.equal(
      shown('[![?x|y]|over[+due]]'),
      '<p.text><del.sic><span.unclear>x|y</span></del><ins.corr>over<span.supplied>due</span></ins></p>',
    );
  });

  it('leave printed text what it is: brackets, forms that are not closed, and signs of HTML', () => {
    assert.equal(
      shown('He [the mayor] left [?over [+due] at [^風] <b>8</b> & co.'),
      '<p.text>He [the mayor] left [?over <span.supplied>due</span> at [^風] <b>8</b> & co.</p>',
    );
    assert.equal(shown('\\[?x] \\\\ \\< 1\\2'), '<p.text>[?x] \\ < 1\\2</p>');
  });

  it('say where each run of characters stands', () => {
    assert.deepEqual(places(article('𠮷温[?淑]琴\\[吕[!秀|香]兰[%注]。')).slice(1), [
      'p1.broadsheet:0:0 𠮷温',
      'p1.broadsheet:0:5 淑',
      'p1.broadsheet:0:7 琴',
      'p1.broadsheet:0:9 [',
      'p1.broadsheet:0:10 吕',
      'p1.broadsheet:0:13 秀',
      'p1.broadsheet:0:15 香',
      'p1.broadsheet:0:17 兰',
      'p1.broadsheet:0:20 注',
      'p1.broadsheet:0:22 。',
    ]);
  });

  it('lets marks stand over forms', () => {
    const marks = [{ start: 1, end: 6, name: 'dateline' }];
    assert.equal(
      inline('a[?bc]d', { marks }),
      'a<span class="unclear" data-at="3" title="Uncertain reading"><span class="dateline" data-at="3">bc</span></span><span data-at="6">d</span>',
    );
  });

  it('leaves out the hyphen of a divided word, wherever it stands', () => {
    assert.equal(inline('argu-', { without: 4 }), 'argu');
    assert.equal(inline('[*argu-]', { without: 6 }), '<em data-at="2">argu</em>');
  });

  it('sets short numbers upright where that is wanted, and no others', () => {
    const upright = (line: string) => inline(line, { uprightDigits: true }).match(/(?<=upright" data-at="\d+">)\d+/g);
    assert.deepEqual(upright('3月15日，1998年，1.36米，A3，8:30，7'), ['3', '15', '7']);
    assert.equal(inline('3月', {}), '3月');
  });
});
