import { applyEdits } from '../../core/checks/edits';
import { parse } from '../../core/syntax';
import { formatEdits } from '../../core/syntax/format';
import { Inputs, STDIN } from '../input';
import { say } from '../messages';
import { writeText } from '../output';
import type { Terminal } from '../terminal';

/** Writes canonical markers and spacing; with `check` only says which files differ. Returns the exit status. */
export async function format(
  paths: readonly string[],
  options: { check?: boolean },
  terminal: Terminal,
): Promise<number> {
  const inputs = new Inputs(terminal);
  const files = await inputs.list(paths);
  const progress = terminal.progress(files.length);
  let differ = 0;
  for (const file of files) {
    const input = await inputs.read(file);
    progress.step();
    if (!input) continue;
    const formatted = applyEdits(input.text, formatEdits(parse(input.text)));
    if (file === STDIN && !options.check) {
      terminal.out(formatted);
      continue;
    }
    if (formatted === input.text) continue;
    differ++;
    if (options.check) terminal.problem(`${file}: ${say('would-format', terminal.locale)}`);
    else if (await writeText(file, formatted, inputs))
      terminal.problem(`${file}: ${say('formatted', terminal.locale)}`);
  }
  progress.stop();
  if (inputs.failures > 0) return 2;
  return options.check && differ > 0 ? 1 : 0;
}
