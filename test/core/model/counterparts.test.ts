import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { Archive } from '../../../core/model/archive';
import { segmentAt } from '../../../core/model/at';
import { counterpartsOf, nextLabel } from '../../../core/model/counterparts';
import { parse } from '../../../core/syntax';
import { lines, undraw } from '../../support/drawn';

/** The issue that a drawing is, and the segment and page that its cursor stands in. */
function read(drawing: string, language = 'zh-CN') {
  const { text, cursors } = undraw(`---\npaper: p\ndate: 2021-03-06\nlanguage: ${language}\n---\n${drawing}`);
  const archive = new Archive(() => conventionsFor);
  const file = archive.setFile('p1.broadsheet', parse(text));
  const issue = archive.issueOf('p1.broadsheet');
  const segment = segmentAt(file, cursors[0]!);
  assert.ok(issue && segment);
  return { issue, segment, page: segment.page.key };
}

function counterparts(direction: 'out' | 'in', drawing: string, language?: string): string[] {
  const { issue, segment, page } = read(drawing, language);
  return counterpartsOf(issue, direction, page, segment).map(
    (found) => `${found.page} ${found.placed.segment.head?.lines[0]?.text ?? ''}${found.label ?? ''}`,
  );
}

describe('counterparts', () => {
  it('of a jump out are the open jumps in that name its page', () => {
    const drawing = lines`
      == 第一版 ==
      # 早部署早检查
      各县区要逐库‸排查，

      == 第二版 ==
      # 防汛
      << （上接第一版②）
      把隐患消除。

      # 渡口
      << （上接第四版）
      船已靠岸。

      == 第三版 ==
      # 检查部署
      << （上接第一版①）
      船停了。
    `;
    assert.deepEqual(counterparts('out', drawing), ['3 检查部署①', '2 防汛②']);
  });

  it('of a jump in are the jumps out that lead to its page, open or its own', () => {
    const drawing = lines`
      == Page One ==
      # Mayor walks
      He left at noon
      >> (Continued on Page 3)

      # Ferry late
      Fog held it
      >> (Continued on Page 3)

      # Prices
      Wheat rose
      >> (Continued on Page 2)

      == Page Three ==
      # Ferry in the fog
      << ‸
      at the quay.
    `;
    assert.deepEqual(counterparts('in', drawing, 'en'), ['1 Ferry late', '1 Mayor walks']);
  });

  it('of a later part of an article may name any part before it', () => {
    const drawing = lines`
      == 第一版 ==
      # 守住这条江
      堤防无险情，
      >> （下转第二版）

      == 第二版 ==
      << （上接第一版）
      群众安居，‸

      == 第三版 ==
      << （上接第一版）
      江水渐退。
    `;
    assert.deepEqual(counterparts('out', drawing), ['3 ']);
  });

  it('are last those whose page cannot be read, and never those that are paired or name others', () => {
    const drawing = lines`
      == 第一版 ==
      # 守住这条江
      堤防无险情，‸

      == 第二版 ==
      # 甲
      << （上接第 版）
      群众安居。

      # 乙
      << （上接第五版）
      江水渐退。

      # 丙
      << （上接第一版）
      船停了。
    `;
    assert.deepEqual(counterparts('out', drawing), ['2 丙', '2 甲']);
  });
});

describe('the next label', () => {
  const labelled = (...labels: string[]) =>
    labels
      .map((label) => `# 题\n文\n>> （下转第三版${label}）\n`)
      .join('\n')
      .replace('文', '文‸');

  it('is the first of the series that is free', () => {
    assert.equal(nextLabel(read(labelled('①', '②')).issue), '③');
    assert.equal(nextLabel(read(labelled('①', '③')).issue), '②');
  });

  it('is none where the issue has no labels', () => assert.equal(nextLabel(read(labelled('')).issue), null));
});
