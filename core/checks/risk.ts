import { applyEdits, LineKind, parse, type Section, SectionKind } from '../syntax';
import type { Finding, Fix } from './finding';

/** A finding whose fixes that would turn print into markup, or markup into print, are no longer called safe. */
export function withoutRisk(section: Section, found: Finding): Finding {
  if (!found.fixes.some(({ safe }) => safe)) return found;
  return { ...found, fixes: found.fixes.map((fix) => (isRisky(section, fix) ? { ...fix, safe: false } : fix)) };
}

/** How far from an edit its consequences are looked for. In UTF-16 units. */
const reach = 120;

function isRisky(section: Section, { kind, safe, edits }: Fix): boolean {
  // These change markup on purpose.
  if (!safe || kind === 'mark' || kind === 'unmark' || kind === 'insert') return false;
  const first = edits[0]!.start;
  const last = edits.at(-1)!.end;
  const lineStart = section.lineStart(section.lineAt(first));
  const from = Math.max(lineStart, first - reach);
  const to = Math.min(section.lineBreakEnd(section.lineAt(last)), last + reach);
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
  const before = section.text.slice(from, to);
  // In preformatted text no line has a marker, and none does in the middle.
  const isPreformatted = section.lineKind(section.lineAt(first)) === LineKind.Preformatted;
  const margin = (isPreformatted ? '~~~\n' : '') + (from > lineStart ? '—' : '');
  return isDifferent(shapeOf(margin + before), shapeOf(margin + applyEdits(before, moved)));
}

interface Shape {
  readonly kinds: ReadonlySet<number>;
  readonly blanks: number;
  readonly forms: string;
  readonly attributes: number;
}

/** What some lines are, read by themselves. */
function shapeOf(text: string): Shape {
  const kinds = new Set<number>();
  let blanks = 0;
  let attributes = 0;
  let forms = '';
  // A blank line first, so that no line is read as front matter.
  for (const section of parse(`\n${text}`).sections) {
    for (let line = 0; line < section.lineCount; line++) {
      const kind = section.lineKind(line);
      if (section.lineStart(line) === section.lineEnd(line)) blanks++;
      else kinds.add(kind);
      if (section.hasAttributes(line)) attributes++;
      forms += section
        .forms(line)
        .map((form) => form.kind)
        .join();
    }
    if (section.kind === SectionKind.Page) forms += '=';
  }
  return { kinds, blanks, forms, attributes };
}

function isDifferent(before: Shape, after: Shape): boolean {
  return (
    after.blanks > before.blanks ||
    after.forms !== before.forms ||
    after.attributes !== before.attributes ||
    [...after.kinds].some((kind) => !before.kinds.has(kind))
  );
}
