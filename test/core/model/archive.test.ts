import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type CheckContext, checkFile } from '../../../core/checks/check';
import { emptyConfiguration } from '../../../core/configuration';
import { conventionsFor } from '../../../core/conventions';
import { inspectIssue } from '../../../core/convert/inspect';
import { Archive } from '../../../core/model/archive';
import { nameKey, namesInFile } from '../../../core/model/names';
import { parse, print, update } from '../../../core/syntax';
import { editedTranscript } from '../../support/transcripts';

const find = (language: string | null) => conventionsFor(language);

function archiveOf(files: Readonly<Record<string, string>> = {}): Archive {
  const archive = new Archive(() => find);
  for (const [path, text] of Object.entries(files)) archive.setFile(path, parse(text));
  return archive;
}

function contextOf(archive: Archive, path: string): CheckContext {
  return { issue: archive.issueOf(path)!, names: archive.names, configuration: emptyConfiguration };
}

/** All that an archive says of its files, in an order that does not tell how it came about. */
function everything(archive: Archive): unknown {
  return {
    issues: archive
      .issues()
      .map((issue) => inspectIssue(issue, archive.names))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    diagnostics: [...archive.paths].sort().map((path) => {
      return checkFile(archive.file(path)!, contextOf(archive, path));
    }),
    names: [...archive.names].sort(),
    naming: [...filesByName(archive).keys()].map((name) => [name, [...archive.filesNaming(name)].sort()]),
    papers: ['临江日报', '临江晚报'].map((paper) => [...archive.issueKeysOfPaper(paper)].sort()),
  };
}

/** Which files print which names, found by reading them all. */
function filesByName(archive: Archive): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const path of [...archive.paths].sort()) {
    const keys = new Set(namesInFile(archive.file(path)!, archive.names).map(({ key }) => key));
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), path]);
  }
  return new Map([...found].sort());
}

