import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { type Diagnostic, diagnosticMessage, fixTitle, relatedMessage } from '../../../core/checks/diagnostic';
import { documentationPath } from '../../../core/checks/documentation';
import { parseConfiguration } from '../../../core/configuration';

const found: Diagnostic = {
  path: 'p1.broadsheet',
  code: 'page-missing',
  severity: 'information',
  arguments: { before: '1', after: '4', pages: ['2', '3'] },
  start: 0,
  end: 1,
  related: [],
  fixes: [],
};

describe('a diagnostic', () => {
  it('speaks both languages', () => {
    assert.equal(diagnosticMessage(found, 'en'), 'Not transcribed between pages 1 and 4: 2, 3.');
    assert.equal(diagnosticMessage(found, 'zh-CN'), '第 1 版与第 4 版之间尚未录入：2、3。');
  });

  it('says why another place has to do with it', () => {
    const place = { path: 'p3.broadsheet', start: 0, end: 1 };
    assert.equal(relatedMessage({ ...place, kind: 'first' }, 'zh-CN'), '第一处在这里。');
    assert.equal(
      relatedMessage({ ...place, kind: 'candidate', why: { kind: 'rival' } }, 'en'),
      'This could answer it: it fits as well.',
    );
  });

  it('names its fixes', () => {
    const edits = [{ start: 0, end: 1, text: '，' }];
    assert.equal(fixTitle({ kind: 'replace', safe: true, edits }, 'en'), 'Replace with “，”');
    assert.equal(fixTitle({ kind: 'replace', safe: true, edits }, 'zh-CN'), '改为“，”');
    assert.equal(fixTitle({ kind: 'tie', safe: false, about: '秋天完工', edits }, 'zh-CN'), '用标识关联到“秋天完工”');
  });

  it('is explained on a page', () => {
    assert.ok(existsSync(documentationPath('page-missing')));
  });

  it('can be configured as the index of the pages shows', () => {
    const index = readFileSync('docs/diagnostics/README.md', 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(index)![1]!;
    assert.deepEqual(parseConfiguration(example).problems, []);
  });
});
