import { strict as assert } from 'node:assert';
import { replacePrinted } from '../../../../core/model/renaming/replace-printed';
import { print } from '../../../../core/syntax';
import { update } from '../../../../core/syntax/update';
import { undraw } from '../../../support/drawn';
import { fileOf } from '../../../support/read';

/** The transcript after the text has taken the place of what is drawn; `null` where it cannot. */
function put(drawing: string, text: string): string | null {
  const { text: before, ranges } = undraw(drawing);
  const file = fileOf(before);
  const [placed] = file.segments;
  const changes = replacePrinted(placed!.segment.section, ranges[0]!, text);
  return changes && print(update(file.tree, changes));
}

describe('Putting words in the place of printed ones', () => {
  it('takes the forms that lie in them with them, and keeps notes', () => {
    assert.equal(put('# 渡口\n@ 记者 ⟦周[?晓]舟⟧ 摄\n', '何田'), '# 渡口\n@ 记者 何田 摄\n');
    assert.equal(put('# 渡口\n@ 记者 [?⟦周晓舟⟧]\n', '何田'), '# 渡口\n@ 记者 [?何田]\n');
    assert.equal(put('# 渡口\n@ 记者 ⟦周[%糊[?]]晓[*舟[%x]]⟧\n', '何田'), '# 渡口\n@ 记者 何田[%糊[?]][%x]\n');
    assert.equal(put('# 渡口\n@ 记者 ⟦[!周晓|周小]舟⟧\n', '何田'), '# 渡口\n@ 记者 何田\n');
  });

  it('leaves the signs of forms that hold other words too', () => {
    assert.equal(put('# 渡口\n@ [?记者 ⟦周晓]舟⟧ 摄\n', '何田'), '# 渡口\n@ [?记者 何田] 摄\n');
    assert.equal(put('# 渡口\n@ ⟦周[**晓舟⟧ 摄]\n', '何田'), '# 渡口\n@ 何田[** 摄]\n');
    assert.equal(put('# 渡口\n@ [!记者 ⟦周|记者 周]晓舟⟧ 摄\n', '何田'), null);
  });

  it('divides them over lines as the words before were', () => {
    assert.equal(put('# 渡口\n\n（记者⟦周\n晓舟⟧）\n', '欧阳修文'), '# 渡口\n\n（记者欧\n阳修文）\n');
    assert.equal(put('# 渡口\n\n（记者⟦周晓\n舟⟧）\n', '何田'), '# 渡口\n\n（记者何\n田）\n');
    assert.equal(
      put('# Fog\n\nBy ⟦Ann\n% faint\n|\nPoole⟧ and\n', 'Mary van Dyk'),
      '# Fog\n\nBy Mary\n% faint\n|\nvan Dyk and\n',
    );
    assert.equal(put('# Fog\n@ ⟦Ann\n@ [?Poole]⟧\n', 'Tom Reed'), '# Fog\n@ Tom\n@ Reed\n');
  });

  it('takes away a line that has nothing left, or the blanks that would begin it', () => {
    assert.equal(put('# Fog\n\nBy ⟦Ann\nPoole⟧\nShe', 'Plato'), '# Fog\n\nBy Plato\nShe');
    assert.equal(put('# Fog\n\nBy ⟦Ann\r\nPoole⟧ and Tom\r\n', 'Plato'), '# Fog\n\nBy Plato\r\nand Tom\r\n');
    assert.equal(put('# Fog\n@ ⟦Ann\n@ Poole⟧ {#x}\n', 'Plato'), '# Fog\n@ Plato\n@  {#x}\n');
    assert.equal(put('# Fog\n@ ⟦Ann\n@ Poole[%x]⟧\n', 'Plato'), '# Fog\n@ Plato\n@ [%x]\n');
  });
});
