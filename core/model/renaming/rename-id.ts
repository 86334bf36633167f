import type { Archive } from '../archive';
import { idsInFile, idsInIssue } from '../ids';
import type { IdMention } from '../mentions/mention';
import { type FileChange, treesAfter } from './changes';
import type { Refusal } from './refusal';

/** Gives an id another name wherever the issue gives or names it. */
export function renameId({ path, id }: IdMention, name: string, archive: Archive): readonly FileChange[] | Refusal {
  const issue = archive.issueOf(path);
  if (!issue || name === id) return [];
  if (!isId.test(name)) return 'not-an-id';
  const ids = idsInIssue(issue);
  if (ids.some((place) => place.id === name)) return 'id-taken';
  const changes = ids
    .filter((place) => place.id === id)
    .map(({ path, start, end }) => ({ path, from: start, to: end, insert: name }));
  const after = [...treesAfter(changes, archive)].map(([path, tree]) => archive.supposingFile(path, tree));
  const read = after.flatMap(idsInFile).filter((place) => place.id === name);
  return read.length === changes.length ? changes : 'not-an-id';
}

/** What may stand behind `#` as well as behind `to=`. */
const isId = /^(?![.,;，、])[^\s{}"'#=\p{Cc}]+$/u;
