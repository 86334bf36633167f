import { strict as assert } from 'node:assert';
import { type CodeAction, CodeActionTriggerKind, type Diagnostic } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { actionsAt, indexed, reported, resolve } from '../support/actions';
import { everything } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';
import { inProcessAfter } from '../support/transports';

const FIX_ALL = 'source.fixAll.broadsheet';

const danube = lines`
  ---
  paper: Der Donaubote
  date: 1908-05-03
  language: de
  ---

  == Seite 1 ==

  # Die Donau steigt

  Der Strom ist seit gestern um zwei Fuß ge-
  stiegen, und die Fähre bei Linz liegt
  still⟦ ⟧, weil man die Wachen verdoppelt.
`;

/** A page on which each kind of character is mistyped somewhere. */
const mistyped = lines`
  ---
  paper: 临江日报
  date: 2021/3/6
  language: zh-CN
  ---

  == 第一版 ==

  # ⟦要 闻 简 报⟧

  会议要求⼈员到位,市防汛指挥部⟦space: ⟧召开会议部署工作
  ，(记者周晓舟）𠮷安等县防汛指挥部⟦other: ⟧昨日也已连夜部署。
  >> （详见第三版）
`;

const corrected = lines`
  //// p1.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---

  == 第一版 ==

  # 要闻简报

  会议要求人员到位，市防汛指挥部召开会议部署工作，
  （记者周晓舟）𠮷安等县防汛指挥部昨日也已连夜部署。
  （详见第三版）
`;

