import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { launchBrowser } from './chromium';
import type { Host, HostOptions } from './extension-host';
import { Eyes } from './eyes';
import { installHost, root } from './install';
import { startNodeHost } from './node-host';
import { scratchFolder } from './scratch';
import { logs } from './server-process';
import { startWebHost } from './web-host';
import { type Outcome, runSuite } from './workbench';

const hosts: Record<string, (options: HostOptions) => Promise<Host>> = { node: startNodeHost, web: startWebHost };

/** Bundles the suite for one of the two extension hosts; below `dist`, where the web host can serve it. */
async function bundleSuite(name: string, eyes: string): Promise<string> {
  const outfile = path.join(root, `dist/test/${name}.js`);
  await build({
    absWorkingDir: root,
    entryPoints: ['test/vscode/suite/index.ts'],
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    // Without `module`, mocha's build for browsers makes itself global rather than the bundle's exports.
    define: {
      EXTENSION_HOST: JSON.stringify(name),
      EYES: JSON.stringify(eyes),
      SUITE: JSON.stringify(process.env['SUITE'] ?? ''),
      module: 'undefined',
    },
    logLevel: 'warning',
    outfile,
  });
  return outfile;
}

/** A copy of the examples, which the suite may change. */
function copyExamples(): string {
  const folder = scratchFolder('workspace');
  cpSync(path.join(root, 'examples'), folder, { recursive: true });
  return folder;
}

async function main(): Promise<Outcome> {
  const wanted = process.argv.slice(2);
  installHost();
  const browser = await launchBrowser();
  const total = { passed: 0, failed: 0 };
  for (const [name, start] of Object.entries(hosts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const eyes = new Eyes();
    const host = await start({ folder: copyExamples(), tests: await bundleSuite(name, await eyes.listen()) });
    const { passed, failed } = await runSuite(browser, host.url, eyes, path.join(logs, `${name}-workbench.log`));
    host.stop();
    total.passed += passed;
    total.failed += failed;
  }
  await browser.close();
  return total;
}

main().then(
  (total) => {
    const summary = process.env['TEST_SUMMARY'];
    if (summary) writeFileSync(summary, JSON.stringify(total));
    console.log(`${total.passed} passed, ${total.failed} failed`);
    process.exit(total.failed === 0 ? 0 : 1);
  },
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
