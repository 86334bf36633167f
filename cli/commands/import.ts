import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type ImportedPage, importFaultMessage, importIssue, inOrder } from '../../core/import';
import { isThere } from '../../server/files/read-bytes';
import { Configurations } from '../configuration';
import { Failures } from '../failures';
import { fileWorld } from '../import-world';
import { say } from '../messages';
import { writeText } from '../output';
import { listFiles } from '../paths';
import type { Progress, Terminal } from '../terminal';
import { visible } from '../visible';

export interface ImportCommandOptions {
  readonly out: string;
  readonly paper?: string;
  readonly date?: string;
  readonly language?: string;
  readonly reflow?: boolean;
  readonly uncertain?: number;
  readonly zones?: boolean;
  readonly force?: boolean;
}

/** From this many pages on it takes long enough to be told how far it is. */
const WORTH_SHOWING = 3;

/**
 * Turns the scanned or typeset pages of an issue into transcripts, one a page. Refuses a page of which a printed character would be
 * lost; overwrites nothing unless told to. Returns the exit status.
 */
export async function importFiles(
  given: readonly string[],
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const failures = new Failures(terminal);
  const configurations = new Configurations(terminal, failures);
  const { out, force = false, ...rest } = options;
  const { locale } = terminal;
  const files = await listFiles(given, failures, { wants: couldHoldPages, nothing: 'nothing-to-import' });
  const writer = new PageWriter(out, force, terminal, failures);
  const conventionsOf = configurations.conventionsOf(path.join(out, 'p1.broadsheet'));
  let progress: Progress | undefined;
  for await (const step of importIssue(inOrder(files), fileWorld(out), { ...rest, locale, conventionsOf })) {
    if (step.kind === 'planned') {
      if (progress) progress.grow(step.pages);
      else progress = terminal.progress(step.pages, WORTH_SHOWING);
    } else if (step.kind === 'problem')
      failures.reportText(step.problem.path, importFaultMessage(step.problem.fault, locale));
    else {
      await writer.write(step.page);
      progress?.step();
    }
  }
  progress?.stop();
  if (writer.doubts > 0) terminal.problem(say('doubts', locale, { count: writer.doubts }));
  return failures.count > 0 ? 2 : 0;
}

function couldHoldPages(name: string): boolean {
  return /\.(?:xml|alto|hocr|x?html?|pdf)$/i.test(name);
}

class PageWriter {
  doubts = 0;
  private made = false;

  constructor(
    private readonly out: string,
    private readonly force: boolean,
    private readonly terminal: Terminal,
    private readonly failures: Failures,
  ) {}

  async write({ name, transcript, regions, doubts }: ImportedPage): Promise<void> {
    const file = path.join(this.out, `${name}.broadsheet`);
    const beside = path.join(this.out, `${name}.regions.json`);
    for (const target of regions === null ? [file] : [file, beside]) {
      if (this.force || !(await isThere(target))) continue;
      this.failures.report(target, 'exists');
      return;
    }
    if (!this.made) {
      await mkdir(this.out, { recursive: true }).catch((error) => this.failures.reportWrite(this.out, error));
      this.made = true;
    }
    // The regions first: a transcript names no file that is not there.
    if (regions !== null && !(await writeText(beside, regions, this.failures))) return;
    if (!(await writeText(file, transcript, this.failures))) return;
    this.doubts += doubts;
    this.terminal.out(`${visible(file)}\n`);
  }
}
