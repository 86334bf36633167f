import { idsInIssue, idsOf } from '../model/ids';
import type { Issue } from '../model/issue';
import type { IssueFinding, Related } from './diagnostic';
import { finding, replacing } from './finding';
import { nearest } from './vocabulary';

/** Ids that are given twice in an issue, or named and never given. Offsets count in the files. */
export function checkIds(issue: Issue): IssueFinding[] {
  const found: IssueFinding[] = [];
  const known = idsOf(issue);
  const first = new Map<string, Related>();
  for (const { id, kind, path, start, end, signStart } of idsInIssue(issue)) {
    if (kind === 'definition') {
      const before = first.get(id);
      if (before) found.push({ ...finding('duplicate-id', signStart, end, { id }), path, related: [before] });
      else first.set(id, { path, start: signStart, end, kind: 'first' });
    } else if (!known.has(id)) {
      const near = nearest(id, known);
      const fixes = near ? [replacing(start, end, near, false)] : [];
      found.push({ ...finding('unknown-id', signStart, end, { id }, ...fixes), path, related: [] });
    }
  }
  return found;
}
