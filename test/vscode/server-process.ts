import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { atExit } from './scratch';

const START_TIMEOUT = 60_000;

export const logs = path.join(__dirname, 'logs');

export interface ServerProcess {
  /** The port that it says it listens on. */
  readonly port: number;
  stop(): void;
}

/** Starts a Node script that serves until it is stopped, and waits until it says `listening`, whose first group is the port. */
export async function startServerProcess(
  name: string,
  script: string,
  args: readonly string[],
  listening: RegExp,
  env: NodeJS.ProcessEnv = {},
): Promise<ServerProcess> {
  mkdirSync(logs, { recursive: true });
  const log = createWriteStream(path.join(logs, `${name}-server.log`));
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const stop = () => {
    child.kill('SIGKILL');
  };
  atExit(stop);
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer) => {
      log.write(chunk);
      said = (said + chunk).slice(-4000);
      const found = listening.exec(said);
      if (found) resolve(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server for the ${name} host ended with ${code}:\n${said}`)));
    setTimeout(
      () => reject(new Error(`the server for the ${name} host did not start:\n${said}`)),
      START_TIMEOUT,
    ).unref();
  });
  return { port, stop };
}
