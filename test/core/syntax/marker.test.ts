import { strict as assert } from 'node:assert';
import { LineKind, parse } from '../../../core/syntax';
import { classify, isFenceClose, isFrontMatterFence, isPageLine } from '../../../core/syntax/marker';

function kindOf(line: string): string {
  return LineKind[classify(line, 0, line.length)]!;
}

describe('markers', () => {
  const forms: [keyof typeof LineKind, string[]][] = [
    ['Page', ['==', '＝＝']],
    ['StandingHead', ['#*', '＃*', '#＊', '＃＊']],
    ['Kicker', ['#-', '＃-', '#－', '＃－', '#ー', '＃ー', '#−', '＃−']],
    ['Headline', ['#', '＃']],
    ['Deck', ['#+', '＃+', '#＋', '＃＋']],
    ['Crosshead', ['##', '＃＃']],
    ['Byline', ['@', '＠']],
    ['Picture', ['!', '！']],
    ['JumpOut', ['>>', '》》', '＞＞', '》〉', '〉》']],
    ['JumpIn', ['<<', '《《', '＜＜', '《〈', '〈《']],
    ['FenceOpen', ['~~~', '～～～', '〜〜〜']],
  ];
  for (const [kind, markers] of forms) {
    for (const marker of markers) {
      it(`${marker} before a blank or at the line's end: ${kind}`, () => {
        for (const after of [' 第一版', '　第一版', '\t第一版', '   A3', ' ', '　', ''])
          assert.equal(kindOf(marker + after), kind);
      });

      it(`${marker} without its blank, indented or escaped: text`, () => {
        for (const line of [
          `${marker}第一版`,
          `${marker}\u00a0A3`,
          ` ${marker} A3`,
          `　${marker} A3`,
          `\\${marker} A3`,
        ]) {
          assert.equal(kindOf(line), 'Text', line);
        }
      });
    }
  }

  for (const bar of ['|', '｜', '·']) {
    it(`${bar} alone on its line is a column break`, () => {
      for (const after of ['', ' ', '　', '\t ']) assert.equal(kindOf(bar + after), 'ColumnBreak');
      for (const line of [`${bar} 第一版`, `${bar}x`, `${bar}${bar}`, ` ${bar}`])
        assert.equal(kindOf(line), 'Text', line);
    });
  }

  for (const percent of ['%', '％']) {
    it(`${percent} and words are a comment, ${percent} with nothing after it is text`, () => {
      for (const line of [`${percent} 存疑`, `${percent}　存疑`, `${percent}\tx`])
        assert.equal(kindOf(line), 'Comment');
      for (const line of [percent, `${percent} `, `${percent}　\t`, `${percent}x`, `12${percent} of`])
        assert.equal(kindOf(line), 'Text', line);
    });
  }

  it('more signs than a marker has are text', () => {
    for (const line of [
      '###',
      '### x',
      '=== x',
      '=',
      '= x',
      '>>> x',
      '> x',
      '>',
      '<',
      '~~',
      '~~~~',
      '~~~~ x',
      '@@ x',
      '!! x',
      '%% x',
    ]) {
      assert.equal(kindOf(line), 'Text', line);
    }
  });

  it('angle brackets that do not pair into a jump are text', () => {
    for (const line of ['〉〉 x', '〈〈 x', '>＞ x', '》> x', '《》 x', '<> x', '《人民日报》 x'])
      assert.equal(kindOf(line), 'Text', line);
  });

  it('tells a sign from its look-alikes', () => {
    for (const line of ['“ x', '・', '— x', '﹟ x', '﹪ x', '‖', 'ǃ x', '＂ x', '○ x'])
      assert.equal(kindOf(line), 'Text', line);
  });

  it('does not look beyond the line', () => {
    const text = '#\n#\n';
    assert.equal(classify('## x', 0, 1), LineKind.Headline);
    assert.equal(classify('== x', 0, 1), LineKind.Text);
    assert.equal(classify('~~~ x', 0, 2), LineKind.Text);
    assert.equal(classify('%\n x', 0, 1), LineKind.Text);
    assert.equal(classify(text, 0, 1), LineKind.Headline);
    assert.equal(classify('', 0, 0), LineKind.Text);
  });

  it('a closing fence has nothing after it', () => {
    for (const line of ['~~~', '~~~ ', '～～～　', '〜〜〜']) assert.ok(isFenceClose(line, 0, line.length), line);
    for (const line of ['~~~ x', '~~~~', '~~', ' ~~~', '\\~~~']) assert.ok(!isFenceClose(line, 0, line.length), line);
  });

  it('a front matter fence is three hyphens', () => {
    for (const line of ['---', '--- ', '---　\t']) assert.ok(isFrontMatterFence(line, 0, line.length), line);
    for (const line of ['--', '----', '--- x', ' ---', '———', '－－－'])
      assert.ok(!isFrontMatterFence(line, 0, line.length), line);
    assert.ok(!isFrontMatterFence('---', 0, 2));
  });

  it('a page line is one whatever stands in it', () => {
    for (const line of ['==', '== A3', '＝＝ 第一版 ＝＝', '==　第一版'])
      assert.ok(isPageLine(line, 0, line.length), line);
    for (const line of ['', '=', '==x', 'x ==']) assert.ok(!isPageLine(line, 0, line.length), line);
  });

  it('every other character begins text', () => {
    const marks = new Set([...'#＃=＝@＠!！>＞》〉<＜《〈|｜·%％~～〜']);
    for (let unit = 0; unit <= 0xffff; unit++) {
      const character = String.fromCharCode(unit);
      if (marks.has(character)) continue;
      const line = `${character}${character} x`;
      assert.equal(classify(line, 0, line.length), LineKind.Text, `U+${unit.toString(16)}`);
    }
  });

  it('of every kind end where the words begin', () => {
    for (const [kind, markers] of forms) {
      for (const marker of markers) {
        const section = parse(`${marker}　 图1\n`).sections[0]!;
        assert.equal(LineKind[section.lineKind(0)], kind);
        assert.equal(section.text.slice(0, section.markerEnd(0)), marker);
        assert.equal(section.text.slice(section.contentStart(0), section.contentEnd(0)), '图1');
      }
    }
  });
});
