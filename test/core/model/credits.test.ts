import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import type { PrintedByline } from '../../../core/model/credits';
import { withNames } from '../../../core/model/credits';
import { lines } from '../../support/drawn';
import { fileOf, segmentIn } from '../../support/read';

function said({ position, text, byline }: PrintedByline): string {
  const credits = byline?.credits.map(
    ({ role, names }) => `${role ?? '?'}: ${names.map((name) => name.text).join(', ')}`,
  );
  return `${position} ${credits?.join('; ') || JSON.stringify(text)}`;
}

function bylines(text: string, language: string): string[] {
  return segmentIn(text, language).bylines.map(said);
}

function pictures(text: string, language: string): [caption: string, ...credits: string[]][] {
  return segmentIn(text, language).pictures.map(({ caption, credits }) => [caption, ...credits.map(said)]);
}

describe('Credits', () => {
  it('are told by where they stand', () => {
    assert.deepEqual(bylines('# 渡口停航之前\n\n@ 本报记者 何田\n\n天还没亮。\n\n@ 2021年3月5日\n', 'zh-CN'), [
      'head 记者: 何田',
      'end "2021年3月5日"',
    ]);
    assert.deepEqual(
      bylines('天还没亮。\n@ 本报记者 何田\n', 'zh-CN'),
      ['end 记者: 何田'],
      'without a head nothing stands in it',
    );
    assert.deepEqual(bylines('<< （上接第一版）把缆绳解下来。\n@ 本报记者 何田\n', 'zh-CN'), ['end 记者: 何田']);
    assert.deepEqual(bylines('<< （上接第一版）\n@ 本报记者 何田\n\n把缆绳解下来。\n', 'zh-CN'), ['head 记者: 何田']);
    assert.deepEqual(bylines('# 渡口\n## 清晨\n@ 本报记者 何田\n', 'zh-CN'), ['end 记者: 何田']);
  });

  it('are read together where they adjoin, comments aside', () => {
    assert.deepEqual(bylines('# Bus breaks down\n@ By Ann Poole\n% faint\n@ Staff Writer\n\nShe walked.\n', 'en'), [
      'head Staff Writer: Ann Poole',
    ]);
    assert.equal(segmentIn('# Bus\n@ By Ann Poole\n\n@ By Tom Reed\n', 'en').bylines.length, 2);
    const { pages } = fileOf('== 第三版 ==\n@ 责任编辑：丁文远\n% 看不清\n@ 美术编辑：许可\n', 'zh-CN');
    assert.equal(pages[0]!.page!.bylines.length, 1);
    assert.equal(pages[0]!.page!.bylines[0]!.text, '责任编辑：丁文远\n美术编辑：许可');
    assert.equal(said(pages[0]!.page!.bylines[0]!), 'page 责任编辑: 丁文远; 美术编辑: 许可');
  });

  it('of a group of pictures are each picture’s', () => {
    const group = lines`
      # 抢晴施药

      ! 上图：无人机喷药。
      % 原图两张并排
      ! 下图：蜂农转移蜂箱。
      @ 本报记者 林水生 摄

      ! 堤上的花。（许可摄）

      ! 渡口。

      @ 本报记者 何田
    `;
    assert.deepEqual(pictures(group, 'zh-CN'), [
      ['上图：无人机喷药。', 'picture 摄: 林水生'],
      ['下图：蜂农转移蜂箱。', 'picture 摄: 林水生'],
      ['堤上的花。（许可摄）', 'picture 摄: 许可'],
      ['渡口。'],
    ]);
    assert.deepEqual(bylines(group, 'zh-CN'), ['end 记者: 何田']);
  });

  it('are read off the last words of an article, before its end mark', () => {
    assert.deepEqual(bylines('# 腌菜缸\n\n缸在堤下。（柳青禾）①3\n', 'zh-CN'), [
      'end 柳青禾'.replace('end ', 'end ?: '),
    ]);
    assert.deepEqual(
      bylines('# 腌菜缸\n\n缸在堤下。（柳青禾）\n\n■\n', 'zh-CN'),
      ['end ?: 柳青禾'],
      'a mark of its own line ends the text above',
    );
    assert.deepEqual(bylines('# 腌菜缸\n\n缸在堤下。（柳青禾）\n\n@ 何田\n', 'zh-CN').length, 1, 'an @ line signs it');
    assert.deepEqual(
      bylines('# 腌菜缸\n\n缸在堤下。（柳青禾）\n>> （下转第二版）\n', 'zh-CN'),
      [],
      'its last words are elsewhere',
    );
  });

  it('are no signature where they are the lead of the only paragraph', () => {
    assert.deepEqual(bylines('# 大桥通车\n\n本报讯（记者方叙）\n', 'zh-CN'), ['lead 记者: 方叙']);
    assert.deepEqual(bylines('# 大桥通车\n\n本报讯（记者方叙）大桥通车。（许可）\n', 'zh-CN'), [
      'lead 记者: 方叙',
      'end ?: 许可',
    ]);
    assert.deepEqual(
      bylines('<< （上接第一版）\n本报讯（记者方叙）的开头在前。\n', 'zh-CN'),
      [],
      'a continuation has no lead',
    );
  });

  it('keep their place in the section', () => {
    const { bylines, section } = segmentIn('# 大桥通车\n\n本报讯（记\n者方[?叙]）大桥今日\n通车。\n', 'zh-CN');
    const [lead] = bylines;
    assert.equal(section.text.slice(lead!.start, lead!.end), '（记\n者方[?叙]）');
    assert.equal(lead!.line, 2);
  });

  it('have their doubtful names split by the names that are known', () => {
    const chinese = conventionsFor('zh-CN');
    const [byline] = segmentIn('# 渡口\n@ 本报记者 颜佳任姚雷\n\n船停了。\n', 'zh-CN').bylines;
    const known = new Set(['颜佳', '任姚雷']);
    const names = withNames(byline!, chinese, known)!.credits.flatMap((credit) =>
      credit.names.map((name) => name.text),
    );
    assert.deepEqual(names, ['颜佳', '任姚雷']);
    const [certain] = segmentIn('# 渡口\n@ 本报记者 何田\n', 'zh-CN').bylines;
    assert.equal(withNames(certain!, chinese, known), certain!.byline);
  });
});
