import type { Diagnostic } from './diagnostic';
import type { TextEdit } from './finding';

/** The text after edits that do not overlap; their offsets count in the text as given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The safe fixes of diagnostics, as edits that do not overlap: of two that do, the one of the earlier diagnostic. */
export function safeEdits(diagnostics: readonly Diagnostic[]): TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { fixes } of diagnostics) {
    const fix = fixes[0];
    if (fix?.safe && !fix.edits.some((edit) => chosen.some((other) => touches(edit, other)))) chosen.push(...fix.edits);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Overlap, or two insertions in one place, whose order would be anybody's guess. */
function touches(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

/** More rounds than any chain of fixes that call for one another can have. */
const mostRounds = 20;

/**
 * Applies the safe fixes until there are none left. `check` gives the diagnostics of the file whose text it is handed, sorted;
 * fixing the result again changes nothing.
 */
export function fixAll(text: string, check: (text: string) => readonly Diagnostic[]): string {
  for (let round = 0; round < mostRounds; round++) {
    const edits = safeEdits(check(text));
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
  }
  return text;
}
