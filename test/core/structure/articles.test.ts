import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { structurePage } from '../../../core/structure';

const zh = conventionsFor('zh-CN');

describe('pictures of a page', () => {
  const text = (start: string): string =>
    [start, '码头外的长队排到了粮站门口，茶摊', '多摆了两张桌子，卖糕的也来了，老', '人说去年也是。'].join('\n');
  const ferry = text('本报讯（记者何田）昨日渡轮停航，北');
  const school = text('本报讯（记者苏晚晴）石塘小学开学，');
  const picture = '图为旅客排队等候渡轮。\n本报记者 林水生 摄';

  it('go with the text and the headline that they stand between', () => {
    const raw = `${[ferry, picture, '渡轮昨日停航一天', school, '石塘小学开学了'].join('\n\n')}\n`;
    const { transcript } = structurePage(raw, { conventions: zh });
    const order = transcript.split('\n').filter((line) => /^(?:#|!) /u.test(line));
    assert.deepEqual(order, ['# 渡轮昨日停航一天', '! 图为旅客排队等候渡轮。', '# 石塘小学开学了']);
  });

  it('stand alone, in doubt, where neither words nor place tell whose they are', () => {
    const raw = `${[ferry, '渡轮昨日停航一天', '图为农技员在云岭测产。\n本报记者 林水生 摄', school, '石塘小学开学了'].join('\n\n')}\n`;
    const { transcript } = structurePage(raw, { conventions: zh });
    assert.match(transcript, /^% \? Does this picture stand alone\?[^\n]*\n# \{\.photo\}\n\n! 图为农技员/mu);
  });
});
