import type { Conventions, Span } from './conventions';

/** How many combinations of marks are kept for one language; beyond them the one made first is made anew. */
const KEPT = 32;

const known = new WeakMap<Conventions, Map<string, Conventions>>();

/**
 * The conventions with end marks that one paper prints besides, given as they are printed. The same object for the same marks.
 */
export function withEndMarks(conventions: Conventions, marks: readonly string[]): Conventions {
  const printed = marks.map((mark) => mark.trim()).filter((mark) => mark !== '');
  if (printed.length === 0) return conventions;
  const key = JSON.stringify(printed);
  const made = known.get(conventions) ?? new Map<string, Conventions>();
  known.set(conventions, made);
  const before = made.get(key);
  if (before) return before;
  if (made.size >= KEPT) made.delete(made.keys().next().value!);
  const own = addEndMarks(conventions, printed);
  made.set(key, own);
  return own;
}

function addEndMarks(conventions: Conventions, marks: readonly string[]): Conventions {
  const pattern = new RegExp(`(?:${marks.map(patternOf).join('|')})$`, 'u');
  const longest = Math.max(...marks.map((mark) => mark.length));
  const findOwn = (paragraph: string): Span | null => {
    const end = paragraph.trimEnd().length;
    const from = Math.max(0, end - longest - 1);
    const match = pattern.exec(paragraph.slice(from, end));
    return match && { start: from + match.index, end, text: match[0] };
  };
  const findEndMark: Conventions['findEndMark'] = (paragraph) =>
    findOwn(paragraph) ?? conventions.findEndMark(paragraph);
  const endsSentence: Conventions['endsSentence'] = (text) => {
    const mark = findOwn(text);
    return conventions.endsSentence(mark ? text.slice(0, mark.start) : text);
  };
  return Object.assign(Object.create(conventions) as Conventions, { findEndMark, endsSentence });
}

/** A mark that begins with a letter is one only where no word runs into it. */
function patternOf(mark: string): string {
  const literal = mark.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s');
  return /^[\p{L}\p{N}]/u.test(mark) ? `(?<![\\p{L}\\p{N}])${literal}` : literal;
}