describe('code actions', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const start = async (drawing: string, options?: DeskOptions) => {
    desk = await Desk.on(drawing, options);
    await indexed(desk);
  };
  const without = (...missing: ('dataSupport' | 'resolveSupport' | 'codeActionLiteralSupport')[]): DeskOptions => {
    const codeAction = { ...everything.textDocument?.codeAction };
    for (const each of missing) delete codeAction[each];
    return { capabilities: { ...everything, textDocument: { ...everything.textDocument, codeAction } } };
  };
  const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
  const kinds = (actions: readonly CodeAction[]) => [...new Set(actions.map(({ kind }) => kind))];
  const providerOf = ({ capabilities: { codeActionProvider } }: Desk) =>
    typeof codeActionProvider === 'object' ? codeActionProvider : assert.fail('no options');
  const fixAll = async () => {
    const { textDocument } = desk.document('p1.broadsheet');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return (await actionsAt(desk, { textDocument, range }, { only: ['source.fixAll'] }))[0];
  };

  describe('on what is reported', () => {
    it('say what they do, to what', async () => {
      await start(mistyped);
      const at = desk.selection('space');
      const [fix, all, ignore, ...rest] = await actionsAt(desk, at, { only: ['quickfix'] });
      assert.deepEqual(rest, []);
      assert.deepEqual(
        [fix?.title, all?.title, ignore?.title],
        ['Remove', 'Fix all “stray-space” in this file', 'Ignore “stray-space” on this line'],
      );
      for (const each of [fix, all, ignore]) {
        assert.equal(each?.kind, 'quickfix');
        assert.deepEqual(
          each?.diagnostics?.map(({ code, range }) => ({ code, range })),
          [{ code: 'stray-space', range: at.range }],
        );
      }
      assert.deepEqual([fix?.isPreferred, all?.isPreferred, ignore?.isPreferred], [true, undefined, undefined]);
      assert.match(desk.after(fix?.edit), /指挥部召开.*\n.*指挥部 昨日/);
      assert.match(desk.after((await resolve(desk, all)).edit), /指挥部召开.*\n.*指挥部昨日/);
      assert.match(desk.after(ignore?.edit), /\n\n% broadsheet-ignore stray-space\n会议要求/);
    });

    it('speak Chinese to a Chinese editor', async () => {
      await start(mistyped, { locale: 'zh-cn' });
      assert.deepEqual(titles(await actionsAt(desk, desk.selection('space'), { only: ['quickfix', 'source'] })), [
        '删除',
        '修正本文件中所有“stray-space”',
        '在这一行忽略“stray-space”',
        '应用全部无需确认的修正',
      ]);
    });

    it('answer the diagnostics that the client speaks of, as it calls them', async () => {
      await start(danube);
      const [sent] = (await reported(desk, 'p1.broadsheet')).filter(({ code }) => code === 'stray-space');
      const known: Diagnostic = { ...sent!, message: 'as the client has it' };
      // The cursor stands elsewhere on the line, as some editors send it.
      const range = {
        start: { line: sent!.range.start.line, character: 0 },
        end: { line: sent!.range.start.line, character: 0 },
      };
      const [fix] = await actionsAt(desk, { ...desk.document('p1.broadsheet'), range }, { diagnostics: [known] });
      assert.deepEqual(fix?.diagnostics, [known]);
      assert.match(desk.after(fix?.edit), /liegt\nstill, weil/);
      assert.deepEqual(await actionsAt(desk, { ...desk.document('p1.broadsheet'), range }, { only: ['quickfix'] }), []);
    });

    for (const [what, before, after] of [
      ['in a comment above the line', '会议 ，召开。\n', '% broadsheet-ignore stray-space\n会议 ，召开。\n'],
      [
        'in the comment that stands there',
        '% broadsheet-ignore ligature\n会议 ，召开。\n',
        '% broadsheet-ignore ligature stray-space\n会议 ，召开。\n',
      ],
      [
        'below a byte order mark, in the line ends of the file',
        '\uFEFF会议 ，召开。\r\n',
        '\uFEFF% broadsheet-ignore stray-space\r\n会议 ，召开。\r\n',
      ],
    ] as const) {
      it(`silence a code ${what}`, async () => {
        await start(before);
        const all = await reported(desk, 'p1.broadsheet');
        const { range } = all.find(({ code }) => code === 'stray-space') ?? assert.fail();
        const actions = await actionsAt(desk, { ...desk.document('p1.broadsheet'), range });
        const ignore = actions.find(({ title }) => title === 'Ignore “stray-space” on this line');
        assert.equal(desk.after(ignore?.edit), `//// p1.broadsheet\n${after}`);
        await desk.apply(ignore?.edit);
        const left = (await reported(desk, 'p1.broadsheet')).map(({ code }) => code);
        assert.ok(!left.includes('stray-space'));
      });
    }

    it('count in bytes of UTF-8 with a client that does', async () => {
      await start(mistyped, { capabilities: { ...everything, general: { positionEncodings: ['utf-8'] } } });
      const [fix] = await actionsAt(desk, desk.selection('other'));
      assert.match(desk.after(fix?.edit), /𠮷安等县防汛指挥部昨日/);
    });

    it('are none where nothing is reported', async () => {
      await start(danube);
      const at = {
        ...desk.document('p1.broadsheet'),
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
      };
      assert.deepEqual(await actionsAt(desk, at, { only: ['quickfix'] }), []);
    });
  });

  describe('on the whole file', () => {
    it('apply the safe fixes until there are none, in edits of what is wrong only', async () => {
      await start(mistyped);
      const action = await resolve(desk, await fixAll());
      assert.equal(action.kind, FIX_ALL);
      assert.equal(desk.after(action.edit), corrected);
      const [change] = action.edit?.documentChanges ?? [];
      const edits = change && 'edits' in change ? change.edits : [];
      assert.ok(edits.length > 5, 'not one edit of all');
      await desk.apply(action.edit);
      assert.equal(await fixAll(), undefined);
    });

    it('leave what has to be compared with print', async () => {
      await start('# 汛期将至\n\n市防【？汛】指挥部召开 ，会议。\n');
      const { edit } = await resolve(desk, await fixAll());
      assert.equal(desk.after(edit), '//// p1.broadsheet\n# 汛期将至\n\n市防【？汛】指挥部召开，会议。\n');
    });

    it('fix the text as it is when the edit is asked for', async () => {
      await start(mistyped);
      const action = await fixAll();
      await desk.replace('p1.broadsheet', '\n会议要求', '\n昨日会议要求');
      assert.equal(desk.after((await resolve(desk, action)).edit), corrected.replace('会议要求', '昨日会议要求'));
    });

    it('follow a file whose corrected date makes it a page of another issue', async () => {
      await start(
        lines`
          //// p1.broadsheet
          ---
          paper: The Halden Courier
          date: 1931/6/2
          language: en
          ---

          == Page One ==

          # River rises
          @ By Ann Poole

          The ferry was tied up at noon, which (Continued on Page 3)

          //// p3.broadsheet
          ---
          paper: The Halden Courier
          date: 1931-06-02
          language: en
          ---

          == Page 3 ==

          << (Continued from Page 1)
          the ferryman had not done in thirty years.
        `,
      );
      const { edit } = await resolve(desk, await fixAll());
      assert.match(desk.after(edit), /date: 1931-06-02\n(?:.*\n)*.*which\n>> \(Continued on Page 3\)\n\n$/);
    });
  });

  describe('of kinds', () => {
    it('that nobody asks for are not offered', async () => {
      await start(mistyped);
      const at = desk.selection('space');
      for (const [only, expected] of [
        [['quickfix'], ['quickfix']],
        [['source'], [FIX_ALL]],
        [['source.fixAll'], [FIX_ALL]],
        [[FIX_ALL], [FIX_ALL]],
        [['source.fixAll.eslint'], []],
        [['source.organizeImports'], []],
        [['quickfix.other'], []],
        [['source.fix'], []],
        [[], ['quickfix', FIX_ALL]],
        [
          ['quickfix', 'source.fixAll'],
          ['quickfix', FIX_ALL],
        ],
        [[''], ['quickfix', FIX_ALL]],
      ] as const) {
        const found = kinds(await actionsAt(desk, at, { only: [...only] })).filter(
          (kind) => !kind?.startsWith('refactor'),
        );
        assert.deepEqual(found, expected, only.join());
      }
    });

    it('may be one by itself, as Neovim sent it', async () => {
      await start(mistyped);
      const only = 'quickfix' as unknown as string[];
      assert.deepEqual(kinds(await actionsAt(desk, desk.selection('space'), { only })), ['quickfix']);
    });

    it('that concern the whole file come only when they are asked for', async () => {
      await start(mistyped);
      const at = desk.selection('space');
      const { Automatic, Invoked } = CodeActionTriggerKind;
      assert.ok(!kinds(await actionsAt(desk, at, { triggerKind: Automatic })).includes(FIX_ALL));
      assert.ok(kinds(await actionsAt(desk, at, { triggerKind: Invoked })).includes(FIX_ALL));
      assert.ok(kinds(await actionsAt(desk, at)).includes(FIX_ALL));
      const onSave = { triggerKind: Automatic, only: ['source.fixAll'] };
      assert.deepEqual(kinds(await actionsAt(desk, at, onSave)), [FIX_ALL]);
    });
  });

  describe('for clients of their own ways', () => {
    for (const missing of ['dataSupport', 'resolveSupport'] as const) {
      it(`come with their edits where these cannot be asked for later (no ${missing})`, async () => {
        await start(mistyped, without(missing));
        assert.equal(providerOf(desk).resolveProvider, false);
        assert.equal(desk.after((await fixAll())?.edit), corrected);
      });
    }

    it('name no versions where the client knows none', async () => {
      await start(mistyped, {
        capabilities: { ...everything, workspace: { ...everything.workspace, workspaceEdit: {} } },
      });
      const { edit } = await resolve(desk, await fixAll());
      assert.equal(edit?.documentChanges, undefined);
      assert.equal(desk.after(edit), corrected);
    });

    it('are not offered where only commands are taken', async () => {
      await start(mistyped, without('codeActionLiteralSupport'));
      assert.equal(desk.capabilities.codeActionProvider, undefined);
      assert.deepEqual(await actionsAt(desk, desk.selection('space')), []);
    });

    it('come back as they are where nothing is known of them', async () => {
      await start(mistyped);
      for (const data of [
        undefined,
        null,
        7,
        'fix',
        {},
        { uri: 1, task: 'fix-all' },
        { uri: 'file:///elsewhere.broadsheet', task: 'fix-all' },
        { ...desk.document('p1.broadsheet').textDocument, task: 'fix-code', code: 'no-code' },
        { ...desk.document('p1.broadsheet').textDocument, task: 'toString' },
      ]) {
        const action = { title: 'Anything', ...(data === undefined ? {} : { data }) };
        assert.deepEqual(await resolve(desk, action), action);
      }
    });
  });

  it('are given at once, before the other files are read', async () => {
    const never = new Promise<void>(() => {});
    desk = await Desk.on(mistyped, { transport: inProcessAfter(never) });
    assert.equal((await actionsAt(desk, desk.selection('space')))[0]?.title, 'Remove');
    assert.equal(desk.after((await resolve(desk, await fixAll())).edit), corrected);
  });

  it('are none for a file that nobody knows', async () => {
    await start(danube);
    const at = { textDocument: { uri: desk.uri('p9.broadsheet') }, range: desk.selection().range };
    assert.deepEqual(await actionsAt(desk, at), []);
  });
});
