import { run } from './program';
import { processTerminal } from './terminal';

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

void run(process.argv.slice(2), processTerminal()).then((status) => {
  if (status !== null) process.exitCode = status;
});
