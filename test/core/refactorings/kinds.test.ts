import { strict as assert } from 'node:assert';
import { allRefactoringKinds, codeActionKindOf, refactoringTitle } from '../../../core/refactorings';

describe('kinds of refactorings', () => {
  it('have a title of their own in both languages, and a kind of code action', () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const titles = allRefactoringKinds.map((kind) => refactoringTitle(kind, {}, locale));
      assert.equal(new Set(titles).size, titles.length);
      assert.ok(titles.every((title) => /\p{Script=Han}/u.test(title) === (locale === 'zh-CN')));
    }
    for (const kind of allRefactoringKinds) assert.match(codeActionKindOf(kind), /^refactor\.[a-z]+\.[a-z]+$/);
  });

  it('name what they are about', () => {
    assert.equal(refactoringTitle('add-jump-in', { page: '3' }, 'en'), 'Add the continuation on page 3');
    assert.equal(refactoringTitle('reflow-paragraph', { width: 80 }, 'zh-CN'), '把这一段重排为每行 80 列');
  });
});
