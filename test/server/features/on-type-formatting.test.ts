import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { untidy } from '../../support/transcripts';
import { everything } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';

const options = { tabSize: 4, insertSpaces: true };

describe('formatting as one types', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const type = async (drawing: string, ch: string, more?: DeskOptions) => {
    desk = await Desk.on(drawing, more);
    const { textDocument, position } = desk.cursor();
    return ask({ textDocument, position, ch });
  };
  const ask = async (params: object) =>
    (await desk.request<TextEdit[] | null>('textDocument/onTypeFormatting', { ...params, options })) ?? [];
  /** The drawn text after the character before the cursor has been typed. */
  const typed = async (drawing: string, ch: string, more?: DeskOptions) => {
    const edits = await type(drawing, ch, more);
    return desk.applied(desk.text('p1.broadsheet'), edits);
  };

  it('is asked for behind a line break and the signs of inline forms', async () => {
    desk = await Desk.on('一\n');
    const { firstTriggerCharacter, moreTriggerCharacter = [] } =
      desk.capabilities.documentOnTypeFormattingProvider ?? {};
    assert.equal(firstTriggerCharacter, '\n');
    for (const character of ['？', '！', '?', '｜', '】', '」']) assert.ok(moreTriggerCharacter.includes(character));
    assert.ok(!moreTriggerCharacter.includes('《'));
  });

  describe('behind a line break', () => {
    for (const [what, drawing, expected] of [
      ['gives the line above its marker', '＃　早部署早检查\n‸', '# 早部署早检查\n'],
      ['takes the blanks at its end', '@ By Ann Poole \n‸', '@ By Ann Poole\n'],
      ['closes a page line', '== Seite 1\n‸', '== Seite 1 ==\n'],
      ['empties a blank line', 'Der Strom\n\t \n\t‸', 'Der Strom\n\n\t'],
      ['leaves blank lines', '一\n\n\n‸', '一\n\n\n'],
      ['takes the line before the cursor and no other', '＃ 一\n＃ 二\n‸\n＃ 三', '＃ 一\n# 二\n\n＃ 三'],
      ['works in the middle of a line', '＃ 早部署 \n‸早检查', '# 早部署\n早检查'],
      ['leaves a sign that is no marker', '＃早部署\n‸', '＃早部署\n'],
      ['puts no marker on the new line', '# 早部署\n‸', '# 早部署\n'],
      ['leaves front matter', '---\npaper: A \n‸\n---\n', '---\npaper: A \n\n---\n'],
      ['leaves preformatted text', '~~~ table\n上旬  \n‸\n~~~\n', '~~~ table\n上旬  \n\n~~~\n'],
      ['has nothing to do above the first line', '‸＃ 一\n', '＃ 一\n'],
    ] as const) {
      it(what, async () => assert.equal(await typed(drawing, '\n'), expected));
    }

    it('changes no line but the one above', async () => {
      desk = await Desk.on('//// p1.broadsheet\n');
      await fc.assert(
        fc.asyncProperty(untidy, fc.nat(30), async (text, line) => {
          await desk.rewrite('p1.broadsheet', text);
          const edits = await ask({ ...desk.document('p1.broadsheet'), position: { line, character: 0 }, ch: '\n' });
          for (const { range, newText } of edits) {
            assert.deepEqual([range.start.line, range.end.line], [line - 1, line - 1]);
            assert.doesNotMatch(newText, /[\r\n]/);
          }
        }),
        { numRuns: 100 },
      );
    });
  });

  describe('behind a sign', () => {
    for (const [drawing, ch, expected] of [
      ['市防【？‸召开', '？', '市防[?召开'],
      ['市防[?汛】‸召开', '】', '市防[?汛]召开'],
      ['市防「？汛」‸召开', '」', '市防[?汛]召开'],
      ['[!作好｜‸', '｜', '[!作好|'],
      ['Die Donau【+‸', '+', 'Die Donau[+'],
      ['【要闻】‸', '】', '【要闻】'],
      ['他问：「？‸', '？', '他问：「？'],
      ['% 见【？‸', '？', '% 见【？'],
    ] as const) {
      it(`makes ${expected} of ${drawing}`, async () => assert.equal(await typed(drawing, ch), expected));
    }

    it('counts in bytes of UTF-8 with a client that does', async () => {
      const capabilities = { ...everything, general: { positionEncodings: ['utf-8'] } };
      assert.equal(await typed('𠮷安e\u0301【？‸汛', '？', { capabilities }), '𠮷安e\u0301[?汛');
    });

    it('does nothing where another character stands there by now', async () => {
      assert.deepEqual(await type('市防【？‸', '】'), []);
    });
  });
});
