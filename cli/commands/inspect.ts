import { inspectIssue } from '../../core/convert/inspect';
import type { Issue } from '../../core/model/issue';
import { readArchive } from '../archive';
import { Configurations } from '../configuration';
import { Failures } from '../failures';
import type { Terminal } from '../terminal';

/** Prints what was understood of the issues in `paths`, as JSON. Returns the exit status. */
export async function inspect(paths: readonly string[], terminal: Terminal): Promise<number> {
  const failures = new Failures(terminal);
  const archive = await readArchive(paths, new Configurations(terminal, failures), terminal, failures);
  const issues = archive
    .issues()
    .sort(byPaperAndDate)
    .map((issue) => inspectIssue(issue, archive.names, terminal.locale));
  terminal.out(`${JSON.stringify({ issues }, null, 2)}\n`);
  return failures.count > 0 ? 2 : 0;
}

function byPaperAndDate(a: Issue, b: Issue): number {
  return order(keyOf(a), keyOf(b));
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
