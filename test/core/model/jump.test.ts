import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { paragraphsOf } from '../../../core/model/article';
import { pageKey } from '../../../core/model/jump';
import { fileOf, segmentIn } from '../../support/read';

/** The words of a continuation's jump, and the paragraphs behind it. */
function continuation(text: string, language: string): [words: string, ...paragraphs: string[]] {
  const [placed] = fileOf(text, language).segments;
  return [placed!.segment.jumpIn!.line.text, ...paragraphsOf(placed!)];
}

describe('Jumps', () => {
  it('leave the text behind a jump in to the continuation', () => {
    assert.deepEqual(continuation('<< （上接第一版①）把隐患\n消除在汛期之前。\n', 'zh-CN'), [
      '（上接第一版①）',
      '把隐患消除在汛期之前。',
    ]);
    assert.deepEqual(continuation('<< （上接第一版）　把隐患\n\n再排查。\n', 'zh-CN'), [
      '（上接第一版）',
      '把隐患',
      '再排查。',
    ]);
    assert.deepEqual(continuation('<< (Suite de la page 1) le bac\n', 'fr'), ['(Suite de la page 1)', 'le bac']);
    assert.deepEqual(continuation('<< （１面から続く）「そうだ」\n', 'ja'), ['（１面から続く）', '「そうだ」']);
  });

  it('end before a form that follows, and behind one that ends with them', () => {
    const parts = (text: string) => {
      const { section, jumpIn, jumpOut } = fileOf(text, 'zh-CN').segments[0]!.segment;
      const { start, end } = (jumpIn ?? jumpOut)!.line;
      return section.text.slice(start, end);
    };
    assert.equal(parts('<< （上接第一版①）[*把[**隐患]]消除\n'), '（上接第一版①）');
    assert.equal(parts('<< [?（上接第一版①）]把隐患\n'), '[?（上接第一版①）]');
    assert.equal(parts('<< （上接第一版[!①|②]）把隐患\n'), '（上接第一版[!①|②]）');
    assert.equal(parts('# 早部署\n>> 要逐库[?（下转第三版①）]\n'), '[?（下转第三版①）]');
    assert.equal(parts('# 早部署\n>> 要逐[?库]（下转第三版①）\n'), '（下转第三版①）');
  });

  it('leave the text before a jump out to its segment', () => {
    const out = (text: string, language: string) => {
      const [placed] = fileOf(text, language).segments;
      const { line, half } = placed!.segment.jumpOut!;
      const printed = placed!.segment.section.text.slice(line.start, line.end);
      return [half.text, printed, half.runningText, half.parted, paragraphsOf(placed!)];
    };
    const chinese = '（下转第三版①）';
    const whole = '要逐库逐堤排查，';
    assert.deepEqual(out(`# 早部署\n要逐库\n>> 逐堤排查，${chinese}\n`, 'zh-CN'), [
      chinese,
      chinese,
      whole,
      false,
      [whole],
    ]);
    assert.deepEqual(out(`# 早部署\n\n>> ${whole}　${chinese}。\n`, 'zh-CN'), [
      `${chinese}。`,
      `${chinese}。`,
      whole,
      false,
      [whole],
    ]);
    const english = '(Continued on Page 2)';
    assert.deepEqual(out(`He ate.\n\n>> At noon he left ${english}\n`, 'en'), [
      english,
      english,
      'At noon he left',
      false,
      ['He ate.', 'At noon he left'],
    ]);
  });

  it('keep the brackets and stops that print leaves behind their words', () => {
    assert.deepEqual(continuation('<< (Schluß von Seite 1.).)\nder Damm hielt.\n', 'de'), [
      '(Schluß von Seite 1.).)',
      'der Damm hielt.',
    ]);
    assert.deepEqual(continuation('<< (Schluß von Seite 1.).) der Damm hielt.\n', 'de'), [
      '(Schluß von Seite 1.).)',
      'der Damm hielt.',
    ]);
    assert.deepEqual(continuation('<< （上接第一版）。\n把隐患消除。\n', 'zh-CN'), [
      '（上接第一版）。',
      '把隐患消除。',
    ]);
    assert.deepEqual(continuation('<< (Continued from Page 1) ...and left.\n', 'en'), [
      '(Continued from Page 1)',
      '...and left.',
    ]);
    const { jumpOut, blocks } = segmentIn('He left\n>> (Continued on Page 2).\n', 'en');
    assert.equal(jumpOut!.half.text, '(Continued on Page 2).');
    assert.equal(blocks.length, 1);
  });

  it('begin the continuation’s text with its first word', () => {
    const { jumpIn } = segmentIn('<< (Schluß von Seite 1.).)\nder Damm hielt.\n', 'de');
    assert.equal(jumpIn!.half.runningText, 'der Damm hielt.');
    const sameLine = segmentIn('<< （上接第一版）　把隐患\n消除。\n', 'zh-CN');
    assert.equal(sameLine.jumpIn!.half.runningText, '把隐患消除。');
    assert.equal(sameLine.jumpIn!.half.parted, false, 'the blank indents no line');
    assert.equal(segmentIn('<< （上接第一版）\n　　把隐患\n', 'zh-CN').jumpIn!.half.parted, true);
  });

  it('take pages and label from attributes in place of print', () => {
    const { half } = segmentIn('He left\n>> (Continued on Page 2) {page="4, 05;" label=b to=#rest}\n', 'en').jumpOut!;
    assert.deepEqual(half.pages, ['4', '5']);
    assert.deepEqual([half.label, half.target, half.unreadable], ['b', 'rest', false]);
    assert.deepEqual(segmentIn('<< {from=fog}\nand left\n').jumpIn!.half, {
      direction: 'in',
      text: '',
      pages: [],
      unreadable: false,
      label: null,
      slug: null,
      target: 'fog',
      runningText: 'and left',
      parted: false,
    });
  });

  it('read a page as it is typed', () => {
    const chinese = conventionsFor('zh-CN');
    const keys = ['3', '03', 'a3', 'A03', '３', ' 12 ', '第三版', '要闻版'].map((typed) => pageKey(typed, chinese));
    assert.deepEqual(keys, ['3', '3', 'A3', 'A3', '3', '12', '3', '要闻版']);
  });

  it('are parted from their text by a blank line, a byline or a picture, and by no comment or column break', () => {
    const parted = (between: string) => segmentIn(`He left${between}>> {page=2}\n`).jumpOut!.half.parted;
    assert.deepEqual(['\n', '\n% torn\n', '\n|\n'].map(parted), [false, false, false]);
    assert.deepEqual(['\n\n', '\n@ A. P.\n', '\n! The boat.\n', '\n~~~ table\n~~~\n'].map(parted), [
      true,
      true,
      true,
      true,
    ]);
  });

  it('are no references and serial marks, whose words are text', () => {
    const { jumpOut, jumpLines, blocks } = segmentIn('# 大桥通车\n\n今日刊出。\n>> （详见第四版）\n', 'zh-CN');
    assert.equal(jumpOut, null);
    assert.deepEqual(
      jumpLines.map(({ isJump }) => isJump),
      [false],
    );
    assert.equal(blocks.length, 2);
  });
});
