import { strict as assert } from 'node:assert';
import type { Location, LocationLink } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';
import { elbe, halden, jiangzhou, linhai, portEllis, signed } from '../support/newspapers';
import { inProcessAfter } from '../support/transports';

const DEFINITION = 'textDocument/definition';

/** Asks for the definition from both ends of what is drawn with the name `from`, each time it is drawn. */
async function leads(desk: Desk, from: string, to: string): Promise<void> {
  for (const { uri, range } of desk.places(from)) {
    for (const position of [range.start, range.end]) {
      const found = await desk.request<LocationLink[]>(DEFINITION, { textDocument: { uri }, position });
      desk.assertPlaces(found, to);
    }
  }
}

async function on(drawing: string, test: (desk: Desk) => Promise<void>, options?: DeskOptions): Promise<void> {
  const desk = await Desk.on(drawing, options);
  await test(desk);
  await desk.close();
}

describe('definition', () => {
  for (const [paper, drawing] of Object.entries({ halden, linhai, elbe })) {
    it(`of a jump is its other half (${paper})`, () =>
      on(drawing, async (desk) => {
        await leads(desk, 'out', 'in');
        await leads(desk, 'in', 'out');
      }));
  }

  it('of a jump is its other half from the marker and the attributes, too, and in positions of UTF-8', () =>
    on(
      '== 第一版 ==\n# 渡口\n‸>‸> 𠮷祥码头熄了灯，（下‸转第二版） {status=raw‸}\n== 第二版 ==\n<< ⟦（上接第一版）⟧\n检修。\n',
      async (desk) => {
        for (let i = 0; i < 4; i++) desk.assertPlaces(await desk.request(DEFINITION, desk.cursor(i)));
      },
      { capabilities: { ...everything, general: { positionEncodings: ['utf-8'] } } },
    ));

  it('of a jump without words is the other marker', () =>
    on('== A1 ==\n# Rain\n⟦out:>>⟧ {page=A4}\n== A4 ==\n⟦in:<<⟧ {page=A1}\nIt fell.\n', async (desk) => {
      await leads(desk, 'out', 'in');
      await leads(desk, 'in', 'out');
    }));

  it('of a jump on several pages is all its other halves, of each page’s number the one there', () =>
    on(
      lines`
        == 第一版 ==
        # 候选人名单

        东门区：王长顺。
        >> ⟦out:（下转⟧第⟦two:二⟧、⟦three:三⟧版）
        == 第二版 ==
        << ⟦in:⟦on-two:（上接第一版）⟧⟧
        柳湾区：罗水根。
        == 第三版 ==
        << ⟦in:⟦on-three:（上接第一版）⟧⟧
        石塘县：丁守田。
      `,
      async (desk) => {
        await leads(desk, 'out', 'in');
        await leads(desk, 'two', 'on-two');
        await leads(desk, 'three', 'on-three');
      },
    ));

  it('of the page where an article began is the jump there', () =>
    on(portEllis, async (desk) => {
      const [first] = desk.places('jump');
      const [{ uri, range } = assert.fail()] = desk.places('to-one');
      const found = await desk.request<LocationLink[]>(DEFINITION, { textDocument: { uri }, position: range.start });
      assert.equal(desk.drawn(found.map(asLocation)), desk.drawn([first!]));
    }));

  it('of a page that a jump or a reference names is the page’s line where nothing answers it', () =>
    on(
      lines`
        ---
        language: en
        ---
        == Page One ==
        # Council votes

        The count is on its way. (See Page ⟦ref:3⟧)
        ⟦notice:(See Page⟧ 3)
        >> Continued on Page ⟦open:3⟧
        == ⟦line:Page 3⟧ ==
        # Tide tables
        High water, 6:14.
      `,
      async (desk) => {
        for (const from of ['ref', 'notice', 'open', 'line']) await leads(desk, from, 'line');
      },
    ));

  it('of a page without a page line is what the front matter says', () =>
    on(
      lines`
        //// p1.broadsheet
        ---
        paper: Elbufer Abendblatt
        date: 1908-03-14
        language: de
        ---

        == Seite 1 ==
        # Hochwasser
        Der Strom stieg.
        >> (Schluß auf Seite ⟦two:2⟧.)
        //// p2.broadsheet
        ---
        paper: Elbufer Abendblatt
        date: 1908-03-14
        language: de
        page: ⟦line:2⟧
        ---

        # Marktbericht
        Weizen fest.
      `,
      (desk) => leads(desk, 'two', 'line'),
    ));

  it('of an id is where it is given, in whatever file and on whatever block', () =>
    on(jiangzhou, async (desk) => {
      for (const from of ['give', 'take']) await leads(desk, from, 'give');
      const [there] = desk.places('rest').slice(-1);
      for (const { uri, range } of desk.places('rest')) {
        const found = await desk.request<LocationLink[]>(DEFINITION, { textDocument: { uri }, position: range.end });
        assert.equal(desk.drawn(found.map(asLocation)), desk.drawn([there!]));
      }
    }));

  it('of a name is all bylines of the person', () =>
    on(signed, async (desk) => {
      for (const name of ['wang', 'shen', 'poole', 'kuehn']) await leads(desk, name, name);
    }));

  it('of an ambiguous jump is every half that would do', () =>
    on(
      lines`
        ---
        language: de
        ---
        == Seite 1 ==
        # Eins
        Es regnet.
        >> ‸(Schluß auf Seite 2)
        # Zwei
        Es schneit.
        >> (Schluß auf Seite 2)
        == Seite 2 ==
        << ⟦(Schluß von Seite 1)⟧
        Ja.
        << ⟦(Schluß von Seite 1)⟧
        Nein.
      `,
      async (desk) => desk.assertPlaces(await desk.request(DEFINITION, desk.cursor())),
    ));

  it('says what was pointed at and what is around the place', () =>
    on(
      lines`
        == 第一版 ==
        # 渡口
        老渡口，
        >> ⟦origin:（下转第⟧二版）
        == 第二版 ==
        ⟦whole:# 渡口停航
        << ⟦words:（上接第一版）⟧ {#rest}
        检修为期十天。⟧

        # 渡船 {with=⟦id:rest⟧}
      `,
      async (desk) => {
        const [origin, words, id] = ['origin', 'words', 'id'].map((name) => desk.selection(name).range);
        const whole = desk.selection('whole').range;
        const ask = async (at: { line: number; character: number }) =>
          (await desk.request<LocationLink[]>(DEFINITION, { ...desk.document('p1.broadsheet'), position: at }))[0]!;
        const jump = await ask(origin!.start);
        assert.deepEqual([jump.targetRange, jump.targetSelectionRange], [whole, words]);
        assert.deepEqual(jump.originSelectionRange?.start, origin!.start);
        const reference = await ask(id!.start);
        assert.deepEqual([reference.targetRange, reference.originSelectionRange], [whole, id]);
      },
    ));

  it('is given as plain locations to a client that knows no links', () =>
    on(
      halden,
      async (desk) => {
        const { textDocument, range } = desk.selection('out');
        const found = await desk.request<Location[]>(DEFINITION, { textDocument, position: range.start });
        assert.deepEqual(found, desk.places('in'));
      },
      { capabilities: { ...everything, textDocument: { ...everything.textDocument, definition: {} } } },
    ));

  it('of running text is none', () =>
    on(halden, async (desk) => assert.equal(await desk.request(DEFINITION, desk.cursor()), null)));

  it('waits for files that are not read yet only where it has to', async () => {
    let open = () => {};
    const transport = inProcessAfter(
      new Promise((resolve) => {
        open = resolve;
      }),
    );
    const both = await Desk.on(halden, { transport });
    const { textDocument, range } = both.selection('out');
    const at = { textDocument, position: range.start };
    both.assertPlaces(await both.request(DEFINITION, at), 'in');
    await both.close();

    const one = await Desk.on(halden, { transport, open: ['p1.broadsheet'] });
    const later = one.request<LocationLink[]>(DEFINITION, at);
    open();
    one.assertPlaces(await later, 'in');
    await one.close();
  });
});

function asLocation({ targetUri, targetSelectionRange }: LocationLink): Location {
  return { uri: targetUri, range: targetSelectionRange };
}
