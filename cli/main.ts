import { run } from './program';
import { processTerminal } from './terminal';

for (const stream of [process.stdout, process.stderr]) {
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
    process.exitCode = 2;
    if (stream === process.stdout) process.stderr.write(`broadsheet: ${error.message}\n`);
  });
}

void run(process.argv.slice(2), processTerminal()).then((status) => {
  if (status !== null) process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
});
