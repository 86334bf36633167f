import { structurePage, verifyNothingLost } from '../../core/structure';
import { Configurations } from '../configuration';
import { Inputs, STDIN } from '../input';
import { say } from '../messages';
import { writeText } from '../output';
import type { Terminal } from '../terminal';

export interface StructureOptions {
  readonly language?: string;
  readonly paper?: string;
  readonly date?: string;
  readonly page?: string;
  readonly reflow?: boolean;
  readonly out?: string;
}

/** Turns a page's raw text into a transcript; refuses where a printed character would be lost. Returns the exit status. */
export async function structure(file: string, options: StructureOptions, terminal: Terminal): Promise<number> {
  const inputs = new Inputs(terminal);
  const input = await inputs.read(file === '-' ? STDIN : file);
  if (!input) return 2;
  const configurations = new Configurations(terminal, inputs);
  const conventions = configurations.conventionsOf(input.path)(options.language ?? null);
  const { locale } = terminal;
  const { transcript, doubts } = structurePage(input.text, { ...options, conventions, locale });
  const difference = verifyNothingLost(input.text, transcript);
  if (difference) {
    const nothing = say('nothing', locale);
    inputs.fail(input.path, 'would-lose', { lost: difference.lost || nothing, added: difference.invented || nothing });
    return 2;
  }
  if (options.out === undefined) terminal.out(transcript);
  else await writeText(options.out, transcript, inputs);
  if (doubts.length > 0) terminal.problem(say('doubts', locale, { count: doubts.length }));
  return inputs.failures > 0 ? 2 : 0;
}
