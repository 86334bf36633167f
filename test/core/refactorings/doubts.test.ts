import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { answersAt } from '../../../core/refactorings/doubts';
import { structurePage } from '../../../core/structure';
import { applyEdits, print } from '../../../core/syntax';
import { undraw } from '../../support/drawn';
import { fileOf } from '../../support/read';
import { printedCharacters } from './support';

function answers(drawing: string, language = 'zh-CN'): Record<string, string> | null {
  const { text, cursors } = undraw(drawing);
  const found = answersAt(fileOf(text, language), cursors[0] ?? 0);
  if (!found) return null;
  const changed = found.changes.map(({ kind, edits }) => [kind, applyEdits(text, edits.get('page.broadsheet') ?? [])]);
  return { accept: applyEdits(text, [found.accept]), ...Object.fromEntries(changed) };
}

describe('answers to a doubt', () => {
  it('accept what stands there, or make it something else; either way the comment goes', () => {
    assert.deepEqual(answers('# 甲\n市里召\n\n% ? 另起‸一段？\n开会议。\n'), {
      accept: '# 甲\n市里召\n\n开会议。\n',
      'join-paragraphs': '# 甲\n市里召\n开会议。\n',
      'make-headline': '# 甲\n市里召\n\n# 开会议。\n',
      'make-kicker': '# 甲\n市里召\n\n#- 开会议。\n',
      'make-deck': '# 甲\n市里召\n\n#+ 开会议。\n',
      'make-crosshead': '# 甲\n市里召\n\n## 开会议。\n',
      'make-caption': '# 甲\n市里召\n\n! 开会议。\n',
      'make-byline': '# 甲\n市里召\n\n@ 开会议。\n',
      'split-article': '# 甲\n市里召\n\n# {.news}\n\n开会议。\n',
    });
  });

  it('concern a head that the comment stands above, in the article before', () => {
    const found = answers('# Fog\nNo boats.\n\n% ? An article?\n# Wh‸eat\nFour shillings.\n', 'en');
    assert.equal(found?.['merge-with-above'], '# Fog\nNo boats.\n\n## Wheat\nFour shillings.\n');
    assert.equal(found?.['make-text'], '# Fog\nNo boats.\n\nWheat\n\nFour shillings.\n');
  });

  it('are only to accept it where nothing stands below; there are none where nothing is doubted', () => {
    assert.deepEqual(answers('# 甲\n正文。\n% ‸？ 缺字？\n\n乙\n'), { accept: '# 甲\n正文。\n\n乙\n' });
    assert.equal(answers('# 甲\n% 缺‸字\n正文。\n'), null);
  });

  it('lose no printed character of what was structured', () => {
    const line = fc.constantFrom(
      '水库除险加固本月完工',
      '本报讯（记者 周晓舟）三座水库的除险加固工程',
      '本月底完工。',
      '图为东门水闸。',
      '林水生 摄',
      '{.a}',
      '下转第三版',
      '# 甲',
      '',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.nat(500), (raw, at) => {
        const transcript = `---\nlanguage: zh-CN\n---\n${structurePage(raw.join('\n'), { conventions: fileOf('', 'zh-CN').conventions, isPart: true, locale: 'en' }).transcript}`;
        const file = fileOf(transcript, 'zh-CN');
        const found = answersAt(file, Math.min(at, transcript.length));
        for (const edits of found
          ? [[found.accept], ...found.changes.map((each) => each.edits.get(file.path) ?? [])]
          : []) {
          const after = applyEdits(print(file.tree), edits);
          assert.equal(printedCharacters(fileOf(after, 'zh-CN')), printedCharacters(file), after);
        }
      }),
      { numRuns: 300 },
    );
  });
});
