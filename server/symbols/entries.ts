import { noNames } from '../../core/model/credits';
import type { TranscriptFile } from '../../core/model/file';
import { namesInFile } from '../../core/model/names';
import { titleOf } from '../../core/model/title';
import { fold } from './match';

/** Something that is looked for by name across the workspace. Offsets are UTF-16 units, 0-based, in the file. */
export interface Entry {
  readonly kind: 'article' | 'byline';
  readonly name: string;
  /** The name as it is compared with what is looked for. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** What it is in: of an article the issue, of a byline the article that it signs. */
  readonly container: string;
}

const known = new WeakMap<TranscriptFile, readonly Entry[]>();

/** The articles of a file that print a headline, and its bylines; continuations are not articles of their own. */
export function entriesOf(file: TranscriptFile): readonly Entry[] {
  let entries = known.get(file);
  if (!entries) {
    entries = [...articlesIn(file), ...bylinesIn(file)];
    known.set(file, entries);
  }
  return entries;
}

function articlesIn(file: TranscriptFile): Entry[] {
  const container = issueName(file);
  return file.segments.flatMap(({ offset, segment }): Entry[] => {
    if (segment.jumpIn || !segment.head || segment.head.lines.length === 0) return [];
    const { text, start, end } = titleOf(segment);
    return [{ kind: 'article', name: text, folded: fold(text), start: offset + start, end: offset + end, container }];
  });
}

function bylinesIn(file: TranscriptFile): Entry[] {
  return namesInFile(file, noNames).map(({ name, key, start, end, placed }): Entry => {
    const title = 'segment' in placed ? titleOf(placed.segment).text : (placed.page?.label ?? '');
    const container = [title, issueName(file)].filter((words) => words !== '').join(' · ');
    return { kind: 'byline', name: name.replace(/\s+/g, ' '), folded: fold(key), start, end, container };
  });
}

function issueName({ masthead: { paper, date } }: TranscriptFile): string {
  return [paper, date].filter((words) => words !== null).join(' ');
}
