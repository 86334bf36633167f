import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { newIssueFiles } from '../../../core/structure';
import { fileOf } from '../../support/read';

describe('the files of a new issue', () => {
  it('are one a page, with front matter and the page line in the paper’s language', () => {
    const given = { paper: '临江日报', date: '2021-03-07', edition: null, language: 'zh-CN', pages: ['1', '2'] };
    const [first, second] = newIssueFiles(given, conventionsFor('zh-CN'));
    assert.equal(
      first?.text,
      '---\nformat: 1\npaper: 临江日报\ndate: 2021-03-07\nlanguage: zh-CN\npages: 2\nstatus: raw\n---\n\n== 第一版 ==\n\n',
    );
    assert.equal(second?.name, 'p2.broadsheet');
  });

  it('say what was given, whatever it is', () => {
    const given = {
      paper: '“Der Bote”: Amtsblatt #1',
      date: '1908-05-03',
      edition: 'Abend: 2',
      language: 'de-AT',
      pages: ['A1'],
    };
    const [only] = newIssueFiles(given, conventionsFor('de-AT'));
    const { masthead, pages } = fileOf(only?.text ?? '');
    const { paper, date, edition, language } = masthead;
    assert.deepEqual({ paper, date, edition, language, pages: ['A1'] }, given);
    assert.deepEqual(
      pages.map(({ key }) => key),
      ['A1'],
    );
  });
});
