import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { cutNotices } from '../../../core/structure/notices';
import { readLines } from '../../../core/structure/printed-line';

function cut(raw: string, language: string): string[] {
  const conventions = conventionsFor(language);
  const marks = { 'jump-out': '>> ', 'jump-in': '<< ' };
  return cutNotices(readLines(raw, conventions.script.squares), conventions).map(
    ({ text, notice }) => (notice ? marks[notice] : '') + text,
  );
}

describe('cutNotices', () => {
  it('parts a jump from the text on its line', () => {
    assert.deepEqual(cut('要逐库逐堤排查，（下转第三版①）\n渡轮停航', 'zh-CN'), [
      '要逐库逐堤排查，',
      '>> （下转第三版①）',
      '渡轮停航',
    ]);
    assert.deepEqual(cut('（上接第一版①）把隐患消除在\n汛期之前。', 'zh-CN'), [
      '<< （上接第一版①）',
      '把隐患消除在',
      '汛期之前。',
    ]);
  });

  it('joins a jump that the print wraps', () => {
    assert.deepEqual(cut('要逐库排查，（下转\n第三版①）', 'zh-CN'), ['要逐库排查，', '>> （下转第三版①）']);
    assert.deepEqual(cut('said he would lose more this year.\nContinued on Page B2,\nCol. 1', 'en'), [
      'said he would lose more this year.',
      '>> Continued on Page B2, Col. 1',
    ]);
    assert.deepEqual(cut('before they draw up the piers. (Continued on\nPage A4)', 'en'), [
      'before they draw up the piers.',
      '>> (Continued on Page A4)',
    ]);
  });

  it("joins a jump that a column's end breaks", () => {
    assert.deepEqual(cut('要逐库排查，（下转第\n\n三版①）', 'zh-CN'), ['要逐库排查，', '>> （下转第三版①）']);
  });

  it('leaves a reference to another page in its sentence', () => {
    assert.deepEqual(cut('施工路段示意图详见第三版。', 'zh-CN'), ['施工路段示意图详见第三版。']);
  });
});
