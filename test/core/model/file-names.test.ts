import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { fileReferencesIn, namesOnPath } from '../../../core/model/file-references';
import { parse, print, update } from '../../../core/syntax';
import { archiveOf } from '../../support/read';

const named = (name: string) => `# Ferry late\n\n! The quay. {src=${name}}\n`;

describe('The archive’s names of images', () => {
  it('find the transcripts whose paths go through a file or folder', () => {
    const archive = archiveOf([
      ['p1', `---\nfacsimile: [scans/1931/p1.pdf, https://halden.example/scans]\n---\n\n${named('plates/quay.png')}`],
      ['p2', named('"../plates/quay 2.png"')],
      ['p3', named('scans')],
    ]);
    const under = (name: string) => [...archive.filesWithPathThrough(name)].sort();
    assert.deepEqual(under('plates'), ['p1', 'p2']);
    assert.deepEqual(under('quay 2.png'), ['p2']);
    assert.deepEqual(under('scans'), ['p1', 'p3']);
    assert.deepEqual(under('p1.pdf'), ['p1']);
    for (const name of ['..', '', 'halden.example', 'quay']) assert.deepEqual(under(name), []);
  });

  it('know a name composed or taken apart', () => {
    const archive = archiveOf([['p1', named('é.png')]]);
    assert.deepEqual([...archive.filesWithPathThrough('e\u0301.png')], ['p1']);
  });

  it('after any edits are those that reading all of it finds', () => {
    const names = ['a.png', 'b.png', 'scans/a.png', '../c/b.png'];
    const edit = fc.record({
      at: fc.nat(300),
      length: fc.nat(60),
      insert: fc.constantFrom(
        '',
        '\n',
        ...names.map(named),
        '== 2 ==\n',
        '---\nfacsimile: a.png\n---\n',
        '{src=b.png}',
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const archive = archiveOf([['p1', names.map(named).join('')]]);
        for (const { at, length, insert } of edits) {
          const { tree } = archive.file('p1') ?? assert.fail();
          const from = Math.min(at, tree.length);
          archive.setFile('p1', update(tree, [{ from, to: Math.min(tree.length, from + length), insert }]));
        }
        const all = parse(print((archive.file('p1') ?? assert.fail()).tree)).sections.flatMap((section) =>
          fileReferencesIn(section).flatMap(({ path }) => namesOnPath(path ?? '')),
        );
        for (const name of ['a.png', 'b.png', 'scans', 'c'])
          assert.equal([...archive.filesWithPathThrough(name)].length, all.includes(name) ? 1 : 0, name);
        archive.removeFile('p1');
        for (const name of all) assert.deepEqual([...archive.filesWithPathThrough(name)], []);
      }),
    );
  });
});
