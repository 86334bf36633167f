import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { checkFile } from '../../../core/checks/check';
import { emptyConfiguration } from '../../../core/configuration';
import { conventionsFor } from '../../../core/conventions';
import { inspectIssue } from '../../../core/convert/inspect';
import { Archive } from '../../../core/model/archive';
import { parse, print, update } from '../../../core/syntax';
import { editedTranscript } from '../../support/transcripts';

const find = (language: string | null) => conventionsFor(language);

function archiveOf(files: Readonly<Record<string, string>> = {}): Archive {
  const archive = new Archive(() => find);
  for (const [path, text] of Object.entries(files)) archive.setFile(path, parse(text));
  return archive;
}

/** All that an archive says of its files, in an order that does not tell how it came about. */
function everything(archive: Archive): unknown {
  return {
    issues: archive
      .issues()
      .map((issue) => inspectIssue(issue, archive.names))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    diagnostics: [...archive.paths].sort().map((path) => {
      const context = { issue: archive.issueOf(path)!, names: archive.names, configuration: emptyConfiguration };
      return checkFile(archive.file(path)!, context);
    }),
    names: [...archive.names].sort(),
  };
}

const front = '---\npaper: 临江日报\ndate: 2021-03-06\nlanguage: zh-CN\n---\n\n';

const pages: Readonly<Record<string, string>> = {
  'p1.broadsheet': `${front}== 第一版 要闻 ==

# 早部署早检查
# 确保安全度汛

本报讯（记者周晓舟）昨日上午，各县区逐库逐堤排查，
>> （下转第三版①）

# 渡口的最后一班船
@ 本报记者 何田

船工老郑把缆绳解下来，
>> （下转第三版②）
`,
  'p3.broadsheet': `${front}== 第三版 综合 ==

<< （上接第一版②）
在手里绕了三圈。①3

<< （上接第一版①）
把隐患消除在汛期之前。①3
`,
  'other.broadsheet': '---\nlanguage: en\n---\n\n# Vote is 5-4\n@ By Ellen Marsh\n\nThe council voted.\n',
};

describe('Archive', () => {
  it('reads an issue over its files', () => {
    const archive = archiveOf(pages);
    const issue = archive.issueOf('p1.broadsheet')!;
    assert.equal(issue, archive.issueOf('p3.broadsheet'));
    assert.equal(issue.articles.length, 2);
    assert.equal(issue.pairing.links.length, 2);
    assert.equal(archive.issues().length, 2);
    assert.deepEqual([...archive.names].sort(), [
      ['Ellen Marsh', 1],
      ['何田', 1],
      ['周晓舟', 1],
    ]);
  });

  it('follows a file from one issue to another', () => {
    const archive = archiveOf(pages);
    archive.setFile('p3.broadsheet', parse(pages['p3.broadsheet']!.replace('2021-03-06', '2021-03-07')));
    assert.notEqual(archive.issueOf('p1.broadsheet'), archive.issueOf('p3.broadsheet'));
    assert.equal(archive.issueOf('p1.broadsheet')!.pairing.links.length, 0);
    archive.removeFile('p3.broadsheet');
    assert.equal(archive.issueOf('p3.broadsheet'), undefined);
    assert.equal(archive.issues().length, 2);
  });

  it('keeps what an edit does not touch', () => {
    const archive = archiveOf(pages);
    const before = archive.issueOf('p1.broadsheet')!;
    const { tree } = archive.file('p1.broadsheet')!;
    const at = print(tree).indexOf('昨日');
    archive.setFile('p1.broadsheet', update(tree, [{ from: at, to: at, insert: '记者从会上获悉，' }]));
    const after = archive.issueOf('p1.broadsheet')!;
    const segments = after.segments.map(({ segment }) => segment);
    const kept = before.segments.map(({ segment }, i) => segment === segments[i]);
    assert.deepEqual(kept, [false, true, true, true]);
    assert.notEqual(after.pairing, before.pairing, 'the running text before the jump has changed');
    const inHead = print(archive.file('p3.broadsheet')!.tree).length;
    archive.setFile(
      'p3.broadsheet',
      update(archive.file('p3.broadsheet')!.tree, [{ from: inHead, to: inHead, insert: '\n% 待校\n' }]),
    );
    assert.equal(archive.issueOf('p1.broadsheet')!.pairing, after.pairing, 'nothing that pairing looks at has changed');
  });

  it('equals an archive built from scratch after any edits to any of its files', () => {
    const paths = Object.keys(pages);
    const step = fc.record({ path: fc.constantFrom(...paths), remove: fc.boolean(), edits: editedTranscript });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
        const archive = archiveOf(pages);
        everything(archive);
        for (const {
          path,
          remove,
          edits: [added, edits],
        } of steps) {
          if (remove && archive.file(path)) archive.removeFile(path);
          let tree = archive.file(path)?.tree ?? parse(pages[path]! + added);
          for (const { at, remove: length, insert } of edits) {
            const from = Math.floor((at / 1000) * tree.length);
            tree = update(tree, [{ from, to: Math.min(tree.length, from + length), insert }]);
          }
          archive.setFile(path, tree);
          everything(archive);
        }
        const texts = Object.fromEntries([...archive.paths].map((path) => [path, print(archive.file(path)!.tree)]));
        assert.deepEqual(everything(archive), everything(archiveOf(texts)));
      }),
      { numRuns: 25 },
    );
  });
});
