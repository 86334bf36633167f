import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** The pages for people, by their paths. */
const pages = ['.', 'docs', 'docs/zh-CN', 'examples'].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name)),
);

/** What a page leads to or shows, as paths; what is elsewhere, or on the page itself, is left out. */
function named(page: string): string[] {
  const text = readFileSync(path.join(root, page), 'utf8').replace(/^(```|~~~|````)[\s\S]*?^\1|`[^`\n]+`/gm, '');
  const found = [...text.matchAll(/(?:src|srcset)="([^"]+)"|\]\(([^)\s]+)\)/g)].map(([, a, b]) => a ?? b ?? '');
  return found.filter((to) => !/^(?:[a-z]+:|#)/.test(to)).map((to) => to.replace(/#.*/, ''));
}

describe('the pages', () => {
  it('lead to files that are there', () => {
    for (const page of pages) {
      for (const to of named(page))
        assert.ok(existsSync(path.join(root, path.dirname(page), decodeURIComponent(to))), `${page}: ${to}`);
    }
  });

  it('show pictures in light and dark, of which none is left over, and which are small together', () => {
    const shown = pages.flatMap((page) => named(page).map((to) => path.posix.join(path.dirname(page), to)));
    const pictures = readdirSync(path.join(root, 'docs/images')).map((name) => `docs/images/${name}`);
    assert.deepEqual([...new Set(shown)].filter((to) => to.startsWith('docs/images/')).sort(), pictures.sort());
    for (const picture of pictures) {
      const twin = picture.replace(/-(light|dark)\./, (_, theme) => (theme === 'light' ? '-dark.' : '-light.'));
      assert.ok(twin !== picture && pictures.includes(twin), picture);
    }
    const size = pictures.reduce((sum, picture) => sum + statSync(path.join(root, picture)).size, 0);
    assert.ok(size < 3_000_000, `${size} bytes`);
  });
});
