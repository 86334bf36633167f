import { type CodeAction, type CodeActionContext, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Code } from '../../core/checks/codes';
import { type Diagnostic as Found, fixTitle } from '../../core/checks/diagnostic';
import { silencing } from '../../core/checks/silence';
import type { TranscriptFile } from '../../core/model/file';
import type { Range, TextEdit } from '../../core/syntax';
import type { Server } from '../feature';
import { say } from '../messages';
import { workspaceEdit } from '../workspace-edit';
import { offer } from './deferred';

/**
 * The fixes of what is reported at a selection (UTF-16 offsets in the file) or is among the diagnostics that the client speaks of; then,
 * for each code among them, its safe fixes in the whole file where there are several, and the comment that silences it on its line.
 */
export function quickFixes(
  server: Server,
  file: TranscriptFile,
  selection: Range,
  { diagnostics }: Pick<CodeActionContext, 'diagnostics'>,
): CodeAction[] {
  const asked = new Map<string, Diagnostic[]>();
  for (const each of diagnostics) asked.set(keyOf(each), [...(asked.get(keyOf(each)) ?? []), each]);
  const { items } = server.diagnostics.of(file);
  const all = server.diagnostics.found(file);
  const reported = all.flatMap((found, index): Reported[] => {
    const item = items[index]!;
    const known = asked.get(keyOf(item));
    const touches = found.start <= selection.end && selection.start <= found.end;
    return touches || known ? [{ found, diagnostics: known ?? [item] }] : [];
  });
  return [
    ...reported.flatMap((each) => fixesOf(server, file, each)),
    ...fixesOfCodes(server, file, reported, all),
    ...silences(server, file, reported),
  ];
}

/** A diagnostic, and what the client calls it. */
interface Reported {
  readonly found: Found;
  readonly diagnostics: Diagnostic[];
}

function keyOf({ code, range: { start, end } }: Diagnostic): string {
  return `${code} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

function fixesOf(server: Server, file: TranscriptFile, { found, diagnostics }: Reported): CodeAction[] {
  return found.fixes.map((fix, index) => ({
    ...quickFix(server, file, fixTitle(fix, server.locale), diagnostics, fix.edits),
    ...(index === 0 && fix.safe ? { isPreferred: true } : {}),
  }));
}

function fixesOfCodes(
  server: Server,
  file: TranscriptFile,
  reported: readonly Reported[],
  all: readonly Found[],
): CodeAction[] {
  const counts = new Map<Code, number>();
  for (const { code, fixes } of all) if (fixes[0]?.safe) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...byCode(reported)]
    .filter(([code]) => (counts.get(code) ?? 0) > 1)
    .map(([code, diagnostics]) => {
      const title = say('fix-code', server.locale, { code });
      const action = { title, kind: CodeActionKind.QuickFix, diagnostics };
      return offer(server, file, action, { task: 'fix-code', code });
    });
}

function silences(server: Server, file: TranscriptFile, reported: readonly Reported[]): CodeAction[] {
  const actions: CodeAction[] = [];
  const done = new Set<string>();
  for (const { found, diagnostics } of reported) {
    const edit = silencing(file.tree, found.code, found.start);
    if (!edit) continue;
    const key = `${found.code} ${edit.start}`;
    if (done.has(key)) continue;
    done.add(key);
    const title = say('ignore', server.locale, { code: found.code });
    actions.push(quickFix(server, file, title, diagnostics, [edit]));
  }
  return actions;
}

function byCode(reported: readonly Reported[]): Map<Code, Diagnostic[]> {
  const codes = new Map<Code, Diagnostic[]>();
  for (const { found, diagnostics } of reported) {
    const same = codes.get(found.code);
    if (same) same.push(...diagnostics);
    else codes.set(found.code, [...diagnostics]);
  }
  return codes;
}

function quickFix(
  server: Server,
  file: TranscriptFile,
  title: string,
  diagnostics: Diagnostic[],
  edits: readonly TextEdit[],
): CodeAction {
  const edit = workspaceEdit(server, new Map([[file.path, edits]]));
  return { title, kind: CodeActionKind.QuickFix, diagnostics, edit };
}
