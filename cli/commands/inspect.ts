import { inspectIssue } from '../../core/convert/inspect';
import type { Archive } from '../../core/model/archive';
import type { Issue } from '../../core/model/issue';
import { readArchive } from '../archive';
import { Configurations } from '../configuration';
import { Failures } from '../failures';
import { pathsGiven } from '../lists';
import type { Terminal } from '../terminal';

export const inspectFormats = ['json', 'ndjson'] as const;

export interface InspectOptions {
  readonly format: (typeof inspectFormats)[number];
  /** A file, or `-`, that lists paths, a line each. */
  readonly filesFrom?: string;
}

/**
 * Prints what was understood of the issues in `paths`, as JSON: one object of all issues, or one a line for each. Paths that are read from a
 * list are each read by themselves. Returns the exit status.
 */
export async function inspect(paths: readonly string[], options: InspectOptions, terminal: Terminal): Promise<number> {
  const failures = new Failures(terminal);
  const configurations = new Configurations(terminal, failures);
  const all: unknown[] = [];
  for await (const given of pathsGiven(paths, options.filesFrom, terminal, failures)) {
    const archive = await readArchive(given, configurations, terminal, failures);
    for (const key of keysInOrder(archive)) {
      const issue = archive.issue(key);
      if (!issue) continue;
      const inspected = inspectIssue(issue, archive.names, terminal.locale);
      if (options.format === 'ndjson') terminal.out(`${JSON.stringify(inspected)}\n`);
      else all.push(inspected);
    }
  }
  if (options.format === 'json') terminal.out(`${JSON.stringify({ issues: all }, null, 2)}\n`);
  return failures.count > 0 ? 2 : 0;
}

/** The keys of all issues, by paper, date and edition. */
function keysInOrder(archive: Archive): string[] {
  return archive
    .issues()
    .sort((a, b) => order(keyOf(a), keyOf(b)))
    .map(({ key }) => key);
}

function keyOf({ masthead, files }: Issue): string[] {
  return [masthead.paper ?? '', masthead.date ?? '', masthead.edition ?? '', files[0]!.path];
}

function order(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++) {
    if (a[i]! !== b[i]!) return a[i]! < b[i]! ? -1 : 1;
  }
  return 0;
}
