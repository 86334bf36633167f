import { Archive } from '../core/model/archive';
import { parse } from '../core/syntax';
import type { Configurations } from './configuration';
import type { Failures } from './failures';
import { readText } from './input';
import { listFiles } from './paths';
import type { Terminal } from './terminal';

/** Reads the transcripts that the paths name into an archive. */
export async function readArchive(
  paths: readonly string[],
  configurations: Configurations,
  terminal: Terminal,
  failures: Failures,
): Promise<Archive> {
  return readFiles(await listFiles(paths, failures), configurations, terminal, failures);
}

/** Reads transcripts, listed by their paths, into an archive. */
export async function readFiles(
  files: readonly string[],
  configurations: Configurations,
  terminal: Terminal,
  failures: Failures,
): Promise<Archive> {
  const archive = new Archive((path) => configurations.conventionsOf(path));
  const progress = terminal.progress(files.length);
  for (const file of files) {
    const text = await readText(file, terminal, failures);
    if (text !== null) archive.setFile(file, parse(text));
    progress.step();
  }
  progress.stop();
  return archive;
}
