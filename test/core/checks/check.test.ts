import { strict as assert } from 'node:assert';
import { relatedMessage } from '../../../core/checks/diagnostic';
import { applyEdits } from '../../../core/syntax';
import { Desk, masthead } from './desk';

const first = `${masthead('pages: 4\n')}
== 第一版 要闻 ==

#- 市防汛指挥部会议强调
# 早部署早检查
@ 本报记者 周晓舟

本报讯 昨日上午，市防汛指挥部召开会议，
要求各县区逐库排查，
>> （下转第三版①）

# {.photo}
! 3月5日，工作人员在东门水闸检修启闭机。{src=scans/p1.png}
@ 本报记者 林水生 摄
`;

const third = `${masthead('pages: 4\n')}
== 第三版 综合 ==

<< （上接第一版①）
把隐患消除在汛期之前。
`;

describe('checks of a file', () => {
  it('report nothing of a well-transcribed issue', () => {
    const desk = new Desk().put('p1.broadsheet', first).put('p3.broadsheet', third);
    assert.deepEqual(desk.faults(), []);
    assert.deepEqual(desk.faults('p3.broadsheet'), []);
  });

  it('know what is not transcribed yet from what is missing', () => {
    const desk = new Desk().put('p1.broadsheet', first);
    assert.deepEqual(desk.faults(), ['jump-page-not-transcribed: （下转第三版①）']);
    desk.put('p3.broadsheet', third.replace('<< （上接第一版①）\n', '# {.news}\n'));
    assert.deepEqual(desk.faults(), ['jump-without-counterpart: （下转第三版①）']);
    desk.put('p3.broadsheet', third.replace('①', '②'));
    assert.deepEqual(desk.faults(), ['jump-label-mismatch: （下转第三版①）']);
    const [related] = desk.check()[0]!.related;
    assert.equal(related?.path, 'p3.broadsheet');
    assert.equal(relatedMessage(related!, 'zh-CN'), '最接近的一处：它的编号是 ②。');
    desk.archive.removeFile('p3.broadsheet');
    assert.deepEqual(desk.faults(), ['jump-page-not-transcribed: （下转第三版①）']);
  });

  it('hold the files of an issue against one another', () => {
    const desk = new Desk().put('p1.broadsheet', first).put('p3.broadsheet', third.replace('pages: 4', 'pages: 8'));
    assert.deepEqual(desk.faults('p3.broadsheet'), ['issue-metadata-conflict: 8']);
    desk.put('p2.broadsheet', third);
    assert.ok(desk.faults('p3.broadsheet').some((fault) => fault.startsWith('page-duplicate')));
  });

  it('find ids given twice in an issue and ids that nothing carries', () => {
    const desk = new Desk()
      .put('p1.broadsheet', first.replace('# 早部署早检查', '# 早部署早检查 {#flood}'))
      .put(
        'p3.broadsheet',
        `${third}\n# 水闸 {#flood}\n\n东门水闸建于一九五八年。\n\n# 水库 {with=#folod}\n\n三座水库已完工。\n`,
      );
    assert.deepEqual(desk.faults('p3.broadsheet'), ['duplicate-id: #flood', 'unknown-id: #folod']);
    desk.put('p3.broadsheet', third.replace('综合 ==', '综合 == {#flood}'));
    assert.deepEqual(desk.faults('p3.broadsheet'), ['duplicate-id: #flood'], 'any block may have an id');
  });

  it('put sections where they stand in the file', () => {
    const desk = new Desk().put('p1.broadsheet', first.replace('会议，', '会议，，').replace('启闭机。', '启闭机,'));
    const found = desk.check().filter(({ code }) => code !== 'jump-page-not-transcribed');
    const { tree } = desk.archive.file('p1.broadsheet')!;
    assert.deepEqual(
      found.map(({ code, start, end }) => [code, tree.positionAt(start).line, tree.slice(start, end)]),
      [
        ['doubled-punctuation', 13, '，，'],
        ['mixed-width-punctuation', 18, ','],
      ],
    );
    const fixed = applyEdits(
      first.replace('启闭机。', '启闭机,'),
      new Desk().put('p1.broadsheet', first.replace('启闭机。', '启闭机,')).check().at(-1)!.fixes[0]!.edits,
    );
    assert.equal(fixed, first.replace('启闭机。', '启闭机，'));
  });

  it('keep what they said of a section that did not change', () => {
    const desk = new Desk().put('p1.broadsheet', first.replace('会议，', '会议，，'));
    const before = desk.check().find(({ code }) => code === 'doubled-punctuation')!;
    desk.put('p1.broadsheet', first.replace('会议，', '会议，，').replace('pages: 4', 'pages: 12'));
    const after = desk.check().find(({ code }) => code === 'doubled-punctuation')!;
    assert.equal(after.start, before.start + 1);
  });

  it('take severities from the configuration', () => {
    const source = first.replace('会议，', '会议，，');
    const off = new Desk({ severity: { 'doubled-punctuation': 'off', 'jump-page-not-transcribed': 'error' } });
    assert.deepEqual(
      off
        .put('p1.broadsheet', source)
        .check()
        .map(({ code, severity }) => [code, severity]),
      [['jump-page-not-transcribed', 'error']],
    );
  });

  describe('ignore comments', () => {
    it('silence that there is no front matter', () => {
      const faults = (text: string) => new Desk().put('p1.broadsheet', text).faults();
      const [missing, ...others] = faults('== 1 ==\n\n# 题\n\n好。\n');
      assert.equal(missing, 'missing-front-matter: == 1 ==');
      assert.deepEqual(faults('% broadsheet-ignore missing-front-matter\n== 1 ==\n\n# 题\n\n好。\n'), others);
      assert.deepEqual(faults('% 注\n'), ['missing-front-matter: % 注']);
    });

    const twice = first
      .replace('本报讯 昨日上午，', '% broadsheet-ignore doubled-punctuation\n本报讯 昨日上午，，')
      .replace('排查，', '排查，，');

    it('silence their codes on the next line only', () => {
      const faults = new Desk().put('p1.broadsheet', twice).faults();
      assert.equal(faults.filter((fault) => fault.startsWith('doubled')).length, 1);
    });

    it('may stand one above the other, and above a head or a page line', () => {
      const source = first
        .replace('== 第一版', '% broadsheet-ignore page-out-of-range\n== 第九版')
        .replace(
          '# {.photo}',
          '% broadsheet-ignore conflicting-genres\n% broadsheet-ignore unknown-genre\n# {.photo .news .wheather}',
        );
      assert.deepEqual(new Desk().put('p1.broadsheet', source).faults(), [
        'jump-page-not-transcribed: （下转第三版①）',
      ]);
    });

    it('are reported where they silence nothing', () => {
      const source = `${masthead()}\n== 第一版 ==\n\n# 题\n\n% broadsheet-ignore ligature, stray-space\n好。\n% broadsheet-ignore ligature\n`;
      const desk = new Desk().put('p1.broadsheet', source);
      assert.deepEqual(desk.faults(), [
        'unused-ignore: ligature',
        'unused-ignore: stray-space',
        'unused-ignore: ligature',
      ]);
      const fixed = desk.check().map(({ fixes }) => applyEdits(source, fixes[0]!.edits));
      assert.match(fixed[1]!, /^% broadsheet-ignore ligature,$/m);
      assert.ok(fixed[2]!.endsWith('好。\n'));
      const off = new Desk({ severity: { ligature: 'off' } }).put('p1.broadsheet', source);
      assert.deepEqual(off.faults(), ['unused-ignore: stray-space']);
    });
  });

  it('tie an ambiguous jump to either candidate', () => {
    const source = `${masthead()}
== 第一版 ==

# 甲村修路

今春动工。
>> （下转第二版）

# 乙村架桥

去年动工。
>> （下转第二版）

== 第二版 ==

<< （上接第一版）

秋天完工。

<< （上接第一版）

冬天完工。
`;
    const [found] = new Desk().put('p1.broadsheet', source).check();
    assert.equal(found?.code, 'jump-ambiguous');
    assert.deepEqual(
      found.fixes.map(({ about }) => about),
      ['秋天完工。', '冬天完工。'],
    );
    const tied = applyEdits(source, found.fixes[1]!.edits);
    assert.match(tied, /（下转第二版） \{to=#p2-1\}[\s\S]*（上接第一版） \{#p2-1\}\n\n冬天/);
    assert.deepEqual(new Desk().put('p1.broadsheet', tied).faults(), []);
  });

  it('name no more candidates than somebody looks through, and say how many there are', () => {
    const jumps = Array.from({ length: 12 }, (_, i) => `# 第${i + 1}村修路\n\n今春动工。\n>> （下转第二版）\n`);
    const continuations = Array.from({ length: 12 }, (_, i) => `<< （上接第一版）\n\n第${i + 1}天完工。\n`);
    const source = [masthead(), '== 第一版 ==', ...jumps, '== 第二版 ==', ...continuations].join('\n');
    const [found] = new Desk().put('p1.broadsheet', source).check();
    assert.equal(found?.code, 'jump-ambiguous');
    assert.deepEqual(found.arguments, { count: 12 });
    assert.equal(found.related.length, 8);
    assert.equal(found.fixes.length, 8);
  });
});
