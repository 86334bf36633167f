import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import type { GenreEvidence } from '../../../core/conventions/conventions';
import { noNames } from './support';

describe('end marks', () => {
  const cases: readonly (readonly [language: string, paragraph: string, mark: string | null])[] = [
    ['zh-CN', '要把隐患消除在汛期之前。①3', '①3'],
    ['zh-CN', '他说：“水库安全了。”（完）', '（完）'],
    ['zh-CN', '要把隐患消除在汛期之前。 ◆', '◆'],
    ['zh-CN', '要把隐患消除在汛期之前。□', '□'],
    ['zh-CN', '碑上刻着“临□', null],
    ['zh-CN', '三座水库除险加固工程已完', null],
    ['zh-CN', '表中标为①3', null],
    ['zh-CN', '要把隐患消除在汛期之前。完', '完'],
    ['zh-CN', '这件事，完', null],
    ['zh-CN', '活儿还没干 完', null],
    ['zh-CN', '■要把隐患消除', null],
    ['en', 'They went home. -30-', '-30-'],
    ['en', 'They went home. ■', '■'],
    ['en', 'They went home. ###', '###'],
    ['en', 'They waited to the very end', null],
    ['de', 'So ging der Tag zu Ende. (Ende)', '(Ende)'],
    ['fr', 'Il partit. (Fin)', '(Fin)'],
    ['xx', 'Lorem ipsum. ●', '●'],
  ];
  for (const [language, paragraph, mark] of cases) {
    it(`${language}: ${mark ?? 'none'} in ${paragraph}`, () => {
      const found = conventionsFor(language).findEndMark(paragraph);
      assert.equal(found?.text ?? null, mark);
      if (found) assert.equal(paragraph.slice(found.start, found.end), mark);
    });
  }
});

describe('sentences', () => {
  const ends: readonly (readonly [language: string, text: string, ended: boolean])[] = [
    ['zh-CN', '要把隐患消除在汛期之前。', true],
    ['zh-CN', '他说：“水库安全了。”', true],
    ['zh-CN', '会议强调，', false],
    ['zh-CN', '要把隐患消除在汛期之前。（下转第三版①）', true],
    ['zh-CN', '各县区要逐库逐堤排查，（下转第三版）', false],
    ['zh-CN', '要把隐患消除在汛期之前。①3', true],
    ['zh-CN', '职工在检修启闭机。（何田摄）', true],
    ['zh-CN', '职工在检修启闭机（何田摄）', false],
    ['zh-HK', '218班航機延誤。(見另稿)', true],
    ['en', 'The board rose. (AP)', true],
    ['en', 'The board (all nine of them)', false],
    ['en', 'He said “yes.”', true],
    ['en', 'The board, he said', false],
    ['en', 'The board rose. (Continued on Page 4)', true],
    ['en', 'The board, (Continued on Page 4)', false],
    ['de', 'Er sagte: „Nein!“', true],
  ];
  for (const [language, text, ended] of ends) {
    it(`${language}: ${text} ${ended ? 'ends' : 'does not end'} a sentence`, () => {
      assert.equal(conventionsFor(language).endsSentence(text), ended);
    });
  }

  it('knows a hyphen that hangs from one that parts a word', () => {
    const german = conventionsFor('de-CH');
    assert.equal(german.hangsHyphen('der Justiz-', 'und Polizeidirektor'), true);
    assert.equal(german.hangsHyphen('Ein-', 'oder Ausfuhr'), true);
    assert.equal(german.hangsHyphen('der Ver-', 'band tagte'), false);
    assert.equal(german.hangsHyphen('der Hun-', 'de'), false);
    assert.equal(conventionsFor('en').hangsHyphen('first-', 'and second-class mail'), true);
    assert.equal(conventionsFor('en').hangsHyphen('argu-', 'ment'), false);
  });
});

describe('genres', () => {
  const cases: readonly (readonly [
    language: string,
    genre: string | null,
    evidence: Partial<GenreEvidence>,
    byline?: string,
  ])[] = [
    ['zh-CN', 'commentary', { headline: ['防汛要赶在前头'] }, '本报评论员'],
    ['zh-CN', 'document', { firstParagraph: '各县（市）区防汛指挥部、市直各有关单位：' }],
    ['zh-CN', 'document', { headline: ['致全市青年的倡议书'] }],
    ['zh-CN', 'notice', { headline: ['启 事'.replace(' ', '')] }],
    ['zh-CN', 'notice', { headline: ['增刊'] }, '本报编辑部'],
    ['zh-CN', 'letter', { firstParagraph: '编辑同志：我是一名退休教师。' }],
    ['zh-CN', 'correction', { headline: ['更正'] }],
    ['zh-CN', 'weather', { headline: ['今日天气'] }],
    ['zh-CN', 'photo', { hasPictures: true, hasText: false }],
    ['zh-CN', null, { headline: ['市防汛办发布通知'], firstParagraph: '本报讯（记者周晓舟）' }, '记者周晓舟'],
    ['zh-CN', null, { headline: ['早部署早检查'], firstParagraph: '昨日上午，市防汛指挥部召开会议。' }],
    ['zh-CN', null, { firstParagraph: '各县区负责人参加会议。市长强调：“要逐库排查。”' }],
    ['zh-TW', 'commentary', { headline: ['社論'] }],
    ['ja', 'obituary', { headline: ['山田太郎氏死去'] }],
    ['ko', 'commentary', { headline: ['[사설] 다리를 놓자'] }],
    ['en', 'letter', { firstParagraph: 'To the Editor: The ferry is late again.' }],
    ['en', 'correction', { headline: ['Corrections'] }],
    ['en', 'obituary', { headline: ['Ada Poe, 91, Dies; Ran Harbor Ferry'] }],
    ['en', null, { headline: ['Ferry Late Again'] }, 'By Jane Doe'],
    ['de', 'correction', { headline: ['Berichtigung'] }],
    ['fr', 'obituary', { headline: ['Nécrologie'] }],
    ['es', 'letter', { headline: ['Cartas al director'] }],
    ['ru', 'letter', { firstParagraph: 'Уважаемая редакция! Пишут вам жители села.' }],
  ];
  for (const [language, genre, evidence, printed] of cases) {
    it(`${language}: ${genre ?? 'none'} for ${[...(evidence.headline ?? []), evidence.firstParagraph, printed].filter(Boolean).join(' / ')}`, () => {
      const conventions = conventionsFor(language);
      const byline = printed === undefined ? null : conventions.readByline(printed, noNames);
      if (printed !== undefined) assert.ok(byline);
      const article = { headline: [], firstParagraph: '', hasPictures: false, hasText: true, ...evidence };
      assert.equal(conventions.readGenre({ ...article, bylines: byline ? [byline] : [] }), genre);
    });
  }
});
