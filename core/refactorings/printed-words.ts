import { type Form, FormKind, LineKind, type Range, type Section } from '../syntax';
import { trimEnd, trimStart } from '../syntax/characters';
import type { Place } from './place';

/** Whether a line of this kind prints words. */
export function prints(kind: LineKind): boolean {
  switch (kind) {
    case LineKind.Blank:
    case LineKind.FrontMatter:
    case LineKind.FrontMatterFence:
    case LineKind.Comment:
    case LineKind.ColumnBreak:
    case LineKind.FenceOpen:
    case LineKind.FenceClose:
      return false;
    default:
      return true;
  }
}

/**
 * The printed words of a selection, line by line, offsets in the section: without markers, attributes and blanks at either end.
 * `null` where there are none, or where an inline form is half selected or selected in what does not hold others.
 */
export function selectedWords({ section, start, end, line, lastLine }: Place): Range[] | null {
  const words: Range[] = [];
  for (let at = line; at <= lastLine; at++) {
    if (!prints(section.lineKind(at))) continue;
    const to = Math.min(end, section.contentEnd(at));
    const from = trimStart(section.text, Math.max(start, section.contentStart(at)), to);
    const range = withWholeEscapes(section, at, { start: from, end: trimEnd(section.text, from, to) });
    if (range.start >= range.end) continue;
    if (section.forms(at).some((form) => isTorn(form, range))) return null;
    words.push(range);
  }
  return words.length > 0 ? words : null;
}

/** With the backslash of an escape of which only the character is selected, or the reverse. */
function withWholeEscapes(section: Section, line: number, range: Range): Range {
  if (range.start >= range.end) return range;
  let { start, end } = range;
  for (const form of section.forms(line)) {
    if (form.kind !== FormKind.Escape) continue;
    if (form.start < start && start < form.end) start = form.start;
    if (form.start < end && end < form.end) end = form.end;
  }
  return { start, end };
}

/** Whether words cannot be put into a form of their own because of a form that is around them or reaches into them. */
function isTorn(form: Form, words: Range): boolean {
  if (form.end <= words.start || words.end <= form.start) return false;
  if (words.start <= form.start && form.end <= words.end) return false;
  return !canHold(form, words);
}

/** Whether a place in a form, or words in it, can be a form of their own. */
export function canHold(form: Form, { start, end }: Range): boolean {
  switch (form.kind) {
    case FormKind.Uncertain:
    case FormKind.Supplied:
    case FormKind.Emphasis:
      return form.start + 2 <= start && end < form.end;
    case FormKind.Strong:
      return form.start + 3 <= start && end < form.end;
    case FormKind.Sic:
      return form.start + 2 <= start && (form.bar < 0 ? end < form.end : end <= form.bar);
    default:
      return false;
  }
}

/** Whether the character before `at` is a printed backslash, which would make an escape of what is put in behind it. */
export function isBehindBackslash(section: Section, line: number, at: number): boolean {
  return (
    at > section.contentStart(line) &&
    section.text[at - 1] === '\\' &&
    !section.forms(line).some(({ kind, end }) => kind === FormKind.Escape && end === at)
  );
}

/** Whether a `□` stands here as the paper's ornament. */
export function isOrnament(section: Section, line: number, at: number): boolean {
  return (
    section.text[at] === '□' && !section.forms(line).some(({ kind, start }) => kind === FormKind.Gap && start === at)
  );
}
