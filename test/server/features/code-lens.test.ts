import { strict as assert } from 'node:assert';
import type { CodeLens, Command, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { ShownPlace, ShowReferencesArguments } from '../../../server/protocol';
import { lines } from '../../support/drawn';
import { everything, pushOnly, without } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';
import { elbe, halden, linhai } from '../support/newspapers';
import { inProcessAfter } from '../support/transports';

/** Lenses stand above what is drawn as `above`. */
const courier = lines`
  //// p1.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page One ==

  ⟦above:#- Floods⟧
  # River rises at Halden bridge {#river}
  @ By Ann Poole

  The ferry was tied up at noon, which
  the ferryman 𠮷 had not done
  >> Continued on Pages 3 and 4

  # How the sluice works {with=#⟦reference:river⟧}
  Water lifts the gate.

  # Tram late
  Fog held it at the bridge.

  //// p3.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page 3 ==

  ⟦above:<< Continued from Page 1⟧
  in thirty years. The mill race was shut.

  == Page 4 ==

  ⟦above:# River rises⟧
  << Continued from Page 1 {from=#⟦reference:river⟧}
  The quay at Upper Halden stood dry.
`;

const river = '# River rises at Halden bridge {#river}\n';

describe('code lenses', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const open = async (drawing: string, options?: DeskOptions) => {
    desk = await Desk.on(drawing, options);
    // What lies in several files is answered when all have been read.
    await desk.request('textDocument/documentLink', desk.document('p1.broadsheet'));
  };
  /** The lenses of a file, each with its command, asked for where it did not come. */
  const lensesOf = async (path: string): Promise<(CodeLens & { command: Command })[]> => {
    const found = (await desk.request<CodeLens[] | null>('textDocument/codeLens', desk.document(path))) ?? [];
    const whole = found.map(async (lens): Promise<CodeLens & { command: Command }> => {
      const { command, ...rest } = lens.command ? lens : await desk.request<CodeLens>('codeLens/resolve', lens);
      return { ...rest, command: command ?? assert.fail('a lens without a command') };
    });
    return Promise.all(whole);
  };
  const titlesIn = async (path: string) => (await lensesOf(path)).map(({ command }) => command.title);
  const leadsTo = (command: Command | undefined) => command?.arguments as ShownPlace[];

  it('stand above articles and their continuations', async () => {
    for (const encoding of ['utf-16', 'utf-8']) {
      await open(courier, { capabilities: { ...everything, general: { positionEncodings: [encoding] } } });
      const found = await Promise.all(
        ['p1.broadsheet', 'p3.broadsheet'].map(async (path) =>
          (await lensesOf(path)).map(({ range }) => ({ uri: desk.uri(path), range })),
        ),
      );
      const places = new Map(found.flat().map((place) => [JSON.stringify(place), place]));
      desk.assertPlaces([...places.values()], 'above');
      if (encoding === 'utf-16') await desk.close();
    }
  });

  it('say where an article goes on, where it comes from, and how often it is referred to', async () => {
    await open(courier);
    assert.deepEqual(await titlesIn('p1.broadsheet'), ['continues on page 3', 'continues on page 4', '2 references']);
    assert.deepEqual(await titlesIn('p3.broadsheet'), ['from page 1', 'from page 1']);
  });

  for (const [paper, drawing, out, back] of [
    ['halden', halden, 'continues on page 3', 'from page 1'],
    ['elbe', elbe, 'continues on page 2', 'from page 1'],
  ] as const) {
    it(`lead from each part of an article to the other (${paper})`, async () => {
      await open(drawing);
      const files = [...new Set([...desk.places('out'), ...desk.places('in')].map(({ uri }) => desk.path(uri)))];
      const found = (await Promise.all(files.map(lensesOf))).flat();
      assert.deepEqual(
        found.map(({ command }) => command.title),
        [out, back],
      );
      desk.assertPlaces(leadsTo(found[0]?.command), 'in');
      desk.assertPlaces(leadsTo(found[1]?.command), 'out');
    });
  }

  it('speak Chinese to a Chinese editor', async () => {
    await open(linhai, { locale: 'zh-CN' });
    assert.deepEqual(await titlesIn('1.broadsheet'), ['转第2版', '接第1版']);
    await desk.replace('1.broadsheet', '# 全市停课停运\n', '# 全市停课停运 {#typhoon}\n');
    await desk.replace('1.broadsheet', '（上接第一版①）\n', '（上接第一版①） {from=typhoon}\n');
    assert.deepEqual(await titlesIn('1.broadsheet'), ['转第2版', '1 处引用', '接第1版']);
  });

  it('say so where an article goes on below on its page', async () => {
    await open(lines`
      ---
      paper: 临江日报
      date: 2021-03-06
      language: zh-CN
      ---

      == 第一版 要闻 ==

      # 水库除险加固完工
      昨日，三座水库
      >> （下转本版）

      << （上接本版）
      通过验收。
    `);
    assert.deepEqual(await titlesIn('p1.broadsheet'), ['continues on this page', 'from this page']);
  });

  it('are not there for what leads nowhere and what nobody refers to', async () => {
    await open('== Page One ==\n\n# River rises {#river}\nThe ferry was tied up\n>> Continued on Page 3\n');
    assert.deepEqual(await lensesOf('p1.broadsheet'), []);
  });

  it('list references where the client has a command for it', async () => {
    await open(courier, { initializationOptions: { showReferences: true } });
    const { command } = (await lensesOf('p1.broadsheet')).at(-1) ?? assert.fail();
    assert.equal(command.command, 'broadsheet.showReferences');
    const [uri, position, locations] = command.arguments as ShowReferencesArguments;
    assert.equal(uri, desk.uri('p1.broadsheet'));
    assert.deepEqual(position, desk.places('above')[0]?.range.start);
    desk.assertPlaces(locations, 'reference');
  });

  it('offer references to choose from where it has not, by page and headline', async () => {
    await open(courier);
    const { command } = (await lensesOf('p1.broadsheet')).at(-1) ?? assert.fail();
    assert.equal(command.command, 'broadsheet.showPlace');
    desk.assertPlaces(leadsTo(command), 'reference');
    assert.deepEqual(
      leadsTo(command).map(({ title }) => title),
      ['p. 1: How the sluice works', 'p. 4: River rises'],
    );
  });

  it('come whole to a client that does not ask for their commands', async () => {
    const capabilities = { ...everything, textDocument: { ...everything.textDocument, codeLens: {} } };
    await open(courier, { capabilities });
    assert.equal(desk.capabilities.codeLensProvider?.resolveProvider, false);
    const found = await desk.request<CodeLens[]>('textDocument/codeLens', desk.document('p3.broadsheet'));
    assert.deepEqual(
      found.map(({ command }) => command?.title),
      ['from page 1', 'from page 1'],
    );
  });

  it('say nothing once what they were about is gone, and survive what is no lens', async () => {
    await open(courier);
    const found = await desk.request<CodeLens[]>('textDocument/codeLens', desk.document('p1.broadsheet'));
    await desk.replace('p1.broadsheet', river, '# River rises at Halden bridge\n');
    const { command } = await desk.request<CodeLens>('codeLens/resolve', found.at(-1) ?? assert.fail());
    assert.deepEqual(command, { title: '', command: '' });
    const { range } = found[0] ?? assert.fail();
    for (const data of [null, undefined, 7, { uri: 'file:///nowhere' }, { uri: 3, at: 'x', order: -1 }])
      assert.equal((await desk.request<CodeLens>('codeLens/resolve', { range, data })).command?.title, '');
  });

  describe('are asked for again', () => {
    const REFRESH = 'workspace/codeLens/refresh';

    it('when another page changes them, and not when it does not', async () => {
      // Diagnostics that come by themselves tell that a pause has come.
      await open(courier, { capabilities: pushOnly });
      assert.equal((await titlesIn('p1.broadsheet')).length, 3);
      await lensesOf('p3.broadsheet');
      await desk.replace('p3.broadsheet', 'shut', 'closed');
      await desk.message<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ version }) => version === 2);
      await lensesOf('p3.broadsheet');
      assert.deepEqual(
        desk.received.filter(({ method }) => method === REFRESH),
        [],
      );
      await desk.replace('p3.broadsheet', '== Page 4 ==', '== Page 5 ==');
      await desk.message(REFRESH);
      assert.deepEqual(await titlesIn('p1.broadsheet'), ['continues on page 3', '2 references']);
    });

    it('when the index has come', async () => {
      let release = (): void => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      desk = await Desk.on(courier, { open: ['p1.broadsheet'], transport: inProcessAfter(held) });
      assert.deepEqual(await titlesIn('p1.broadsheet'), ['1 reference']);
      release();
      await desk.message(REFRESH);
      assert.equal((await titlesIn('p1.broadsheet')).length, 3);
    });

    it('when they are switched off and on', async () => {
      await open(courier);
      assert.equal((await titlesIn('p1.broadsheet')).length, 3);
      await desk.configure({ codeLens: { enabled: false } });
      await desk.message(REFRESH);
      assert.deepEqual(await lensesOf('p1.broadsheet'), []);
      const count = desk.received.length;
      await desk.configure({ codeLens: { enabled: true } });
      await desk.message(REFRESH, () => true, count);
      assert.equal((await titlesIn('p1.broadsheet')).length, 3);
    });

    it('by none that cannot be told to: there they wait for the index', async () => {
      let release = (): void => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const capabilities = { ...everything, workspace: without(everything.workspace, 'codeLens') };
      desk = await Desk.on(courier, { open: ['p1.broadsheet'], transport: inProcessAfter(held), capabilities });
      const early = titlesIn('p1.broadsheet');
      release();
      assert.equal((await early).length, 3);
    });
  });
});
