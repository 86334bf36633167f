import type { PlacedSegment } from '../model/file';
import { idsOf } from '../model/ids';
import type { Issue } from '../model/issue';
import type { Attribute } from '../syntax';
import type { IssueFinding, Related } from './diagnostic';
import { finding, replacing } from './finding';
import { nearest } from './vocabulary';

/** Ids that are given twice in an issue, or named and never given. Offsets count in the files. */
export function checkIds(issue: Issue): IssueFinding[] {
  const found: IssueFinding[] = [];
  const known = idsOf(issue);
  const first = new Map<string, Related>();
  for (const placed of issue.segments) {
    for (const { key, value, start, end, valueStart, valueEnd } of attributesOf(placed)) {
      const { path, offset } = placed;
      if (key === 'id') {
        const before = first.get(value);
        const range = { start: offset + start, end: offset + end };
        if (before)
          found.push({ ...finding('duplicate-id', range.start, range.end, { id: value }), path, related: [before] });
        else first.set(value, { path, ...range, kind: 'first' });
      } else if (key === 'with' || key === 'to' || key === 'from') {
        const id = value.replace(/^#/, '');
        if (known.has(id)) continue;
        const near = nearest(id, known);
        const fixes = near ? [replacing(offset + valueEnd - id.length, offset + valueEnd, near, false)] : [];
        found.push({
          ...finding('unknown-id', offset + valueStart, offset + valueEnd, { id }, ...fixes),
          path,
          related: [],
        });
      }
    }
  }
  return found;
}

/** The attributes of a segment's head, blocks and jumps, in printed order. */
function attributesOf({ segment: { section, head, blocks, jumpLines } }: PlacedSegment): Attribute[] {
  const lines = new Set<number>();
  for (let line = 0; line <= (head?.lastLine ?? -1); line++) lines.add(line);
  for (const block of blocks) lines.add(block.firstLine);
  for (const { line } of jumpLines) lines.add(line);
  return [...lines].sort((a, b) => a - b).flatMap((line) => section.attributes(line)?.items ?? []);
}
