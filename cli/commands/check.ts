import { createColors } from 'picocolors';
import { checkFile } from '../../core/checks/check';
import type { Severity } from '../../core/checks/codes';
import type { Diagnostic } from '../../core/checks/diagnostic';
import type { Archive } from '../../core/model/archive';
import { print as printTree } from '../../core/syntax';
import { readArchive } from '../archive';
import { Configurations } from '../configuration';
import { Failures } from '../failures';
import { fixArchive } from '../fix';
import { type Format, formatted } from '../formats';
import { type Report, reportOf } from '../formats/report';
import { STDIN } from '../input';
import { say } from '../messages';
import { writeText } from '../output';
import type { Terminal } from '../terminal';
import { visible } from '../visible';

export interface CheckOptions {
  readonly format: Format;
  readonly fix?: boolean;
  readonly severity: Severity;
}

const plain = createColors(false);

/** From the gravest to the lightest. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Prints the diagnostics of transcripts, after the safe fixes where asked for. Returns the exit status. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const failures = new Failures(terminal);
  const configurations = new Configurations(terminal, failures);
  const archive = await readArchive(paths, configurations, terminal, failures);
  const files = [...archive.paths].sort();
  const diagnose = (path: string): Diagnostic[] =>
    checkFile(archive.file(path)!, {
      issue: archive.issueOf(path)!,
      names: archive.names,
      configuration: configurations.of(path),
    });
  if (options.fix) await writeFixed(archive, files, diagnose, terminal, failures);
  const reports = files.flatMap(diagnose).map((found) => reportOf(found, archive, terminal.locale));
  const fixesStdin = options.fix === true && paths.includes('-');
  if (fixesStdin) {
    if (archive.file(STDIN)) terminal.out(printTree(archive.file(STDIN)!.tree));
    // The fixed text has standard output to itself.
    const lines = formatted(reports, options.format, terminal.locale, plain).trimEnd();
    if (lines !== '') terminal.problem(lines);
  } else terminal.out(formatted(reports, options.format, terminal.locale, terminal.colors));
  if (options.format === 'text') summarise(reports, files.length, options, terminal);
  if (failures.count > 0) return 2;
  const bar = severities.indexOf(options.severity);
  return reports.some((report) => severities.indexOf(report.severity) <= bar) ? 1 : 0;
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

function summarise(reports: readonly Report[], files: number, { fix }: CheckOptions, terminal: Terminal): void {
  const count = (severity: Severity): number => reports.filter((report) => report.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const others = reports.length - errors - warnings;
  terminal.problem(say('summary', terminal.locale, { files, errors, warnings, others }));
  const fixable = reports.filter((report) => report.fixable).length;
  if (fixable > 0 && !fix) terminal.problem(say('fixable', terminal.locale, { count: fixable }));
}
