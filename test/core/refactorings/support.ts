import type { TranscriptFile } from '../../../core/model/file';
import type { Issue } from '../../../core/model/issue';
import { readLine } from '../../../core/model/reading';
import { blockText } from '../../../core/model/segment';
import type { Refactoring } from '../../../core/refactorings';
import { prints } from '../../../core/refactorings/printed-words';
import { applyEdits, print, type Range } from '../../../core/syntax';
import { filesOf, undraw } from '../../support/drawn';
import { archiveOf, fileOf } from '../../support/read';

/** What a refactoring at the cursor or range drawn into a transcript makes of it, its own cursor drawn; `null` where it does not apply. */
export function refactored(
  offer: (file: TranscriptFile, selection: Range) => Refactoring | null,
  drawing: string,
  language: string | null = 'zh-CN',
): string | null {
  const { text, cursors, ranges } = undraw(drawing);
  const selection = ranges[0] ?? { start: cursors[0]!, end: cursors[0]! };
  const found = offer(fileOf(text, language), selection);
  return found && drawn(found, 'page.broadsheet', text);
}

/** The same for a drawing of several files, of which one holds the cursor: the files that change, by path. */
export function refactoredFiles(
  offer: (file: TranscriptFile, issue: Issue, selection: Range) => Refactoring | null,
  drawing: string,
): { changed: Map<string, string>; refactoring: Refactoring; read: () => Issue } | null {
  const drawings = [...filesOf(drawing)].map(([path, file]) => [path, undraw(file)] as const);
  const [path, { cursors }] = drawings.find(([, { cursors }]) => cursors.length > 0)!;
  const texts = new Map(drawings.map(([name, { text }]) => [name, text]));
  const archive = archiveOf(texts);
  const selection = { start: cursors[0]!, end: cursors[0]! };
  const refactoring = offer(archive.file(path)!, archive.issueOf(path)!, selection);
  if (!refactoring) return null;
  const changed = new Map([...refactoring.edits].map(([name]) => [name, drawn(refactoring, name, texts.get(name)!)]));
  const after = new Map([...texts].map(([name, text]) => [name, applyEdits(text, refactoring.edits.get(name) ?? [])]));
  return { changed, refactoring, read: () => archiveOf(after).issueOf(path)! };
}

function drawn({ edits, cursor }: Refactoring, path: string, text: string): string {
  const after = applyEdits(text, edits.get(path) ?? []);
  return cursor?.path === path ? `${after.slice(0, cursor.offset)}‸${after.slice(cursor.offset)}` : after;
}

/** The file with a refactoring's edits made. */
export function afterwards(file: TranscriptFile, { edits }: Refactoring, language: string | null): TranscriptFile {
  return fileOf(applyEdits(print(file.tree), edits.get(file.path) ?? []), language);
}

/** The characters that a file prints, read line by line, blanks aside, sorted. */
export function printedCharacters({ tree, conventions }: TranscriptFile): string {
  const words: string[] = [];
  for (const section of tree.sections) {
    for (let line = 0; line < section.lineCount; line++) {
      if (prints(section.lineKind(line))) words.push(readLine(section, line, conventions).text);
    }
  }
  return sorted(words.join(''));
}

export function sorted(text: string): string {
  return [...text]
    .filter((character) => !/\s/u.test(character))
    .sort()
    .join('');
}

/** What a reader reads: by segment the lines of its head, its blocks with their kinds, its bylines and its jumps. */
export function readingOf({ segments }: TranscriptFile): string[][] {
  return segments.map(({ segment }) => [
    ...(segment.head?.lines ?? []).map(({ role, text }) => `${role}: ${text}`),
    ...segment.blocks.map((block) => `${block.kind}: ${blockText(segment, block)}`),
    ...segment.bylines.map(({ position, text }) => `${position}: ${text}`),
    ...segment.jumpLines.map(({ direction, text }) => `${direction}: ${text}`),
  ]);
}
