import { Archive } from '../core/model/archive';
import { parse } from '../core/syntax';
import type { Configurations } from './configuration';
import type { Inputs } from './input';
import type { Terminal } from './terminal';

/** Reads the transcripts that the paths name into an archive. */
export async function readArchive(
  paths: readonly string[],
  inputs: Inputs,
  configurations: Configurations,
  terminal: Terminal,
): Promise<Archive> {
  const files = await inputs.list(paths);
  const archive = new Archive((path) => configurations.conventionsOf(path));
  const progress = terminal.progress(files.length);
  for (const file of files) {
    const input = await inputs.read(file);
    if (input) archive.setFile(file, parse(input.text));
    progress.step();
  }
  progress.stop();
  return archive;
}