function namingAsRead(archive: Archive): void {
  const read = filesByName(archive);
  const asked = [...read.keys(), ...[...archive.names].map(([name]) => name), '颜佳', '颜佳任', '任姚', '姚雷', '何'];
  for (const name of asked) {
    const files = read.get(nameKey(name)) ?? [];
    assert.deepEqual([...archive.filesNaming(name)].sort(), files, name);
  }
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

  it('tells what would be if a file had another text, and stays as it is', () => {
    const masthead = '---\npaper: 临江日报\ndate: 2021-03-06\nlanguage: zh-CN\n---\n';
    const first = `${masthead}== 第一版 ==\n\n# 一\n\n水位上涨，\n>> （下转第二版）\n`;
    const second = `${masthead}== 第二版 ==\n\n# 二\n\n水位回落。\n`;
    const texts = [
      `${masthead}== 第二版 ==\n\n<< （上接第一版）\n渡口停航。\n`,
      second.replace('2021-03-06', '2021-03-07'),
      '',
    ];
    const archive = archiveOf({ 'a.broadsheet': first, 'b.broadsheet': second });
    const before = everything(archive);
    for (const text of texts) {
      const { file, issue } = archive.supposing('b.broadsheet', parse(text));
      const other = archiveOf({ 'a.broadsheet': first, 'b.broadsheet': text });
      assert.deepEqual(inspectIssue(issue, other.names), inspectIssue(other.issueOf('b.broadsheet')!, other.names));
      const context = { ...contextOf(other, 'b.broadsheet'), issue };
      assert.deepEqual(
        checkFile(file, context),
        checkFile(other.file('b.broadsheet')!, contextOf(other, 'b.broadsheet')),
      );
      assert.deepEqual(everything(archive), before);
    }
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
        namingAsRead(archive);
        const texts = Object.fromEntries([...archive.paths].map((path) => [path, print(archive.file(path)!.tree)]));
        assert.deepEqual(everything(archive), everything(archiveOf(texts)));
      }),
      { numRuns: 25 },
    );
  });

  it('counts each printed name once, and forgets it with its byline', () => {
    const archive = archiveOf({
      'p1.broadsheet': '---\nlanguage: zh-CN\n---\n! 上图：喷药。\n! 下图：蜂箱。\n@ 本报记者 林水生 摄\n',
      'p2.broadsheet':
        '---\nlanguage: zh-CN\n---\n== 第二版 ==\n@ 责任编辑：林水生\n# 渡口\n@ 本报记者 何田\n\n# 江堤\n@ 本报记者 何田\n',
    });
    assert.deepEqual([...archive.names].sort(), [
      ['何田', 2],
      ['林水生', 2],
    ]);
    const { tree } = archive.file('p2.broadsheet')!;
    const at = print(tree).indexOf('@ 本报记者 何田');
    archive.setFile('p2.broadsheet', update(tree, [{ from: at, to: at + 9, insert: '@ 本报记者 方叙' }]));
    assert.deepEqual([...archive.names].sort(), [
      ['何田', 1],
      ['方叙', 1],
      ['林水生', 2],
    ]);
    archive.removeFile('p1.broadsheet');
    archive.removeFile('p2.broadsheet');
    assert.deepEqual([...archive.names], []);
  });

  it('splits a run of names as soon as another issue prints one of them', () => {
    const run = '---\nlanguage: zh-CN\n---\n# 渡口\n@ 本报记者 颜佳任姚雷\n\n船停了。\n';
    const archive = archiveOf({ 'run.broadsheet': run });
    const codes = () =>
      checkFile(archive.file('run.broadsheet')!, contextOf(archive, 'run.broadsheet')).map(({ code }) => code);
    assert.ok(codes().includes('byline-unsplit-names'));
    archive.setFile('old.broadsheet', parse('---\nlanguage: zh-CN\n---\n# 江堤\n@ 本报记者 颜佳 任姚雷\n'));
    assert.ok(!codes().includes('byline-unsplit-names'));
    archive.removeFile('old.broadsheet');
    assert.ok(codes().includes('byline-unsplit-names'));
  });

  it('finds the files that print a name, however it is set and whatever else is known', () => {
    const front = '---\npaper: 临江晚报\nlanguage: zh-CN\n---\n';
    const archive = archiveOf({
      ...pages,
      'spaced.broadsheet': `${front}== 第二版 ==\n@ 责任编辑：何　田\n# 渡口\n@ 本报记者 [?何]田\n`,
      'run.broadsheet': `${front}# 渡口\n@ 本报记者 颜佳任姚雷\n\n船停了。\n`,
      'bare.broadsheet': '---\nlanguage: en\n---\n# Vote is 5-4\n@ Ellen Marsh\n\nThe council voted.\n',
    });
    const naming = (name: string) => [...archive.filesNaming(name)].sort();
    assert.deepEqual(naming('何田'), ['p1.broadsheet', 'spaced.broadsheet']);
    assert.deepEqual(naming('何 田'), naming('何田'));
    assert.deepEqual(naming('Ellen Marsh'), ['bare.broadsheet', 'other.broadsheet']);
    assert.deepEqual([naming('颜佳任'), naming('任姚雷')], [['run.broadsheet'], []]);
    archive.setFile('old.broadsheet', parse(`${front}# 江堤\n@ 本报记者 颜佳 任姚雷\n`));
    assert.deepEqual([naming('颜佳任'), naming('任姚雷')], [[], ['old.broadsheet', 'run.broadsheet']]);
    namingAsRead(archive);
    archive.removeFile('run.broadsheet');
    assert.deepEqual(naming('任姚雷'), ['old.broadsheet']);
    archive.removeFile('old.broadsheet');
    assert.deepEqual(naming('任姚雷'), []);
  });

  it('knows the issues of a paper', () => {
    const archive = archiveOf(pages);
    const key = archive.issueKeyOf('p1.broadsheet')!;
    assert.equal(archive.issueKeyOf('p3.broadsheet'), key);
    assert.equal(archive.issue(key), archive.issueOf('p3.broadsheet'));
    assert.deepEqual([...archive.issueKeysOfPaper('临江日报')], [key]);
    archive.setFile('p3.broadsheet', parse(pages['p3.broadsheet']!.replace('2021-03-06', '2021-03-07')));
    assert.equal([...archive.issueKeysOfPaper('临江日报')].length, 2);
    archive.setFile('p3.broadsheet', parse(pages['p3.broadsheet']!.replace('日报', '晚报')));
    assert.deepEqual([...archive.issueKeysOfPaper('临江晚报')], [archive.issueKeyOf('p3.broadsheet')]);
    archive.removeFile('p1.broadsheet');
    assert.deepEqual([...archive.issueKeysOfPaper('临江日报')], []);
    assert.equal(archive.issueKeyOf('p1.broadsheet'), undefined);
  });

  it('is the same whatever the order in which twenty files are opened, edited and closed', () => {
    const step = fc.record({
      path: fc.constantFrom(...twentyPaths),
      does: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...retouches) },
        { weight: 1, arbitrary: fc.constantFrom('close' as const, 'reopen' as const) },
      ),
    });
    const openings = fc.shuffledSubarray(twentyPaths, { minLength: 12 });
    fc.assert(
      fc.property(openings, fc.array(step, { minLength: 5, maxLength: 25 }), (opened, steps) => {
        const archive = archiveOf(Object.fromEntries(opened.map((path) => [path, twenty[path]!])));
        for (const [i, { path, does }] of steps.entries()) {
          if (does === 'close') archive.removeFile(path);
          else if (does === 'reopen') archive.setFile(path, parse(twenty[path]!));
          else retouch(archive, path, does);
          if (i % 3 === 0) everything(archive);
        }
        namingAsRead(archive);
        const texts = [...archive.paths].map((path) => [path, print(archive.file(path)!.tree)] as const);
        assert.deepEqual(everything(archive), everything(archiveOf(Object.fromEntries(texts.toReversed()))));
      }),
      { numRuns: 15 },
    );
  });
});

