import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import {
  type ClientCapabilities,
  type Hover,
  type MarkupContent,
  MarkupKind,
  type Position,
} from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { transcript } from '../../support/transcripts';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { assertHover, hoverAt } from '../support/hovers';
import { elbe, halden, linhai } from '../support/newspapers';

function taking(contentFormat: MarkupKind[] | undefined): ClientCapabilities {
  return { ...everything, textDocument: { ...everything.textDocument, hover: contentFormat ? { contentFormat } : {} } };
}

const utf8: ClientCapabilities = { ...everything, general: { positionEncodings: ['utf-8'] } };

const hostile = lines`
  //// p1.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---
  == Page One ==
  # <img src=x> ![](https://evil.example/a.png)
  # # [click](https://evil.example)
  The ferry lay idle
  >> (Continued on Pa‸ge 3)

  //// p3.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---
  == Page 3 ==
  # <script>alert(1)</script> [x](y)
  << (Continued from Pa‸ge 1)
  - *at* www.evil.example, see ![pixel](https://evil.example/p.png) and <b>bold</b> \`code\`.
  @ By **Ann** [Poole](https://evil.example‸)
`;

describe('hover', () => {
  for (const [paper, drawing] of Object.entries({ halden, linhai, elbe })) {
    it(`shows over each half of a jump the other, and stands on its words (${paper})`, async () => {
      const desk = await Desk.whenRead(drawing);
      for (const name of ['out', 'in']) {
        const [{ uri, range } = assert.fail()] = desk.places(name);
        const hover = await desk.request<Hover>('textDocument/hover', { textDocument: { uri }, position: range.start });
        assert.match(
          (hover.contents as MarkupContent).value,
          name === 'out' ? /^\*\*Continues on/ : /^\*\*Continued from/,
        );
        assert.deepEqual(hover.range, range);
      }
      await desk.close();
    });
  }

  it('over running text is none', async () => {
    for (const drawing of [halden, linhai, elbe]) {
      const desk = await Desk.whenRead(drawing);
      assert.equal(await hoverAt(desk), null);
      await desk.close();
    }
  });

  it('of a file that nobody knows, and of an empty one, is none', async () => {
    const desk = await Desk.whenRead('‸');
    assert.equal(await hoverAt(desk), null);
    const nowhere = { ...desk.document('p9.broadsheet'), position: { line: 3, character: 0 } };
    assert.equal(await desk.request('textDocument/hover', nowhere), null);
    await desk.close();
  });

  it('counts positions in bytes where the client does, behind wide characters and surrogate pairs', async () => {
    const drawing = lines`
      ---
      language: zh-CN
      ---
      # 𠮷野家開張
      本报讯（记者⟦name:𠮷‸田⟧）门前𠮷字招牌[+⟧⟦form:新]换，ｅ\u0301⟦‸□⟧日开张。
      >> ⟦jump:（下转第二‸版①）⟧
    `.replace('[+⟧⟦form:新]', '⟦form:[+‸新]⟧');
    for (const capabilities of [everything, utf8]) {
      const desk = await Desk.whenRead(drawing, { capabilities, locale: 'zh-CN' });
      for (const [index, name] of ['name', 'form', '', 'jump'].entries()) {
        const found = await hoverAt(desk, index);
        assert.equal(found?.drawn, desk.drawn(desk.places(name)), name);
      }
      await desk.close();
    }
  });

  it('is Markdown or plain text, as the client takes it', async () => {
    const drawing = '# Mayor walks {⟦.news‸⟧}\nHe left at noon.\n';
    const markdown = '**News** `.news`';
    for (const [formats, kind, heading] of [
      [[MarkupKind.Markdown, MarkupKind.PlainText], 'markdown', markdown],
      [[MarkupKind.PlainText, MarkupKind.Markdown], 'plaintext', 'News  .news'],
      [[MarkupKind.PlainText], 'plaintext', 'News  .news'],
      [undefined, 'plaintext', 'News  .news'],
    ] as const) {
      const desk = await Desk.whenRead(drawing, { capabilities: taking(formats && [...formats]) });
      const found = await hoverAt(desk);
      assert.deepEqual([found?.kind, found?.text.split('\n')[0]], [kind, heading]);
      await desk.close();
    }
  });

  it('in plain text has no Markdown', async () => {
    const desk = await Desk.whenRead(halden, { capabilities: taking([MarkupKind.PlainText]) });
    const [place = assert.fail()] = desk.places('out');
    const at = { textDocument: { uri: place.uri }, position: place.range.start };
    const hover = await desk.request<Hover>('textDocument/hover', at);
    assert.equal(
      (hover.contents as MarkupContent).value,
      lines`
        Continues on page 3 · p3.broadsheet, line 10

        River rises

          The mill race was closed at two o'clock.

        The paragraph goes on across the jump.
      `.trimEnd(),
    );
    await desk.close();
  });

  it('never makes markup of what a transcript says', async () => {
    const desk = await Desk.whenRead(hostile);
    for (let index = 0; index < 3; index++) {
      const text = (await hoverAt(desk, index))?.text ?? assert.fail();
      // The links to places in the files are the server's own; what is printed is shown as it is.
      const foreign = text.replaceAll(/\]\(<file:[^>]*>\)/g, '');
      assert.doesNotMatch(foreign, /(?<!\\)[<[](?!\w+\.broadsheet|line)|(?<!\\)\]\(|https?:\/\/|www\.|(?<!\\)`/);
    }
    await desk.close();
  });

  it('never fails, and stands where the pointer is, on any text', async () => {
    const desk = await Desk.whenRead('');
    await desk.open('p1.broadsheet', '');
    const run = fc.asyncProperty(
      transcript,
      fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('', '---\npaper: p\ndate: 2021-03-06\nlanguage: zh-CN\n---\n'),
      async (body, places, head) => {
        const text = head + body;
        await desk.shut('p1.broadsheet');
        await desk.open('p1.broadsheet', text);
        for (const place of places) {
          const position = desk.position(text, Math.floor((text.length * place) / 1000));
          const hover = await desk.request<Hover | null>('textDocument/hover', {
            ...desk.document('p1.broadsheet'),
            position,
          });
          if (!hover) continue;
          assert.ok(hover.range && holds(hover.range.start, position) && holds(position, hover.range.end));
          assert.notEqual((hover.contents as MarkupContent).value, '');
        }
      },
    );
    await fc.assert(run, { numRuns: 60 });
    await desk.close();
  });

  it('is of the name in a byline before that of a form around it', async () => {
    const desk = await Desk.whenRead('---\nlanguage: en\n---\n# Ferry late\n@ By ⟦Ann [?Po‸ole]⟧\n\nFog held it.\n');
    await assertHover(desk, 0, '**Ann Poole** · author\n\n1 byline in 1 issue');
    await desk.close();
  });
});

function holds(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
