// The main job, on an invented page or on a raw page of yours: npm start [-- FILE [options of "broadsheet structure"]]
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './set-up.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const example = [
  'examples/raw/linjiang-ribao-2021-03-06-p1.txt',
  '--language',
  'zh-CN',
  '--paper',
  '临江日报',
  '--date',
  '2021-03-06',
  '--page',
  '1',
];

setUp(root);
const given = process.argv.slice(2);
const [file, ...options] = given.length > 0 ? given : example;
const raw = given.length > 0 ? path.resolve(file) : path.join(root, file);
const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-'));
const transcript = path.join(folder, `${path.basename(raw, path.extname(raw))}.broadsheet`);

console.log(`\nstructure  ${file}`);
broadsheet(['structure', raw, ...options, '--out', transcript], 'inherit');
console.log('\ncheck');
broadsheet(['check', transcript], 'inherit');
console.log('\ninspect');
const { issues } = JSON.parse(broadsheet(['inspect', transcript], 'pipe'));
for (const article of issues.flatMap((issue) => issue.articles)) {
  const headline = [...article.headline.kicker, ...article.headline.main].join(' / ') || '—';
  const names = article.bylines
    .flatMap((byline) => (byline.names.length > 0 ? byline.names : [byline.text]))
    .join(', ');
  const jump = article.segments
    .map((segment) => segment.jumpOut?.text)
    .filter(Boolean)
    .join(' ');
  console.log(`  ${article.genre.padEnd(12)} ${headline}${names ? `  (${names})` : ''}${jump ? `  ${jump}` : ''}`);
}
console.log(`\nThe transcript: ${transcript}`);

function broadsheet(args, stdout) {
  const result = spawnSync(process.execPath, [path.join(root, 'dist/cli.js'), ...args], {
    stdio: ['ignore', stdout, 'inherit'],
    encoding: 'utf8',
  });
  // check answers 1 where it finds errors; the page is still shown
  if (result.status !== 0 && !(args[0] === 'check' && result.status === 1)) process.exit(result.status ?? 1);
  return result.stdout;
}
