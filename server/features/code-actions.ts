import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import { atOnce, unlessCancelled } from '../answer';
import { offer, resolved, resolvesEdits } from '../code-actions/deferred';
import { doubtAnswers } from '../code-actions/doubts';
import { quickFixes } from '../code-actions/quick-fixes';
import { refactoringKinds, refactorings } from '../code-actions/refactorings';
import { FIX_ALL, isWanted } from '../code-actions/wanted';
import type { Feature, Server } from '../feature';
import { say } from '../messages';

/** What can be done at a range of a file, of the kinds that the client wants. */
function codeActionsOf(server: Server, file: TranscriptFile, { range, context }: CodeActionParams): CodeAction[] {
  const { start, end } = server.positions.offsetsOf(file.tree, range);
  const selection = { start: Math.min(start, end), end: Math.max(start, end) };
  return [
    ...(isWanted(CodeActionKind.QuickFix, context) ? quickFixes(server, file, selection, context) : []),
    ...doubtAnswers(server, file, selection, context),
    ...refactorings(server, file, selection, context),
    ...(isWanted(FIX_ALL, context) ? allFixes(server, file) : []),
  ];
}

function allFixes(server: Server, file: TranscriptFile): CodeAction[] {
  if (!server.diagnostics.found(file).some(({ fixes }) => fixes[0]?.safe)) return [];
  return [offer(server, file, { title: say('fix-all', server.locale), kind: FIX_ALL }, { task: 'fix-all' })];
}

/** Offers fixes and refactorings; nothing to a client so old that it takes commands only. */
export const codeActions: Feature = (server) => {
  const { connection, client } = server;
  const takesActions = client.capabilities.textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
  connection.onCodeAction(
    atOnce(server, [], (file, params) => (takesActions ? codeActionsOf(server, file, params) : [])),
  );
  connection.onCodeActionResolve(unlessCancelled((action) => resolved(server, action)));
  if (!takesActions) return {};
  const codeActionKinds = [CodeActionKind.QuickFix, ...refactoringKinds, FIX_ALL];
  return { codeActionProvider: { codeActionKinds, resolveProvider: resolvesEdits(server) } };
};
