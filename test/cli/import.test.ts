import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { fixture } from '../core/convert/support';
import { alto } from '../core/import/support';
import { Folder, invoke } from './invoke';

describe('broadsheet import', () => {
  const folder = new Folder();
  after(() => folder.remove());

  const mets = folder.put('scans/mets.xml', fixture('issue/mets.xml'));
  folder.put(
    'scans/alto/1.xml',
    alto('B2:= Ferry to run later', 'B4: The council has decided it. (Continued on Page A2)'),
  );
  folder.put('scans/alto/2.xml', alto('B1: (Continued from Page A1) It will carry carts as well.'));
  folder.put('scans/page 1.jpg', 'an image');

  it('writes a transcript a page, names the scan from where the transcript is, and names what it wrote', async () => {
    const out = folder.at('issue', '1931-05-09');
    const { status, out: printed } = await invoke(['import', mets, '--out', out]);
    assert.equal(status, 0);
    assert.deepEqual(readdirSync(out).sort(), ['pA1.broadsheet', 'pA2.broadsheet']);
    assert.deepEqual(
      printed.trim().split('\n'),
      ['pA1', 'pA2'].map((name) => folder.at('issue', '1931-05-09', `${name}.broadsheet`)),
    );
    const first = readFileSync(folder.at('issue', '1931-05-09', 'pA1.broadsheet'), 'utf8');
    assert.match(first, /^facsimile: "..\/..\/scans\/page 1.jpg"$/m);
    const { out: read } = await invoke(['inspect', out]);
    assert.deepEqual(JSON.parse(read).issues[0].jumps, { paired: 1, unmatched: 0, ambiguous: 0 });
  });

  it('replaces nothing, unless it is told to', async () => {
    const out = folder.at('kept');
    folder.put('kept/pA1.broadsheet', 'my work\n');
    const kept = await invoke(['import', mets, '--out', out]);
    assert.equal(kept.status, 2);
    assert.equal(kept.problems[0], `${folder.at('kept', 'pA1.broadsheet')}: is there already; --force replaces it`);
    assert.equal(readFileSync(folder.at('kept', 'pA1.broadsheet'), 'utf8'), 'my work\n');
    assert.ok(existsSync(folder.at('kept', 'pA2.broadsheet')));
    const forced = await invoke(['import', mets, '--out', out, '--force']);
    assert.equal(forced.status, 0);
    assert.match(readFileSync(folder.at('kept', 'pA1.broadsheet'), 'utf8'), /# Ferry to run later/);
  });

  it('takes a folder for what is in it, in the order in which people count', async () => {
    for (const page of [2, 10, 1]) folder.put(`loose/page-${page}.xml`, alto(`B1: Page ${page} says that it snows.`));
    folder.put('loose/notes.txt', 'no page');
    const out = folder.at('loose-out');
    assert.equal((await invoke(['import', folder.at('loose'), '--out', out, '--language', 'en'])).status, 0);
    const words = ['p1', 'p2', 'p3'].map(
      (name) => /Page (\d+) says/.exec(readFileSync(folder.at('loose-out', `${name}.broadsheet`), 'utf8'))?.[1],
    );
    assert.deepEqual(words, ['1', '2', '10']);
  });

  it('marks uncertain words and writes regions where asked to', async () => {
    const page = folder.put('one.xml', alto('B1: Snow fell on the passes.'));
    const out = folder.at('one');
    await invoke([
      'import',
      page,
      '--out',
      out,
      '--uncertain',
      '0.9',
      '--zones',
      '--paper',
      'The Signal',
      '--date',
      '1931-05-09',
    ]);
    assert.deepEqual(readdirSync(out).sort(), ['p1.broadsheet', 'p1.regions.json']);
    const transcript = readFileSync(folder.at('one', 'p1.broadsheet'), 'utf8');
    assert.match(transcript, /\[\?Snow\] \[\?fell\] \[\?on\] \[\?the\] \[\?passes\]\./);
    assert.match(transcript, /^paper: The Signal\n/m);
  });

  it('names what it cannot read, in both languages, and a file that is too large without reading it', async () => {
    const text = folder.put('letter.xml', 'Dear Sir,');
    const huge = folder.put('huge.xml', '<alto>');
    truncateSync(huge, 2 ** 30);
    const given = ['import', text, huge, folder.at('none.xml'), '--out', folder.at('nowhere')];
    const { status, problems } = await invoke(given);
    assert.equal(status, 2);
    assert.deepEqual(
      [...problems].sort(),
      [
        `${huge}: is larger than 64 MiB`,
        `${text}: is in no format that can be imported (ALTO, PAGE XML, hOCR, METS, PDF)`,
        `${folder.at('none.xml')}: no such file or folder`,
      ].sort(),
    );
    const chinese = await invoke(given, '', 'zh-CN');
    assert.ok(chinese.problems.every((line) => /\p{Script=Han}/u.test(line)));
    assert.ok(!existsSync(folder.at('nowhere')));
  });

  it('asks for a folder, and for a share from 0 to 1', async () => {
    assert.equal((await invoke(['import', mets])).status, 2);
    for (const value of ['2', '-1', 'much', '']) {
      const { status, problems } = await invoke(['import', mets, '--out', folder.at('x'), '--uncertain', value]);
      assert.equal(status, 2, problems.join('\n'));
    }
  });
});
