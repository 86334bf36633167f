import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { URI } from 'vscode-uri';
import { leadsTo, pathTo } from '../../server/typed-paths';

const page = URI.parse('file:///archive/1931/p1.broadsheet');

describe('typed paths', () => {
  it('lead from the folder of the transcript', () => {
    for (const [path, leads] of [
      ['p1.png', '/archive/1931/p1.png'],
      ['./scans//p 1.png', '/archive/1931/scans/p 1.png'],
      ['../../p1.png', '/p1.png'],
      ['../../../../p1.png', '/p1.png'],
      ['/scans/p1.png', '/scans/p1.png'],
      ['C:/scans/p1.png', '/C:/scans/p1.png'],
    ] as const)
      assert.equal(leadsTo(page, path)?.path, leads);
    assert.equal(leadsTo(URI.parse('untitled:Untitled-1'), 'p1.png'), null);
    assert.equal(
      leadsTo(URI.parse('vscode-vfs://github/a/b/p.broadsheet'), '../x.png')?.toString(),
      'vscode-vfs://github/a/x.png',
    );
  });

  it('are written in the manner of those before', () => {
    const to = (path: string, before: string) => pathTo(URI.parse(`file://${path}`), page, before);
    assert.equal(to('/archive/1931/p1.png', 'a.png'), 'p1.png');
    assert.equal(to('/archive/1931/p1.png', './a.png'), './p1.png');
    assert.equal(to('/archive/p1.png', './a.png'), '../p1.png');
    assert.equal(to('/archive/1931x/p1.png', 'a.png'), '../1931x/p1.png');
    assert.equal(to('/archive/1931/a:b.png', 'a.png'), './a:b.png');
    assert.equal(to('/archive/1931/p1.png', '/a.png'), '/archive/1931/p1.png');
    assert.equal(pathTo(URI.file('c:/scans/p1.png'), page, 'C:/a.png'), 'c:/scans/p1.png');
    assert.equal(pathTo(URI.parse('vscode-vfs://github/p1.png'), page, 'a.png'), null);
  });

  it('lead where they were written to lead', () => {
    const names = fc.array(fc.constantFrom('a', 'b', '图 1', 'c:d', '#e', '%20'), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(names, names, fc.constantFrom('x', './x', '/x'), (from, to, before) => {
        const transcript = URI.from({ scheme: 'file', path: `/${from.join('/')}` });
        const file = URI.from({ scheme: 'file', path: `/${to.join('/')}` });
        const path = pathTo(file, transcript, before);
        assert.equal(leadsTo(transcript, path ?? assert.fail())?.toString(), file.toString());
      }),
    );
  });
});
