import { strict as assert } from 'node:assert';
import { ByBlock } from '../../../core/model/by-block';
import { blocksOf, parse, print, type Tree, update } from '../../../core/syntax';

/** An article of so many paragraphs. */
function article(paragraphs: number): Tree {
  let text = '# Storms\n';
  for (let i = 1; i <= paragraphs; i++)
    text += `\nOn day ${i} the ferry stayed in Lennport, and the mail with it,\nuntil the wind fell.\n`;
  return parse(text);
}

/** What is checked of a tree: the words that a check was given, and where the reports of all paragraphs count from. */
class Counter {
  checked: string[] = [];
  private readonly check = new ByBlock((section, { firstLine, lastLine }, _settings: object) => {
    const text = section.text.slice(section.lineStart(firstLine), section.lineEnd(lastLine));
    this.checked.push(text);
    return { text, start: section.lineStart(firstLine) };
  });

  of(tree: Tree, settings: object): void {
    this.checked = [];
    const [section] = tree.sections;
    for (const block of blocksOf(section!)) {
      const { start, report } = this.check.of(section!, block, settings);
      assert.equal(section!.text.slice(start + report.start).startsWith(report.text), true);
    }
  }
}

describe('what is worked out block by block', () => {
  const settings = {};

  it('looks in a long article only at what has changed since', () => {
    const counter = new Counter();
    let tree = article(400);
    counter.of(tree, settings);
    assert.equal(counter.checked.length, 401);
    const at = print(tree).indexOf('day 200 ');
    tree = update(tree, [{ from: at, to: at, insert: 'the ' }]);
    counter.of(tree, settings);
    assert.deepEqual(counter.checked, [
      'On the day 200 the ferry stayed in Lennport, and the mail with it,\nuntil the wind fell.',
    ]);
    tree = update(tree, [{ from: at, to: at + 4, insert: '' }]);
    counter.of(tree, settings);
    assert.deepEqual(counter.checked, [], 'what was there before is known');
  });

  it('looks at all again under other settings', () => {
    const counter = new Counter();
    const tree = article(400);
    counter.of(tree, settings);
    counter.of(tree, {});
    assert.equal(counter.checked.length, 401);
  });

  it('keeps nothing of a short one, which is checked as a whole', () => {
    const counter = new Counter();
    const tree = article(4);
    counter.of(tree, settings);
    counter.of(tree, settings);
    assert.equal(counter.checked.length, 5);
  });
});
