import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Host, HostOptions } from './extension-host';
import { hostModules, root } from './install';
import { atExit, scratchFolder } from './scratch';
import { settings } from './settings';

const START_TIMEOUT = 60_000;

/** VS Code's server and its Node extension host, on a free port; the page is its workbench. */
export async function startNodeHost({ folder, tests }: HostOptions): Promise<Host> {
  const data = scratchFolder('vscode-server');
  mkdirSync(path.join(data, 'data/User'), { recursive: true });
  writeFileSync(path.join(data, 'data/User/settings.json'), JSON.stringify(settings));
  const child = spawn(
    process.execPath,
    [
      path.join(hostModules, 'code-server/lib/vscode/out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0', '--server-data-dir', data],
      '--without-connection-token',
      '--accept-server-license-terms',
      '--disable-workspace-trust',
      '--disable-telemetry',
      '--disable-experiments',
      '--disable-update-check',
      '--disable-getting-started-override',
      // Without it, a built VS Code ignores the extension and the tests that the page asks for.
      '--enable-smoke-test-driver',
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, HOME: data, TMPDIR: data, EXTENSIONS_GALLERY: '{}' },
    },
  );
  atExit(() => child.kill('SIGKILL'));
  const port = await new Promise<number>((resolve, reject) => {
    let log = '';
    const read = (chunk: Buffer) => {
      log += chunk;
      const listening = /Extension host agent listening on (\d+)/.exec(log);
      if (listening) resolve(Number(listening[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}:\n${log.slice(-2000)}`)));
    setTimeout(() => reject(new Error(`VS Code's server did not start:\n${log.slice(-2000)}`)), START_TIMEOUT).unref();
  });
  // The authority must be the page's own host and port.
  const remote = (file: string) => `vscode-remote://127.0.0.1:${port}${file}`;
  const url = new URL(`http://127.0.0.1:${port}/`);
  url.searchParams.set('folder', folder);
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ['skipWelcome', 'true'],
  ];
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  url.searchParams.set('payload', JSON.stringify(payload));
  return { url: url.href, stop: () => child.kill('SIGKILL') };
}
