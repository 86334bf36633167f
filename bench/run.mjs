// Bundles the benchmarks as what is shipped is bundled, and runs one: node bench/run.mjs [parse|keystroke|archive] [options]
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const name = process.argv[2] ?? 'parse';
process.chdir(path.dirname(here));
const outdir = path.join(here, '../dist/bench');
await build({
  entryPoints: [path.join(here, `${name}.ts`), path.join(here, 'servers/echo.ts')],
  outdir,
  outbase: here,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
await import(pathToFileURL(path.join(outdir, `${name}.mjs`)).href);
