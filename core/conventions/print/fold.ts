/**
 * The same words with full-width forms as ASCII, all blanks as spaces, typographic apostrophes and dashes as plain ones.
 * Every character keeps its place: offsets into the folded text are offsets into the text.
 */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0\u2000-\u200a\u202f\u2019\u2018\u2010-\u2012\u30fb]/g, foldCharacter);
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x2019 || code === 0x2018) return "'";
  if (code >= 0x2010 && code <= 0x2012) return '-';
  return code === 0x30fb ? '·' : ' ';
}

/** First offset at or after `start` that holds no blank. */
export function skipBlanks(text: string, start: number, end = text.length): number {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return start;
}

/** Last offset at or before `end` that follows no blank. */
export function skipBlanksBack(text: string, end: number, start = 0): number {
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x3000 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200a)
  );
}

/** A regular expression's source that matches `text` as it stands. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Alternatives, longest first, so that none hides one that it begins. */
export function alternatives(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

/** Source of a regular expression for names as they stand or in capitals; the case counts, since `AP` is no `ap`. */
export function namesAsPrinted(names: readonly string[]): string {
  const printed = new Set(names.flatMap((name) => [name, name.toUpperCase()]));
  return alternatives([...printed].map((name) => escapeRegExp(name).replace(/ /g, '\\s+'))) || '(?!)';
}
