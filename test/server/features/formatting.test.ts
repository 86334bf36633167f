import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { LineKind, parse } from '../../../core/syntax';
import { lines } from '../../support/drawn';
import { untidy } from '../../support/transcripts';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';

const untidyPage = lines`
  ---
  paper: 临江日报
  language: zh-CN
  ---
  ＝＝　第一版 要闻＝＝
  ＃ー 市防汛指挥部会议强调
  ＃　𠮷安早部署   {#flood   status=raw}


  会议要求，各县区要逐库排查，　
  》》 （下转第三版①）
  ～～～ table
   上旬   12.4${'  '}
  〜〜〜
  ％　下一条在第三栏
  ＃　短讯`;

const tidyPage = lines`
  ---
  paper: 临江日报
  language: zh-CN
  ---

  == 第一版 要闻 ==

  #- 市防汛指挥部会议强调
  # 𠮷安早部署 {#flood status=raw}

  会议要求，各县区要逐库排查，
  >> （下转第三版①）
  ~~~ table
   上旬   12.4${'  '}
  ~~~

  % 下一条在第三栏
  # 短讯
`;

/** How an editor wants files of all languages to look. */
const options = { tabSize: 4, insertSpaces: true };

describe('formatting', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const format = (path = 'p1.broadsheet', more: object = {}) =>
    desk.request<TextEdit[]>('textDocument/formatting', { ...desk.document(path), options: { ...options, ...more } });

  it('writes a page in its canonical form, in edits of what differs only', async () => {
    desk = await Desk.on(untidyPage);
    const edits = await format();
    assert.equal(desk.applied(untidyPage, edits), tidyPage);
    assert.ok(edits.length > 10);
    for (const { newText } of edits) assert.doesNotMatch(newText, /会议|第一版/);
  });

  it('counts in bytes of UTF-8 with a client that does', async () => {
    desk = await Desk.on(untidyPage, { capabilities: { ...everything, general: { positionEncodings: ['utf-8'] } } });
    assert.equal(desk.applied(untidyPage, await format()), tidyPage);
  });

  for (const [paper, page] of Object.entries({
    english: '==  Page One ==\n# River rises \n@  By Ann Poole\nThe river stood\televen feet.\n',
    german: '==  Seite 1 ==\r\n# Hochwasser  {.news}\r\n\r\n\r\nDer Strom ist ge- \r\nstiegen.\r\n',
  })) {
    it(`leaves the words of a page alone (${paper})`, async () => {
      desk = await Desk.on(page);
      const after = desk.applied(page, await format());
      assert.notEqual(after, page);
      assert.deepEqual(wordsOf(after), wordsOf(page));
    });
  }

  it('is the same whatever the editor says of files in general', async () => {
    desk = await Desk.on(untidyPage);
    const others = { tabSize: 8, insertSpaces: false, insertFinalNewline: false, trimTrailingWhitespace: false };
    assert.deepEqual(await format('p1.broadsheet', others), await format());
  });

  it('changes nothing that is printed, and nothing the second time', async () => {
    desk = await Desk.on('//// p1.broadsheet\n');
    await fc.assert(
      fc.asyncProperty(untidy, async (text) => {
        await desk.rewrite('p1.broadsheet', text);
        const after = desk.applied(text, await format());
        assert.deepEqual(wordsOf(after), wordsOf(text));
        await desk.rewrite('p1.broadsheet', after);
        assert.deepEqual(await format(), []);
      }),
      { numRuns: 100 },
    );
  });

  it('gives no edits of a file that nobody knows', async () => {
    desk = await Desk.on(untidyPage);
    assert.equal(await format('p9.broadsheet'), null);
  });
});

/** The words of each line that prints any, with the kind of line. */
function wordsOf(text: string): string[] {
  return parse(text).sections.flatMap((section) =>
    Array.from({ length: section.lineCount }, (_, line) => line)
      .filter((line) => section.lineKind(line) !== LineKind.Blank)
      .map((line) => {
        const words = section.text.slice(section.contentStart(line), section.contentEnd(line));
        return `${LineKind[section.lineKind(line)]} ${words}`;
      }),
  );
}
