import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { readFeatures } from '../../../core/structure/features';
import { partHeadline } from '../../../core/structure/headline-parts';
import { readLines } from '../../../core/structure/printed-line';

function parts(raw: string, language: string): Record<string, string[]> {
  const conventions = conventionsFor(language);
  const lines = readFeatures(readLines(raw, conventions.script.squares), conventions, { has: () => false });
  const { standing, kicker, main, deck } = partHeadline(
    lines.map((line) => ({ text: line.text, print: line.print, line })),
  );
  const texts = Object.entries({ standing, kicker, main, deck }).map(([part, of]) => [
    part,
    of.map(({ text }) => text),
  ]);
  return Object.fromEntries(texts.filter(([, of]) => of!.length > 0));
}

describe('partHeadline', () => {
  it('takes lines that stand together for one headline', () => {
    assert.deepEqual(parts('退役公交车\n变身流动书房', 'zh-CN'), { main: ['退役公交车', '变身流动书房'] });
  });

  it('takes a line whose verb leads on for a kicker', () => {
    assert.deepEqual(parts('市防汛指挥部会议强调\n\n早部署早检查 确保安全度汛', 'zh-CN'), {
      kicker: ['市防汛指挥部会议强调'],
      main: ['早部署早检查 确保安全度汛'],
    });
  });

  it('takes a line behind a dash for a deck', () => {
    assert.deepEqual(parts('白鹭洲的芦苇又绿了\n——来自江心湿地的春天报告', 'zh-CN'), {
      main: ['白鹭洲的芦苇又绿了'],
      deck: ['——来自江心湿地的春天报告'],
    });
  });

  it('takes small letters below capitals for a deck', () => {
    assert.deepEqual(parts('COUNCIL PUTS OFF VOTE\nON HARBOR BRIDGE\n\nEngineers Ask Six More Months', 'en'), {
      main: ['COUNCIL PUTS OFF VOTE', 'ON HARBOR BRIDGE'],
      deck: ['Engineers Ask Six More Months'],
    });
  });

  it('takes a bracketed line above a headline for a standing head', () => {
    assert.deepEqual(parts('【江边话】\n给记账的人点一盏灯', 'zh-CN'), {
      standing: ['【江边话】'],
      main: ['给记账的人点一盏灯'],
    });
  });

  it('takes the name of a column above a headline for a standing head', () => {
    assert.deepEqual(parts('新春走基层\n灯塔上的第四十个春节', 'zh-CN'), {
      standing: ['新春走基层'],
      main: ['灯塔上的第四十个春节'],
    });
    assert.deepEqual(parts('Editorial\n\nThe Price of a Toll', 'en'), {
      standing: ['Editorial'],
      main: ['The Price of a Toll'],
    });
  });

  it('leaves a headline that ends in the same words a headline', () => {
    assert.deepEqual(parts('江心洲上听老船工讲述抗洪纪事\n白鹭又飞回来了', 'zh-CN'), {
      main: ['江心洲上听老船工讲述抗洪纪事', '白鹭又飞回来了'],
    });
  });
});