/** Replaces the first words like these in a file, as an editor does. */
function retouch(archive: Archive, path: string, [words, by]: readonly [string, string]): void {
  const tree = archive.file(path)?.tree ?? parse(twenty[path]!);
  const from = print(tree).indexOf(words);
  if (from >= 0) archive.setFile(path, update(tree, [{ from, to: from + words.length, insert: by }]));
}

/** Small changes that mean much: to front matter, names, pages, jumps, hyphens, marks and heads. */
const retouches: readonly (readonly [string, string])[] = [
  ['2021-03-06', '2021-03-07'],
  ['date: ', 'dato: '],
  ['language: zh-CN\n', ''],
  ['language: zh-CN', 'language: zh-TW'],
  ['language: de', 'language: en'],
  ['language', 'edition: 晚版\nlanguage'],
  ['language', 'endmark: 。◎\nlanguage'],
  ['language', 'pages: 20\nlanguage'],
  ['---\n\n', '\n\n'],
  ['颜佳任姚雷', '颜佳 任姚雷'],
  ['颜佳 任姚雷', '颜佳任姚雷'],
  ['何田', '颜佳任 姚雷'],
  ['何田', '何　田'],
  ['本报记者 何田', '何田'],
  ['日报', '晚报'],
  ['== ', ''],
  ['# ', '#* 要闻 {.section}\n# '],
  ['# ', '# {.photo lang=en}\n\n# '],
  ['①', '②'],
  ['>> ', ''],
  ['<< ', '<< （上接第一版）'],
  ['-\n', '\\-\n'],
  ['。', '。①3'],
  ['\n\n', '\n'],
  ['版', '版\n% 待校\n'],
];

const languages = ['zh-CN', 'zh-CN', 'de', 'ja'] as const;

/** Twenty pages of a newspaper in three languages, each with an article that jumps to the next page and one that comes from the last. */
const twenty: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 20 }, (_, i) => {
    const page = i + 1;
    const language = languages[i % languages.length]!;
    const front = `---\npaper: 临江日报\ndate: 2021-03-06\nlanguage: ${language}\n---\n\n`;
    const signed = page % 3 === 0 ? '颜佳任姚雷' : page % 5 === 0 ? '颜佳 任姚雷' : '何田';
    const bodies = {
      'zh-CN': `== 第${page}版 ==\n\n<< （上接第${page - 1}版①）\n把隐患消除在汛期之前。\n\n# 巡堤第${page}天\n@ 本报记者 ${signed}\n\n各县区逐库逐堤排查，\n>> （下转第${page + 1}版①）\n`,
      de: `== Seite ${page} ==\n\n<< (Fortsetzung von Seite ${page - 1}.)\nwehr und ging.\n\n# Der ${page}. Tag\n@ Von Hans Lenz\n\nEr rief die Feuer-\n>> (Fortsetzung auf Seite ${page + 1}.)\n`,
      ja: `== ${page}面 ==\n\n<< （${page - 1}面から続く）\n船頭は櫓を取った。\n\n# 渡し船${page}\n\n川面に霧が残り、\n>> （${page + 1}面に続く）\n`,
    };
    return [`p${page}.broadsheet`, front + bodies[language]];
  }),
);

const twentyPaths = Object.keys(twenty);
