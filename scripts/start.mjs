// The main job: a real VS Code with the extension and the examples, or a folder of yours: npm start [-- [--desktop] [FOLDER]]
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setUp } from './set-up.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({ options: { desktop: { type: 'boolean' } }, allowPositionals: true });
const [folder] = positionals;

setUp(root);
if (values.desktop) {
  const opened = path.resolve(folder ?? path.join(root, 'examples'));
  run(
    'code',
    [`--extensionDevelopmentPath=${root}`, opened],
    'The command “code” was not found: install it from VS Code, or leave --desktop out.',
  );
} else {
  run(process.execPath, ['--import', 'tsx', 'test/vscode/serve.ts', ...(folder ? [path.resolve(folder)] : [])]);
}

function run(command, args, whenMissing) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'code',
  });
  child.on('error', (error) => {
    console.error(error.code === 'ENOENT' && whenMissing ? whenMissing : error.message);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
  // Ctrl-C reaches the child by itself; this process ends after it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
}
