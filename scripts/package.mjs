// Packs the extension: npm run package → broadsheet-VERSION.vsix
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, run, setUp } from './set-up.mjs';

/** What an editor on a slow line can be asked to fetch. */
const LARGEST = 3 * 1024 * 1024;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const vsce = path.join(root, 'scripts/vsce');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const packed = path.join(root, `broadsheet-${version}.vsix`);

setUp(root, '--production');
install(vsce);
// The bundles hold what they need; the project has no address that links in the README could be led to.
const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', packed];
run(process.execPath, [path.join(vsce, 'node_modules/@vscode/vsce/vsce'), 'package', ...options], root);
const { size } = statSync(packed);
console.log(`${packed}: ${(size / 1024 / 1024).toFixed(2)} MiB`);
if (size > LARGEST) {
  console.error(`That is more than ${LARGEST / 1024 / 1024} MiB.`);
  process.exit(1);
}
