import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { NameIndex } from '../../../core/conventions/conventions';
import { noNames } from '../../../core/model/credits';
import { nameKey, namesIn, namesInFile, rolesIn, sourcesIn } from '../../../core/model/names';
import { read } from '../../../core/model/reading';
import { draw, lines, undraw } from '../../support/drawn';
import { fileOf } from '../../support/read';
import { transcript } from '../../support/transcripts';

/** Draws the names of a transcript into it; a doubtful one is called so. */
function drawn(text: string, language: string, names: NameIndex = noNames): string {
  const found = namesInFile(fileOf(text, language), names);
  return draw(
    text,
    found.map(({ start, end, doubtful }) => ({ start, end, name: doubtful ? 'doubtful' : '' })),
  );
}

function finds(language: string, drawing: string, names?: NameIndex): void {
  assert.equal(drawn(undraw(drawing).text, language, names), drawing);
}

describe('Names', () => {
  it('stand where bylines, leads, signatures and credits print them, each once', () => {
    finds(
      'zh-CN',
      lines`
        == 第一版 要闻 ==
        @ 责任编辑：⟦丁文远⟧

        # 早部署早检查
        @ 本报记者 ⟦周晓舟⟧ 实习生 ⟦何田⟧

        县城的早晨还没有亮。（⟦柳青禾⟧）

        # 大桥通车

        本报讯（记者⟦方叙⟧）大桥今日通车。

        ! 上图：喷药。
        ! 下图：蜂箱。
        @ 本报记者 ⟦林水生⟧ 摄

        ! 堤上的花。（⟦许可⟧摄）
      `,
    );
    finds('en', '# Bus breaks down\n@ By ⟦Ann Poole⟧ and ⟦Tom Reed⟧\n% faint\n@ Staff Writers\n\nShe walked.\n');
    finds('de', '# Der Damm\n@ Von ⟦Hans Lenz⟧\n\nEr hielt.\n\n! Die Fähre. Foto: ⟦Eva Kühn⟧\n');
    finds('ja', '# 渡し船\n\n船頭は櫓を取った。（⟦山田太郎⟧）\n');
  });

  it('hold the inline forms that their words would part, and no others', () => {
    finds('zh-CN', '# 渡口\n@ 本报记者 ⟦周[?晓]舟⟧ 通讯员 ⟦何[+田]⟧\n');
    finds('zh-CN', '# 渡口\n@ 本报记者 [?⟦周晓舟⟧] 通讯员 ⟦[^何|he]田⟧\n');
    finds('zh-CN', '# 渡口\n@ 本报记者 ⟦周[%此字不清]晓舟⟧[%见勘误]\n');
    finds('zh-CN', '# 大桥\n\n本报讯（[*记者][?⟦方[*叙]⟧]）大桥今日通车。\n');
    finds('zh-CN', '# 大桥\n\n本报讯（记\n者⟦方\n[?叙]⟧）大桥今日通车。\n');
    finds('zh-CN', '# 大桥\n\n本报讯（[?记者⟦方]叙⟧）大桥今日通车。\n');
    finds('en', '# Bus\n@ [*By ⟦Ann [**Poole]⟧]\n\nShe walked.\n');
  });

  it('go over the ends of lines', () => {
    finds('zh-CN', '# 渡口\n@ 本报记者 ⟦周晓舟⟧\n% 看不清\n＠　通讯员 ⟦何[?田]⟧\n@ 实习生：⟦许可⟧\n');
    finds('zh-CN', '# 大桥\n\n本报讯（记者⟦方\n% 看不清\n叙⟧）大桥今日通车。\n');
    finds('en', '! The boat at noon. Photo by ⟦Ann\n[*Poole]⟧\n');
    const [name] = namesInFile(fileOf('! The boat at noon. Photo by Ann\nPoole\n', 'en'), noNames);
    assert.equal(name?.name, 'Ann Poole');
  });

  it('say in what role and for whom', () => {
    const said = namesInFile(
      fileOf('# 渡口\n@ 本报记者 周晓舟 通讯员 何田\n\n新华社北京1月31日电（记者方叙）船停了。\n', 'zh-CN'),
      noNames,
    ).map(({ name, role, source, byline }) => [name, role, source, byline.position]);
    assert.deepEqual(said, [
      ['周晓舟', '记者', '本报', 'head'],
      ['何田', '通讯员', '本报', 'head'],
      ['方叙', '记者', '新华社', 'lead'],
    ]);
  });

  it('are split by the names that are known', () => {
    finds('zh-CN', '# 渡口\n@ 本报记者 ⟦doubtful:颜佳任⟧⟦doubtful:姚雷⟧\n');
    finds('zh-CN', '# 渡口\n@ 本报记者 ⟦颜佳⟧⟦任姚雷⟧\n', new Set(['颜佳', '任姚雷']));
    finds('zh-CN', '# 渡口\n\n新华社北京1月31日电（记者⟦颜佳⟧⟦任[?姚雷]⟧）船停了。\n', new Set(['颜佳', '任姚雷']));
    const text = '# 渡口\n\n新华社北京1月31日电（记者颜佳任姚雷）船停了。\n';
    const [name] = namesInFile(fileOf(text, 'zh-CN'), new Set(['颜佳', '任姚雷']));
    assert.equal(name?.source, '新华社', 'the dateline names the agency, however the names are split');
  });

  it('have their roles told, each once', () => {
    const roles = (language: string, drawing: string) => {
      const { text } = undraw(drawing);
      const { segments, pages } = fileOf(text, language);
      const found = [...segments, ...pages].flatMap((placed) => {
        const part = 'segment' in placed ? placed.segment : placed.page;
        const move = (at: number) => placed.offset + at;
        return part ? rolesIn(part).map(({ start, end }) => ({ start: move(start), end: move(end), name: '' })) : [];
      });
      assert.equal(draw(text, found), drawing);
    };
    roles('zh-CN', '== 第一版 ==\n@ ⟦责任编辑⟧：丁文远\n@ ⟦美[?术]编辑⟧：许可\n');
    roles('zh-CN', '# 渡口\n@ 本报⟦记者⟧ 周晓舟 何田 ⟦实 习 生⟧ 方叙\n\n船停了。\n\n! 渡口。\n@ 林水生 ⟦摄⟧\n');
    roles('zh-CN', '# 渡口\n@ ⟦文/图⟧ 本报记者 周晓舟\n');
    roles('zh-CN', '# 大桥\n\n本报讯（[?⟦记者⟧]方叙）大桥今日通车。\n');
    roles('en', '# Bus\n@ By Ann Poole and Tom Reed\n@ ⟦Staff Writers⟧\n\nShe walked.\n');
    roles('en', '# Bus\n@ ⟦By⟧ Ann Poole\n\nShe walked.\n\n! The bus. (⟦Photo by⟧ Tom Reed)\n');
    roles('de', '# Der Damm\n@ ⟦Von⟧ Hans Lenz\n\nEr hielt.\n\n! Die Fähre. ⟦Foto⟧: Eva Kühn\n');
    roles('ko', '# 나루터\n@ 홍길동 ⟦기자⟧\n\n배가 멈췄다.\n');
  });

  it('stand with the papers and agencies that bylines name', () => {
    const sources = (language: string, drawing: string): void => {
      const { text } = undraw(drawing);
      const found = fileOf(text, language).segments.flatMap(({ offset, segment }) =>
        sourcesIn(segment).map(({ start, end }) => ({ start: offset + start, end: offset + end, name: '' })),
      );
      assert.equal(draw(text, found), drawing);
    };
    sources('zh-CN', '# 渡口\n@ ⟦本[?报]⟧记者 周晓舟\n\n船停了。\n');
    // The agency of the dateline is not the byline's own word.
    sources('zh-CN', '# 渡口\n\n新华社北京1月31日电（记者周晓舟）船停了。\n');
    sources('en', '# Bus\n@ By Ann Poole of the ⟦Halden Courier⟧\n\nShe walked.\n');
    sources('en', '# Bus\n@ (⟦Associated Press⟧)\n\nShe walked.\n');
    sources('de', '# Der Damm\n@ Von Hans Lenz\n\nEr hielt.\n');
  });

  it('are the same however they are set', () => {
    assert.equal(drawn('# 渡口\n@ 本报记者 王　强\n', 'zh-CN'), '# 渡口\n@ 本报记者 ⟦王　强⟧\n');
    assert.deepEqual(['王　强', '王 强', '王强', ' 王強'].map(nameKey), ['王强', '王强', '王强', '王強']);
    assert.deepEqual(['Ann\nPoole', 'Ann  Poole', 'ANN POOLE'].map(nameKey), ['Ann Poole', 'Ann Poole', 'ANN POOLE']);
    assert.equal(nameKey('Ku\u0308hn'), 'Kühn');
    assert.deepEqual(['홍 길 동', '山田 太郎', '阿依古丽·买买提'].map(nameKey), [
      '홍길동',
      '山田太郎',
      '阿依古丽·买买提',
    ]);
  });

  it('stand within their section, which reads them there, in whatever is typed', () => {
    const signed = fc.constantFrom(
      '# 渡口\n@ 本报记者 王[?　]强',
      '@ [?本报记者 周]晓舟 \\（何[%注]田',
      '\n本报讯（记者[!方叙|方序]）大桥',
      '@ By Ann [*Poole and] Tom [?Reed]',
      '@ 颜佳任[^姚雷|yl]',
      '! 喷药。（林[+水]生 摄）',
      '缸在堤下。（柳[*青[?禾]]）',
    );
    const text = fc
      .array(fc.tuple(fc.oneof(signed, transcript), fc.constantFrom('\n', '\n\n', '')), { maxLength: 8 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('zh-CN', 'en'), (text, language) => {
        const file = fileOf(text, language);
        const parts = [
          ...file.segments.map(({ segment }) => segment),
          ...file.pages.flatMap(({ page }) => (page === null ? [] : [page])),
        ];
        for (const part of parts) {
          const { section, conventions } = part;
          for (const { name, key, start, end } of namesIn(part, noNames)) {
            assert.ok(start >= 0 && start < end && end <= section.text.length);
            if (name.includes('\n')) continue;
            assert.equal(nameKey(read(section, start, end, conventions).text), key);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
