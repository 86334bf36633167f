import { update } from '../../syntax';
import type { Archive } from '../archive';
import type { TranscriptFile } from '../file';
import type { NameMention } from '../mentions/mention';
import { nameKey, namesInFile, type PlacedName } from '../names';
import type { FileChange } from './changes';
import type { Refusal } from './refusal';
import { replacePrinted } from './replace-printed';

/** A change to a name; several where the name goes over the end of a line. */
export interface NameChange extends FileChange {
  /** The name was cut out of a run of names by guess, or is perhaps no name. */
  readonly doubtful: boolean;
}

/** Why a person cannot be given a name: in the place where it is asked for it has to be read as one again. */
export function refusalOfName({ path, name: old }: NameMention, name: string, archive: Archive): Refusal | null {
  const file = archive.file(path);
  if (!file) return null;
  if (name === '' || /\p{Cc}/u.test(name)) return 'not-a-name';
  const here = changesOf(file, old, name);
  if (here.length === 0) return 'within-form';
  const changes = nameChangesIn(file, old.key, name, archive);
  const after = archive.supposingFile(path, update(file.tree, changes));
  const first = here[0]!.from;
  const before = changes.filter(({ from }) => from < first);
  const start = before.reduce((at, { from, to, insert }) => at + insert.length - (to - from), first);
  const key = nameKey(name);
  const isRead = namesInFile(after, archive.names).some((read) => read.key === key && read.start === start);
  return isRead ? null : 'not-a-name';
}

/** What gives a person another name in one file; places where that would tear an inline form apart are left as they are. */
export function nameChangesIn(file: TranscriptFile, key: string, name: string, archive: Archive): NameChange[] {
  const changes: NameChange[] = [];
  for (const old of namesInFile(file, archive.names)) {
    const last = changes.at(-1);
    if (old.key === key && (!last || old.start >= last.to)) changes.push(...changesOf(file, old, name));
  }
  return changes;
}

function changesOf({ path }: TranscriptFile, old: PlacedName, name: string): NameChange[] {
  const { placed, doubtful } = old;
  const part = 'segment' in placed ? placed.segment : placed.page;
  if (!part) return [];
  const place = { start: old.start - placed.offset, end: old.end - placed.offset };
  const changes = replacePrinted(part.section, place, setLike(old.name, name));
  return (changes ?? []).map(({ from, to, insert }) => ({
    path,
    from: placed.offset + from,
    to: placed.offset + to,
    insert,
    doubtful,
  }));
}

/** A name set as another is printed: `王　强` has a blank between its characters, and so has another name of two. */
function setLike(printed: string, name: string): string {
  const plain = nameKey(name);
  const characters = plain.match(/\P{M}\p{M}*/gu) ?? [];
  const [blanks, letters] = [printed.match(/[^\S\r\n]+/gu) ?? [], nameKey(printed).match(/\P{M}\p{M}*/gu) ?? []];
  const isSpaced = blanks.length > 0 && blanks.length === letters.length - 1 && !/\s/u.test(nameKey(printed));
  if (!isSpaced || characters.length !== letters.length || /\s/u.test(plain)) return plain;
  return characters.map((character, i) => character + (blanks[i] ?? '')).join('');
}
