import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { type Code, isCode } from '../../core/checks/codes';
import { fixAll } from '../../core/checks/edits';
import type { TranscriptFile } from '../../core/model/file';
import { isRefactoringKind, type Refactoring, type RefactoringKind, refactoringsAt } from '../../core/refactorings';
import type { Server } from '../feature';
import { workspaceEdit } from '../workspace-edit';

/** What an action does whose edit may be worked out when it is asked for. */
export type Task = { readonly task: 'fix-all' } | { readonly task: 'fix-code'; readonly code: Code } | RefactoringTask;

/** UTF-16 offsets in the file. */
interface RefactoringTask {
  readonly task: 'refactor';
  readonly kind: RefactoringKind;
  readonly start: number;
  readonly end: number;
}

/** What the client hands back with an action when it wants the edit. */
type Data = Task & { readonly uri: string; readonly version: number | null };

/** The action with its edit; for a client that asks for that later, with what is needed then. */
export function offer(
  server: Server,
  file: TranscriptFile,
  action: CodeAction,
  task: Task,
  edit: () => WorkspaceEdit | null = () => editFor(server, file, task),
): CodeAction {
  if (!resolvesEdits(server)) return withEdit(action, edit());
  const data: Data = { ...task, uri: server.workspace.uriOf(file.path), version: versionOf(server, file) };
  return { ...action, data };
}

export function resolvesEdits({ client }: Pick<Server, 'client'>): boolean {
  const { dataSupport, resolveSupport } = client.capabilities.textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

/**
 * The action with its edit. Fixes are worked out for the file as it is now; a refactoring, which is meant for a place, comes back
 * without an edit if the file has changed since it was offered.
 */
export async function resolved(server: Server, action: CodeAction): Promise<CodeAction> {
  const data = dataOf(action);
  const file = data && (await server.workspace.fileNow(data.uri));
  if (!file || (data.task === 'refactor' && data.version !== versionOf(server, file))) return action;
  return withEdit(action, editFor(server, file, data));
}

function withEdit(action: CodeAction, edit: WorkspaceEdit | null): CodeAction {
  return edit ? { ...action, edit } : action;
}

function editFor(server: Server, file: TranscriptFile, task: Task): WorkspaceEdit | null {
  if (task.task === 'refactor') {
    const refactoring = refactoringFor(server, file, task);
    return refactoring && workspaceEdit(server, refactoring.edits, refactoring.cursor);
  }
  const { diagnostics } = server;
  const edits = fixAll(file.tree, (tree) => {
    const found = tree === file.tree ? diagnostics.found(file) : diagnostics.supposing(file.path, tree);
    return task.task === 'fix-all' ? found : found.filter(({ code }) => code === task.code);
  });
  return workspaceEdit(server, new Map([[file.path, edits]]));
}

function refactoringFor(server: Server, file: TranscriptFile, task: RefactoringTask): Refactoring | null {
  if (task.end > file.tree.length) return null;
  return refactoringsAt(file, server.workspace.wholeIssueOf(file), task, (kind) => kind === task.kind)[0] ?? null;
}

function versionOf({ workspace }: Server, { path }: TranscriptFile): number | null {
  return workspace.documents.get(path)?.version ?? null;
}

/** What an action came with, if it is what this server gave it. */
function dataOf({ data }: CodeAction): Data | null {
  const { uri, version, task, code, kind, start, end } = (data ?? {}) as Partial<Record<string, unknown>>;
  if (typeof uri !== 'string' || (typeof version !== 'number' && version !== null)) return null;
  if (task === 'fix-all') return { uri, version, task };
  if (task === 'fix-code') return typeof code === 'string' && isCode(code) ? { uri, version, task, code } : null;
  if (task !== 'refactor' || typeof kind !== 'string' || !isRefactoringKind(kind)) return null;
  return isOffset(start) && isOffset(end) && start <= end ? { uri, version, task, kind, start, end } : null;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
