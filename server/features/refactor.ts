import { type Refactoring, type RefactoringKind, refactoringsAt } from '../../core/refactorings';
import { update } from '../../core/syntax';
import { atOnce } from '../answer';
import type { Feature, Server } from '../feature';
import { REFACTOR, type Refactored, type RefactorParams } from '../protocol';
import { workspaceEdit } from '../workspace-edit';

/** The refactorings that look at what other files of the issue hold. */
const acrossIssue: ReadonlySet<RefactoringKind> = new Set(['add-jump-in', 'add-jump-out']);

/** Answers Broadsheet's own request for a refactoring: unlike a code action it is asked for by its name, and says where the cursor goes. */
export const refactor: Feature = (server) => {
  const { connection, workspace, positions } = server;
  connection.onRequest(
    REFACTOR,
    atOnce(server, null, async (known, { textDocument, range, kind }: RefactorParams): Promise<Refactored | null> => {
      if (acrossIssue.has(kind)) await workspace.ready();
      const file = workspace.file(textDocument.uri) ?? known;
      const { start, end } = positions.offsetsOf(file.tree, range);
      const selection = { start: Math.min(start, end), end: Math.max(start, end) };
      const [found] = refactoringsAt(file, workspace.wholeIssueOf(file), selection, (each) => each === kind);
      return found ? { edit: workspaceEdit(server, found.edits), cursor: cursorOf(server, found) } : null;
    }),
  );
  return {};
};

function cursorOf({ workspace, positions }: Server, { edits, cursor }: Refactoring): Refactored['cursor'] {
  const tree = cursor && workspace.archive.file(cursor.path)?.tree;
  if (!cursor || !tree) return null;
  const changes = (edits.get(cursor.path) ?? []).map(({ start, end, text }) => ({
    from: start,
    to: end,
    insert: text,
  }));
  return { uri: workspace.uriOf(cursor.path), position: positions.positionAt(update(tree, changes), cursor.offset) };
}
