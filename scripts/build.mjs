// Bundles what is shipped into dist/. Options: --watch (build again at every change), --production (minify, no source maps).
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
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
  external: ['pdfjs-dist'],
  // Packages come as ES modules where they can; what these ask of their own address has no meaning in CommonJS.
  mainFields: ['module', 'main'],
  define: { 'import.meta.url': 'bundleUrl', PDFJS: '"webview/pdfjs"' },
  banner: {
    js: 'const bundleUrl = typeof __filename === "string" ? require("node:url").pathToFileURL(__filename).href : "";',
  },
};
/** One bundle for Node and for the browser, whose parts that are of one place only are loaded there. */
const anywhere = {
  ...node,
  conditions: ['browser'],
  // Its build for Node loads modules of Node at once.
  alias: { yaml: path.join(root, 'node_modules/yaml/browser/index.js') },
};
/** What reads PDFs lies beside pdf.js. */
const besidePdfjs = { outdir: 'dist/webview/pdfjs', define: { ...node.define, PDFJS: '"."' } };
const browser = { ...shared, platform: 'browser', target: 'es2022' };

/** pdf.js lies beside what is bundled, once for all who load it: the page of the facsimile, and in Node and in browsers whoever imports. */
const pdfjsBeside = {
  name: 'pdfjs-beside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^pdfjs-dist\// }, () => ({ path: './pdfjs/pdf.min.mjs', external: true })),
};

const bundles = [
  { ...node, entryPoints: { cli: 'cli/main.ts' }, banner: { js: `#!/usr/bin/env node\n${node.banner.js}` } },
  { ...anywhere, entryPoints: { server: 'server/main.ts' } },
  // Threads of the command line; those of the server run its own bundle.
  { ...node, entryPoints: { checker: 'cli/checking/worker.ts' } },
  { ...anywhere, ...besidePdfjs, entryPoints: { reader: 'server/files/pdf/reader.ts' } },
  { ...anywhere, entryPoints: { client: 'client/main.ts' }, external: ['vscode'] },
  {
    ...browser,
    format: 'iife',
    entryPoints: [
      { in: 'client/preview/page/main.ts', out: 'webview/preview' },
      { in: 'client/preview/page/preview.css', out: 'webview/preview' },
    ],
  },
  // What shows PDFs and TIFFs are chunks of their own, which are loaded when one is shown.
  {
    ...browser,
    format: 'esm',
    splitting: true,
    outdir: 'dist/webview',
    chunkNames: 'facsimile-[name]-[hash]',
    plugins: [pdfjsBeside],
    entryPoints: [
      { in: 'client/facsimile/page/main.ts', out: 'facsimile' },
      { in: 'client/facsimile/page/facsimile.css', out: 'facsimile' },
    ],
  },
];

/**
 * What is not shipped of pdf.js: encodings in UTF-8 and UTF-32, which PDF does not predefine (ISO 32000-2, 9.7.5.2); fonts for which it
 * takes the system's, all but those of symbols; what decodes without WebAssembly; colour profiles, which its worker would have to fetch.
 */
const unused = /-UTF(?:8|32)-|(?:Liberation|FoxitFixed|FoxitSerif).*\.(?:ttf|pfb)$|LICENSE_LIBERATION|nowasm|qcms/i;

/** pdf.js's code, which is not bundled, and what it loads. */
function copyPdfjs() {
  const from = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const to = path.join(root, 'dist/webview/pdfjs');
  for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
    cpSync(path.join(from, folder), path.join(to, folder), { recursive: true, filter: (file) => !unused.test(file) });
  }
  const build = path.join(from, 'legacy/build');
  for (const name of ['pdf.min.mjs', 'pdf.worker.min.mjs']) cpSync(path.join(build, name), path.join(to, name));
}

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
copyPdfjs();
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
