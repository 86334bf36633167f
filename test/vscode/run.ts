import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { launchBrowser } from './chromium';
import { runInDesktop, type Skipped } from './desktop';
import type { Host, HostOptions } from './extension-host';
import { Eyes } from './eyes';
import { installHost, root } from './install';
import { startNodeHost } from './node-host';
import { scratchFolder } from './scratch';
import { logs } from './server-process';
import type { Outcome } from './suite-log';
import { startWebHost } from './web-host';
import { runSuite } from './workbench';

/** VS Code as it is served to a browser, by the extension host that it has. */
const served: Record<string, (options: HostOptions) => Promise<Host>> = { node: startNodeHost, web: startWebHost };

/** Those that are run where none is named: the desktop’s has to be downloaded, which only continuous integration does unasked. */
const usual = [...Object.keys(served), ...(process.env['CI'] ? ['desktop'] : [])];

/** Bundles the suite for one of the two extension hosts; below `dist`, where the web host can serve it. */
async function bundleSuite(name: string, extensionHost: 'node' | 'web', eyes: Eyes): Promise<string> {
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
      EXTENSION_HOST: JSON.stringify(extensionHost),
      EYES: JSON.stringify(await eyes.listen()),
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

async function main(): Promise<Outcome & { skipped: number }> {
  const asked = process.argv.slice(2);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const name of asked.length > 0 ? asked : usual) {
    const outcome = name === 'desktop' ? await desktop() : await inBrowser(name);
    if ('skipped' in outcome) {
      console.log(`\n  Desktop VS Code: skipped, for ${outcome.skipped}`);
      total.skipped++;
      continue;
    }
    total.passed += outcome.passed;
    total.failed += outcome.failed;
  }
  return total;
}

async function inBrowser(name: string): Promise<Outcome> {
  const start = served[name];
  if (!start) throw new Error(`there is no host ${name}: choose among ${Object.keys(served).join(', ')}, desktop`);
  installHost();
  const browser = await launchBrowser();
  const eyes = new Eyes();
  const tests = await bundleSuite(name, name === 'web' ? 'web' : 'node', eyes);
  const host = await start({ folder: copyExamples(), tests });
  const outcome = await runSuite(browser, host.url, eyes, path.join(logs, `${name}-workbench.log`));
  host.stop();
  await browser.close();
  return outcome;
}

async function desktop(): Promise<Outcome | Skipped> {
  const eyes = new Eyes();
  return runInDesktop(copyExamples(), await bundleSuite('desktop', 'node', eyes), eyes);
}

main().then(
  (total) => {
    const summary = process.env['TEST_SUMMARY'];
    if (summary) writeFileSync(summary, JSON.stringify(total));
    console.log(
      `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
    );
    process.exit(total.failed === 0 ? 0 : 1);
  },
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
