import { strict as assert } from 'node:assert';
import { doubtAt, doubtsOf } from '../../../core/model/doubts';
import { lines, undraw } from '../../support/drawn';
import { fileOf } from '../../support/read';

describe('doubts', () => {
  const { text, cursors } = undraw(lines`
    == 第一版 ==
    % ?‸ 另一篇？
    % 左下角有墨渍
    # 早‸部署
    市里召‸开会议。
    % ？ 𠮷安？
    开会。
    % 并非疑问？

    % ? 末行
  `);
  const file = fileOf(text, 'zh-CN');
  const slice = (range: { start: number; end: number } | null | undefined) =>
    range ? text.slice(range.start, range.end) : null;

  it('are comments that begin with a question mark, of either width, and are about the line below', () => {
    const found = doubtsOf(file);
    assert.deepEqual(
      found.map((doubt) => [slice(doubt), doubt.reason, slice(doubt.line)]),
      [
        ['% ? 另一篇？', '另一篇？', '# 早部署'],
        ['% ？ 𠮷安？', '𠮷安？', '开会。'],
        ['% ? 末行', '末行', null],
      ],
    );
    for (const { end, breakEnd } of found.slice(0, 2)) assert.equal(text.slice(end, breakEnd), '\n');
  });

  it('are found from the comment and from the line', () => {
    assert.deepEqual(
      cursors.map((at) => doubtAt(file, at)?.reason),
      ['另一篇？', '另一篇？', undefined],
    );
  });
});
