import { type Block, type Form, FormKind, LineKind, type Section, type TextEdit } from '../syntax';
import { lastNotAfter } from '../syntax/search';
import type { Finding, Fix } from './finding';

/**
 * Printed words of a section without the markup in them, and where each character stands. Rules read `text`; what they
 * find is put back into the section with `locate`.
 */
export class Passage {
  /** Line breaks are kept; markers, attributes, notes, comments and the signs of inline forms are left out. */
  readonly text: string;
  /** Whether part of what was printed cannot be read. */
  readonly hasGaps: boolean;
  /** Offsets in `text` at which a run begins, and where in the section it comes from. */
  private readonly printedStarts: number[] = [];
  private readonly sourceStarts: number[] = [];

  private constructor(runs: readonly { start: number; end: number }[], section: Section, hasGaps: boolean) {
    let text = '';
    for (const { start, end } of runs) {
      this.printedStarts.push(text.length);
      this.sourceStarts.push(start);
      text += section.text.slice(start, end);
    }
    this.text = text;
    this.hasGaps = hasGaps;
  }

  /** The printed words of one block's lines. */
  static of(section: Section, block: Pick<Block, 'firstLine' | 'lastLine'>): Passage {
    const runs: { start: number; end: number }[] = [];
    let hasGaps = false;
    for (let line = block.firstLine; line <= block.lastLine; line++) {
      const kind = section.lineKind(line);
      if (kind === LineKind.Comment || kind === LineKind.ColumnBreak) continue;
      if (kind === LineKind.FenceOpen || kind === LineKind.FenceClose) continue;
      const forms = section.forms(line);
      hasGaps ||= forms.some((form) => form.kind === FormKind.Gap || form.kind === FormKind.Illegible);
      const start = section.contentStart(line);
      const end = section.contentEnd(line);
      for (const run of printedRuns(forms, start, end)) runs.push(run);
      if (line < block.lastLine) runs.push({ start: section.lineEnd(line), end: section.lineBreakEnd(line) });
    }
    return new Passage(runs, section, hasGaps);
  }

  /** Where the character at `offset` of `text` stands in the section. */
  sourceStart(offset: number): number {
    const run = lastNotAfter(this.printedStarts, offset);
    return run < 0 ? 0 : this.sourceStarts[run]! + offset - this.printedStarts[run]!;
  }

  /** Where what ends before `offset` of `text` ends in the section. */
  sourceEnd(offset: number): number {
    return offset === 0 ? this.sourceStart(0) : this.sourceStart(offset - 1) + 1;
  }

  /** A finding in `text` as one in the section. A fix that would cut through markup is left out. */
  locate(found: Finding): Finding {
    const fixes = found.fixes.flatMap((fix) => this.locateFix(fix) ?? []);
    return { ...found, start: this.sourceStart(found.start), end: this.sourceEnd(found.end), fixes };
  }

  private locateFix(fix: Fix): Fix | null {
    const edits: TextEdit[] = [];
    for (const { start, end, text } of fix.edits) {
      if (start === end) {
        const at = start < this.text.length ? this.sourceStart(start) : this.sourceEnd(start);
        edits.push({ start: at, end: at, text });
        continue;
      }
      const edit = { start: this.sourceStart(start), end: this.sourceEnd(end), text };
      if (edit.end - edit.start !== end - start) return null;
      edits.push(edit);
    }
    return { ...fix, edits };
  }
}

/** The parts of a line's content from `start` to `end` that are printed words, as the forms in it read. */
function printedRuns(forms: readonly Form[], start: number, end: number): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let at = start;
  for (const hidden of forms.flatMap(signsOf).sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (hidden.start > at) runs.push({ start: at, end: Math.min(hidden.start, end) });
    at = Math.max(at, hidden.end);
  }
  if (at < end) runs.push({ start: at, end });
  return runs;
}

/** The characters of a form that are not read: of a misprint what was printed, of ruby the reading. */
function signsOf({ kind, start, end, bar }: Form): { start: number; end: number }[] {
  const close = { start: end - 1, end };
  switch (kind) {
    case FormKind.Uncertain:
    case FormKind.Supplied:
    case FormKind.Emphasis:
      return [{ start, end: start + 2 }, close];
    case FormKind.Strong:
      return [{ start, end: start + 3 }, close];
    case FormKind.Sic:
      return [{ start, end: bar < 0 ? start + 2 : bar + 1 }, close];
    case FormKind.Ruby:
      return [
        { start, end: start + 2 },
        { start: bar, end },
      ];
    case FormKind.Note:
    case FormKind.Illegible:
      return [{ start, end }];
    case FormKind.Escape:
      return [{ start, end: start + 1 }];
    default:
      return [];
  }
}
