import { strict as assert } from 'node:assert';
import { paragraphsOf } from '../../../core/model/article';
import { blockText, segmentOf } from '../../../core/model/segment';
import { lines } from '../../support/drawn';
import { fileOf, segmentIn } from '../../support/read';

/** The end mark, or what the front matter’s `endmark` finds. */
function endMark(text: string, language: string): string | null {
  return segmentIn(text, language).endMark?.text ?? null;
}

describe('Segments', () => {
  it('are made of blocks in order, each with its lines and words', () => {
    const segment = segmentIn(
      lines`
        # 早部署早检查

        昨日上午，
        |
        召开会议。
        ## 逐库排查
        ~~~ table
          甲  [?乙]
        □丙
        ~~~
        ! 东门水闸的职工
        在检修。{src=a.png}
        　　各县区排查。
        　　再排查。
      `,
      'zh-CN',
    );
    assert.deepEqual(
      segment.blocks.map((block) => [block.kind, block.firstLine, block.lastLine, blockText(segment, block)]),
      [
        ['paragraph', 2, 4, '昨日上午，召开会议。'],
        ['crosshead', 5, 5, '逐库排查'],
        ['preformatted', 6, 9, '  甲  乙\n□丙'],
        ['picture', 10, 11, '东门水闸的职工在检修。{src=a.png}'],
        ['paragraph', 12, 12, '各县区排查。'],
        ['paragraph', 13, 13, '再排查。'],
      ],
    );
  });

  it('end in the mark that the language or the front matter knows, at the last paragraph’s end', () => {
    assert.equal(endMark('# 通车\n\n大桥通车。①3\n', 'zh-CN'), '①3');
    assert.equal(endMark('# 通车\n\n大桥①3通车。\n\n车流如织。\n', 'zh-CN'), null);
    assert.equal(endMark('# Fog\n\nIt lifted. -30-\n\n! The quay.\n', 'en'), '-30-');
    assert.equal(endMark('# 通车\n\n大桥通车。■\n>> （下转第三版）\n', 'zh-CN'), null, 'the end is elsewhere');
    assert.equal(endMark('---\nendmark: (L.C.)\n---\nIt lifted. (L.C.)\n', 'en'), '(L.C.)');
    assert.equal(endMark('---\nendmark: [Ende, "◎ ◎"]\n---\nEr kam.\n\nEnde\n', 'de'), 'Ende');
    assert.equal(endMark('---\nendmark: [Ende, "◎ ◎"]\n---\nEr kam.◎ ◎\n', 'de'), '◎ ◎');
    assert.equal(endMark('---\nendmark: end\n---\nIt was the weekend\n', 'en'), null, 'the word runs into it');
    assert.equal(endMark('---\nendmark: end\n---\nIt lifted. -30-\n', 'en'), '-30-', 'the language’s own stay');
  });

  it('are read without their end mark', () => {
    const [placed] = fileOf('# 通车\n\n大桥通车。 [?■]\n', 'zh-CN').segments;
    assert.deepEqual(paragraphsOf(placed!), ['大桥通车。']);
    assert.deepEqual(paragraphsOf(fileOf('# 通车\n\n大桥通车。\n\n■\n', 'zh-CN').segments[0]!), ['大桥通车。']);
  });

  it('know their dateline, and where it stands', () => {
    const { dateline, section } = segmentIn('# 春运\n\n　　新华社北京1月\n31日电（记者方一苇）春运收官。\n', 'zh-CN');
    assert.deepEqual([dateline!.agency, dateline!.place, dateline!.date], ['新华社', '北京', '1月31日']);
    assert.ok(section.text.slice(dateline!.start, dateline!.end).startsWith('新华社北京1月\n31日'));
    assert.equal(segmentIn('<< （上接第一版）\n新华社北京1月31日电\n', 'zh-CN').dateline, null);
  });

  it('are read once for the same conventions', () => {
    const file = fileOf('# 通车\n\n大桥通车。\n', 'zh-CN');
    const { segment } = file.segments[0]!;
    assert.equal(segmentOf(segment.section, segment.conventions), segment);
  });
});
