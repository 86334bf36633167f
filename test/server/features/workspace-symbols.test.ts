import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { type Location, ProgressType, type WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { transcript } from '../../support/transcripts';
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

  it('tell their places as the client counts characters', async () => {
    desk = await Desk.on(archive, { capabilities: { ...plain, general: { positionEncodings: ['utf-8'] } } });
    await assertFound('𠮷', 'fullwidth');
    await assertFound('丹鹭', 'typhoon');
  });

  it('are found by kicker and deck, and narrowed down by paper, date and page', async () => {
    desk = await Desk.on(
      lines`
        //// 1.broadsheet
        ---
        paper: 临江日报
        date: 2021-03-06
        language: zh-CN
        ---

        == 第一版 要闻 ==

        #- ⟦deck:市防汛⟧指挥部会议强调
        # 早部署早检查

        //// 2.broadsheet
        ---
        paper: 临江日报
        date: 2021-03-07
        edition: 晚版
        language: zh-CN
        ---

        # 早部署早检查
        @ 本报记者 周晓舟
      `,
      { capabilities: plain },
    );
    const places = async (query: string) =>
      (await search(query)).map(({ name, containerName }) => [name, containerName]);
    assert.deepEqual(await places('防汛'), [['早部署早检查', '临江日报 2021-03-06 · 第一版 要闻']]);
    assert.deepEqual(await places('早部署 晚版'), [['早部署早检查', '临江日报 2021-03-07 晚版']]);
    assert.deepEqual(await places('周晓舟'), [['周晓舟', '早部署早检查 · 临江日报 2021-03-07 晚版']]);
    assert.deepEqual(await places('早部署 1999'), []);
  });

  it('are no more than somebody reads, those in open documents first', async () => {
    const many = Array.from({ length: 600 }, (_, i) => `# Notice ${i}\n\nLost: a dog.\n`).join('\n');
    const beside = { 'a.broadsheet': many };
    desk = await Desk.on('//// z.broadsheet\n# Notice of a meeting\n', { capabilities: plain, beside });
    for (const query of ['notice', '']) {
      const found = await search(query);
      assert.equal(found.length, 500, query);
    }
    assert.equal((await search(''))[0]?.name, 'Notice of a meeting');
  });

  it('come in portions to a client that takes them so, and are the same', async () => {
    const pages = Array.from(
      { length: 300 },
      (_, i) => [`${i}.broadsheet`, `# Notice ${i}\n@ By Ann Poole\n`] as const,
    );
    desk = await Desk.on(archive, { capabilities: plain, beside: Object.fromEntries(pages) });
    const whole = await search('notice');
    const portions: WorkspaceSymbol[] = [];
    desk.connection.onProgress(new ProgressType<WorkspaceSymbol[]>(), 'part', (part) => void portions.push(...part));
    const rest = await desk.request('workspace/symbol', { query: 'notice', partialResultToken: 'part' });
    assert.deepEqual(rest, []);
    const inOrder = (symbols: readonly WorkspaceSymbol[]) => symbols.map((symbol) => JSON.stringify(symbol)).sort();
    assert.deepEqual(inOrder(portions), inOrder(whole));
    assert.equal(whole.length, 300);
  });

  it('are not told when the client no longer wants them', async () => {
    desk = await Desk.on(archive, { capabilities: plain });
    const { answer, cancel } = desk.cancellable('workspace/symbol', { query: 'river' });
    cancel();
    await assert.rejects(answer, { code: -32800 });
  });

  it('lie in their file, and are called by words that stand there, whatever the text', async () => {
    desk = await Desk.on('', { capabilities: plain });
    await desk.open('any.broadsheet', '');
    await fc.assert(
      fc.asyncProperty(transcript, async (text) => {
        await desk.rewrite('any.broadsheet', text);
        const now = desk.text('any.broadsheet');
        for (const { name, location } of await search('')) {
          const { range } = location as Location;
          const [start, end] = [desk.offset(now, range.start), desk.offset(now, range.end)];
          assert.ok(start < end && name !== '', name);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of a run of names are those that the archive knows', async () => {
    desk = await Desk.on(
      lines`
        //// 1.broadsheet
        ---
        language: zh-CN
        ---

        # 早市
        @ 本报记者 颜佳⟦ren:任姚雷⟧

        //// 2.broadsheet
        ---
        language: zh-CN
        ---

        # 晚市
        @ 本报记者 颜佳 ⟦ren:任姚雷⟧
      `,
      { capabilities: plain },
    );
    await assertFound('任姚雷', 'ren');
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
