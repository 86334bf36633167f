import { FormKind, LineKind, parse, type Section } from '../syntax';
import { isWhiteSpace } from './measure';

/** Printed characters that a transcript has lost or invented, each as often as it is missing or too many. */
export interface Difference {
  readonly lost: string;
  readonly invented: string;
}

/**
 * Whether a transcript prints exactly the characters of the raw text that it was made from, in whatever order: outside front
 * matter, comments, markers, attributes and escapes, blanks aside. `null` where it does. An inline form in the transcript
 * counts as lost: structuring makes none, so a printed bracket was taken for one. Where words are marked as `uncertain`, their form
 * is the only one that prints what it holds.
 */
export function verifyNothingLost(
  raw: string,
  transcript: string,
  options: { readonly uncertain?: boolean } = {},
): Difference | null {
  const counts = new Map<number, number>();
  count(raw, 0, raw.length, 1, counts);
  for (const section of parse(transcript).sections) countPrinted(section, counts, options.uncertain ?? false);
  let lost = '';
  let invented = '';
  for (const [unit, balance] of counts) {
    if (balance > 0) lost += String.fromCharCode(unit).repeat(balance);
    else if (balance < 0) invented += String.fromCharCode(unit).repeat(-balance);
  }
  return lost === '' && invented === '' ? null : { lost, invented };
}

function count(text: string, from: number, to: number, by: 1 | -1, counts: Map<number, number>): void {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (!isWhiteSpace(unit)) counts.set(unit, (counts.get(unit) ?? 0) + by);
  }
}

function countPrinted(section: Section, counts: Map<number, number>, uncertain: boolean): void {
  for (let line = 0; line < section.lineCount; line++) {
    if (!prints(section.lineKind(line))) continue;
    let at = section.contentStart(line);
    for (const form of section.forms(line)) {
      if (form.start < at || !hides(form.kind)) continue;
      count(section.text, at, form.start, -1, counts);
      if (uncertain && form.kind === FormKind.Uncertain)
        count(section.text, form.start + '[?'.length, form.end - 1, -1, counts);
      at = form.kind === FormKind.Escape ? form.start + 1 : form.end;
    }
    count(section.text, at, section.contentEnd(line), -1, counts);
  }
}

function prints(kind: LineKind): boolean {
  switch (kind) {
    case LineKind.Blank:
    case LineKind.FrontMatterFence:
    case LineKind.FrontMatter:
    case LineKind.ColumnBreak:
    case LineKind.Comment:
    case LineKind.FenceOpen:
    case LineKind.FenceClose:
      return false;
    default:
      return true;
  }
}

function hides(kind: FormKind): boolean {
  return kind !== FormKind.Gap && kind !== FormKind.Unclosed && kind !== FormKind.Malformed;
}
