import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import {
  type ClientCapabilities,
  SemanticTokenModifiers,
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensRefreshRequest,
  SemanticTokenTypes,
} from 'vscode-languageserver-protocol';
import { OWN_TOKEN_MODIFIERS, OWN_TOKEN_TYPES } from '../../../server/protocol';
import { lines, undraw } from '../../support/drawn';
import { editedTranscript, transcript } from '../../support/transcripts';
import { indexed } from '../support/actions';
import { everything } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';
import { applied, drawnTokens, tokensIn } from '../support/tokens';

const FULL = 'textDocument/semanticTokens/full';
const DELTA = 'textDocument/semanticTokens/full/delta';
const RANGE = 'textDocument/semanticTokens/range';

/** A client that knows the types of tokens given, and counts characters as it says. */
function knowing(tokenTypes: readonly string[], encoding = 'utf-16'): ClientCapabilities {
  const tokenModifiers = [...Object.values(SemanticTokenModifiers), ...OWN_TOKEN_MODIFIERS];
  const { semanticTokens } = everything.textDocument ?? {};
  if (!semanticTokens) throw new Error('no semantic tokens');
  return {
    ...everything,
    general: { positionEncodings: [encoding] },
    textDocument: {
      ...everything.textDocument,
      semanticTokens: { ...semanticTokens, tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    },
  };
}

const standard = Object.values(SemanticTokenTypes);

/** An editor with the grammar and all types, as VS Code is with the extension. */
const withGrammar: DeskOptions = {
  capabilities: knowing([...standard, ...OWN_TOKEN_TYPES]),
  initializationOptions: { grammar: true },
};

const linjiang = lines`
  ---
  ⟦property:paper⟧: 临江日报
  ⟦property:date⟧: 2021-03-06
  ⟦property:language⟧: zh-CN
  paqes: 4
  ⟦property:status⟧: ⟦enumMember:proofread⟧
  ---

  == 第⟦number:一⟧版 要闻 == {⟦variable-definition:#p1⟧ ⟦property:status⟧=done}
  @ ⟦role:责任编辑⟧：⟦person:梁文舟⟧

  #* 海边夜话 {⟦enumMember:.section⟧}

  #- 市防汛指挥部会议强调
  # 早部署早检查 {⟦variable-definition:#flood⟧ ⟦enumMember:.commentary⟧ .colour}
  @ ⟦source:本报⟧⟦role:记者⟧ ⟦person:周晓⟧[?⟦person:舟⟧] ⟦role:实习生⟧ ⟦person:何田⟧

  ⟦dateline:新华社北京1月31日电⟧（⟦role:记者⟧⟦person:周晓舟⟧）𠮷家渡水库昨日上午开闸，
  % 此处有墨渍
  |
  各县区要逐库排查。（详见第⟦number:四⟧版）
  >> （下转第⟦number:三⟧版⟦label:①⟧） {⟦property:to⟧=⟦variable:#flood2⟧ from=x}

  # {⟦enumMember:.photo⟧}
  ! 工作人员在东门水闸检修。{⟦property:src⟧=a.png ⟦property:with⟧="⟦variable:#flood⟧"}
  @ ⟦person:林水生⟧ ⟦role:摄⟧

  ~~~ ⟦enumMember:table⟧
  水位　三尺
  ~~~

  == 第三版 综合 == {⟦property:n⟧=⟦number:3⟧}

  << （上接第一版） {⟦property:label⟧=⟦label:①⟧ ⟦property:page⟧="⟦number:1⟧、⟦number:2⟧"}
  把隐患消除在汛期之前。⟦endMark:①3⟧
`;

const halden = lines`
  == ⟦number:A3⟧ Local ==

  # River rises at Halden bridge
  @ By ⟦person:Ann Poole⟧
  @ ⟦role:Staff Writer⟧

  ⟦dateline:HALDEN (AP) —⟧ The ferry was tied up. ⟦endMark:■⟧

  # Mayor resigns
  @ ⟦role:By⟧ ⟦person:A. J. O’Hara⟧
  << ⟦label:MAYOR⟧, From ⟦number:A1⟧
  He left at noon.
`;

const elbe = lines`
  == Seite ⟦number:2⟧ ==

  # Hochwasser
  @ ⟦role:Von⟧ ⟦person:Jürgen Groß⟧

  Der Strom ist seit gestern ge-
  >> (Schluß auf Seite ⟦number:4⟧.)
`;

/** What an editor gets that has no grammar, and knows the protocol's types. */
const withMarkup = lines`
  ⟦keyword:---⟧
  ⟦property:paper⟧: ⟦string:临海晚报⟧
  ⟦property:place⟧: ⟦string:|⟧
  ⟦string:  两行⟧
  ⟦keyword:---⟧
  ⟦comment:% 注⟧

  ⟦keyword:＝＝⟧ ⟦namespace:第⟧⟦number:一⟧⟦namespace:版⟧ ⟦keyword:＝＝⟧ ⟦operator:{⟧⟦property:lang⟧=⟦string:zh-CN⟧⟦operator:}⟧

  ⟦keyword:#-⟧ ⟦type:市防指昨晚会商⟧
  ⟦keyword:#⟧ ⟦class:台风⟧⟦operator:[!⟧⟦class:登录⟧⟦operator:|⟧⟦string:登陆⟧⟦operator:]⟧
  ⟦keyword:@⟧ ⟦namespace:本报⟧⟦keyword:记者⟧ ⟦function:沈⟧⟦operator:□⟧⟦function:秋⟧

  渔船[?回港⟦comment:[%墨渍]⟧⟦operator:\[⟧。
  ⟦keyword:~~~⟧ ⟦enumMember:verse⟧
  ⟦operator:[*⟧潮⟦operator:]⟧来
  ⟦keyword:~~~⟧
  ⟦keyword:!⟧ ⟦string:渡口⟧
  ⟦string:的灯。⟧
  ⟦keyword:|⟧
  ⟦keyword:>>⟧ ⟦string:（下转第⟧⟦number:二⟧⟦string:版）⟧
`;

describe('semantic tokens', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const full = (path = 'p1.broadsheet') => desk.request<SemanticTokens>(FULL, desk.document(path));
  const assertDrawn = async (drawing: string) => {
    const { text } = undraw(drawing);
    assert.equal(drawnTokens(desk, text, (await full()).data), drawing);
  };

  for (const encoding of ['utf-16', 'utf-8']) {
    it(`are what the model knows, for an editor with a grammar (${encoding})`, async () => {
      const capabilities = knowing([...standard, ...OWN_TOKEN_TYPES], encoding);
      desk = await Desk.on(linjiang, { ...withGrammar, capabilities });
      await assertDrawn(linjiang);
    });
  }

  for (const [paper, drawing] of Object.entries({ halden, elbe })) {
    it(`are read by the conventions of the paper's language (${paper})`, async () => {
      const language = paper === 'halden' ? 'en' : 'de';
      const drawn = `---\n⟦property:language⟧: ${language}\n---\n\n${drawing}`;
      desk = await Desk.on(drawn, withGrammar);
      await assertDrawn(drawn);
    });
  }

  it('are the markup, too, in types that any editor knows, where it has no grammar', async () => {
    desk = await Desk.on(withMarkup, { capabilities: knowing(standard.filter((type) => type !== 'decorator')) });
    await assertDrawn(withMarkup);
  });

  it('are not offered to a client that does not take them', async () => {
    const { semanticTokens: _, ...textDocument } = everything.textDocument ?? {};
    desk = await Desk.on(elbe, { capabilities: { ...everything, textDocument } });
    assert.equal(desk.capabilities.semanticTokensProvider, undefined);
  });

  it('of a range are those that stand in it, if only in part', async () => {
    desk = await Desk.on(linjiang, withGrammar);
    const text = desk.text('p1.broadsheet');
    const range = desk.range(text, text.indexOf('何田') + 1, text.indexOf('社北京'));
    const { data } = await desk.request<SemanticTokens>(RANGE, { ...desk.document('p1.broadsheet'), range });
    const words = tokensIn(desk, text, data).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(words, ['何田', '新华社北京1月31日电']);
  });

  describe('of a run of names', () => {
    const run = '---\n⟦property:language⟧: zh-CN\n---\n# 渡口\n@ ⟦role:记者⟧ ';
    const other = '---\nlanguage: zh-CN\n---\n# 早市\n@ 记者 ';

    it('are doubtful where it is split by guess', async () => {
      const drawing = `${run}⟦person-doubtful:颜佳任⟧⟦person-doubtful:姚雷⟧\n`;
      desk = await Desk.on(drawing, withGrammar);
      await assertDrawn(drawing);
    });

    it('are those that other files know, and the client is asked to ask for them', async () => {
      const { text } = undraw(`${run}颜佳任姚雷\n`);
      desk = await Desk.on(`//// p1.broadsheet\n${text}//// p2.broadsheet\n${other}沈望秋\n`, withGrammar);
      await indexed(desk);
      const { resultId } = await full();
      const received = desk.received.length;
      await desk.replace('p2.broadsheet', '沈望秋', '颜佳 任姚雷');
      await desk.message(SemanticTokensRefreshRequest.method, () => true, received);
      await assertDrawn(`${run}⟦person:颜佳⟧⟦person:任姚雷⟧\n`);
      assert.ok(resultId !== undefined);
    });
  });

  it('are told as changes to a client that has them', async () => {
    desk = await Desk.on(linjiang, withGrammar);
    const { resultId, data } = await full();
    await desk.replace('p1.broadsheet', '周晓[?舟]', '周晓舟');
    const document = desk.document('p1.broadsheet');
    const delta = await desk.request<SemanticTokensDelta>(DELTA, { ...document, previousResultId: resultId });
    assert.equal(delta.edits.length, 1);
    assert.ok((delta.edits[0]?.data ?? []).length <= 15);
    const after = await full();
    assert.deepEqual(applied(data, delta), after.data);
    const nothing = await desk.request(DELTA, { ...document, previousResultId: after.resultId });
    assert.deepEqual((nothing as SemanticTokensDelta).edits, []);
    const forgotten = await desk.request<SemanticTokens>(DELTA, { ...document, previousResultId: resultId });
    assert.deepEqual(forgotten.data, after.data);
  });

  it('follow the configuration, and the client is asked to ask for them', async () => {
    const drawing = lines`
      # Tide table {.tides}

      Low water at noon.
    `;
    desk = await Desk.on(drawing, { ...withGrammar, beside: { 'broadsheet.config.json': '{}' } });
    await indexed(desk);
    assert.deepEqual((await full()).data, []);
    await desk.write('broadsheet.config.json', '{ "genres": ["tides"] }');
    await desk.message(SemanticTokensRefreshRequest.method);
    await assertDrawn(drawing.replace('.tides', '⟦enumMember:.tides⟧'));
  });

  it('are forgotten with a document that is closed', async () => {
    desk = await Desk.on(elbe, withGrammar);
    const { resultId } = await full();
    await desk.shut('p1.broadsheet');
    assert.equal((await full()).resultId, undefined);
    await desk.open('p1.broadsheet', elbe);
    const asked = { ...desk.document('p1.broadsheet'), previousResultId: resultId };
    assert.ok('data' in (await desk.request<SemanticTokens | SemanticTokensDelta>(DELTA, asked)));
  });

  it('of any range are those of the whole that stand in it', async () => {
    desk = await Desk.on('', { capabilities: knowing(standard) });
    await desk.open('any.broadsheet', '');
    await fc.assert(
      fc.asyncProperty(transcript, fc.nat(1000), fc.nat(1000), async (given, one, other) => {
        await desk.rewrite('any.broadsheet', given);
        const text = desk.text('any.broadsheet');
        const [from = 0, to = 0] = [one, other]
          .map((at) => Math.floor((at / 1000) * text.length))
          .sort((a, b) => a - b);
        const range = desk.range(text, from, to);
        const [start, end] = [desk.offset(text, range.start), desk.offset(text, range.end)];
        const { data } = await desk.request<SemanticTokens>(RANGE, { ...desk.document('any.broadsheet'), range });
        const all = tokensIn(desk, text, (await full('any.broadsheet')).data);
        assert.deepEqual(
          tokensIn(desk, text, data),
          all.filter((token) => token.start < end && token.end > start),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('do not overlap, and lie in their lines, whatever the text', async () => {
    desk = await Desk.on('', { capabilities: knowing(standard) });
    await desk.open('any.broadsheet', '');
    await fc.assert(
      fc.asyncProperty(transcript, async (text) => {
        await desk.rewrite('any.broadsheet', text);
        const { data } = await full('any.broadsheet');
        let end = 0;
        for (const token of tokensIn(desk, desk.text('any.broadsheet'), data)) {
          assert.ok(token.start >= end && token.end > token.start);
          assert.doesNotMatch(desk.text('any.broadsheet').slice(token.start, token.end), /[\r\n]/);
          end = token.end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('after any edits are what the changes make of them', async () => {
    desk = await Desk.on('', { capabilities: knowing(standard) });
    await desk.open('any.broadsheet', '');
    let known = await full('any.broadsheet');
    const follow = async (text: string) => {
      await desk.rewrite('any.broadsheet', text);
      const asked = { ...desk.document('any.broadsheet'), previousResultId: known.resultId };
      const answer = await desk.request<SemanticTokens | SemanticTokensDelta>(DELTA, asked);
      assert.ok('edits' in answer);
      const { resultId } = answer;
      known = { ...(resultId === undefined ? {} : { resultId }), data: applied(known.data, answer) };
      const whole = await full('any.broadsheet');
      assert.deepEqual(known.data, whole.data);
      known = whole;
    };
    await fc.assert(
      fc.asyncProperty(editedTranscript, async ([text, edits]) => {
        await follow(text);
        let now = text;
        for (const { at, remove, insert } of edits) {
          const start = Math.floor((at / 1000) * now.length);
          now = now.slice(0, start) + insert + now.slice(start + remove);
          await follow(now);
        }
      }),
      { numRuns: 60 },
    );
  });
});
