import { type Form, FormKind, LineKind, type Section } from '../syntax';
import { trimStart } from '../syntax/characters';
import type { Run } from './reading';

/** UTF-16 units, 0-based, in a section; the end is exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Where words of a text stand in the section that it was read from. `runs` says where its characters stand, `start` and `end` count
 * in it. An inline form that the words would part is taken in whole if it holds nothing else: `王[?强]`, not `王[?强`; one that
 * holds the words and no more stays outside.
 */
export function printedPlace(section: Section, runs: readonly Run[], start: number, end: number): Place {
  const from = sourceIn(runs, start);
  if (end <= start) return { start: from, end: from };
  return withForms(section, from, sourceIn(runs, end - 1) + 1);
}

/**
 * The parts of a place, line by line, that are neither marker nor attributes, nor the blanks beside them; comments, column breaks and
 * blank lines within it have none.
 */
export function linesOfPlace(section: Section, { start, end }: Place): Place[] {
  const lines: Place[] = [];
  for (let line = section.lineAt(start); line < section.lineCount && section.lineStart(line) < end; line++) {
    const kind = section.lineKind(line);
    if (kind === LineKind.Blank || kind === LineKind.Comment || kind === LineKind.ColumnBreak) continue;
    const to = Math.min(end, section.contentEnd(line));
    const from = trimStart(section.text, Math.max(start, section.contentStart(line)), to);
    if (from < to) lines.push({ start: from, end: to });
  }
  return lines;
}

function sourceIn(runs: readonly Run[], index: number): number {
  const run = runs.findLast(({ at }) => at <= index) ?? runs[0];
  return run === undefined ? 0 : run.source + index - run.at;
}

/** Characters that are read as something else: half of one is none. */
const indivisible: ReadonlySet<FormKind> = new Set([FormKind.Escape, FormKind.Illegible]);
const bare: ReadonlySet<FormKind> = new Set([FormKind.Gap, FormKind.Unclosed, FormKind.Malformed, FormKind.Note]);

function withForms(section: Section, start: number, end: number): Place {
  // A nested form follows the one around it, and is the first to be taken in.
  for (const form of section.forms(section.lineAt(start)).reverse()) {
    if (form.start >= start || form.end <= start || bare.has(form.kind)) continue;
    const holds = wordsOf(form);
    if (indivisible.has(form.kind) || (start <= holds.start && end > holds.end)) start = form.start;
  }
  for (const form of section.forms(section.lineAt(end - 1)).reverse()) {
    if (form.start >= end || form.end <= end || bare.has(form.kind)) continue;
    const holds = wordsOf(form);
    if (indivisible.has(form.kind) || (end >= holds.end && start < holds.start)) end = form.end;
  }
  return { start, end };
}

/** The printed words of a form that has brackets: of one with a bar those before it. */
export function wordsOf({ kind, start, end, bar }: Form): Place {
  return { start: start + (kind === FormKind.Strong ? 3 : 2), end: bar < 0 ? end - 1 : bar };
}
