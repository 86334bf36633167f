/**
 * How long the extension takes to activate in a real VS Code, and then to show a first outline, beside VS Code's own extensions for
 * Markdown and CSS in the same windows; and how large its bundles are. Prints the tables of docs/performance.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/vscode/chromium';
import type { Host, HostOptions } from '../test/vscode/extension-host';
import { Eyes } from '../test/vscode/eyes';
import { installHost, root } from '../test/vscode/install';
import { startNodeHost } from '../test/vscode/node-host';
import { scratchFolder } from '../test/vscode/scratch';
import { logs } from '../test/vscode/server-process';
import { startWebHost } from '../test/vscode/web-host';
import { runSuite } from '../test/vscode/workbench';
import type { Figures, Subject } from './activation/in-vscode';
import { asMarkdown } from './corpus';

const WINDOWS = 5;
const subjects: readonly (readonly [name: string, ...Subject])[] = [
  ['Broadsheet', 'broadsheet.broadsheet', 'broadsheet', 'transcript.txt'],
  ['Markdown', 'vscode.markdown-language-features', 'markdown', 'markdown.txt'],
  ['CSS', 'vscode.css-language-features', 'css', 'css.txt'],
];
const hosts: readonly (readonly [name: string, start: (options: HostOptions) => Promise<Host>])[] = [
  ['Node', startNodeHost],
  ['web', startWebHost],
];

/** A workspace without transcripts, so that nothing is activated before it is asked to be. */
function workspace(): string {
  const folder = scratchFolder('workspace');
  const text = readFileSync(path.join(root, 'examples/harbor-courier/1987-10-14.broadsheet'), 'utf8');
  const markdown = asMarkdown(text);
  const css = markdown.replace(/^.*$/gm, (line, at) => `#line${at} { content: ${JSON.stringify(line)} }`);
  writeFileSync(path.join(folder, 'transcript.txt'), text);
  writeFileSync(path.join(folder, 'markdown.txt'), markdown);
  writeFileSync(path.join(folder, 'css.txt'), css);
  return folder;
}

async function bundle(name: string): Promise<string> {
  const outfile = path.join(root, `dist/bench/activation-${name}.js`);
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/activation/in-vscode.ts'],
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    define: { SUBJECTS: JSON.stringify(subjects.map(([, ...subject]) => subject)) },
    logLevel: 'warning',
    outfile,
  });
  return outfile;
}

/** What each subject took in each of the windows, by its extension's id. */
async function measure(
  browser: Browser,
  start: (typeof hosts)[number][1],
  name: string,
): Promise<Map<string, Figures[]>> {
  const found = new Map(subjects.map(([, id]) => [id, [] as Figures[]]));
  const host = await start({ folder: workspace(), tests: await bundle(name) });
  // The first window fills caches, VS Code's own among them.
  for (let window = 0; window <= WINDOWS; window++) {
    await runSuite(browser, host.url, new Eyes(), path.join(logs, `activation-${name}.log`), (line) => {
      const [id, figures] = JSON.parse(line) as [string, Figures];
      if (window > 0) found.get(id)?.push(figures);
    });
  }
  host.stop();
  return found;
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `${sorted[sorted.length >> 1]!.toFixed(0)} (${sorted[0]!.toFixed(0)}–${sorted.at(-1)!.toFixed(0)})`;
}

function bundles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:js|mjs|css)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !/^dist[\\/](?:bench|test)[\\/]/.test(file))
    .sort();
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

async function main(): Promise<void> {
  installHost();
  console.log(`Printed by node ${process.version}, ${os.cpus()[0]?.model.trim()}, ${os.platform()} ${os.arch()}`);
  console.log(`\n### Activation, and a first outline, in ms: median of ${WINDOWS} windows (least–most)\n`);
  console.log('| extension host | extension | activation | symbols of a new document |\n| --- | --- | ---: | ---: |');
  const browser = await launchBrowser();
  for (const [host, start] of hosts) {
    const found = await measure(browser, start, host.toLowerCase());
    for (const [name, id] of subjects) {
      const figures = found.get(id) ?? [];
      const [activation, symbols] = [figures.map((each) => each.activation), figures.map((each) => each.symbols)];
      console.log(`| ${host} | ${name} | ${spread(activation)} | ${spread(symbols)} |`);
    }
  }
  await browser.close();
  console.log('\n### Bundles\n\n| file | size | gzip |\n| --- | ---: | ---: |');
  for (const file of bundles(path.join(root, 'dist'))) {
    const content = readFileSync(path.join(root, file));
    console.log(`| \`${file}\` | ${kilobytes(content.length)} | ${kilobytes(gzipSync(content).length)} |`);
  }
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
