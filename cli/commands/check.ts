import { type CheckContext, checkFile } from '../../core/checks/check';
import type { Severity } from '../../core/checks/codes';
import { type Diagnostic, diagnosticMessage, relatedMessage } from '../../core/checks/diagnostic';
import { fixAll } from '../../core/checks/edits';
import type { Archive } from '../../core/model/archive';
import { parse, print } from '../../core/syntax';
import { readArchive } from '../archive';
import { Configurations } from '../configuration';
import { github } from '../formats/github';
import { json, ndjson } from '../formats/json';
import type { Report, ReportRange } from '../formats/report';
import { sarif } from '../formats/sarif';
import { text } from '../formats/text';
import { Inputs, STDIN } from '../input';
import { say } from '../messages';
import { writeText } from '../output';
import type { Terminal } from '../terminal';

export interface CheckOptions {
  readonly format: 'text' | 'json' | 'ndjson' | 'sarif' | 'github';
  readonly fix?: boolean;
  readonly severity: Severity;
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Prints the diagnostics of transcripts, after the safe fixes where asked for. Returns the exit status. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const inputs = new Inputs(terminal);
  const configurations = new Configurations(terminal, inputs);
  const archive = await readArchive(paths, inputs, configurations, terminal);
  const files = [...archive.paths].sort();
  const fixesStdin = options.fix === true && files.includes(STDIN);
  if (options.fix) await fixFiles(files, archive, configurations, inputs, terminal);
  const reports = files.flatMap((path) =>
    diagnose(path, archive, configurations).map((found) => reportOf(found, archive, terminal)),
  );
  // The fixed text has standard output to itself.
  if (fixesStdin) terminal.problem(text(reports, terminal).trimEnd());
  else terminal.out(formatted(reports, options.format, terminal));
  if (options.format === 'text') summarise(reports, files.length, terminal);
  if (inputs.failures > 0) return 2;
  const bar = severities.indexOf(options.severity);
  return reports.some((report) => severities.indexOf(report.severity) <= bar) ? 1 : 0;
}

function diagnose(path: string, archive: Archive, configurations: Configurations): Diagnostic[] {
  return checkFile(archive.file(path)!, contextOf(path, archive, configurations));
}

function contextOf(path: string, archive: Archive, configurations: Configurations): CheckContext {
  return { issue: archive.issueOf(path)!, names: archive.names, configuration: configurations.of(path) };
}

async function fixFiles(
  files: readonly string[],
  archive: Archive,
  configurations: Configurations,
  inputs: Inputs,
  terminal: Terminal,
): Promise<void> {
  for (const path of files) {
    const before = print(archive.file(path)!.tree);
    const after = fixAll(before, (text) => {
      archive.setFile(path, parse(text));
      return diagnose(path, archive, configurations);
    });
    archive.setFile(path, parse(after));
    if (path === STDIN) terminal.out(after);
    else if (after !== before && (await writeText(path, after, inputs))) {
      terminal.problem(`${path}: ${say('fixed', terminal.locale)}`);
    }
  }
}

function reportOf(found: Diagnostic, archive: Archive, { locale }: Terminal): Report {
  return {
    path: found.path,
    code: found.code,
    severity: found.severity,
    message: diagnosticMessage(found, locale),
    range: rangeOf(found, archive),
    related: found.related.map((other) => ({
      path: other.path,
      range: rangeOf(other, archive),
      message: relatedMessage(other, locale),
    })),
    fixable: found.fixes.some((fix) => fix.safe),
  };
}

function rangeOf({ path, start, end }: { path: string; start: number; end: number }, archive: Archive): ReportRange {
  const { tree } = archive.file(path)!;
  const [from, to] = [tree.positionAt(start), tree.positionAt(end)];
  return {
    start: { line: from.line + 1, column: from.character + 1 },
    end: { line: to.line + 1, column: to.character + 1 },
  };
}

function formatted(reports: readonly Report[], format: CheckOptions['format'], terminal: Terminal): string {
  switch (format) {
    case 'text':
      return text(reports, terminal);
    case 'json':
      return json(reports);
    case 'ndjson':
      return ndjson(reports);
    case 'sarif':
      return sarif(reports, terminal.locale);
    case 'github':
      return github(reports);
  }
}

function summarise(reports: readonly Report[], files: number, terminal: Terminal): void {
  const count = (severity: Severity): number => reports.filter((report) => report.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const others = reports.length - errors - warnings;
  terminal.problem(say('summary', terminal.locale, { files, errors, warnings, others }));
  const fixable = reports.filter((report) => report.fixable).length;
  if (fixable > 0) terminal.problem(say('fixable', terminal.locale, { count: fixable }));
}
