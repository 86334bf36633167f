import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { scratchFolder } from './scratch';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium that the environment names, or that is installed; `scripts/install-chromium.sh` looks in the same places. */
function findChromium(): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = [process.env['CHROMIUM'], ...names.flatMap((name) => folders.map((at) => path.join(at, name)))];
  const found = [...candidates, ...elsewhere].find((candidate) => candidate && existsSync(candidate));
  if (!found) throw new Error('no Chromium was found; name one in the environment variable CHROMIUM');
  return found;
}

/** A headless browser that reaches nothing but this machine. */
export async function launchBrowser(): Promise<Browser> {
  const home = scratchFolder('chromium');
  return chromium.launch({
    executablePath: findChromium(),
    env: { ...process.env, HOME: home, TMPDIR: home } as Record<string, string>,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Other names fail at once, rather than after a wait where the network is closed.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
    ],
  });
}
