// Packs the extension: npm run package → broadsheet-VERSION.vsix
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { install, run, setUp } from './set-up.mjs';

/** What an editor on a slow line can be asked to fetch, in bytes, the worker of pdf.js aside. */
const LARGEST = 3_000_000;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const vsce = path.join(root, 'scripts/vsce');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const packed = path.join(root, `broadsheet-${version}.vsix`);

setUp(root, '--production');
install(vsce);
// The bundles hold what they need; the project has no address that links in the README could be led to.
const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', packed];
const bin = path.join(vsce, 'node_modules/@vscode/vsce/vsce');
run(process.execPath, [bin, 'package', ...options], root);
requirePictures();
const { size } = statSync(packed);
const worker = deflateRawSync(readFileSync(path.join(root, 'dist/webview/pdfjs/pdf.worker.min.mjs'))).length;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
console.log(`${packed}: ${megabytes(size)}, ${megabytes(size - worker)} without the worker of pdf.js`);
if (size - worker > LARGEST) {
  console.error(`That is more than ${megabytes(LARGEST)}.`);
  process.exit(1);
}

/** What the pages show that VS Code and its users read has to be in the package, or there would be holes. */
function requirePictures() {
  const { stdout } = spawnSync(process.execPath, [bin, 'ls', '--no-dependencies'], { cwd: root, encoding: 'utf8' });
  const packaged = new Set(stdout.split(/\r?\n/));
  for (const page of ['README.md', 'README.zh-CN.md']) {
    const text = readFileSync(path.join(root, page), 'utf8');
    const pictures = [...text.matchAll(/(?:src|srcset)="([^"]+)"|!\[[^\]]*\]\(([^)]+)\)/g)].map(([, a, b]) => a ?? b);
    const missing = pictures.filter((picture) => !packaged.has(picture));
    if (missing.length === 0) continue;
    console.error(`${page} shows what is not packaged: ${missing.join(', ')}`);
    process.exit(1);
  }
}
