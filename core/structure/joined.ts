import { isWide } from '../syntax/characters';

/** Lines read as one text. */
export interface Joined {
  readonly text: string;
  /** Offset in `text`, in UTF-16 units, at which each line begins. */
  readonly starts: readonly number[];
}

/** What stands between two lines when they are read on: nothing beside a wide character, a space otherwise. */
export function separator(before: string, after: string): string {
  if (before === '' || after === '') return '';
  return isWide(before.charCodeAt(before.length - 1)) || isWide(after.charCodeAt(0)) ? '' : ' ';
}

/** Joins lines as a reader does. A line-end hyphen before a small letter is dropped: the result is for reading, not for print. */
export function joinForReading(lines: readonly string[]): Joined {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1] ?? '';
    starts.push(length);
    const hyphenated = /[-¬⸗\u00ad]$/.test(line) && /^\p{Ll}/u.test(next);
    const part = hyphenated ? line.slice(0, -1) : line + separator(line, next);
    parts.push(part);
    length += part.length;
  });
  return { text: parts.join(''), starts };
}

/** Joins lines without losing a printed character. */
export function joinPrinted(lines: readonly string[]): string {
  return lines.map((line, i) => line + separator(line, lines[i + 1] ?? '')).join('');
}
