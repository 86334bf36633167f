import { checkFile } from '../../core/checks/check';
import type { Locale } from '../../core/locale';
import { Archive } from '../../core/model/archive';
import { issueKey, readFile, type TranscriptFile } from '../../core/model/file';
import { holdingsOf, partsOf } from '../../core/model/holdings';
import { parse } from '../../core/syntax';
import { Configurations } from '../configuration';
import { Failures } from '../failures';
import { type Report, reportOf } from '../formats/report';
import { readText } from '../input';
import type { Terminal } from '../terminal';

/** What a thread is asked for: what files say that others have to know, or what is wrong with issues. */
export type Task = SurveyTask | CheckTask;

export interface SurveyTask {
  readonly kind: 'survey';
  readonly files: readonly string[];
  readonly locale: Locale;
}

export interface CheckTask {
  readonly kind: 'check';
  /** The paths of the files of each issue. */
  readonly issues: readonly (readonly string[])[];
  /** The names that the archive knows, a line each. */
  readonly names: string;
  readonly locale: Locale;
}

export interface Surveyed {
  /** For each file its issue, or what is to be said of one that cannot be read. */
  readonly files: readonly ({ readonly issue: string } | { readonly problems: readonly string[] })[];
  /** The names that are told beyond doubt. */
  readonly names: readonly string[];
}

export interface Checked {
  readonly reports: readonly (readonly [path: string, reports: readonly Report[]])[];
}

export type Outcome<T extends Task> = T extends SurveyTask ? Surveyed : Checked;

/** Does a task. What is wrong with configurations is said by whoever gives it. */
export async function doTask<T extends Task>(task: T): Promise<Outcome<T>>;
export async function doTask(task: Task): Promise<Surveyed | Checked> {
  return task.kind === 'survey' ? survey(task) : check(task);
}

async function survey({ files, locale }: SurveyTask): Promise<Surveyed> {
  const { terminal, said } = silent(locale);
  const failures = new Failures(terminal);
  const configurations = new Configurations(terminal, new Failures(silent(locale).terminal));
  const names = new Set<string>();
  const found: Surveyed['files'][number][] = [];
  for (const path of files) {
    const text = await readText(path, terminal, failures);
    if (text === null) {
      found.push({ problems: said.splice(0) });
      continue;
    }
    const file = readFile(path, parse(text), configurations.conventionsOf(path));
    for (const name of namesOf(file)) names.add(name);
    found.push({ issue: issueKey(file) });
  }
  return { files: found, names: [...names] };
}

function namesOf(file: TranscriptFile): string[] {
  return partsOf(file).flatMap((part) => holdingsOf(part).names);
}

async function check({ issues, names, locale }: CheckTask): Promise<Checked> {
  const { terminal } = silent(locale);
  const failures = new Failures(terminal);
  const configurations = new Configurations(terminal, failures);
  const known = knownNames(names);
  const reports: [string, readonly Report[]][] = [];
  for (const files of issues) {
    const archive = new Archive((path) => configurations.conventionsOf(path));
    for (const path of files) {
      const text = await readText(path, terminal, failures);
      if (text !== null) archive.setFile(path, parse(text));
    }
    for (const path of files) {
      const [file, issue] = [archive.file(path), archive.issueOf(path)];
      const context = { issue: issue ?? null, names: known, configuration: configurations.of(path) };
      const found = file ? checkFile(file, context) : [];
      reports.push([path, found.map((each) => reportOf(each, archive, locale))]);
    }
  }
  return { reports };
}

let last: { readonly text: string; readonly names: ReadonlySet<string> } | undefined;

/** The same for one task after another. */
function knownNames(text: string): ReadonlySet<string> {
  if (last?.text !== text) last = { text, names: new Set(text.split('\n')) };
  return last.names;
}

function silent(locale: Locale): { terminal: Pick<Terminal, 'locale' | 'problem' | 'input'>; said: string[] } {
  const said: string[] = [];
  const input = async function* () {};
  return { terminal: { locale, problem: (line) => void said.push(line), input }, said };
}
