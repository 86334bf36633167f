import { languageByScript } from '../../core/model/script-guess';
import { structurePage, verifyNothingLost } from '../../core/structure';
import { parse } from '../../core/syntax';
import { Configurations } from '../configuration';
import { Failures } from '../failures';
import { readText, STDIN } from '../input';
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

/**
 * Turns a page's raw text into a transcript; refuses where a printed character would be lost. A text whose language is not given is
 * read in the one that its letters tell. Returns the exit status.
 */
export async function structure(given: string, options: StructureOptions, terminal: Terminal): Promise<number> {
  const failures = new Failures(terminal);
  const file = given === '-' ? STDIN : given;
  const raw = await readText(file, terminal, failures);
  if (raw === null) return 2;
  const configurations = new Configurations(terminal, failures);
  const conventions = configurations.conventionsOf(file)(options.language ?? languageByScript(parse(raw)));
  const { locale } = terminal;
  const { transcript, doubts } = structurePage(raw, { ...options, conventions, locale });
  const difference = verifyNothingLost(raw, transcript);
  if (difference) {
    const nothing = say('nothing', locale);
    failures.report(file, 'would-lose', { lost: difference.lost || nothing, added: difference.invented || nothing });
    return 2;
  }
  if (options.out === undefined) terminal.out(transcript);
  else await writeText(options.out, transcript, failures);
  if (doubts.length > 0) terminal.problem(say('doubts', locale, { count: doubts.length }));
  return failures.count > 0 ? 2 : 0;
}
