import { strict as assert } from 'node:assert';
import { type LineRole, makeLines } from '../../../core/refactorings/line-role';
import { refactored } from './support';

function made(role: LineRole, drawing: string, language = 'zh-CN'): string | null {
  return refactored((file, selection) => makeLines(file, selection, role), drawing, language);
}

describe('making lines something else', () => {
  it('takes the whole paragraph at the cursor, comments in it as they are', () => {
    const text = '# 防汛\n会议召开。\n\n水库‸除险\n% 墨渍\n本月完工\n\n本报讯 三座水库。\n';
    const expected = (first: string, more: string) =>
      `# 防汛\n会议召开。\n\n${first}水库除险\n% 墨渍\n${more}本月完工\n\n本报讯 三座水库。\n`;
    assert.equal(made('headline', text), expected('# ', '# '));
    assert.equal(made('crosshead', text), expected('## ', '## '));
    assert.equal(made('kicker', text), expected('#- ', '#- '));
    assert.equal(made('byline', text), expected('@ ', '@ '));
    assert.equal(made('caption', text), expected('! ', ''));
    assert.equal(made('text', text), null);
  });

  it('takes the lines that are selected', () => {
    assert.equal(
      made('deck', '# Fog\n⟦Ferry tied up⟧\nThe quay was empty.\n', 'en'),
      '# Fog\n#+ Ferry tied up\nThe quay was empty.\n',
    );
  });

  it('makes the first paragraph of an article that prints no headline its headline', () => {
    assert.equal(
      made('headline', '# {.notice}\n\n停水通‸知\n\n因检修停水。\n'),
      '# 停水通知 {.notice}\n\n因检修停水。\n',
    );
  });

  it('gives a head back to the text above it', () => {
    const text = '# 防汛\n会议召开。\n\n# 水库‸除险\n# 本月完工\n本报讯 三座水库。\n';
    assert.equal(made('text', text), '# 防汛\n会议召开。\n\n水库除险\n本月完工\n\n本报讯 三座水库。\n');
    assert.equal(made('crosshead', text), '# 防汛\n会议召开。\n\n## 水库除险\n## 本月完工\n本报讯 三座水库。\n');
  });

  it('changes the roles of lines in a head one by one, attributes and all', () => {
    const text = '# 会议‸强调\n# 早部署 {#a .photo}\n正文。\n';
    assert.equal(made('kicker', text), '#- 会议强调\n# 早部署 {#a .photo}\n正文。\n');
    assert.equal(made('deck', '# Fog\n# Ferry ‸tied {#a}\n', 'en'), '# Fog\n#+ Ferry tied {#a}\n');
    assert.equal(made('byline', '# Nebel\n# Von Karl ‸Huber\nText.\n', 'de'), '# Nebel\n@ Von Karl Huber\nText.\n');
  });

  it('parts what would become one', () => {
    assert.equal(made('text', '# 甲\n会议召开。\n## 水‸库\n本报讯。\n'), '# 甲\n会议召开。\n\n水库\n\n本报讯。\n');
    assert.equal(
      made('text', '# 甲\n！ 图为‸水库，\n三月摄。\n正文。\n'.replace('\n正', '\n\n正')),
      '# 甲\n图为水库，\n三月摄。\n\n正文。\n',
    );
    assert.equal(made('caption', '# 甲\n⟦图为水库。⟧\n正文。\n'), '# 甲\n! 图为水库。\n\n正文。\n');
    assert.equal(
      made('text', '# 甲\n! 图为水库，\n三月‸摄。\n'.replace('三月‸摄', '⟦三月摄⟧')),
      '# 甲\n! 图为水库，\n\n三月摄。\n',
    );
  });

  it('escapes what would be markup', () => {
    assert.equal(made('text', '# A\nText.\n\n## ‸# und\n', 'de'), '# A\nText.\n\n\\# und\n');
    assert.equal(made('headline', '# A\nText.\n\nB ‸{.b}\n', 'de'), '# A\nText.\n\n# B \\{.b}\n');
  });

  it('is not offered where attributes, a picture or a rubric would be lost, or a head left in pieces', () => {
    for (const [role, drawing] of [
      ['text', '# 甲\n正文。\n\n# 水‸库 {#a}\n乙。\n'],
      ['text', '# 甲\n! 图为‸水库。{src=a.png}\n'],
      ['text', '# 甲\n正文。\n\n#- 引‸题\n# 水库\n'],
      ['text', '== 第一版 ==\n# 水‸库\n正文。\n'],
      ['crosshead', '# 甲\n⟦！ 图为水库，⟧\n三月摄。\n'],
      ['headline', '# 甲\n□‸ 消息\n'],
      ['headline', '# 甲\n~~~ table\n一‸月\n~~~\n'],
      ['headline', '# 甲\n>> （下转‸第三版）\n'],
      ['headline', '# ‸甲\n'],
      ['text', '# ‸{.news}\n正文。\n'],
    ] as const)
      assert.equal(made(role, drawing), null, `${role} ${drawing}`);
  });
});
