import { strict as assert } from 'node:assert';
import { fill } from '../../core/template';

describe('templates', () => {
  it('are filled once, doubled braces printed as braces', () => {
    assert.equal(fill('{{a}} {b}', { b: '{c}', c: 'x' }, 'en'), '{a} {c}');
    assert.equal(fill('{a} {b}', { a: 1 }, 'en'), '1 {b}');
  });

  it('join lists as the language does', () => {
    assert.equal(fill('{pages}', { pages: ['2', 'A3'] }, 'en'), '2, A3');
    assert.equal(fill('{pages}', { pages: ['2', 'A3'] }, 'zh-CN'), '2、A3');
  });
});
