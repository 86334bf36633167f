import { strict as assert } from 'node:assert';
import { crossheadsIn } from '../../../core/model/crossheads';
import { draw, lines, undraw } from '../../support/drawn';
import { segmentIn } from '../../support/read';

function reaches(language: string, drawing: string): void {
  const { text } = undraw(drawing);
  const { section, ...segment } = segmentIn(text, language);
  const ranges = crossheadsIn({ section, ...segment }).map(({ block, end }) => ({
    start: section.lineStart(block.firstLine),
    end,
    name: '',
  }));
  assert.equal(draw(text, ranges), drawing);
}

describe('a crosshead', () => {
  it('reaches to the next one, or to where the article ends', () => {
    reaches(
      'zh-CN',
      lines`
        # 早部署早检查

        堤防无小事。

        ⟦## 抢的是三个晴天

        ! 图为东门水闸。
        𠮷家渡的闸门昨日开启。
        ⟧⟦## 闸门 {#gate}
        ⟧⟦##

        水退了。
        ⟧
      `.slice(0, -1),
    );
  });

  it('reaches to the jump, and below it to the end', () => {
    reaches(
      'en',
      lines`
        # Ferry late

        ⟦## The quay

        Empty, but for
        ⟧>> the watch. Continued on Page 3
        ⟦## Late

        Text that nobody wanted here.
        ⟧
      `.slice(0, -1),
    );
  });
});
