import type { Archive } from '../archive';
import type { JumpHalf } from '../halves';
import type { Issue } from '../issue';
import type { JumpPlace } from '../jump-places';
import type { Half } from '../linked';
import { halvesBeside } from '../mentions/halves';
import type { LabelMention } from '../mentions/mention';
import { labelsOn } from '../mentions/places';
import { partOf } from '../parts';
import { type FileChange, keepsLinks, treesAfter } from './changes';
import type { Refusal } from './refusal';
import { replacePrinted } from './replace-printed';

/** Gives a jump's label, or its slug, another name on all halves of the article that are known by it, printed or typed. */
export function renameLabel(mention: LabelMention, name: string, archive: Archive): readonly FileChange[] | Refusal {
  const issue = archive.issueOf(mention.path);
  if (!issue || name === mention.text) return [];
  const { kind } = mention;
  const notRead = kind === 'label' ? 'not-a-label' : 'not-a-slug';
  if (name === '' || /\p{Cc}/u.test(name)) return notRead;
  const halves = halvesBeside(issue, mention).filter((half) => labelsOn(half, mention).length > 0);
  const changes: FileChange[] = [];
  for (const half of halves) {
    for (const place of labelsOn(half, mention)) {
      const changed = changesOf(half, place, name);
      if (!changed) return 'within-form';
      changes.push(...changed);
    }
  }
  const after = archive.supposingIssue(issue, treesAfter(changes, archive));
  if (!halves.every((half) => isRead(halfIn(issue, half, issue), halfIn(issue, half, after), kind, name)))
    return notRead;
  return keepsLinks(issue, after) ? changes : 'parts-jump';
}

function changesOf({ placed }: Half, place: JumpPlace, name: string): FileChange[] | null {
  const { path, offset, segment } = placed;
  const { start, end } = place;
  const changed =
    place.setting === 'printed'
      ? replacePrinted(segment.section, place, name)
      : [{ from: start, to: end, insert: isQuoted(segment.section.text, end) ? name : quoted(name) }];
  return changed?.map(({ from, to, insert }) => ({ path, from: offset + from, to: offset + to, insert })) ?? null;
}

function isQuoted(text: string, valueEnd: number): boolean {
  return text[valueEnd] === '"';
}

function quoted(name: string): string {
  return /[\s{}']/.test(name) ? `"${name}"` : name;
}

/** A half of an issue, as another reading of the issue has it. */
function halfIn(issue: Issue, { placed, jump }: Half, reading: Issue): JumpHalf | null {
  const { segment } = reading.segments[partOf(issue, placed)?.index ?? -1] ?? {};
  return (jump.direction === 'in' ? segment?.jumpIn : segment?.jumpOut)?.half ?? null;
}

/** Whether a half is known by its new name, and otherwise says what it said. */
function isRead(before: JumpHalf | null, after: JumpHalf | null, kind: LabelMention['kind'], name: string): boolean {
  if (!before || after?.[kind] !== name) return false;
  const other = kind === 'label' ? 'slug' : 'label';
  return after[other] === before[other] && after.pages.join() === before.pages.join();
}
