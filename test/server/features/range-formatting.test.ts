import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Range, TextEdit } from 'vscode-languageserver-protocol';
import { untidy } from '../../support/transcripts';
import { everything } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';

const options = { tabSize: 4, insertSpaces: true };

describe('range formatting', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const format = (range: Range) =>
    desk.request<TextEdit[]>('textDocument/rangeFormatting', { ...desk.document('p1.broadsheet'), range, options });
  const formatAll = () =>
    desk.request<TextEdit[]>('textDocument/formatting', { ...desk.document('p1.broadsheet'), options });
  /** The drawn text, the lines of its drawn range formatted. */
  const formatted = async (drawing: string, more?: DeskOptions) => {
    desk = await Desk.on(drawing, more);
    const text = desk.text('p1.broadsheet');
    return desk.applied(text, await format(desk.selection().range));
  };

  for (const [what, drawing, expected] of [
    ['the lines that it touches', '＃ 一 \n＃ 二⟦ \n＃ ⟧三 \n＃ 四 \n', '＃ 一 \n# 二\n# 三\n＃ 四 \n'],
    ['the line of a cursor', '＃ 一\n＃ ⟦⟧二\n＃ 三\n', '＃ 一\n# 二\n＃ 三\n'],
    ['no line of which nothing is selected', '＃ 一\n⟦＃ 二\n⟧＃ 三\n', '＃ 一\n# 二\n＃ 三\n'],
    ['no blank lines that reach beyond', '⟦一\n\n⟧\n\n二\n', '一\n\n\n\n二\n'],
    ['blank lines that it holds', '⟦一\n\n\n\n⟧二\n', '一\n\n二\n'],
    ['an English head', '#  A\n⟦#+  River rises \n@\tBy Ann Poole⟧\n', '#  A\n#+ River rises\n@ By Ann Poole\n'],
    ['a German one', '⟦＃ Hochwasser {  .news }⟧\n＃ B\n', '# Hochwasser {.news}\n＃ B\n'],
  ] as const) {
    it(`takes ${what}`, async () => assert.equal(await formatted(drawing), expected));
  }

  it('counts in bytes of UTF-8 with a client that does', async () => {
    const capabilities = { ...everything, general: { positionEncodings: ['utf-8'] } };
    assert.equal(
      await formatted('！　𠮷安水闸e\u0301{.a}\n！　⟦𠮷安⟧水闸{ .a}　\n', { capabilities }),
      '！　𠮷安水闸e\u0301{.a}\n! 𠮷安水闸{.a}\n',
    );
  });

  it('of several ranges formats the lines of each', async () => {
    desk = await Desk.on('⟦one:＃⟧ 一\n＃ 二\n⟦two:＃⟧ 三\n');
    assert.deepEqual(desk.capabilities.documentRangeFormattingProvider, { rangesSupport: true });
    const ranges = [desk.selection('two').range, desk.selection('one').range];
    const edits = await desk.request<TextEdit[]>('textDocument/rangesFormatting', {
      ...desk.document('p1.broadsheet'),
      ranges,
      options,
    });
    assert.equal(desk.applied(desk.text('p1.broadsheet'), edits), '# 一\n＃ 二\n# 三\n');
  });

  it('is offered for one range to a client that knows no other way', async () => {
    desk = await Desk.on('＃ 一\n', {
      capabilities: { ...everything, textDocument: { ...everything.textDocument, rangeFormatting: {} } },
    });
    assert.equal(desk.capabilities.documentRangeFormattingProvider, true);
  });

  it('of a whole file is formatting it', async () => {
    desk = await Desk.on('//// p1.broadsheet\n');
    await fc.assert(
      fc.asyncProperty(untidy, async (text) => {
        await desk.rewrite('p1.broadsheet', text);
        assert.deepEqual(await format(desk.range(text, 0, text.length)), await formatAll());
      }),
      { numRuns: 100 },
    );
  });
});
