import { strict as assert } from 'node:assert';
import { moveHeadline } from '../../../core/refactorings/move-headline';
import { lines } from '../../support/drawn';
import { refactored } from './support';

describe('moving a headline above its text', () => {
  it('takes the whole head below a text that has none', () => {
    assert.equal(
      refactored(
        moveHeadline,
        lines`
          == 第一版 ==

          会议‸召开，
          要求逐库排查。

          #- 市防汛指挥部会议强调
          # 早部署早检查
          @ 本报记者 周晓舟

          # 渡口停航
          明日停航。
        `,
      ),
      lines`
        == 第一版 ==

        ‸#- 市防汛指挥部会议强调
        # 早部署早检查
        @ 本报记者 周晓舟

        会议召开，
        要求逐库排查。

        # 渡口停航
        明日停航。
      `,
    );
  });

  it('puts it in the place of an unheaded line, whose attributes it takes over', () => {
    assert.equal(
      refactored(moveHeadline, '# {.notice #ferry}\n@ A. P.\nNo boats.\n\n# Ferry ‸late\n', 'en'),
      '‸# Ferry late {.notice #ferry}\n@ A. P.\nNo boats.\n\n',
    );
    assert.equal(
      refactored(moveHeadline, '# {.news}\nNo boats.\n\n# Ferry ‸late {.notice}\n', 'en'),
      '‸# Ferry late {.notice}\nNo boats.\n\n',
    );
  });

  it('puts it between a kicker and a deck, and above the jump of a continuation', () => {
    assert.equal(
      refactored(moveHeadline, '#- Hochwasser\n#+ Keine Toten\nDer Damm ‸hielt.\n\n# Die Nacht am Damm\n', 'de'),
      '#- Hochwasser\n‸# Die Nacht am Damm\n#+ Keine Toten\nDer Damm hielt.\n\n',
    );
    assert.equal(
      refactored(moveHeadline, '<< (Schluß von Seite 1)\nDer Damm ‸hielt.\n\n# Die Nacht am Damm\n', 'de'),
      '‸# Die Nacht am Damm\n<< (Schluß von Seite 1)\nDer Damm hielt.\n\n',
    );
  });

  it('leaves an unheaded article where the text below is another headline’s', () => {
    assert.equal(
      refactored(moveHeadline, '会议召开。\n\n# 早部署‸早检查\n明日停航。\n\n# 渡口停航\n'),
      '‸# 早部署早检查\n\n会议召开。\n\n# {.news}\n明日停航。\n\n# 渡口停航\n',
    );
    assert.equal(refactored(moveHeadline, '会议‸召开。\n\n# 早部署早检查\n明日停航。\n'), null);
  });

  it('makes headlines of selected lines', () => {
    assert.equal(
      refactored(moveHeadline, '会议召开。\n⟦早部署早检查\n确保安全{.x}\n## 度汛\n@ 何田\n⟧明日停航。\n'),
      '‸# 早部署早检查\n# 确保安全\\{.x}\n# 度汛\n@ 何田\n\n会议召开。\n\n明日停航。\n',
    );
    assert.equal(
      refactored(moveHeadline, '# {.news}\nThe boats lay\n⟦FERRY LATE⟧\nstill.\n', 'en'),
      '‸# FERRY LATE {.news}\nThe boats lay\nstill.\n',
    );
  });

  it('is not offered where the text has a headline, or the lines are not all text', () => {
    for (const drawing of [
      '# 甲\n天‸晴。\n\n# 乙\n',
      '# 甲\n天晴。\n⟦乙⟧\n',
      '天晴。\n⟦乙\n>> （下转第三版）⟧\n',
      '⟦天晴。⟧\n有风。\n',
      '天‸晴。\n\n<< （上接第一版）\n',
      '天晴。\n== 第二版 ==\n# ‸乙\n',
    ]) {
      assert.equal(refactored(moveHeadline, drawing), null, drawing);
    }
  });
});
