import { strict as assert } from 'node:assert';
import type { DeclarationLink, Location } from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { elbe, halden, jiangzhou, linhai, portEllis, signed } from '../support/newspapers';

const DECLARATION = 'textDocument/declaration';

async function assertLeads(desk: Desk, from: string, to: string): Promise<void> {
  for (const { uri, range } of desk.places(from)) {
    const at = { textDocument: { uri }, position: range.start };
    desk.assertPlaces(await desk.request<DeclarationLink[]>(DECLARATION, at), to);
  }
}

describe('declaration', () => {
  it('of a continuation is the headline under which the article begins, over however many pages', async () => {
    const desk = await Desk.on(portEllis);
    for (const from of ['first', 'second', 'jump', 'slug', 'to-four', 'to-one']) {
      await assertLeads(desk, from, 'first');
    }
    await desk.close();
  });

  it('of a jump is the first part’s headline in each language, all its lines', async () => {
    for (const drawing of [halden, linhai, elbe]) {
      const desk = await Desk.on(drawing);
      await assertLeads(desk, 'in', 'headline');
      await assertLeads(desk, 'out', 'headline');
      await desk.close();
    }
  });

  it('of an article without a headline is its first words', async () => {
    const desk = await Desk.on(
      '== 第一版 ==\n⟦𠮷祥码头，⟧\n>> （下转第二版）\n== 第二版 ==\n‸<< （上接第一版）\n检修。\n',
      {
        capabilities: { ...everything, general: { positionEncodings: ['utf-8'] } },
      },
    );
    desk.assertPlaces(await desk.request(DECLARATION, desk.cursor()));
    await desk.close();
  });

  it('of an id is where it is given, of a page its line', async () => {
    const desk = await Desk.on(jiangzhou);
    await assertLeads(desk, 'take', 'give');
    await assertLeads(desk, 'hint', 'page');
    await desk.close();
  });

  it('of a name is the first byline in print', async () => {
    const desk = await Desk.on(signed);
    for (const name of ['wang', 'shen', 'poole', 'kuehn']) {
      const [first = assert.fail(), ...more] = desk.places(name);
      for (const { uri, range } of [first, ...more]) {
        const at = { textDocument: { uri }, position: range.start };
        const [found] = await desk.request<DeclarationLink[]>(DECLARATION, at);
        assert.deepEqual({ uri: found?.targetUri, range: found?.targetSelectionRange }, first);
      }
    }
    await desk.close();
  });

  it('goes by dates and pages, not by the names of files', async () => {
    const page = (date: string, number: string, byline: string) => lines`
      ---
      paper: The Halden Courier
      date: ${date}
      language: en
      ---

      == Page ${number} ==

      # River news
      @ By ${byline}

      It rose.
    `;
    const desk = await Desk.on(
      [
        `//// a.broadsheet\n${page('1931-06-03', '1', 'Ann‸ Poole')}`,
        `//// b.broadsheet\n${page('1931-06-02', '3', 'Ann Poole')}`,
        `//// c.broadsheet\n${page('1931-06-02', '2', '⟦Ann Poole⟧')}`,
      ].join('\n'),
    );
    desk.assertPlaces(await desk.request(DECLARATION, desk.cursor()));
    await desk.close();
  });

  it('is given as plain locations to a client that knows no links', async () => {
    const desk = await Desk.on(portEllis, {
      capabilities: { ...everything, textDocument: { ...everything.textDocument, declaration: {} } },
    });
    const { textDocument, range } = desk.selection('to-one');
    const found = await desk.request<Location[]>(DECLARATION, { textDocument, position: range.start });
    assert.deepEqual(found, desk.places('first'));
    await desk.close();
  });

  it('of running text is none', async () => {
    const desk = await Desk.on(portEllis);
    for (const index of [0, 1, 2]) assert.equal(await desk.request(DECLARATION, desk.cursor(index)), null);
    await desk.close();
  });
});
