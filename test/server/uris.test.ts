import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { URI } from 'vscode-uri';
import { pathOf, pathsOf, urisOf } from '../../server/uris';

const name = fc.oneof(
  fc.constantFrom(
    'p1.broadsheet',
    '第一版.broadsheet',
    'p 1.broadsheet',
    '50%.broadsheet',
    'a#b.broadsheet',
    'ä.broadsheet',
  ),
  fc.string({ unit: fc.constantFrom(...'ab.-_%#?: 版é'), minLength: 1, maxLength: 6 }),
);
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `/${names.join('/')}`);

describe('many files', () => {
  it('have the URIs and paths that each has by itself', () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 8 }), (paths) => {
        const uris = paths.map((each) => URI.file(each).toString());
        assert.deepEqual(urisOf(paths), uris);
        assert.deepEqual(pathsOf(uris), uris.map(pathOf));
      }),
    );
    assert.deepEqual(pathsOf(['untitled:Untitled-1', 'vscode-vfs://github/p1']), [null, null]);
  });
});
