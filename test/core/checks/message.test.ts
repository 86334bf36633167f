import { strict as assert } from 'node:assert';
import { allCodes, codes, isCode } from '../../../core/checks/codes';
import { message } from '../../../core/checks/message';

function placeholders(template: string): string[] {
  const names = template.replace(/\{\{.*?\}\}/g, '').match(/\{[a-z]+\}/g) ?? [];
  return [...new Set(names)].sort();
}

describe('messages', () => {
  it('fills the placeholders of either language', () => {
    assert.equal(message('page-out-of-order', { page: 'A2', previous: 'A3' }, 'en'), 'Page A2 comes after page A3.');
    assert.equal(message('page-out-of-order', { page: 2, previous: 3 }, 'zh-CN'), '第 2 版排在了第 3 版之后。');
  });

  it('joins lists as the language does', () => {
    const values = { before: 1, after: 4, pages: ['2', '3'] };
    assert.match(message('page-missing', values, 'en'), /: 2, 3\.$/);
    assert.match(message('page-missing', values, 'zh-CN'), /：2、3。$/);
  });

  it('prints doubled braces as braces', () => {
    assert.match(message('jump-empty', {}, 'en'), /write \{page=…\}\.$/);
  });

  it('keeps the same placeholders in every language', () => {
    for (const code of allCodes) {
      assert.deepEqual(placeholders(codes[code]['zh-CN']), placeholders(codes[code].en), code);
    }
  });

  it('names every code in kebab case and knows it', () => {
    for (const code of allCodes) {
      assert.match(code, /^[a-z]+(-[a-z]+)*$/);
      assert.ok(isCode(code));
    }
    assert.ok(!isCode('toString'));
  });

  it('refuses wrong arguments at compile time', () => {
    // @ts-expect-error `previous` is missing
    message('page-out-of-order', { page: 1 }, 'en');
    // @ts-expect-error there is no such code
    assert.throws(() => message('no-such-code', {}, 'en'));
  });
});
