import { cpSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { installHost, root } from './install';
import { startNodeHost } from './node-host';
import { scratchFolder } from './scratch';

/** Where VS Code is found, if no one else is there. */
const PORT = 8642;

/** Opens a real VS Code with the extension in it for the browser: on the folder that is named, or on a copy of the examples. */
async function main(given: string | undefined): Promise<void> {
  installHost();
  const folder = given === undefined ? copyOfExamples() : path.resolve(given);
  const first = given === undefined ? path.join(folder, 'linjiang-ribao/2021-03-06/p1.broadsheet') : undefined;
  const { url } = await startNodeHost({ folder, first });
  if (given === undefined)
    console.log('\nThe examples are a copy, which goes when this ends. To keep what you do: npm start -- FOLDER');
  console.log(`\nVS Code with Broadsheet: ${await shortAddress(url)}\n\nCtrl-C ends it.`);
}

/** An address that a person can type, which leads to `url`. */
async function shortAddress(url: string): Promise<string> {
  const server = createServer((_, response) => response.writeHead(302, { location: url }).end());
  const listening = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  return `http://127.0.0.1:${await listening(PORT).catch(() => listening(0))}/`;
}

function copyOfExamples(): string {
  const folder = path.join(scratchFolder('examples'), 'examples');
  cpSync(path.join(root, 'examples'), folder, { recursive: true });
  return folder;
}

main(process.argv[2]).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
