import { strict as assert } from 'node:assert';
import { scanAt } from '../../../core/model/scans';
import { filesOf, lines, undraw } from '../../support/drawn';
import { archiveOf } from '../../support/read';

/** What shows the only cursor of a drawing: its source and sheet. */
function shown(drawing: string): string | null {
  const drawn = [...filesOf(drawing)].map(([path, text]) => [path, undraw(text)] as const);
  const archive = archiveOf(drawn.map(([path, { text }]) => [path, text] as const));
  const [path, { cursors }] = drawn.find(([, { cursors }]) => cursors.length > 0) ?? assert.fail();
  const scan = scanAt(archive.file(path)!, archive.issueOf(path)!, cursors[0]!);
  return scan && `${scan.path} ${scan.sheet} ${scan.page ? 'page' : 'block'}`;
}

const masthead = (facsimile: string) => lines`
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  facsimile: ${facsimile}
  ---
`;

describe('the scan of a place', () => {
  it('is that of its picture, else of its page', () => {
    const page = (caption: string, text: string) => lines`
      //// p1.broadsheet
      == Page One == {src=scans/p1.png}

      # River rises
      ! The ferry ${caption} tied up. {src=scans/ferry.png}

      It had not ${text} been so high.
    `;
    assert.equal(shown(page('‸', '')), 'scans/ferry.png 1 block');
    assert.equal(shown(page('', '‸')), 'scans/p1.png 1 page');
  });

  it('is the sheet of a PDF that is the page’s place in the issue', () => {
    const issue = (facsimile: string) =>
      `//// p1.broadsheet\n${masthead(facsimile)}== Page One ==\n//// p3.broadsheet\n${masthead(facsimile)}== Page 3 ==\n\n# River‸ rises\n`;
    assert.equal(shown(issue('1931-06-02.pdf')), '1931-06-02.pdf 2 page');
    assert.equal(shown(issue('1931-06-02.pdf#page=3')), '1931-06-02.pdf 3 page');
    assert.equal(shown(issue('https://halden.example/1931-06-02.pdf')), 'null 2 page');
  });

  it('is the one of a list that stands in its place, in the file or in the issue', () => {
    const whole = `//// all.broadsheet\n${masthead('[p1.png, p3.png]')}== Page One ==\n\n# Tide\n\n== Page 3 ==\n\n# River‸\n`;
    assert.equal(shown(whole), 'p3.png 1 page');
    const pages = '[p1.png, p2.png, p3.png]';
    const parted = `//// p1.broadsheet\n${masthead(pages)}== Page One ==\n//// p2.broadsheet\n${masthead(pages)}== Page 2 ==\n\n# River‸\n`;
    assert.equal(shown(parted), 'p2.png 1 page');
  });

  it('is not told by what is named beside it', () => {
    const page = (facsimile: string) => `//// p1.broadsheet\n${masthead(facsimile)}== Page One ==\n\n# River‸ rises\n`;
    assert.equal(shown(page('[p1.png, p1.regions.json]')), 'p1.png 1 page');
    assert.equal(shown(page('[mets.xml, 1931-06-02.pdf]')), '1931-06-02.pdf 1 page');
    assert.equal(shown(page('manifest.json')), 'manifest.json 1 page');
  });

  it('is none where nothing names one', () => {
    assert.equal(shown('//// p1.broadsheet\n== Page One ==\n\n# River‸ rises\n'), null);
    assert.equal(
      shown(
        `//// p1.broadsheet\n${masthead('[p1.png, p2.png]')}== Page One ==\n== Page 2 ==\n== Page 3 ==\n\n# River‸\n`,
      ),
      null,
    );
    assert.equal(shown('//// p1.broadsheet\n== Page One == {src=""}\n\n# River‸ rises\n'), null);
  });
});
