import { strict as assert } from 'node:assert';
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { elbe, halden, linhai, signed } from '../support/newspapers';

const { Read, Text, Write } = DocumentHighlightKind;

/** Highlights from each end of what has the names, which are those of the kinds drawn: all ranges are to be found from each. */
async function assertHighlights(
  desk: Desk,
  names: Readonly<Record<string, DocumentHighlightKind>>,
  path = 'p1.broadsheet',
  ends: readonly ('start' | 'end')[] = ['start', 'end'],
): Promise<void> {
  const inFile = (name: string) => desk.places(name).filter(({ uri }) => uri === desk.uri(path));
  for (const from of Object.keys(names)) {
    for (const { uri, range } of inFile(from)) {
      for (const end of ends) {
        const at = { textDocument: { uri }, position: range[end] };
        const found = await desk.request<DocumentHighlight[]>('textDocument/documentHighlight', at);
        for (const [name, kind] of Object.entries(names)) {
          const places = found.filter((each) => each.kind === kind).map(({ range }) => ({ uri, range }));
          assert.equal(desk.drawn(places), desk.drawn(inFile(name)));
        }
      }
    }
  }
}

describe('document highlights', () => {
  it('show both halves of a jump that stand in the file', async () => {
    const zh = await Desk.on(linhai.replaceAll(/⟦(?:out|in):/g, '⟦half:'));
    await assertHighlights(zh, { half: Text }, '1.broadsheet');
    await zh.close();
    const de = await Desk.on(elbe.replaceAll(/⟦(?:out|in):/g, '⟦half:'));
    await assertHighlights(de, { half: Text }, 'abend.broadsheet');
    await de.close();
    const en = await Desk.on(halden);
    await assertHighlights(en, { out: Text }, 'p1.broadsheet', ['start']);
    await en.close();
  });

  it('show a label on both halves, on lines of any characters and in positions of UTF-8', async () => {
    const desk = await Desk.on(
      '== 第一版 ==\n# 渡口\n>> 𠮷祥码头ｅ e\u0301，（下转第二版⟦①⟧）\n== 第二版 ==\n<< （上接第一版[+⟦①⟧]）\n<< （上接第一版②）\n修。\n',
      { capabilities: { ...everything, general: { positionEncodings: ['utf-8'] } } },
    );
    await assertHighlights(desk, { '': Text });
    await desk.close();
  });

  it('tell where ids and pages are given from where they are named', async () => {
    const desk = await Desk.on(lines`
      ---
      language: de
      ---
      == Seite 1 ==
      # Die Brückenfrage {#⟦give:bruecke⟧}
      Der Gemeinderat hat
      >> (Fortsetzung auf Seite ⟦number:2⟧.)
      # Der Kommentar {with=#⟦take:bruecke⟧}
      Nein. (Siehe Seite ⟦number:2⟧.)
      == ⟦line:Seite 2⟧ ==
      << (Fortsetzung von Seite 1.) {from="⟦take:bruecke⟧"}
      vertagt.
    `);
    await assertHighlights(desk, { give: Write, take: Read });
    await assertHighlights(desk, { line: Write, number: Read });
    await desk.close();
  });

  it('show all that a person signs in the file', async () => {
    const desk = await Desk.on(signed);
    await assertHighlights(desk, { wang: Text }, 'jiangzhou/0520.broadsheet');
    await assertHighlights(desk, { poole: Text }, 'halden/1931-06-02.broadsheet');
    await assertHighlights(desk, { kuehn: Text }, 'elbe/1908-03-14.broadsheet');
    await desk.close();
  });

  it('show nothing in running text', async () => {
    const desk = await Desk.on(halden);
    assert.equal(await desk.request('textDocument/documentHighlight', desk.cursor()), null);
    await desk.close();
  });
});
