import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { createColors } from 'picocolors';
import { checkFile } from '../../core/checks/check';
import type { Severity } from '../../core/checks/codes';
import type { Diagnostic } from '../../core/checks/diagnostic';
import type { Archive } from '../../core/model/archive';
import { print as printTree } from '../../core/syntax';
import { readArchive, readFiles } from '../archive';
import { checkFiles } from '../checking/check-files';
import { Crew } from '../checking/crew';
import { Configurations } from '../configuration';
import { Failures } from '../failures';
import { fixArchive } from '../fix';
import { type Format, formatted } from '../formats';
import { printerOf } from '../formats/printer';
import { type Report, reportOf } from '../formats/report';
import { STDIN } from '../input';
import { pathsGiven } from '../lists';
import { say } from '../messages';
import { writeText } from '../output';
import { listFiles } from '../paths';
import type { Terminal } from '../terminal';
import { visible } from '../visible';

export interface CheckOptions {
  readonly format: Format;
  readonly fix?: boolean;
  readonly severity: Severity;
  /** A file, or `-`, that lists paths, a line each. */
  readonly filesFrom?: string;
  /** How many threads check; as many as the machine can run, if not said. */
  readonly jobs?: number;
}

const plain = createColors(false);

/** From the gravest to the lightest. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * Prints the diagnostics of transcripts, after the safe fixes where asked for. Paths that are read from a list are each checked by
 * themselves. Returns the exit status.
 */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  if (options.fix || paths.includes('-')) return fixOrFilter(paths, options, terminal);
  const failures = new Failures(terminal);
  const crew = new Crew(options.jobs ?? availableParallelism());
  const printer = printerOf(options.format, terminal.locale, terminal.colors, terminal.out);
  const tally = new Tally();
  try {
    for await (const given of pathsGiven(paths, options.filesFrom, terminal, failures)) {
      const files = await listFiles(given, failures);
      const found = (await areMany(files))
        ? checkFiles(files, crew, terminal, failures, () => tally.files++)
        : checkInMemory(files, terminal, failures, tally);
      for await (const reports of found) {
        printer.print(reports);
        tally.count(reports);
      }
    }
  } finally {
    await crew.end();
  }
  printer.end();
  if (options.format === 'text') summarise(tally, options, terminal);
  return statusOf(tally, failures, options);
}

/** Files from which on threads are worth their start. */
const WORTHWHILE = 64;

/** Whether files are so many that not all should be in memory; what can be read only once, such as a pipe, has to be. */
async function areMany(files: readonly string[]): Promise<boolean> {
  if (files.length < WORTHWHILE) return false;
  for (const file of files) if (!(await stat(file).catch(() => null))?.isFile()) return false;
  return true;
}

async function* checkInMemory(
  files: readonly string[],
  terminal: Terminal,
  failures: Failures,
  tally: Tally,
): AsyncGenerator<readonly Report[]> {
  const configurations = new Configurations(terminal, failures);
  const archive = await readFiles(files, configurations, terminal, failures);
  const paths = [...archive.paths].sort();
  tally.files += paths.length;
  yield paths.flatMap(diagnoser(archive, configurations)).map((found) => reportOf(found, archive, terminal.locale));
}

function diagnoser(archive: Archive, configurations: Configurations): (path: string) => Diagnostic[] {
  return (path) =>
    checkFile(archive.file(path)!, {
      issue: archive.issueOf(path)!,
      names: archive.names,
      configuration: configurations.of(path),
    });
}

/** The same where what is checked is changed, or comes from standard input. */
async function fixOrFilter(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const failures = new Failures(terminal);
  const configurations = new Configurations(terminal, failures);
  const archive = await readArchive(paths, configurations, terminal, failures);
  const files = [...archive.paths].sort();
  const diagnose = diagnoser(archive, configurations);
  if (options.fix) await writeFixed(archive, files, diagnose, terminal, failures);
  const reports = files.flatMap(diagnose).map((found) => reportOf(found, archive, terminal.locale));
  const tally = new Tally();
  tally.files = files.length;
  tally.count(reports);
  const fixesStdin = options.fix === true && paths.includes('-');
  if (fixesStdin) {
    if (archive.file(STDIN)) terminal.out(printTree(archive.file(STDIN)!.tree));
    // The fixed text has standard output to itself.
    const lines = formatted(reports, options.format, terminal.locale, plain).trimEnd();
    if (lines !== '') terminal.problem(lines);
  } else terminal.out(formatted(reports, options.format, terminal.locale, terminal.colors));
  if (options.format === 'text') summarise(tally, options, terminal);
  return statusOf(tally, failures, options);
}

/** What reports come to. */
class Tally {
  files = 0;
  fixable = 0;
  readonly of: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };

  count(reports: readonly Report[]): void {
    for (const { severity, fixable } of reports) {
      this.of[severity]++;
      if (fixable) this.fixable++;
    }
  }
}

function statusOf(tally: Tally, failures: Failures, { severity }: CheckOptions): number {
  if (failures.count > 0) return 2;
  const grave = severities.slice(0, severities.indexOf(severity) + 1);
  return grave.some((each) => tally.of[each] > 0) ? 1 : 0;
}

/** Puts the fixed texts in the place of the files; a file that cannot be written is diagnosed as it stands. */
async function writeFixed(
  archive: Archive,
  files: readonly string[],
  diagnose: (path: string) => Diagnostic[],
  terminal: Terminal,
  failures: Failures,
): Promise<void> {
  const trees = new Map(files.map((path) => [path, archive.file(path)!.tree]));
  const fixed = fixArchive(archive, files, diagnose);
  for (const [path, text] of fixed) {
    if (path === STDIN) continue;
    if (await writeText(path, text, failures)) terminal.problem(visible(`${path}: ${say('fixed', terminal.locale)}`));
    else archive.setFile(path, trees.get(path)!);
  }
}

function summarise({ files, fixable, of }: Tally, { fix }: CheckOptions, terminal: Terminal): void {
  const [errors, warnings, others] = [of.error, of.warning, of.information + of.hint];
  terminal.problem(say('summary', terminal.locale, { files, errors, warnings, others }));
  if (fixable > 0 && !fix) terminal.problem(say('fixable', terminal.locale, { count: fixable }));
}
