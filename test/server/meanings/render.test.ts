import { strict as assert } from 'node:assert';
import type { Meaning } from '../../../server/meanings/meaning';
import { meaningMarkdown, meaningText } from '../../../server/meanings/render';
import { lines } from '../../support/drawn';

const whole: Meaning = {
  written: '#-',
  otherForms: ['＃－', '＃ー'],
  name: { en: 'Kicker', 'zh-CN': '引题' },
  text: { en: 'Above `#`.', 'zh-CN': '在 `#` 之上。' },
  value: { en: 'words', 'zh-CN': '文字' },
  on: { en: 'head', 'zh-CN': '标题组' },
  tei: 'head',
  example: { en: '#- Vote is close\n\n# Tram saved', 'zh-CN': '#- 会议强调\n\n# 早部署' },
};
const bare: Meaning = { written: 'raw', name: whole.name, text: whole.text };

describe('a meaning', () => {
  it('is Markdown', () => {
    const fence = '```';
    assert.equal(
      meaningMarkdown(whole, 'en'),
      lines`
        **Kicker** ${'`#-`'}

        Above ${'`#`'}.

        Also written: ${'`＃－` `＃ー`'}

        Value: words

        Stands on: head

        TEI: ${'`head`'}

        ${fence}broadsheet
        #- Vote is close

        # Tram saved
        ${fence}`.trimEnd(),
    );
    assert.equal(meaningMarkdown(bare, 'zh-CN'), '**引题** `raw`\n\n在 `#` 之上。');
  });

  it('is plain text', () => {
    assert.equal(
      meaningText(whole, 'zh-CN'),
      lines`
        引题  #-

        在 # 之上。

        也可写作：＃－ ＃ー

        取值：文字

        用于：标题组

        TEI：head

            #- 会议强调

            # 早部署`,
    );
    assert.equal(meaningText(bare, 'en'), 'Kicker  raw\n\nAbove #.');
  });
});
