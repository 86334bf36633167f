import type { CodeAction, CodeActionContext } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import { refactoringTitle } from '../../core/refactorings';
import { answersAt } from '../../core/refactorings/doubts';
import type { Range } from '../../core/syntax';
import type { Server } from '../feature';
import { say } from '../messages';
import { DOUBT_ACCEPT_ACTION, DOUBT_CHANGE_ACTION } from '../protocol';
import { workspaceEdit } from '../workspace-edit';
import { isWanted } from './wanted';

/** The answers to the doubt at a selection (UTF-16 offsets in the file): to accept what stands there, or to make it something else. */
export function doubtAnswers(
  server: Server,
  file: TranscriptFile,
  { start }: Range,
  context: CodeActionContext,
): CodeAction[] {
  const kinds = [DOUBT_ACCEPT_ACTION, DOUBT_CHANGE_ACTION].filter((kind) => isWanted(kind, context));
  const answers = kinds.length > 0 ? answersAt(file, start) : null;
  if (!answers) return [];
  const { accept, changes } = answers;
  const actions: CodeAction[] = [
    {
      title: say('accept-doubt', server.locale),
      kind: DOUBT_ACCEPT_ACTION,
      edit: workspaceEdit(server, new Map([[file.path, [accept]]])),
    },
    ...changes.map(({ kind, arguments: values, edits }) => ({
      title: refactoringTitle(kind, values, server.locale),
      kind: DOUBT_CHANGE_ACTION,
      edit: workspaceEdit(server, edits),
    })),
  ];
  return actions.filter(({ kind }) => kind !== undefined && kinds.includes(kind));
}
