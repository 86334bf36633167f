import {
  type CodeAction,
  type CodeActionContext,
  type CodeActionKind,
  CodeActionTriggerKind,
} from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import {
  allRefactoringKinds,
  codeActionKindOf,
  type RefactoringKind,
  refactoringsAt,
  refactoringTitle,
} from '../../core/refactorings';
import type { Range } from '../../core/syntax';
import type { Server } from '../feature';
import { workspaceEdit } from '../workspace-edit';
import { offer } from './deferred';
import { isWanted } from './wanted';

/** The kinds of code action that refactorings have, each once. */
export const refactoringKinds: readonly CodeActionKind[] = [...new Set(allRefactoringKinds.map(codeActionKindOf))];

/** The refactorings that apply to a selection (UTF-16 offsets in the file), of the kinds that the client wants. */
export function refactorings(
  server: Server,
  file: TranscriptFile,
  selection: Range,
  context: CodeActionContext,
): CodeAction[] {
  const isGlance = context.triggerKind === CodeActionTriggerKind.Automatic && !context.only?.length;
  const isAskedFor = (context.only?.length ?? 0) > 0 || selection.end > selection.start;
  const wanted = (kind: RefactoringKind) =>
    isWanted(codeActionKindOf(kind), context) &&
    (!isGlance || selection.end > selection.start || isParticular(kind)) &&
    (isAskedFor || !isEverywhere(kind));
  return refactoringsAt(file, server.workspace.wholeIssueOf(file), selection, wanted).map(
    ({ kind, arguments: values, edits, cursor }) => {
      const action = { title: refactoringTitle(kind, values, server.locale), kind: codeActionKindOf(kind) };
      return offer(server, file, action, { task: 'refactor', kind, ...selection }, () =>
        workspaceEdit(server, edits, cursor),
      );
    },
  );
}

/** Whether a refactoring applies to nearly every line: the list of all that can be done at a cursor would be of little else. */
function isEverywhere(kind: RefactoringKind): boolean {
  return (
    kind.startsWith('make-') || kind === 'join-paragraphs' || kind === 'part-paragraph' || kind === 'merge-with-above'
  );
}

/**
 * Whether a refactoring applies only where something calls for it. An editor that looks by itself wherever the cursor goes is not told
 * of those that apply nearly everywhere, or it would show its sign on every line.
 */
function isParticular(kind: RefactoringKind): boolean {
  switch (kind) {
    case 'add-jump-in':
    case 'add-jump-out':
    case 'mark-jump-in':
    case 'mark-jump-out':
    case 'move-headline':
    case 'remove-mark':
      return true;
    default:
      return false;
  }
}
