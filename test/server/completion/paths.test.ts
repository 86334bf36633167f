import { strict as assert } from 'node:assert';
import { everything } from '../support/capabilities';
import { Desk, type DeskOptions } from '../support/desk';
import { Offered } from '../support/offers';

const beside = {
  'issue/p2.png': '',
  'issue/p10.tif': '',
  'issue/p3.regions.json': '{}',
  'issue/p3 links.jpg': '',
  'issue/p3.txt': '',
  'issue/𠮷田桥.jpg': '',
  'issue/bilder/fähre.webp': '',
  'scans/1931.pdf': '',
  '.hidden/1.png': '',
};

async function offered(drawing: string, trigger?: string, options: DeskOptions = {}): Promise<Offered> {
  const desk = await Desk.on(`//// issue/p3.broadsheet\n${drawing}`, { beside, ...options });
  const found = await Offered.at(desk, 0, trigger);
  await desk.close();
  return found;
}

describe('completing paths', () => {
  it('offers the scans beside the transcript, its own first, and folders', async () => {
    const { labels } = await offered('---\nfacsimile: ‸\n---\n# Fog\nNo boats.\n');
    assert.deepEqual(labels, ['p3 links.jpg', 'p3.regions.json', 'p2.png', 'p10.tif', '𠮷田桥.jpg', 'bilder/']);
  });

  it('goes on below the folder that is typed, and above', async () => {
    assert.deepEqual((await offered('---\nfacsimile: bilder/‸\n---\n', '/')).labels, ['fähre.webp']);
    assert.equal(
      (await offered('---\nfacsimile: ../scans/19‸\n---\n')).taking('1931.pdf'),
      'facsimile: ../scans/1931.pdf',
    );
    assert.deepEqual((await offered('---\nfacsimile: ../‸\n---\n', '/')).labels, ['issue/', 'scans/']);
    assert.deepEqual((await offered('---\nfacsimile: ../../‸\n---\n', '/')).labels, []);
    assert.deepEqual((await offered('---\nfacsimile: nowhere/‸\n---\n', '/')).labels, []);
  });

  it('writes what YAML reads as the path', async () => {
    const inList = await offered('---\nfacsimile: [p2.png, p‸]\n---\n');
    assert.equal(inList.taking('p3.regions.json', 'replace'), 'facsimile: [p2.png, p3.regions.json]');
    const quoted = await offered('---\nfacsimile: "p3‸"\n---\n');
    assert.equal(quoted.taking('p3 links.jpg', 'replace'), 'facsimile: "p3 links.jpg"');
    const item = await offered('---\nfacsimile:\n  - 𠮷‸\n---\n');
    assert.equal(item.taking('𠮷田桥.jpg'), '  - 𠮷田桥.jpg');
  });

  it('offers images behind src=, with quotation marks where they are needed', async () => {
    const page = await offered('== Seite 3 == {src=‸}\n# Eis\nDie Fähre ruht.\n');
    assert.deepEqual(page.labels, ['p3 links.jpg', 'p2.png', 'p10.tif', '𠮷田桥.jpg', 'bilder/']);
    assert.equal(page.taking('p2.png'), '== Seite 3 == {src=p2.png}');
    assert.equal(page.taking('p3 links.jpg'), '== Seite 3 == {src="p3 links.jpg"}');
    const deeper = await offered('== 第三版 == {src="bilder/f‸"}\n# 冰\n渡船停航。\n');
    assert.equal(deeper.taking('fähre.webp', 'replace'), '== 第三版 == {src="bilder/fähre.webp"}');
  });

  it('counts in UTF-8 where that was agreed on', async () => {
    const capabilities = { ...everything, general: { positionEncodings: ['utf-8'] } };
    const found = await offered('== 𠮷田版 == {src=𠮷‸}\n# 冰\n渡船停航。\n', undefined, { capabilities });
    assert.equal(found.taking('𠮷田桥.jpg'), '== 𠮷田版 == {src=𠮷田桥.jpg}');
  });

  it('offers nothing behind a slash elsewhere', async () => {
    for (const drawing of [
      '---\npaper: Fog/‸\n---\n',
      '# Fog/‸\nNo boats.\n',
      '# Fog\nNo boats/‸\n',
      '# Fog {.news/‸}\n',
    ])
      assert.deepEqual((await offered(drawing, '/')).labels, []);
  });
});
