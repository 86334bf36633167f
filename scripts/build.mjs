// Bundles what is shipped into dist/. Options: --watch (build again at every change), --production (minify, no source maps).
import { chmodSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
  absWorkingDir: root,
  bundle: true,
  outdir: 'dist',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
};
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Packages come as ES modules where they can; what these ask of their own address has no meaning in CommonJS.
  mainFields: ['module', 'main'],
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
};
const browser = { ...shared, platform: 'browser', target: 'es2022' };

const bundles = [
  { ...node, entryPoints: { cli: 'cli/main.ts' }, banner: { js: `#!/usr/bin/env node\n${node.banner.js}` } },
  { ...node, entryPoints: { server: 'server/main.ts' } },
  // Threads of the command line and of the server.
  { ...node, entryPoints: { checker: 'cli/checking/worker.ts' } },
  { ...node, entryPoints: { indexer: 'server/indexing/worker.ts' } },
  { ...node, entryPoints: { client: 'client/node.ts' }, external: ['vscode'] },
  { ...browser, format: 'cjs', entryPoints: { 'web/client': 'client/browser.ts' }, external: ['vscode'] },
  { ...browser, format: 'iife', entryPoints: { 'web/server': 'server/browser.ts' } },
  {
    ...browser,
    format: 'iife',
    entryPoints: [
      { in: 'client/preview/page/main.ts', out: 'webview/preview' },
      { in: 'client/preview/page/preview.css', out: 'webview/preview' },
    ],
  },
];

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
if (watch) {
  const contexts = await Promise.all(bundles.map((options) => context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((bundle) => bundle.watch()));
} else {
  const results = await Promise.allSettled(bundles.map(build));
  // esbuild has said what is wrong
  if (results.some((result) => result.status === 'rejected')) process.exitCode = 1;
}
const executable = path.join(root, 'dist/cli.js');
if (existsSync(executable)) chmodSync(executable, 0o755);
