import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { conventionsFor } from '../../../core/conventions';
import { Archive } from '../../../core/model/archive';
import type { UsageKind } from '../../../core/model/usage';
import { parse } from '../../../core/syntax';
import { lines } from '../../support/drawn';
import { transcript } from '../../support/transcripts';

function archive(files: Readonly<Record<string, string>>): Archive {
  const made = new Archive(() => conventionsFor);
  for (const [path, text] of Object.entries(files)) made.setFile(path, parse(text));
  return made;
}

const issue = (paper: string, date: string, body: string, more = '') =>
  `---\npaper: ${paper}\ndate: ${date}\nlanguage: zh-CN\n${more}---\n${body}`;

const linjiang = lines`
  == 第一版 ==
  @ 责任编辑：梁文舟

  #* 新春走基层
  # 渡口的最后一班船
  @ 本报记者 周晓舟 实习生 何田

  天还没亮，
  >> （下转第三版①）

  #* 短评
  # 把功夫下在平时
  堤防无小事。

  == 第三版 ==
  << （上接第一版①）
  船已靠岸。
`;
const lakeside = lines`
  #* 湖边夜话
  # 秋深了
  @ 新华社记者 何田
  夜里起雾。
  >> 下转2版
`;

describe('usage', () => {
  const files = {
    'a.broadsheet': issue('临江日报', '2021-03-06', linjiang, 'place: 临江\n'),
    'b.broadsheet': issue('临江日报', '2021-03-07', linjiang.replace('短评', '新春走基层')),
    'c.broadsheet': issue('湖滨晚报', '2021-03-07', lakeside),
  };

  it('has a paper’s words before those of others, the most common first', () => {
    const { usage } = archive(files);
    assert.deepEqual(usage.most('rubric', '临江日报', 9), ['新春走基层', '短评', '湖边夜话']);
    assert.deepEqual(usage.most('rubric', '湖滨晚报', 9), ['湖边夜话', '新春走基层', '短评']);
    assert.deepEqual(usage.most('rubric', null, 2), ['新春走基层', '湖边夜话']);
    assert.equal(usage.countOf('rubric', '新春走基层'), 3);
  });

  it('has roles as they are printed, with the paper or agency before them too', () => {
    const { usage } = archive(files);
    assert.deepEqual(
      new Set(usage.ofPaper('role', '临江日报', 9)),
      new Set(['责任编辑', '记者', '本报记者', '实习生']),
    );
    assert.deepEqual(new Set(usage.ofPaper('role', '湖滨晚报', 9)), new Set(['记者', '新华社记者']));
  });

  it('has jumps in both directions', () => {
    const { usage } = archive(files);
    assert.deepEqual(usage.ofPaper('jump-out', '临江日报', 9), ['（下转第三版①）']);
    assert.deepEqual(usage.ofPaper('jump-in', '临江日报', 9), ['（上接第一版①）']);
    assert.deepEqual(usage.ofPaper('jump-out', '湖滨晚报', 9), ['下转2版']);
  });

  it('has what the front matter says, but not what differs from issue to issue', () => {
    const { usage } = archive(files);
    assert.deepEqual(usage.most('front-matter paper', null, 9), ['临江日报', '湖滨晚报']);
    assert.deepEqual(usage.most('front-matter place', null, 9), ['临江']);
    assert.deepEqual(usage.most('front-matter date', null, 9), []);
  });

  it('goes with a file that moves to another paper, and with one that is removed', () => {
    const moved = archive(files);
    moved.setFile('c.broadsheet', parse(files['c.broadsheet'].replace('湖滨晚报', '临江日报')));
    assert.deepEqual(moved.usage.ofPaper('rubric', '湖滨晚报', 9), []);
    assert.deepEqual(moved.usage.ofPaper('rubric', '临江日报', 9), ['新春走基层', '湖边夜话', '短评']);
    for (const path of Object.keys(files)) moved.removeFile(path);
    assert.deepEqual(moved.usage.most('rubric', null, 9), []);
    assert.deepEqual([...moved.pathsBeside('a.broadsheet')], []);
  });

  it('is the same after any changes as if the files had been read once', () => {
    const kinds: readonly UsageKind[] = ['rubric', 'role', 'jump-out', 'jump-in', 'front-matter paper'];
    const paths = ['x/a', 'x/b', 'y/c'];
    const text = fc.oneof(
      transcript,
      fc.constantFrom(...Object.values(files)),
      fc.tuple(fc.constantFrom(...Object.values(files)), transcript).map(([whole, more]) => whole + more),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths), fc.option(text, { freq: 3 })), { maxLength: 8 }),
        (steps) => {
          const changed = archive({});
          const left = new Map<string, string>();
          for (const [path, next] of steps) {
            if (next === null) {
              left.delete(path);
              changed.removeFile(path);
            } else {
              left.set(path, next);
              changed.setFile(path, parse(next));
            }
          }
          const fresh = archive(Object.fromEntries(left));
          for (const kind of kinds) {
            for (const paper of [null, '临江日报', '湖滨晚报']) {
              assert.deepEqual(changed.usage.most(kind, paper, 99), fresh.usage.most(kind, paper, 99));
            }
          }
          for (const path of paths) {
            assert.deepEqual([...changed.pathsBeside(path)].sort(), [...fresh.pathsBeside(path)].sort());
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the paths beside a path', () => {
  it('are those in its folder, not those below', () => {
    const made = archive({ 'x/a': 'a', 'x/b': 'b', 'x/y/c': 'c', d: 'd' });
    assert.deepEqual([...made.pathsBeside('x/z')].sort(), ['x/a', 'x/b']);
    assert.deepEqual([...made.pathsBeside('e')], ['d']);
  });
});
