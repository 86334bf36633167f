import type { Range, TextEdit } from '../syntax';
import type { Code } from './codes';
import type { ArgumentsOf } from './message';

/** What a fix does, for its title in the editor. */
export type FixKind = 'replace' | 'remove' | 'insert' | 'move-up' | 'join' | 'mark' | 'unmark' | 'tie';

export interface Fix {
  readonly kind: FixKind;
  /** `safe`: can be applied unseen. */
  readonly safe: boolean;
  /** What the fix is about, for its title, where that is not the text that it puts in. */
  readonly about?: string;
  /** In order, without overlap. */
  readonly edits: readonly TextEdit[];
}

/** One fault that a rule found. */
export type Finding = { [C in Code]: FindingOf<C> }[Code];

export interface FindingOf<C extends Code> extends Range {
  readonly code: C;
  readonly arguments: ArgumentsOf<C>;
  /** The first is the preferred one. */
  readonly fixes: readonly Fix[];
}

/** A finding from `start` to `end`. */
export function finding<C extends Code>(
  code: C,
  start: number,
  end: number,
  values: ArgumentsOf<C>,
  ...fixes: readonly Fix[]
): Finding {
  return { code, start, end, arguments: values, fixes } as unknown as Finding;
}

/** A fix that puts `text` in the place of `start` to `end`. */
export function replacing(start: number, end: number, text: string, safe: boolean): Fix {
  return { kind: text === '' ? 'remove' : start === end ? 'insert' : 'replace', safe, edits: [{ start, end, text }] };
}

/** A finding, with its fixes, so many UTF-16 units further on. */
export function moved(found: Finding, by: number): Finding {
  if (by === 0) return found;
  const move = <R extends Range>(range: R): R => ({ ...range, start: range.start + by, end: range.end + by });
  const fixes = found.fixes.map((fix): Fix => ({ ...fix, edits: fix.edits.map((edit): TextEdit => move(edit)) }));
  return { ...move(found), fixes };
}
