import type { Span } from './conventions';

/** Marks that papers of any language print at an article's end. Sources of regular expressions. */
export const COMMON_END_MARKS: readonly string[] = [
  '[①-⑳❶-❿]\\s?\\d{1,2}',
  '[■◆◇●○▲△▼▽★☆◼◾▪█❑❏◙]{1,3}',
  '□',
  '[-–—]\\s?30\\s?[-–—]',
  '#{2,4}',
];

/** 完 without brackets: alone, or after the stop of the last sentence; within a sentence it is a word. */
export const BARE_END = '(?<=^\\s*|[。！？!?…”’」』）)】]\\s*)完';

const REACH = 40;

/** Finds the mark that a paragraph ends with; it follows a stop, a bracket or a blank, or stands alone. */
export class EndMarks {
  private readonly pattern: RegExp;

  constructor(marks: readonly string[], ownMark?: string) {
    const any = [...COMMON_END_MARKS, ...marks].join('|');
    const known = `(?<=^|[\\s.。!！?？…,，;；:：”"’'」』）)\\]】»›])(?:${any})`;
    this.pattern = withOwn(ownMark, known);
  }

  find(paragraph: string): Span | null {
    const end = paragraph.trimEnd().length;
    const from = Math.max(0, end - REACH);
    const match = this.pattern.exec(paragraph.slice(from, end));
    if (!match || match[0] === '') return null;
    const start = from + match.index;
    return { start, end, text: paragraph.slice(start, end) };
  }
}

function withOwn(own: string | undefined, known: string): RegExp {
  if (own) {
    try {
      return new RegExp(`(?:${own}|${known})$`, 'u');
    } catch {
      // A pattern that cannot be read adds nothing; the configuration's own check reports it.
    }
  }
  return new RegExp(`(?:${known})$`, 'u');
}
