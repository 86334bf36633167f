import { strict as assert } from 'node:assert';
import { FACSIMILE, type Facsimile } from '../../../server/protocol';
import { lines } from '../../support/drawn';
import { Desk } from '../support/desk';

describe('the facsimile of a place', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const shown = async (index = 0) => {
    const found = await desk.request<Facsimile | null>(FACSIMILE, desk.cursor(index));
    return found && `${found.uri === null ? found.source : desk.path(found.uri)} ${found.sheet}`;
  };

  it('is the scan of its page, or of the picture there, wherever it lies in the workspace', async () => {
    desk = await Desk.on(lines`
      //// 1931/06-02/p1.broadsheet
      ---
      paper: The Halden Courier
      date: 1931-06-02
      language: en
      facsimile: ../scans/06-02.pdf
      ---

      == Page One ==

      # River rises‸
      ! The ferry‸ tied up. {src=ferry.png}

      == Page 2 == {src="p 2.png"}

      # Mill‸ race closed
    `);
    assert.equal(await shown(0), '1931/scans/06-02.pdf 1');
    assert.equal(await shown(1), '1931/06-02/ferry.png 1');
    assert.equal(await shown(2), '1931/06-02/p 2.png 1');
  });

  it('is not to be had from outside the workspace, or from elsewhere', async () => {
    desk = await Desk.on(lines`
      == Seite 1 == {src=../../etc/passwd}

      # Markt‸

      == Seite 2 == {src=https://donau.example/2.jpg}

      # Heu‸

      == Seite 3 ==

      # Stroh‸
    `);
    assert.equal(await shown(0), '../../etc/passwd 1');
    assert.equal(await shown(1), 'https://donau.example/2.jpg 1');
    assert.equal(await shown(2), null);
  });

  it('of a page is told with its lines, the block at the cursor and the files of regions', async () => {
    desk = await Desk.on(lines`
      //// 1931/p3.broadsheet
      ---
      paper: The Halden Courier
      date: 1931-06-02
      language: en
      facsimile: [p3.png, p3.regions.json, "https://halden.example/manifest.json", ../../elsewhere.json]
      ---

      ⟦page:== Page 3 ==

      ⟦head:# River rises 𠮷
      #+ Ferry tied‸ up⟧

      It had not been so high
      since the old mill stood.

      ⟦picture:! The ferry‸. {src=ferry.png}⟧

      ⟦paragraph:The bridge is
      closed‸.⟧
      ⟧== Page 4 ==
    `);
    const found = await Promise.all(
      [0, 1, 2].map((index) => desk.request<Facsimile | null>(FACSIMILE, desk.cursor(index))),
    );
    const [head, picture, paragraph] = found.map((each) => each?.page ?? null);
    assert.equal(head?.key, '3');
    assert.deepEqual(
      head?.regions.map((uri) => desk.path(uri)),
      ['1931/p3.regions.json'],
    );
    desk.assertPlaces([{ uri: desk.cursor(0).textDocument.uri, range: head.range }], 'page');
    desk.assertPlaces([{ uri: desk.cursor(0).textDocument.uri, range: head.block! }], 'head');
    desk.assertPlaces([{ uri: desk.cursor(0).textDocument.uri, range: paragraph!.block! }], 'paragraph');
    assert.equal(picture, null);
  });
});
