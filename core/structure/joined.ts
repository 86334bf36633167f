import { isWide } from '../syntax/characters';

/** Lines read as one text. */
export interface Joined {
  readonly text: string;
  /** Offset in `text`, in UTF-16 units, at which each line begins. */
  readonly starts: readonly number[];
}

/** What stands between two lines when they are read on: nothing beside a wide character, a space otherwise, and between words of Hangul. */
export function separator(before: string, after: string): string {
  if (before === '' || after === '') return '';
  return [before.charCodeAt(before.length - 1), after.charCodeAt(0)].some((unit) => isWide(unit) && !isHangul(unit))
    ? ''
    : ' ';
}

function isHangul(unit: number): boolean {
  return unit >= 0xac00 && unit <= 0xd7a3;
}

/**
 * Joins lines as a reader does: a line-end hyphen before a small letter is dropped, and so is what would part a word of Hangul that a line's end
 * cut. The result is for reading, not for print.
 */
export function joinForReading(lines: readonly string[]): Joined {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1] ?? '';
    starts.push(length);
    const hyphenated = /[-¬⸗\u00ad]$/.test(line) && /^\p{Ll}/u.test(next);
    const cut = isHangul(line.charCodeAt(line.length - 1)) && isHangul(next.charCodeAt(0));
    const part = hyphenated ? line.slice(0, -1) : cut ? line : line + separator(line, next);
    parts.push(part);
    length += part.length;
  });
  return { text: parts.join(''), starts };
}

/** Joins lines without losing a printed character. */
export function joinPrinted(lines: readonly string[]): string {
  return lines.map((line, i) => line + separator(line, lines[i + 1] ?? '')).join('');
}
