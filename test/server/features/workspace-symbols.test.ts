import { strict as assert } from 'node:assert';
import type { Location, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';

/** Two issues and a loose page, in three languages. */
const archive = lines`
  //// 1931-06-02.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page One ==

  # ⟦river:River rises
  # at Halden bridge⟧
  @ By ⟦poole:Ann Poole⟧

  The ferry was tied up.
  >> Continued on Page 3

  == Page 3 ==

  # River rises
  << Continued from Page 1
  The race was closed.

  //// 2019-08-11.broadsheet
  ---
  paper: 临海晚报
  date: 2019-08-11
  language: zh-CN
  ---

  == 第一版 ==

  # ⟦typhoon:台风“丹鹭”今夜登陆⟧

  本报讯（记者 ⟦shen:沈望秋⟧）沿海渔船已回港。

  # ⟦fullwidth:ＧＤＰ增长 𠮷⟧

  去年增长百分之六。（记者 ⟦sheny:沈望秋⟧）

  //// seite.broadsheet
  == Seite 1 ==

  # ⟦flood:Hochwasser an der Elbe⟧

  Der Strom ist gestiegen.
`;

describe('workspace symbols', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const search = (query: string) => desk.request<WorkspaceSymbol[]>('workspace/symbol', { query });
  const assertFound = async (query: string, ...names: string[]) => {
    const found = (await search(query)).map(({ location }) => location as Location);
    const expected = names.flatMap((name) => desk.places(name));
    assert.equal(desk.drawn(found), desk.drawn(expected), query);
  };
  /** A client to which every place is told at once. */
  const { resolveSupport: _, ...symbol } = everything.workspace?.symbol ?? {};
  const plain = { ...everything, workspace: { ...everything.workspace, symbol } };

  it('are articles by their headlines and bylines by their names, in files that are open or not', async () => {
    desk = await Desk.on(archive, { open: ['seite.broadsheet'], capabilities: plain });
    await assertFound('river', 'river');
    await assertFound('台风', 'typhoon');
    await assertFound('Hochwasser', 'flood');
    await assertFound('poole', 'poole');
    await assertFound('沈望秋', 'shen', 'sheny');
  });

  it('are found by some of their letters, whatever their case and width', async () => {
    desk = await Desk.on(archive, { capabilities: plain });
    await assertFound('HWELBE', 'flood');
    await assertFound('gdp增', 'fullwidth');
    await assertFound('ｒｉｖｅｒ', 'river');
    await assertFound('zzz');
  });

  it('come best first, and say what they are in', async () => {
    desk = await Desk.on(
      lines`
        //// a.broadsheet
        ---
        paper: Halden Courier
        date: 1931-06-02
        ---

        # The tides of June

        # Notes on tides

        # Tides

        # Tides of May
      `,
      { capabilities: plain },
    );
    const found = await search('tides');
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Tides', 'Tides of May', 'The tides of June', 'Notes on tides'],
    );
    assert.deepEqual([...new Set(found.map(({ containerName }) => containerName))], ['Halden Courier 1931-06-02']);
  });

  it('tell their place when they are asked for it', async () => {
    const resolving = {
      ...everything,
      workspace: { ...everything.workspace, symbol: { ...symbol, resolveSupport: { properties: ['location.range'] } } },
    };
    desk = await Desk.on(archive, { capabilities: resolving });
    const [found] = await search('typhoon 台风');
    assert.equal(found, undefined);
    const [typhoon = assert.fail()] = await search('台风');
    assert.ok(!('range' in typhoon.location));
    const resolved = await desk.request<WorkspaceSymbol>('workspaceSymbol/resolve', typhoon);
    desk.assertPlaces([resolved.location as Location], 'typhoon');
  });

  it('follow what is edited, and are all there are for an empty query', async () => {
    desk = await Desk.on(archive, { capabilities: plain });
    await desk.replace('seite.broadsheet', 'Hochwasser', 'Niedrigwasser');
    assert.deepEqual(
      (await search('Niedrig')).map(({ name }) => name),
      ['Niedrigwasser an der Elbe'],
    );
    assert.deepEqual(await search('Hochwasser'), []);
    assert.equal((await search('')).length, 7);
  });
});
