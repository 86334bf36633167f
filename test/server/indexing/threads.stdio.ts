import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceSymbol } from 'vscode-languageserver-protocol';
import { folderOnDisk } from '../support/folders';
import { RawClient } from '../support/raw-client';

/** More than are read without threads. */
const FILES = 300;

const text = (index: number) =>
  `---\npaper: Tidewater Gazette\ndate: 1931-05-02\nlanguage: en\n---\n\n== Page ${index} ==\n\n# Tide ${index}\n@ By Nora Keane\n\nThe quay was under water.\n`;

describe('the built server on a large folder', () => {
  it('answers alike from a catalogue that its threads made, and makes one where it is told', async () => {
    const folder = folderOnDisk(
      Array.from({ length: FILES }, (_, i) => [`${i % 7}/${i}.broadsheet`, text(i)] as const),
    );
    const storage = folderOnDisk();
    const ask = async (): Promise<string[]> => {
      const client = new RawClient();
      await client.initialize(folder.path, { initializationOptions: { storage: pathToFileURL(storage.path).href } });
      const { result } = await client.request('workspace/symbol', { query: 'Nora' });
      await client.close();
      assert.deepEqual(client.errors, []);
      return (result as WorkspaceSymbol[]).map(({ location }) => JSON.stringify(location)).sort();
    };
    const first = await ask();
    assert.equal(first.length, FILES);
    const [catalogue = ''] = readdirSync(storage.path);
    assert.ok(readdirSync(path.join(storage.path, catalogue)).length > 0);
    assert.deepEqual(await ask(), first);
  }).timeout(120_000);
});
