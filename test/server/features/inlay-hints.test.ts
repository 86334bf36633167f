import { strict as assert } from 'node:assert';
import type { InlayHint, InlayHintLabelPart, PublishDiagnosticsParams, Range } from 'vscode-languageserver-protocol';
import { filesOf, lines } from '../../support/drawn';
import { everything, pushOnly, without } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';
import { inProcessAfter } from '../support/transports';

const METHOD = 'textDocument/inlayHint';
const REFRESH = 'workspace/inlayHint/refresh';

/** Issues with the hints that an editor shows of them, each in ‹›. */
const courier = lines`
  //// p1.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page One ==

  #- Floods
  # River rises
  # at Halden bridge {#river}‹35 words · 3 paragraphs›
  #+ Mill race closed
  @ By Ann Poole

  The ferry — tied up at noon — was 𠮷 not the only
  one that night. [%1931, again]

  ! The ferry at noon.

  The mayor argu-
  >> Continued on Page 3‹→ mented for an hour that the quay had…›

  # Tram late‹1 word · 1 paragraph›
  Fog!

  # Tide tables‹4 words›
  ~~~ table
  High water   6.12   8.40
  ~~~

  # {.photo}
  ! The quay.
  //// p3.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page 3 ==

  # River rises
  << Continued from Page 1‹← River rises at Halden bridge› mented for an hour that the quay
  had to stay dry.

  ## At the mill
  It stood still
  >> {page=4}‹→ until morning.›

  == Page 4 ==

  << Continued from Page 1‹← p. 3 · River rises at Halden bridge›
  until morning.
`;

const linjiang = lines`
  //// 一版.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---

  == 第一版 要闻 ==

  # 水库加固完工‹46 字 · 2 段›

  本报讯（记者周晓舟）昨日，𠮷庆街口水库通过验收。
  葛̌村堤防ＡＢ两
  >> （下转第二、三版）‹→ 第2版 · 段也已加固。 → 第3版 · 值守人员全部到岗。›
  //// 二版.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---

  == 第二版 ==

  << （上接第一版）‹← 水库加固完工›
  段也已加固。

  == 第三版 ==

  << （上接第一版）‹← 水库加固完工›
  　　值守人员全部到岗。
`;

const elbe = lines`
  //// abend.broadsheet
  ---
  paper: Elbufer Abendblatt
  date: 1908-03-14
  language: de
  ---

  == Seite 1 ==

  # {.document}‹10 words · 1 paragraph›

  Der Deichgraf hat die Wachen ver-
  >> (Schluß auf Seite 2.)‹→ doppelt und läßt Sandsäcke füllen.›

  == Seite 2 ==

  << (Schluß von Seite 1.)‹← Der Deichgraf hat die Wachen ver-›
  doppelt und läßt Sandsäcke füllen.
`
  .replace('9 Wörter', '9 words · 1 paragraph')
  .replace('…Der', 'Der');

const withoutHints = (drawing: string) => drawing.replaceAll(/‹[^›]*›/g, '');

