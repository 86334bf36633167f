import { getOrMake } from '../../core/model/maps';
import { Configurations } from '../configuration';
import type { Failures } from '../failures';
import type { Report } from '../formats/report';
import type { Terminal } from '../terminal';
import type { Crew } from './crew';
import type { CheckTask, SurveyTask } from './tasks';

/** Files that are surveyed in one task, and at least so many are checked. */
const TASK = 32;

/**
 * What is wrong with files, file by file in their order, without more than a few of them in memory; `count` is called for each that can
 * be read. First all are read for their issues and for the names that they print, then issue by issue to be checked.
 */
export async function* checkFiles(
  files: readonly string[],
  crew: Crew,
  terminal: Terminal,
  failures: Failures,
  count: () => void,
): AsyncGenerator<readonly Report[]> {
  const progress = terminal.progress(files.length);
  let halves = 0;
  // To have been surveyed is half the way.
  const step = (): void => {
    if (++halves % 2 === 0) progress.step();
  };
  try {
    const { issues, names } = await survey(files, crew, terminal, failures, (isRead) => {
      if (isRead) count();
      step();
    });
    const waiting = new Map<string, readonly Report[]>();
    const order = [...issues.values()].flat().sort();
    let next = 0;
    for await (const { reports } of crew.inOrder(tasksOf(issues, names, terminal))) {
      for (const [path, found] of reports) {
        waiting.set(path, found);
        step();
      }
      for (let path = order[next]; path !== undefined && waiting.has(path); path = order[++next]) {
        const found = waiting.get(path) ?? [];
        waiting.delete(path);
        if (found.length > 0) yield found;
      }
    }
  } finally {
    progress.stop();
  }
}

async function survey(
  files: readonly string[],
  crew: Crew,
  terminal: Terminal,
  failures: Failures,
  tell: (isRead: boolean) => void,
): Promise<{ issues: ReadonlyMap<string, string[]>; names: string }> {
  // Reads them once more, to say what is wrong with them.
  const configurations = new Configurations(terminal, failures);
  const issues = new Map<string, string[]>();
  const names = new Set<string>();
  const tasks = function* (): Generator<SurveyTask> {
    for (let at = 0; at < files.length; at += TASK) {
      yield { kind: 'survey', files: files.slice(at, at + TASK), locale: terminal.locale };
    }
  };
  let at = 0;
  for await (const surveyed of crew.inOrder(tasks())) {
    for (const name of surveyed.names) names.add(name);
    for (const found of surveyed.files) {
      const path = files[at++]!;
      tell('issue' in found);
      if ('problems' in found) failures.pass(found.problems);
      else {
        configurations.of(path);
        getOrMake(issues, found.issue, () => [] as string[]).push(path);
      }
    }
  }
  return { issues, names: [...names].join('\n') };
}

function* tasksOf(issues: ReadonlyMap<string, string[]>, names: string, { locale }: Terminal): Generator<CheckTask> {
  let portion: string[][] = [];
  let size = 0;
  for (const files of issues.values()) {
    portion.push(files);
    size += files.length;
    if (size < TASK) continue;
    yield { kind: 'check', issues: portion, names, locale };
    portion = [];
    size = 0;
  }
  if (size > 0) yield { kind: 'check', issues: portion, names, locale };
}
