import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Archive } from '../../../../core/model/archive';
import { declarationsOf } from '../../../../core/model/mentions/declarations';
import type { Mention } from '../../../../core/model/mentions/mention';
import { mentionAt } from '../../../../core/model/mentions/mention-at';
import { placesOf } from '../../../../core/model/mentions/places';
import { candidatesOf, targetsOf } from '../../../../core/model/mentions/targets';
import { draw, filesOf, lines, undraw } from '../../../support/drawn';
import { archiveOf } from '../../../support/read';
import { transcript } from '../../../support/transcripts';

/** What the cursors of a one-file drawing stand on, in the words of the text. */
function said(drawing: string, language: string): string[] {
  const { text, cursors } = undraw(`---\nlanguage: ${language}\n---\n${drawing}`);
  const archive = archiveOf([['p1.broadsheet', text]]);
  return cursors.map((offset) => {
    const mention = mentionAt(archive.file('p1.broadsheet')!, offset, archive);
    if (!mention) return 'nothing';
    const detail = mention.kind === 'page' ? ` ${mention.keys.join(',')}` : '';
    return `${mention.kind}${detail}: ${text.slice(mention.start, mention.end)}`;
  });
}

describe('A mention', () => {
  it('on a jump’s line is what the cursor stands on, or behind', () => {
    assert.deepEqual(said('== 第一版 ==\n# 渡口\n‸>‸> （‸下转第‸三‸版‸①‸）‸ {‸label=‸②‸ to=‸#rest‸}\n', 'zh-CN'), [
      'jump: >> （下转第三版①）',
      'jump: >> （下转第三版①）',
      'jump: （下转第三版①）',
      'page 3: 三',
      'page 3: 三',
      'jump: （下转第三版①）',
      'jump: （下转第三版①）',
      'jump: （下转第三版①）',
      'jump: {label=② to=#rest}',
      'label: ②',
      'label: ②',
      'id: rest',
      'id: rest',
    ]);
    assert.deepEqual(said('He left\n>> ‸See ‸MAYOR‸, Page A‸4\n', 'en'), [
      'jump: See MAYOR, Page A4',
      'slug: MAYOR',
      'slug: MAYOR',
      'page A4: A4',
    ]);
    assert.deepEqual(said('<< （上接第一版）‸一共‸三块。\n', 'zh-CN'), ['jump: （上接第一版）', 'nothing']);
    assert.deepEqual(said('Er ging.\n‸>> ‸Gestern kam er‸ (Schluß‸ auf Seite 8)\n', 'de'), [
      'jump: >>',
      'nothing',
      'nothing',
      'jump: (Schluß auf Seite 8)',
    ]);
  });

  it('of a page is resolved as the issue has its pages', () => {
    assert.deepEqual(
      said('== A‸1 ==\nHe left\n>> Continued on Page ‸4\n== ‸A4 ==\n<< Continued on th‸is page\n', 'en'),
      ['page A1: A1', 'page A4: 4', 'page A4: A4', 'page A4: this page'],
    );
    assert.deepEqual(said('== ‸要闻 ==\n通车。（相关‸报道详见第‸四、五‸版）\n>> （‸详见第六版）\n', 'zh-CN'), [
      'nothing',
      'page 4,5: （相关报道详见第四、五版）',
      'page 4: 四',
      'page 5: 五',
      'page 6: （详见第六版）',
    ]);
  });

  it('of a person or an id stands anywhere', () => {
    assert.deepEqual(
      said(
        '== 第一版 == {#‸front}\n@ 责任编辑：丁‸文远\n# 渡口 {with="‸#boat"}\n@ 本报‸记者 周晓舟‸何田\n\n船。{#boat}‸\n',
        'zh-CN',
      ),
      ['id: front', 'name: 丁文远', 'id: boat', 'nothing', 'nothing', 'nothing'].map((each, i) =>
        i === 4 ? 'name: 何田' : each,
      ),
    );
  });

  it('is nothing in front matter, in running text and in an empty file', () => {
    assert.deepEqual(said('‸# Fo‸g\n\nThe boats‸ lay.\n', 'en'), ['nothing', 'nothing', 'nothing']);
    const archive = archiveOf([['p1.broadsheet', '']]);
    assert.equal(mentionAt(archive.file('p1.broadsheet')!, 0, archive), null);
  });
});

