import type { Conventions } from './conventions';
import { EndMarks } from './end-marks';

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
  let made = known.get(conventions);
  if (!made) known.set(conventions, (made = new Map()));
  let own = made.get(key);
  if (!own) {
    if (made.size >= KEPT) made.delete(made.keys().next().value!);
    made.set(key, (own = addEndMarks(conventions, printed)));
  }
  return own;
}

function addEndMarks(conventions: Conventions, marks: readonly string[]): Conventions {
  const own = new EndMarks([], marks.map(patternOf).join('|'), []);
  const findEndMark: Conventions['findEndMark'] = (paragraph) =>
    own.find(paragraph) ?? conventions.findEndMark(paragraph);
  const endsSentence: Conventions['endsSentence'] = (text) => {
    const mark = own.find(text);
    return conventions.endsSentence(mark ? text.slice(0, mark.start) : text);
  };
  return Object.assign(Object.create(conventions) as Conventions, { findEndMark, endsSentence });
}

/** A mark that begins with a letter is one only where no word runs into it. */
function patternOf(mark: string): string {
  const literal = mark.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s?');
  return /^[\p{L}\p{N}]/u.test(mark) ? `(?<![\\p{L}\\p{N}])${literal}` : literal;
}
