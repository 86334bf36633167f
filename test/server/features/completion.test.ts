import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
  type Range,
} from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { transcript } from '../../support/transcripts';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { elbe, halden, linhai } from '../support/newspapers';
import { Offered } from '../support/offers';

const { textDocument } = everything;
type Completion = NonNullable<NonNullable<ClientCapabilities['textDocument']>['completion']>;

function completing(completion: Completion): ClientCapabilities {
  return { ...everything, textDocument: { ...textDocument, completion } };
}

const utf8: ClientCapabilities = { ...everything, general: { positionEncodings: ['utf-8'] } };
const bare = completing({});

describe('completion', () => {
  it('says what makes an editor ask by itself, and that it tells more of an item when asked', async () => {
    const desk = await Desk.whenRead(halden);
    const { completionProvider } = desk.capabilities;
    assert.equal(completionProvider?.resolveProvider, true);
    for (const sign of [...'#＃@＠>》<《[{. ']) assert.ok(completionProvider.triggerCharacters?.includes(sign), sign);
    // What stands in every sentence would make an editor ask without end.
    for (const sign of [...',;:，。、；：“”（）'])
      assert.ok(!completionProvider.triggerCharacters?.includes(sign), sign);
    await desk.close();
  });

  it('in running text is none, whatever asks', async () => {
    for (const drawing of [halden, linhai, elbe]) {
      const desk = await Desk.whenRead(drawing);
      for (const trigger of [undefined, ...(desk.capabilities.completionProvider?.triggerCharacters ?? [])]) {
        assert.deepEqual((await Offered.at(desk, 0, trigger)).labels, [], trigger);
      }
      await desk.close();
    }
  });

  it('of a file that nobody knows is none', async () => {
    const desk = await Desk.whenRead(halden);
    const nowhere = { ...desk.document('p9.broadsheet'), position: { line: 3, character: 0 } };
    assert.equal(await desk.request('textDocument/completion', nowhere), null);
    await desk.close();
  });

  it('says the range once to a client that takes that', async () => {
    const desk = await Desk.whenRead('# 题 {.n‸ews}\n');
    const { list } = await Offered.at(desk);
    const line = (start: number, end: number): Range => ({
      start: { line: 0, character: start },
      end: { line: 0, character: end },
    });
    assert.deepEqual(list.itemDefaults?.editRange, { insert: line(5, 7), replace: line(5, 10) });
    assert.ok(list.items.every(({ textEdit }) => textEdit === undefined));
    await desk.close();
  });

  it('gives each item its range where the client does not, and one range to a client that knows no two', async () => {
    const both = await Desk.whenRead('# 题 {.n‸ews}\n', {
      capabilities: completing({ completionItem: { insertReplaceSupport: true } }),
    });
    const [item] = (await Offered.at(both)).list.items;
    assert.ok(item?.textEdit && 'insert' in item.textEdit);
    await both.close();
    const one = await Desk.whenRead('# 题 {.n‸ews}\n', { capabilities: bare });
    const offered = await Offered.at(one);
    assert.ok(offered.list.items[0]?.textEdit && 'range' in offered.list.items[0].textEdit);
    assert.equal(offered.taking('.notice'), '# 题 {.notice}');
    await one.close();
  });

  it('says what an item is beside its label, or as its detail', async () => {
    const now = await Desk.whenRead('# 题\n‸', { locale: 'zh-CN' });
    assert.deepEqual((await Offered.at(now)).item('#+').labelDetails, { description: '副题' });
    await now.close();
    const before = await Desk.whenRead('# 题\n‸', { locale: 'zh-CN', capabilities: bare });
    const item = (await Offered.at(before)).item('#+');
    assert.deepEqual([item.labelDetails, item.detail, item.insertTextFormat], [undefined, '副题', undefined]);
    await before.close();
  });

  it('documents an item when it is asked, and at once to a client that does not ask', async () => {
    const asking = await Desk.whenRead('# 题\n‸', { locale: 'zh-CN' });
    const offered = await Offered.at(asking);
    assert.equal(offered.item('#+').documentation, undefined);
    const { documentation } = await offered.resolved('#+');
    assert.ok(typeof documentation === 'object' && documentation.kind === 'markdown');
    assert.match(documentation.value, /^\*\*副题\*\* `#\+`\n\n主题下面的标题行/);
    await asking.close();
    const formats = [MarkupKind.PlainText];
    const silent = await Desk.whenRead('# Ferry\n‸', {
      capabilities: completing({ completionItem: { documentationFormat: formats } }),
    });
    const { documentation: said, data } = (await Offered.at(silent)).item('#+');
    assert.ok(typeof said === 'object' && said.kind === 'plaintext' && said.value.startsWith('Deck  #+\n'));
    assert.equal(data, undefined);
    await silent.close();
  });

  it('documents everything that it offers but what a configuration names', async () => {
    const desk = await Desk.whenRead(lines`
      ---
      paper: The Halden Courier
      date: 1931-06-02
      language: en
      status: ‸
      pub‸
      ---
      == Page One ==
      #* Along the River
      # River rises {#river}
      @ By Ann Poole, Staff Writer

      The ferry was tied up [‸] at noon
      >> ‸

      # Mayor {‸}
      #+ Walks {.‸ status=‸ with=#‸}
      ~~~ ‸
      ~~~
      % broadsheet-ignore ‸
      #* ‸
      @ By ‸

      == Page Two ==
      # River
      << (Continued from Page 1)
      and the mill stood still.
    `);
    const waiting = new Set<string>();
    for (let index = 0; index < 12; index++) {
      const offered = await Offered.at(desk, index);
      assert.notEqual(offered.labels.length, 0, `cursor ${index}`);
      for (const label of offered.labels) {
        const { documentation } = await offered.resolved(label);
        if (documentation === undefined) waiting.add(label);
        else assert.ok(typeof documentation === 'object' && documentation.value.length > 3, label);
      }
    }
    assert.deepEqual([...waiting], []);
    await desk.close();
  });

  it('sends back as it is what it is asked to resolve and has not sent', async () => {
    const desk = await Desk.whenRead('');
    for (const data of [
      undefined,
      7,
      { kind: 'block' },
      { kind: 'constructor', key: 'toString' },
      { kind: 'jump-in', key: 'x', path: 'y' },
    ]) {
      const item: CompletionItem = { label: 'x', ...(data === undefined ? {} : { data }) };
      assert.deepEqual(await desk.request('completionItem/resolve', item), item);
    }
    await desk.close();
  });

  it('counts positions in bytes where the client does', async () => {
    const drawing =
      '---\nlanguage: zh-CN\n---\n# 𠮷野家开张 {.‸}\n@ 本报记者 周晓舟\n\n𠮷字招牌ｅ\u0301[‸]换新。\n\n# 题\n@ 𠮷田、周‸\n';
    for (const capabilities of [everything, utf8]) {
      const desk = await Desk.whenRead(drawing, { capabilities });
      assert.equal((await Offered.at(desk, 0)).taking('.notice'), '# 𠮷野家开张 {.notice}');
      assert.equal((await Offered.at(desk, 1)).taking('[+…]'), '𠮷字招牌ｅ\u0301[+«»]‸换新。');
      assert.equal((await Offered.at(desk, 2)).taking('周晓舟'), '@ 𠮷田、周晓舟');
      await desk.close();
    }
  });

  it('never fails on any text, and changes nothing but the cursor’s line, around the cursor', async () => {
    const heads = ['', '---\npaper: 临江日报\ndate: 2021-03-06\nlanguage: zh-CN\npages: 4\n---\n', '---\npap'];
    const desks = [await Desk.whenRead(''), await Desk.whenRead('', { capabilities: bare })];
    const run = fc.asyncProperty(
      transcript,
      fc.constantFrom(...heads),
      fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 }),
      fc.option(fc.constantFrom(...'#＃[{. =@>《？')),
      async (body, head, places, triggerCharacter) => {
        const text = head + body;
        for (const desk of desks) {
          await desk.open('p1.broadsheet', text);
          for (const place of places)
            await assertSound(desk, text, Math.floor((text.length * place) / 1000), triggerCharacter);
          await desk.shut('p1.broadsheet');
        }
      },
    );
    await fc.assert(run, { numRuns: 60 });
    for (const desk of desks) await desk.close();
  });
});

