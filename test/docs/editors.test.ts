import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';

const codeOf = (document: string): string[] =>
  readFileSync(new URL(`../../docs/${document}`, import.meta.url), 'utf8').match(/^```\w+\n[\s\S]*?^```$/gm) ?? [];

describe('docs/editors.md', () => {
  it('gives the same configurations in both languages', () => {
    const english = codeOf('editors.md');
    assert.ok(english.length > 0);
    assert.deepEqual(codeOf('zh-CN/editors.md'), english);
  });
});
