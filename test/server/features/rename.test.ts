import { strict as assert } from 'node:assert';
import {
  AnnotatedTextEdit,
  type ClientCapabilities,
  type Location,
  LSPErrorCodes,
  type Position,
  ResponseError,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { filesOf, lines, undraw } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { jiangzhou, linhai, portEllis, signed } from '../support/newspapers';

interface At {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Where a range of the name is drawn, the `index`-th. */
function drawn(desk: Desk, name: string, index = 0): At {
  const { uri, range } = desk.places(name)[index] ?? assert.fail(`${name} is not drawn`);
  return { textDocument: { uri }, position: range.start };
}

function rename(desk: Desk, at: At, newName: string): Promise<WorkspaceEdit | null> {
  return desk.request('textDocument/rename', { ...at, newName });
}

/** What the edit makes of the drawing: the files that it changes, with what is drawn with the name replaced. */
function replaced(drawing: string, name: string, by: (words: string) => string): string {
  return [...filesOf(drawing)]
    .flatMap(([path, drawn]) => {
      const { text, ranges } = undraw(drawn);
      let after = text;
      for (const range of ranges.filter((range) => range.name === name).toReversed()) {
        after = after.slice(0, range.start) + by(text.slice(range.start, range.end)) + after.slice(range.end);
      }
      return after === text ? [] : [`//// ${path}\n${after}`];
    })
    .sort()
    .join('');
}

function documentEdits(edit: WorkspaceEdit | null): readonly TextDocumentEdit[] {
  return (edit?.documentChanges ?? []).filter((change) => TextDocumentEdit.is(change));
}

async function refused(desk: Desk, at: At, newName: string, message: RegExp): Promise<void> {
  await assert.rejects(
    rename(desk, at, newName),
    (error) =>
      error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed && message.test(error.message),
    `“${newName}” is refused`,
  );
}

const utf8: ClientCapabilities = { ...everything, general: { positionEncodings: ['utf-8'] } };

/** A client that takes changes of files, and neither versions nor annotations. */
const plain: ClientCapabilities = {
  ...everything,
  workspace: { ...everything.workspace, workspaceEdit: {} },
  textDocument: { ...everything.textDocument, rename: {} },
};

describe('rename', () => {
  it('is offered with its preparation only to a client that knows it', async () => {
    const desk = await Desk.on(linhai);
    assert.deepEqual(desk.capabilities.renameProvider, { prepareProvider: true });
    await desk.close();
    const old = await Desk.on(linhai, { capabilities: plain });
    assert.equal(old.capabilities.renameProvider, true);
    await old.close();
  });

  it('is prepared for labels, slugs, ids and names, each with its words', async () => {
    const prepared = async (desk: Desk, name: string, placeholder: string, index = 0) => {
      const found = await desk.request('textDocument/prepareRename', drawn(desk, name, index));
      assert.deepEqual(found, { range: desk.places(name)[index]?.range, placeholder });
    };
    const zh = await Desk.on(jiangzhou, { capabilities: utf8 });
    await prepared(zh, 'one', '①');
    await prepared(zh, 'one', '①', 1);
    await prepared(zh, 'give', 'ferry');
    await prepared(zh, 'take', 'ferry');
    for (const name of ['ferry', 'hint', 'page']) {
      assert.equal(await zh.request('textDocument/prepareRename', drawn(zh, name)), null);
    }
    await zh.close();
    const en = await Desk.on(portEllis);
    await prepared(en, 'slug', 'FERRY');
    assert.equal(await en.request('textDocument/prepareRename', en.cursor()), null);
    await en.close();
    const all = await Desk.on(signed);
    await prepared(all, 'wang', '王　强');
    await prepared(all, 'poole', 'Ann Poole', 1);
    await prepared(all, 'kuehn', 'Eva Kühn');
    await all.close();
  });

  describe('of a label', () => {
    it('changes it on both halves, printed or typed, and they stay paired', async () => {
      for (const capabilities of [everything, utf8, plain]) {
        for (const index of [0, 1]) {
          const desk = await Desk.on(jiangzhou, { capabilities, open: ['p4.broadsheet'] });
          const at = drawn(desk, 'one', index);
          const edit = await rename(desk, at, ' ③ ');
          assert.equal(
            desk.after(edit),
            replaced(jiangzhou, 'one', () => '③'),
          );
          await desk.apply(edit);
          const context = { includeDeclaration: true };
          const found = await desk.request<Location[]>('textDocument/references', { ...at, context });
          assert.equal(desk.drawn(found), desk.drawn(desk.places('one')));
          await desk.close();
        }
      }
    });

    it('names the versions of open files, to a client that knows them', async () => {
      const desk = await Desk.on(jiangzhou, { open: ['p4.broadsheet'] });
      await desk.replace('p4.broadsheet', '十天', '十日');
      const edit = await rename(desk, drawn(desk, 'one'), '③');
      const versions = documentEdits(edit).map(({ textDocument }) => textDocument.version);
      assert.deepEqual(versions, [null, 2]);
      await desk.close();
      const old = await Desk.on(jiangzhou, { capabilities: plain });
      const changes = (await rename(old, drawn(old, 'one'), '③'))?.changes ?? {};
      assert.deepEqual(Object.keys(changes).sort(), [old.uri('p1.broadsheet'), old.uri('p4.broadsheet')]);
      await old.close();
    });

    const twoJumps = lines`
      == 第一版 ==
      # 渡口
      老渡口，
      >> （下转第二版⟦one:①⟧）
      # 早稻
      已过六成，
      >> （下转第二版⟦two:②⟧）
      == 第二版 ==
      << （上接第一版⟦two:②⟧）
      进度快。
      << （上接第一版⟦one:①⟧）
      检修。
    `;

    it('is refused where it would no longer be a label, or be another jump’s too', async () => {
      const desk = await Desk.on(twoJumps);
      for (const name of ['A', '', '①②', '\n']) await refused(desk, drawn(desk, 'one'), name, /as a label/);
      await refused(desk, drawn(desk, 'two'), '①', /no longer be paired/);
      await desk.close();
      const chinese = await Desk.on(twoJumps, { locale: 'zh-CN' });
      await refused(chinese, drawn(chinese, 'one'), 'A', /读不出是编号/);
      await refused(chinese, drawn(chinese, 'two'), '①', /不再配对/);
      await chinese.close();
    });

    it('may be of more than a character, or need quotation marks, where it is typed', async () => {
      const drawing = lines`
        == 第一版 ==
        # 渡口
        >> （下转第二版） {label=⟦b⟧}
        == 第二版 ==
        << （上接第一版） {label="⟦b⟧"}
        修。
      `;
      const desk = await Desk.on(drawing);
      const edit = await rename(desk, drawn(desk, ''), 'B 2');
      assert.match(desk.after(edit), /label="B 2"}\n[\s\S]+label="B 2"}/);
      await desk.apply(edit);
      const at = { ...drawn(desk, ''), context: { includeDeclaration: true } };
      assert.equal((await desk.request<Location[]>('textDocument/references', at)).length, 2);
      await desk.close();
    });

    it('goes over all pages of a chain, and keeps notes beside it', async () => {
      const drawing = lines`
        == 第一版 ==
        # 渡口
        >> （下转第二版[?⟦①⟧]）
        == 第二版 ==
        << （上接第一版⟦①⟧）
        修。
        >> （下转第三版⟦①⟧[%印糊]）
        == 第三版 ==
        << （上接第二版）⟦①⟧
        完。
      `;
      const desk = await Desk.on(drawing);
      const edit = await rename(desk, drawn(desk, '', 3), '④');
      assert.equal(
        desk.after(edit),
        replaced(`//// p1.broadsheet\n${drawing}`, '', () => '④'),
      );
      await desk.close();
    });
  });

  describe('of a slug', () => {
    it('changes it on all halves of the article', async () => {
      const desk = await Desk.on(portEllis, { open: ['a1.broadsheet'] });
      const edit = await rename(desk, drawn(desk, 'slug', 2), 'GULL ROCK');
      assert.equal(
        desk.after(edit),
        replaced(portEllis, 'slug', () => 'GULL ROCK'),
      );
      await desk.apply(edit);
      const at = { ...drawn(desk, 'slug'), context: { includeDeclaration: true } };
      assert.equal((await desk.request<Location[]>('textDocument/references', at)).length, 4);
      await desk.close();
    });

    it('is refused where it would not be read as one', async () => {
      const desk = await Desk.on(portEllis);
      for (const name of ['', 'FOG, Page B2', 'A\nB']) await refused(desk, drawn(desk, 'slug'), name, /as a slug/);
      await desk.close();
    });
  });

  describe('of an id', () => {
    it('changes where it is given and where it is named, in all files of the issue', async () => {
      for (const [name, index] of [
        ['give', 0],
        ['take', 1],
      ] as const) {
        const desk = await Desk.on(jiangzhou, { open: ['p1.broadsheet'], capabilities: utf8 });
        const edit = await rename(desk, drawn(desk, name, index), '渡口-2');
        const both = jiangzhou.replaceAll(/⟦(?:give|take):/g, '⟦id:');
        assert.equal(
          desk.after(edit),
          replaced(both, 'id', () => '渡口-2'),
        );
        await desk.apply(edit);
        const at = { ...drawn(desk, 'take', 0), context: { includeDeclaration: true } };
        assert.equal((await desk.request<Location[]>('textDocument/references', at)).length, 3);
        await desk.close();
      }
    });

    it('is refused where it cannot be an id, or is one already', async () => {
      const desk = await Desk.on(jiangzhou);
      for (const name of ['', 'a b', '#a', 'a"b', "a'b", 'a}b', '{a', 'a=b', '.a', '，a']) {
        await refused(desk, drawn(desk, 'take'), name, /cannot be an id/);
      }
      await refused(desk, drawn(desk, 'give'), 'rest', /“rest” already/);
      await desk.close();
      const chinese = await Desk.on(jiangzhou, { locale: 'zh-CN' });
      await refused(chinese, drawn(chinese, 'give'), 'a b', /不能作标识/);
      await refused(chinese, drawn(chinese, 'give'), 'rest', /已有标识/);
      await chinese.close();
    });

    it('to what it is called already changes nothing', async () => {
      const desk = await Desk.on(jiangzhou);
      assert.equal(desk.after(await rename(desk, drawn(desk, 'give'), 'ferry')), '');
      await desk.close();
    });
  });

  describe('of a person', () => {
    it('changes all bylines of the archive, each set as it was', async () => {
      for (const capabilities of [everything, utf8, plain]) {
        const desk = await Desk.on(signed, { open: ['jiangzhou/0521.broadsheet'], capabilities });
        const edit = await rename(desk, drawn(desk, 'wang', 2), '王　刚');
        const set = (words: string) => words.replace('强', '刚').replace('[?刚]', '刚');
        assert.equal(desk.after(edit), replaced(signed, 'wang', set));
        await desk.apply(edit);
        const at = { ...drawn(desk, 'wang', 3), context: { includeDeclaration: true } };
        assert.equal((await desk.request<Location[]>('textDocument/references', at)).length, 4);
        await desk.close();
      }
    });

    it('divides a name over a line’s end again, and keeps the lines', async () => {
      const desk = await Desk.on(signed);
      const english = await rename(desk, drawn(desk, 'poole', 1), 'Mary Jane Reed');
      const set = (words: string) => (words.includes('\n') ? 'Mary\nJane Reed' : 'Mary Jane Reed');
      assert.equal(desk.after(english), replaced(signed, 'poole', set));
      const chinese = await rename(desk, drawn(desk, 'wang'), '欧阳小强');
      const after = (words: string) => (words.includes('\n') ? '欧\n阳小强' : '欧阳小强');
      assert.equal(desk.after(chinese), replaced(signed, 'wang', after));
      await desk.close();
    });

    it('changes a German name in every setting', async () => {
      const desk = await Desk.on(signed);
      const edit = await rename(desk, drawn(desk, 'kuehn'), 'Eva von Kuhn');
      assert.equal(
        desk.after(edit),
        replaced(signed, 'kuehn', () => 'Eva von Kuhn'),
      );
      await desk.close();
    });

    it('keeps notes, comments, and the signs of forms that hold other words as well', async () => {
      const drawing = lines`
        # 渡口
        @ 本报记者 ⟦a:周[%此字不清]晓舟⟧ 通讯员 ⟦b:周晓舟⟧

        本报讯（[?记者⟦c:周晓]舟⟧）船停了。

        # 大桥

        本报讯（记者⟦d:周
        % 看不清
        晓舟⟧）桥通了。
      `;
      const desk = await Desk.on(drawing);
      const after = desk.after(await rename(desk, drawn(desk, 'b'), '何田'));
      const expected = [
        ['a', '何田[%此字不清]'],
        ['b', '何田'],
        ['c', '何田]'],
        ['d', '何\n% 看不清\n田'],
      ].reduce((text, [name, by]) => text.replace(new RegExp(`⟦${name}:[^⟧]*⟧`), by!), drawing);
      assert.equal(after, `//// p1.broadsheet\n${expected}`);
      await desk.close();
    });

    it('asks about names that were cut out of a run by guess, and leaves them where it cannot ask', async () => {
      const drawing = lines`
        //// a.broadsheet
        ---
        language: en
        ---
        # River rises
        @ By ⟦Ann Poole⟧

        It rose.
        //// b.broadsheet
        ---
        language: en
        ---
        # Ferry late
        @ ⟦doubtful:Ann Poole⟧ and Tom Reed

        It lay in the fog.
      `;
      const asks = await Desk.on(drawing);
      const edit = await rename(asks, drawn(asks, ''), 'Jane Roe');
      const marked = documentEdits(edit).flatMap(({ edits }) => edits);
      const [certain, doubtful] = marked;
      assert.equal(marked.length, 2);
      assert.equal(certain && AnnotatedTextEdit.is(certain), false);
      assert.ok(doubtful && AnnotatedTextEdit.is(doubtful));
      assert.deepEqual(edit?.changeAnnotations?.[doubtful.annotationId], {
        label: 'Perhaps other names',
        needsConfirmation: true,
      });
      await asks.close();
      const cannot = await Desk.on(drawing, { capabilities: plain });
      assert.equal(
        cannot.after(await rename(cannot, drawn(cannot, ''), 'Jane Roe')),
        replaced(drawing, '', () => 'Jane Roe'),
      );
      const both = await rename(cannot, drawn(cannot, 'doubtful'), 'Jane Roe');
      assert.match(cannot.after(both), /@ By Jane Roe\n[\s\S]+@ Jane Roe and Tom Reed\n/);
      await cannot.close();
    });

    it('is refused where it would not be read as a name', async () => {
      const desk = await Desk.on(signed);
      for (const name of ['', ' ', 'x\ny', 'Poole (aged 9)']) {
        await refused(desk, drawn(desk, 'poole'), name, /as a name/);
      }
      await refused(desk, drawn(desk, 'wang'), '的', /as a name/);
      await desk.close();
      const chinese = await Desk.on(signed, { locale: 'zh-CN' });
      await refused(chinese, drawn(chinese, 'wang'), '的', /读不出是姓名/);
      await chinese.close();
    });
  });

  it('of running text is nothing', async () => {
    const desk = await Desk.on(portEllis);
    assert.equal(await rename(desk, desk.cursor(), 'FOG'), null);
    await desk.close();
  });
});