async function assertSound(desk: Desk, text: string, offset: number, triggerCharacter: string | null): Promise<void> {
  const position = desk.position(text, offset);
  const context = triggerCharacter
    ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter }
    : { triggerKind: CompletionTriggerKind.Invoked };
  const asked = { ...desk.document('p1.broadsheet'), position, context };
  const list = await desk.request<CompletionList | null>('textDocument/completion', asked);
  if (list === null) return;
  assert.notEqual(list.items.length, 0, 'nothing rather than an empty list');
  assert.equal(new Set(list.items.map(({ sortText }) => sortText)).size, list.items.length);
  for (const item of list.items) {
    const edit = item.textEdit ?? list.itemDefaults?.editRange;
    assert.ok(edit);
    const ranges: Range[] = 'start' in edit ? [edit] : 'range' in edit ? [edit.range] : [edit.insert, edit.replace];
    for (const { start, end } of ranges) {
      assert.deepEqual([start.line, end.line], [position.line, position.line]);
      assert.ok(start.character <= position.character && position.character <= end.character);
      desk.offset(text, end);
    }
    if (item.insertTextFormat !== InsertTextFormat.Snippet) {
      assert.ok(!(item.textEdit?.newText ?? item.textEditText ?? '').includes('${'));
    }
  }
}