describe('inlay hints', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const open = async (drawing: string, options?: DeskOptions) => {
    desk = await Desk.on(withoutHints(drawing), options);
    // What lies in several files is answered when all have been read.
    await desk.request('textDocument/documentLink', desk.document('p1.broadsheet'));
  };
  const whole = (path: string): Range => desk.range(desk.text(path), 0, desk.text(path).length);
  const hintsIn = async (path: string, range = whole(path)) =>
    (await desk.request<InlayHint[] | null>(METHOD, { ...desk.document(path), range })) ?? [];
  const labelOf = ({ label }: InlayHint) =>
    typeof label === 'string' ? label : label.map(({ value }) => value).join('');
  const labels = async (path: string, range?: Range) => (await hintsIn(path, range)).map(labelOf);
  /** A file with its hints drawn into it. */
  const shown = async (path: string) => {
    const edits = (await hintsIn(path)).map((hint) => ({
      range: { start: hint.position, end: hint.position },
      newText: `‹${labelOf(hint)}›`,
    }));
    return desk.applied(desk.text(path), edits);
  };
  const resolve = (hint: InlayHint | undefined) =>
    desk.request<InlayHint>('inlayHint/resolve', hint ?? assert.fail('no hint'));
  const partsOf = ({ label }: InlayHint) => (typeof label === 'string' ? [] : label) as InlayHintLabelPart[];

  for (const [paper, drawing, locale] of [
    ['courier', courier, 'en'],
    ['linjiang', linjiang, 'zh-CN'],
    ['elbe', elbe, 'en'],
  ] as const) {
    for (const encoding of ['utf-16', 'utf-8']) {
      it(`say where jumps lead and how long articles are (${paper}, ${encoding})`, async () => {
        const capabilities = { ...everything, general: { positionEncodings: [encoding] } };
        await open(drawing, { locale, capabilities });
        for (const [path, expected] of filesOf(drawing)) assert.equal(await shown(path), expected);
      });
    }
  }

  it('count characters of scripts without spaces, words of others, in the language of the editor', async () => {
    await open(linjiang);
    assert.equal((await labels('一版.broadsheet'))[0], '46 characters · 2 paragraphs');
    await desk.close();
    await open(courier, { locale: 'zh-CN' });
    assert.deepEqual((await labels('p1.broadsheet')).slice(0, 2), [
      '35 词 · 3 段',
      '→ mented for an hour that the quay had…',
    ]);
  });

  it('group the digits of long counts as English does', async () => {
    await open(`---\nlanguage: en\n---\n\n# Ferry late\n\n${'Fog held it. '.repeat(700)}\n`);
    assert.deepEqual(await labels('p1.broadsheet'), ['2,100 words · 1 paragraph']);
  });

  it('are given for the range that is asked for, its ends included, and no more', async () => {
    await open(courier);
    const all = await hintsIn('p1.broadsheet');
    for (const [index, { position }] of all.entries()) {
      const found = await hintsIn('p1.broadsheet', { start: position, end: position });
      assert.deepEqual(found.map(labelOf), [labelOf(all[index]!)]);
      const { line, character } = position;
      const before = { start: { line, character: 0 }, end: { line, character: character - 1 } };
      assert.deepEqual(await hintsIn('p1.broadsheet', before), []);
    }
  });

  it('lead where the jump leads once they are asked for it', async () => {
    await open(linjiang);
    const [, jump = assert.fail()] = await hintsIn('一版.broadsheet');
    assert.equal(jump.paddingLeft, true);
    assert.deepEqual(
      partsOf(jump).map(({ location }) => location),
      [undefined, undefined],
    );
    const { tooltip, ...rest } = await resolve(jump);
    assert.equal(tooltip, 'Page 2, line 9 of 二版.broadsheet\nPage 3, line 14 of 二版.broadsheet');
    const text = desk.text('二版.broadsheet');
    const words = partsOf(rest).map(({ location }) => {
      const { uri, range } = location ?? assert.fail();
      assert.equal(uri, desk.uri('二版.broadsheet'));
      return [range.start.line, text.slice(desk.offset(text, range.start), desk.offset(text, range.end))];
    });
    assert.deepEqual(words, [
      [8, '（上接第一版）'],
      [13, '（上接第一版）'],
    ]);
  });

  it('tell on demand how much of an article stands on which page, in the language of the editor', async () => {
    await open(courier);
    const [length, jump, ...others] = await hintsIn('p1.broadsheet');
    assert.equal((await resolve(length)).tooltip, 'Page 1: 17 words\nPage 3: 17 words\nPage 4: 2 words');
    assert.equal((await resolve(jump)).tooltip, 'Page 3, line 10 of p3.broadsheet');
    assert.deepEqual(await Promise.all(others.map(async (hint) => (await resolve(hint)).tooltip)), [
      undefined,
      undefined,
    ]);
    await desk.close();
    await open(linjiang, { locale: 'zh-CN' });
    const [count, out] = await hintsIn('一版.broadsheet');
    assert.equal((await resolve(count)).tooltip, '第 1 版：31 字\n第 2 版：6 字\n第 3 版：9 字');
    assert.match(String((await resolve(out)).tooltip), /^二版.broadsheet 第 2 版，第 9 行\n/);
  });

  it('come whole to a client that asks for nothing later', async () => {
    const capabilities = { ...everything, textDocument: { ...everything.textDocument, inlayHint: {} } };
    await open(courier, { capabilities });
    const [length, jump] = await hintsIn('p1.broadsheet');
    assert.match(String(length?.tooltip), /^Page 1/);
    assert.equal(partsOf(jump ?? assert.fail())[0]?.location?.uri, desk.uri('p3.broadsheet'));
  });

  it('stay as they are where what they were about is gone, or where they are none', async () => {
    await open(courier);
    const [, jump = assert.fail()] = await hintsIn('p1.broadsheet');
    await desk.change('p1.broadsheet', [{ range: whole('p1.broadsheet'), newText: '' }]);
    assert.deepEqual(await resolve(jump), jump);
    for (const data of [undefined, null, 'x', { uri: 4, at: 'y' }, { uri: desk.uri('p3.broadsheet'), at: -1 }])
      assert.equal((await resolve({ ...jump, data } as InlayHint)).tooltip, undefined);
  });

  describe('follow', () => {
    it('the settings', async () => {
      await open(courier, { settings: { inlayHints: { jumps: false } } });
      await desk.message('workspace/configuration');
      const all = ['35 words · 3 paragraphs', '1 word · 1 paragraph', '4 words'];
      assert.deepEqual(await labels('p1.broadsheet'), all);
      await desk.configure({ inlayHints: { jumps: true, counts: false } });
      await desk.message(REFRESH);
      assert.deepEqual(await labels('p1.broadsheet'), ['→ mented for an hour that the quay had…']);
    });

    it('what changes on another page, and say nothing of what changes nothing', async () => {
      // Diagnostics that come by themselves tell that a pause has come.
      await open(courier, { capabilities: pushOnly });
      await labels('p1.broadsheet');
      await desk.replace('p3.broadsheet', 'until', 'till');
      await desk.message<PublishDiagnosticsParams>('textDocument/publishDiagnostics', ({ version }) => version === 2);
      await labels('p3.broadsheet');
      assert.deepEqual(
        desk.received.filter(({ method }) => method === REFRESH),
        [],
      );
      await desk.replace('p3.broadsheet', 'had to stay dry', 'would stay dry');
      await desk.message(REFRESH);
      assert.equal((await labels('p1.broadsheet'))[0], '34 words · 3 paragraphs');
    });

    it('what changes on another page, whatever else is asked for before a pause comes', async () => {
      await open(courier);
      const [count, jump] = await hintsIn('p1.broadsheet');
      const at = (hint: InlayHint | undefined): Range => {
        const { position } = hint ?? assert.fail('no hint');
        return { start: position, end: position };
      };
      await labels('p1.broadsheet', at(count));
      await labels('p1.broadsheet', at(jump));
      await desk.replace('p3.broadsheet', 'had to stay dry', 'would stay dry');
      await labels('p1.broadsheet', at(jump));
      await desk.message(REFRESH);
      assert.deepEqual(await labels('p1.broadsheet', at(count)), ['34 words · 3 paragraphs']);
    });

    it('the index when it comes, also for a client that cannot be told', async () => {
      for (const capabilities of [
        everything,
        { ...everything, workspace: without(everything.workspace, 'inlayHint') },
      ]) {
        let release = (): void => {};
        const held = new Promise<void>((resolve) => {
          release = resolve;
        });
        const transport = inProcessAfter(held);
        desk = await Desk.on(withoutHints(courier), { open: ['p1.broadsheet'], transport, capabilities });
        const early = labels('p1.broadsheet');
        if (capabilities === everything) assert.equal((await early)[0], '17 words · 2 paragraphs');
        release();
        if (capabilities === everything) await desk.message(REFRESH);
        const [length] = await (capabilities === everything ? labels('p1.broadsheet') : early);
        assert.equal(length, '35 words · 3 paragraphs');
        if (capabilities === everything) await desk.close();
      }
    });
  });
});
