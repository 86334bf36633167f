import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Host, HostOptions } from './extension-host';
import { hostModules, root } from './install';
import { scratchFolder } from './scratch';
import { startServerProcess } from './server-process';
import { settings } from './settings';

/** VS Code's server and its Node extension host, on a free port; the page is its workbench. */
export async function startNodeHost({ folder, first, settings: own, home, tests }: HostOptions): Promise<Host> {
  const data = scratchFolder('vscode-server');
  mkdirSync(path.join(data, 'data/User'), { recursive: true });
  writeFileSync(path.join(data, 'data/User/settings.json'), JSON.stringify({ ...settings, ...own }));
  // VS Code takes a theme below the extension that is developed for one of that extension, and shows it: its own lie below the real folder.
  const extension = path.join(data, 'extension');
  symlinkSync(root, extension, 'junction');
  const { port, stop } = await startServerProcess(
    'node',
    path.join(hostModules, 'code-server/lib/vscode/out/server-main.js'),
    [
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
    /Extension host agent listening on (\d+)/,
    { HOME: home ?? data, TMPDIR: data, EXTENSIONS_GALLERY: '{}' },
  );
  // The authority must be the page's own host and port.
  const remote = (file: string) => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['skipWelcome', 'true'],
  ];
  if (first) payload.push(['openFile', remote(first)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const url = new URL(`http://127.0.0.1:${port}/`);
  url.searchParams.set('folder', folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return { url: url.href, stop };
}
