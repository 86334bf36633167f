import { LineKind, type Section } from '../syntax';
import { allCodes, type Code, isCode } from './codes';
import { type Finding, finding, replacing } from './finding';
import { nearest } from './vocabulary';

/** A comment that silences codes on the next line that is no comment. Offsets and lines count from its section's start. */
export interface Ignore {
  readonly line: number;
  readonly codes: readonly { readonly code: Code; readonly start: number; readonly end: number }[];
}

/** The first word of such a comment. */
export const directive = 'broadsheet-ignore';

export interface Ignores {
  readonly ignores: readonly Ignore[];
  /** Faults of the comments themselves. */
  readonly faults: readonly Finding[];
}

/** The `% broadsheet-ignore CODE…` comments of a section; codes are parted by blanks or commas. */
export function readIgnores(section: Section): Ignores {
  const ignores: Ignore[] = [];
  const faults: Finding[] = [];
  for (let line = 0; line < section.lineCount; line++) {
    const ignore = readIgnore(section, line, faults);
    if (ignore && ignore.codes.length > 0) ignores.push(ignore);
  }
  return { ignores, faults };
}

/** The comment that silences codes on a line, if there is one; its faults are added to those given. */
export function readIgnore(section: Section, line: number, faults: Finding[] = []): Ignore | null {
  if (section.lineKind(line) !== LineKind.Comment) return null;
  const start = section.contentStart(line);
  const words = section.text.slice(start, section.lineEnd(line));
  if (!words.startsWith(directive) || /^[\w-]/.test(words.slice(directive.length))) return null;
  const codes: { code: Code; start: number; end: number }[] = [];
  let named = 0;
  for (const match of words.slice(directive.length).matchAll(/[^\s,，、\u3000]+/g)) {
    const word = match[0];
    const at = start + directive.length + match.index;
    const end = at + word.length;
    named++;
    if (isCode(word)) codes.push({ code: word, start: at, end });
    else {
      const near = nearest(word, allCodes);
      const fixes = near ? [replacing(at, end, near, false)] : [];
      faults.push(finding('unknown-ignore-code', at, end, { code: word }, ...fixes));
    }
  }
  if (named === 0) faults.push(finding('ignore-without-code', start, start + directive.length, {}));
  return { line, codes };
}
