import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import {
  type ClientCapabilities,
  type Range,
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensRefreshRequest,
  SemanticTokenTypes,
} from 'vscode-languageserver-protocol';
import { OWN_TOKEN_TYPES } from '../../../server/protocol';
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
  const { semanticTokens } = everything.textDocument ?? {};
  if (!semanticTokens) throw new Error('no semantic tokens');
  return {
    ...everything,
    general: { positionEncodings: [encoding] },
    textDocument: { ...everything.textDocument, semanticTokens: { ...semanticTokens, tokenTypes: [...tokenTypes] } },
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

  it('of a range are those of the articles and pages in it', async () => {
    desk = await Desk.on(linjiang, withGrammar);
    const text = desk.text('p1.broadsheet');
    const range: Range = { start: { line: 14, character: 2 }, end: { line: 18, character: 0 } };
    const { data } = await desk.request<SemanticTokens>(RANGE, { ...desk.document('p1.broadsheet'), range });
    const all = tokensIn(desk, text, (await full()).data);
    const some = tokensIn(desk, text, data);
    const first = all.findIndex(({ start }) => start === some[0]?.start);
    assert.deepEqual(some, all.slice(first, first + some.length));
    assert.ok((some[0]?.start ?? 0) <= text.indexOf('{#flood'));
    assert.ok((some.at(-1)?.end ?? 0) >= text.indexOf('（记者'));
    assert.ok(some.length < all.length);
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
