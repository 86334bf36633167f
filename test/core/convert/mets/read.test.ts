import { strict as assert } from 'node:assert';
import { isFault } from '../../../../core/convert/faults';
import type { MetsIssue } from '../../../../core/convert/mets/issue';
import { readMets } from '../../../../core/convert/mets/read';
import { fixture } from '../support';

function read(xml: string): MetsIssue {
  const issue = readMets(xml);
  assert.ok(!isFault(issue), JSON.stringify(issue));
  return issue;
}

describe('readMets', () => {
  const issue = read(fixture('issue/mets.xml'));

  it('reads what the issue is', () => {
    const { pages, articles, ...facts } = issue;
    assert.deepEqual(facts, {
      paper: 'The Ellery Signal',
      date: '1931-05-09',
      number: '128',
      edition: '2',
      place: 'Ellery',
      publisher: 'Signal Press',
      language: 'eng',
    });
  });

  it('reads the pages in their stated order, with their labels and files', () => {
    assert.deepEqual(
      issue.pages.map(({ label, files }) => [label, files.map(({ name }) => name)]),
      [
        ['A1', ['1.tif', 'page%201.jpg', 'alto/1.xml']],
        ['A2', ['alto/2.xml']],
      ],
    );
    assert.deepEqual(issue.pages[0]!.files[2], { name: 'alto/1.xml', type: 'text/xml', use: 'Text' });
  });

  it('reads the articles with their blocks, over several pages', () => {
    assert.deepEqual(issue.articles, [
      {
        id: 'ART1',
        type: 'ARTICLE',
        blocks: [
          { file: 'alto/1.xml', block: 'B2' },
          { file: 'alto/1.xml', block: 'B4' },
          { file: 'alto/2.xml', block: 'B1' },
        ],
      },
      { id: 'AD1', type: 'ADVERTISEMENT', blocks: [{ file: 'alto/1.xml', block: 'B3' }] },
    ]);
  });

  it('reads title and day off the label, and page numbers off the descriptions, where nothing else says them', () => {
    const { paper, date, pages, edition } = read(
      '<mets LABEL="Der Donaubote (Aumark), 1908-05-03"><dmdSec ID="I"><mods><part><detail type="edition"><number>1</number></detail></part></mods></dmdSec>' +
        '<dmdSec ID="P"><mods><part><extent unit="pages"><start>4</start></extent></part></mods></dmdSec>' +
        '<fileSec><fileGrp USE="ocr"><file ID="F"><FLocat href="./4.xml"/></file></fileGrp></fileSec>' +
        '<structMap><div TYPE="np:issue" DMDID="I"><div TYPE="np:page" DMDID="P"><fptr FILEID="F"/></div></div></structMap></mets>',
    );
    assert.deepEqual([paper, date, edition, pages[0]?.label], ['Der Donaubote', '1908-05-03', null, '4']);
  });

  it('says that a file without pages holds none', () => {
    assert.deepEqual(readMets('<mets/>'), { fault: 'no-page', format: 'METS' });
  });
});
