import { applyEdits, parse } from '../../core/syntax';
import { formatEdits } from '../../core/syntax/format';
import { Failures } from '../failures';
import { readText, STDIN } from '../input';
import { say } from '../messages';
import { writeText } from '../output';
import { listFiles } from '../paths';
import type { Terminal } from '../terminal';
import { visible } from '../visible';

export interface FormatOptions {
  readonly check?: boolean;
}

/** Writes canonical markers and spacing; with `check` only says which files differ. Returns the exit status. */
export async function format(paths: readonly string[], options: FormatOptions, terminal: Terminal): Promise<number> {
  const failures = new Failures(terminal);
  const files = await listFiles(paths, failures);
  const progress = terminal.progress(files.length);
  let differ = 0;
  for (const file of files) {
    const text = await readText(file, terminal, failures);
    progress.step();
    if (text === null) continue;
    const formatted = applyEdits(text, formatEdits(parse(text)));
    if (file === STDIN && !options.check) terminal.out(formatted);
    else if (formatted !== text) {
      differ++;
      if (!options.check && !(await writeText(file, formatted, failures))) continue;
      terminal.problem(visible(`${file}: ${say(options.check ? 'would-format' : 'formatted', terminal.locale)}`));
    }
  }
  progress.stop();
  if (failures.count > 0) return 2;
  return options.check && differ > 0 ? 1 : 0;
}