const issue = lines`
  //// p1.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---
  == 第一版 ==
  # 早部署
  >> （下转第三版⟦①⟧）
  # 大桥
  >> （下转第三版②）
  //// p3.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---
  == 第三版 ==
  << （上接第一版） {label="⟦(1)⟧"}
  隐患。
  >> （下转第四版⟦①⟧）
  << （上接第一版②）
  通车。
  == 第四版 ==
  << （上接第三版⟦①⟧）
  完。
`;

describe('The places of a label', () => {
  it('are those of the whole article, in whatever width and brackets it is set', () => {
    const drawings = filesOf(issue);
    const archive = archiveOf([...drawings].map(([path, drawing]) => [path, undraw(drawing).text]));
    for (const [path, drawing] of drawings) {
      for (const { start } of undraw(drawing).ranges) {
        const mention = mentionAt(archive.file(path)!, start, archive);
        assert.equal(mention?.kind, 'label');
        const places = placesOf(mention, archive);
        assert.deepEqual(places.paths, [...drawings.keys()]);
        for (const [path, drawing] of drawings) {
          assert.equal(draw(undraw(drawing).text, places.in(path).map(nameless)), drawing);
        }
      }
    }
  });
});

function nameless({ start, end }: { start: number; end: number }) {
  return { start, end, name: '' };
}

describe('What is mentioned, in whatever is typed', () => {
  const typed = fc.constantFrom(
    '== A3 == {#front}',
    '# Mayor walks {#mayor .news}',
    '@ By Ann Poole and Tom Reed',
    '@ 本报记者 周晓舟 通讯员 何[?田]',
    '\n>> See MAYOR, Page A3 {to=#mayor}',
    '\n<< MAYOR, From Page A3 {label=①}',
    '\n>> （下转第三、四版①）',
    '\n<< （上接第一版[+①]）{from=mayor}',
    '\n>> {page=3}',
    '（详见第三版）',
    '== 第三版 ==',
    '== 第四版 ==',
  );
  const text = fc
    .array(fc.tuple(fc.oneof(typed, transcript), fc.constantFrom('\n', '\r\n', '\n\n', '')), { maxLength: 7 })
    .map((parts) => parts.flat().join(''));
  const head = '---\npaper: The Lennport Courier\ndate: 1911-05-04\nlanguage: ';

  /** Holds `check` for what stands at each offset of an issue in two files. */
  function holds(check: (mention: Mention, offset: number, archive: Archive) => void, numRuns: number): void {
    fc.assert(
      fc.property(text, text, fc.constantFrom('en', 'zh-CN'), (a, b, language) => {
        const archive = archiveOf([
          ['a.broadsheet', `${head}${language}\n---\n${a}`],
          ['b.broadsheet', `${head}${language}\n---\n${b}`],
        ]);
        for (const path of archive.paths) {
          const file = archive.file(path)!;
          for (let offset = 0; offset <= file.tree.length; offset++) {
            const mention = mentionAt(file, offset, archive);
            if (mention) check(mention, offset, archive);
          }
        }
      }),
      { numRuns },
    );
  }

  const all = (mention: Mention, archive: Archive) => {
    const places = placesOf(mention, archive);
    return places.paths.flatMap((path) => places.in(path).map((place) => ({ ...place, path })));
  };

  it('is touched by the offset, and found among its own places', () => {
    holds((mention, offset, archive) => {
      const { path, start, end } = mention;
      assert.ok(start <= end && end <= archive.file(path)!.tree.length);
      // An id is touched at its sign, too.
      assert.ok(start - (mention.kind === 'id' ? 1 : 0) <= offset && offset <= end);
      if (mention.kind === 'jump' || mention.kind === 'page') return;
      const own = all(mention, archive).filter((place) => place.path === path && place.start === start);
      assert.deepEqual(
        own.map((place) => place.end),
        [end],
      );
    }, 150);
  });

  it('is the same from each of its places', () => {
    holds((mention, _, archive) => {
      if (mention.kind === 'jump' || mention.kind === 'page') return;
      const places = all(mention, archive);
      for (const { path, start } of places) {
        const again = mentionAt(archive.file(path)!, start, archive);
        assert.equal(again?.kind, mention.kind);
        assert.deepEqual(all(again, archive), places);
      }
    }, 60);
  });

  it('leads to places within what is around them', () => {
    holds((mention, _, archive) => {
      const targets = [targetsOf, candidatesOf, declarationsOf].flatMap((find) => find(mention, archive));
      for (const { path, start, end, whole } of targets) {
        assert.ok(0 <= whole.start && whole.start <= start && start <= end && end <= whole.end);
        assert.ok(whole.end <= archive.file(path)!.tree.length);
      }
    }, 100);
  });
});
