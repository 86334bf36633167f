// Packs the extension: npm run package → broadsheet-VERSION.vsix
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { install, run, setUp } from './set-up.mjs';

/** What an editor on a slow line can be asked to fetch, what pdf.js brings aside: its worker, fonts and decoders. */
const LARGEST = 3 * 1024 * 1024;

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
const pdf = packedSize(path.join(root, 'dist/webview/pdfjs'));
const mebibytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(2)} MiB`;
console.log(`${packed}: ${mebibytes(size)}, ${mebibytes(size - pdf)} without what pdf.js brings`);
if (size - pdf > LARGEST) {
  console.error(`That is more than ${mebibytes(LARGEST)}.`);
  process.exit(1);
}

/** About how many bytes of the package a folder's files take. */
function packedSize(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + deflateRawSync(readFileSync(path.join(parentPath, name))).length, 0);
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
