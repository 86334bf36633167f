import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { examples, examplesFor, rawExample } from '../../client/examples';
import { fileOf } from '../support/read';

const root = path.resolve(__dirname, '../..');

describe('the examples that the extension opens', () => {
  it('are there, and are what they are called', () => {
    for (const { paper, date, language, files } of examples) {
      const read = files.map((file) => fileOf(readFileSync(path.join(root, 'examples', file), 'utf8')));
      for (const { masthead } of read) {
        assert.deepEqual([masthead.paper, masthead.date], [paper, date]);
        assert.equal(masthead.language?.split('-')[0], language);
      }
    }
  });

  it('come with the scans that they name', () => {
    for (const { files, scans = [] } of examples) {
      const named = files.flatMap((file) => {
        const { meta } = fileOf(readFileSync(path.join(root, 'examples', file), 'utf8')).masthead;
        const scan = meta.get('facsimile');
        return typeof scan === 'string' ? [path.posix.join(path.posix.dirname(file), scan)] : [];
      });
      assert.deepEqual(scans, named);
      for (const scan of scans) assert.ok(existsSync(path.join(root, 'examples', scan)), scan);
    }
  });

  it('are packaged', () => {
    const packaged = readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n');
    for (const { files } of [...examples, rawExample]) {
      const [folder] = (files[0] ?? '').split('/');
      assert.ok(existsSync(path.join(root, 'examples', folder ?? '')));
      assert.ok(packaged.includes(`!examples/${folder}/**`), folder);
    }
  });

  it('come in the editor’s language first', () => {
    assert.equal(examplesFor('zh-cn')[0]?.paper, '临江日报');
    assert.equal(examplesFor('de')[0]?.paper, 'Der Donaubote');
    assert.equal(examplesFor('en')[0]?.paper, 'The Harbor Courier');
    assert.equal(examplesFor('pt-BR').length, examples.length);
  });
});
