import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { draw, filesOf, lines } from '../../support/drawn';
import { editedTranscript, transcript } from '../../support/transcripts';
import { everything } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';

const utf8 = { ...everything, general: { positionEncodings: ['utf-8'] } };

describe('semantic tokens', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const path = 'p1.broadsheet';
  const full = () => desk.request<SemanticTokens>('textDocument/semanticTokens/full', desk.document(path));
  const delta = (previousResultId: string) =>
    desk.request<SemanticTokens | SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      ...desk.document(path),
      previousResultId,
    });
  const within = (range: Range) =>
    desk.request<SemanticTokens>('textDocument/semanticTokens/range', { ...desk.document(path), range });

  /** Tokens as ranges of the text that are named after what they are; fails where they are out of order or leave their line. */
  const decoded = (data: readonly number[]) => {
    const { tokenTypes, tokenModifiers } = desk.capabilities.semanticTokensProvider!.legend;
    const text = desk.text(path);
    let [line, character, end] = [0, 0, 0];
    assert.equal(data.length % 5, 0);
    return Array.from({ length: data.length / 5 }, (_, i) => {
      const [lines, characters, length, type, modifiers] = data.slice(5 * i, 5 * i + 5) as [
        number,
        number,
        number,
        number,
        number,
      ];
      character = lines > 0 ? characters : character + characters;
      line += lines;
      const start = desk.offset(text, { line, character });
      assert.ok(start >= end && length > 0);
      end = desk.offset(text, { line, character: character + length });
      const name = [tokenTypes[type]!, ...tokenModifiers.filter((_, bit) => modifiers & (1 << bit))].join('-');
      return { start, end, name };
    });
  };
  const drawn = (data: readonly number[]) => draw(desk.text(path), decoded(data));
  /** Fails unless the tokens of the first file are those drawn in it. */
  const assertTokens = async (drawing: string, options?: DeskOptions) => {
    desk = await Desk.on(drawing, options);
    const own = drawing.startsWith('////') ? filesOf(drawing).get(path) : drawing;
    assert.equal(drawn((await full()).data), own);
  };

  const chinese = lines`
    ---
    paper: 临江日报
    date: 2021-03-06
    language: zh-CN
    ---

    == 第一版 要闻 ==
    @ ⟦role:责任编辑⟧：⟦person:方叙⟧

    # 早部署早检查 {#⟦variable-declaration:xunqing⟧}
    @ 本报⟦role:记者⟧ ⟦person:周晓舟⟧ ⟦role:实习生⟧ ⟦person:何田⟧

    𠮷安水闸已经检修，
    >> （下转第⟦number:三⟧版⟦enumMember:①⟧）{to=⟦variable:xu⟧}

    # 图片新闻
    ! 3月5日，𠮷安水闸检修。{with=#⟦variable:xunqing⟧}
    @ 本报记者 ⟦person:林水生⟧ ⟦role:摄⟧

    # 水库加固完工
    ⟦dateline:新华社北京1月31日电⟧（⟦role:记者⟧⟦person:周[?晓]舟⟧）三座水库完工。⟦endMark:①3⟧
  `;

  it('say what a Chinese page prints', () => assertTokens(chinese));
  it('are counted in bytes of UTF-8 with a client that does', () => assertTokens(chinese, { capabilities: utf8 }));

  it('say what an English page prints', () =>
    assertTokens(lines`
      ---
      language: en
      ---
      == Page One ==

      # Mayor calls on council
      @ By ⟦person:Ann Poole⟧
      @ ⟦role:Staff Writer⟧

      ⟦dateline:HALDEN, March 4 (AP) —⟧ The caf${'e\u0301'} on the quay,
      >> See ⟦property:MAYOR⟧, Page ⟦number:A4⟧
    `));

  it('say what a German page prints', () =>
    assertTokens(lines`
      ---
      language: de
      ---
      == Seite 1 ==

      # Hochwasser
      @ ⟦role:Von⟧ ⟦person:Karl Voss⟧

      Der Pegel stieg,
      >> Fortsetzung auf Seite ⟦number:3⟧ {page=⟦number:4⟧ label=⟦enumMember:b⟧}
    `));

  it('part what runs over a line', () =>
    assertTokens('---\nlanguage: zh\n---\n# 一\n@ ⟦role:记者⟧ ⟦person:周⟧\n% 此处断行\n@ ⟦person:晓舟⟧\n\n水退了。\n'));

  describe('of a run of names', () => {
    const run = '---\nlanguage: zh\n---\n# 一\n@ ⟦role:记者⟧ ';

    it('are doubtful where it is split by guess', () =>
      assertTokens(`${run}⟦person-doubtful:颜佳任⟧⟦person-doubtful:姚雷⟧\n\n水退了。\n`));
    it('are those that other files know', () =>
      assertTokens(
        `//// p1.broadsheet\n${run}⟦person:颜佳任⟧⟦person:姚雷⟧\n//// p2.broadsheet\n---\nlanguage: zh\n---\n# 二\n@ 记者 颜佳任 姚雷\n`,
      ));
    it('follow what other files know', async () => {
      desk = await Desk.on(
        '//// p1.broadsheet\n---\nlanguage: zh\n---\n# 一\n@ 记者 颜佳任姚雷\n//// p2.broadsheet\n---\nlanguage: zh\n---\n# 二\n@ 记者 某\n',
      );
      const { resultId } = await full();
      const received = desk.received.length;
      await desk.replace('p2.broadsheet', '某', '颜佳任 姚雷');
      await desk.message('workspace/semanticTokens/refresh', () => true, received);
      const now = await delta(resultId!);
      assert.ok('data' in now);
      assert.match(drawn(now.data), /⟦person:颜佳任⟧⟦person:姚雷⟧/);
    });
  });

  it('within a range are those of the file that touch it', async () => {
    desk = await Desk.on(chinese.replaceAll(/⟦[a-zA-Z-]*:|⟧/g, ''));
    const text = desk.text(path);
    const start = text.indexOf('何田') + 1;
    const range = desk.range(text, start, text.indexOf('①）'));
    const names = decoded((await within(range)).data).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(names, ['何田', '三']);
  });

  it('change by what an edit changes', async () => {
    desk = await Desk.on('---\nlanguage: en\n---\n# A\n@ By Ann Poole\n\nText.\n\n# B\n@ By Karl Voss\n\nText.\n');
    const { resultId } = await full();
    await desk.replace(path, 'Karl Voss', 'Karla Voss');
    const changed = await delta(resultId!);
    assert.ok('edits' in changed);
    assert.deepEqual(changed.edits, [{ start: 15, deleteCount: 5, data: [0, 3, 10, 0, 0] }]);
    const same = await delta(changed.resultId!);
    assert.deepEqual('edits' in same && same.edits, []);
  });

  it('come whole where the client has others than the server told last', async () => {
    desk = await Desk.on('---\nlanguage: en\n---\n# A\n@ By Ann Poole\n');
    const { resultId, data } = await full();
    await full();
    for (const previous of [resultId!, 'nonsense']) {
      const again = await delta(previous);
      assert.deepEqual('data' in again && again.data, data);
    }
  });

  it('are forgotten with a document that is closed', async () => {
    desk = await Desk.on('---\nlanguage: en\n---\n# A\n@ By Ann Poole\n');
    const { resultId } = await full();
    await desk.shut(path);
    const closed = await full();
    assert.equal(closed.resultId, undefined);
    await desk.open(path, '---\nlanguage: en\n---\n# A\n@ By Karl Voss\n');
    assert.ok('data' in (await delta(resultId!)));
  });

  it('after any edits are what the changes make of those before', async () => {
    desk = await Desk.on('//// p1.broadsheet\n');
    const credited = fc.constantFrom(
      '@ 本报记者 周晓舟\n',
      '# A {#a}\n@ By Ann Poole\n\nText.\n',
      '>> （下转第三版①）\n',
    );
    await fc.assert(
      fc.asyncProperty(editedTranscript, fc.array(credited), async ([text, edits], more) => {
        await desk.rewrite(path, more.join('\n') + text);
        let { resultId, data } = await full();
        for (const { at, remove, insert } of edits) {
          const before = desk.text(path);
          const start = Math.floor((at / 1000) * before.length);
          const after = before.slice(0, start) + insert + before.slice(Math.min(before.length, start + remove));
          await desk.rewrite(path, after);
          const changed: SemanticTokens | SemanticTokensDelta = await delta(resultId!);
          assert.ok('edits' in changed);
          for (const { start, deleteCount, data: by } of changed.edits.toReversed())
            data = data.toSpliced(start, deleteCount, ...(by ?? []));
          const now = await full();
          assert.deepEqual(data, now.data);
          decoded(data);
          resultId = now.resultId;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('within any range are those of the file that touch it', async () => {
    desk = await Desk.on('//// p1.broadsheet\n');
    await fc.assert(
      fc.asyncProperty(transcript, fc.nat(1000), fc.nat(1000), async (text, one, other) => {
        await desk.rewrite(path, text);
        const [from, to] = [one, other].map((at) => Math.floor((at / 1000) * text.length)).sort((a, b) => a - b);
        const range = desk.range(text, from!, to!);
        const [start, end] = [desk.offset(text, range.start), desk.offset(text, range.end)];
        const touching = decoded((await full()).data).filter((token) => token.start < end && token.end > start);
        assert.deepEqual(decoded((await within(range)).data), touching);
      }),
      { numRuns: 80 },
    );
  });
});
