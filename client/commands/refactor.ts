import * as vscode from 'vscode';
import { REFACTOR, type Refactored, type RefactorParams } from '../../server/protocol';
import type { ClientContext } from '../context';
import { mention, showPlace, transcriptEditor } from '../transcripts';

interface Refactoring {
  readonly kind: RefactorParams['kind'];
  /** What a user is told where it does not apply. */
  readonly none: () => string;
  /** Marks what is selected, in every selection; else it is done once, where the cursor is. */
  readonly marks?: true;
}

const selectWords = () => vscode.l10n.t('Select printed words of one article first.');

/** The refactorings that have a command, by its name. */
const refactorings: Readonly<Record<string, Refactoring>> = {
  markUncertain: { kind: 'mark-uncertain', none: selectWords, marks: true },
  markSic: {
    kind: 'mark-sic',
    none: () => vscode.l10n.t('Select printed words on one line first.'),
    marks: true,
  },
  markSupplied: { kind: 'mark-supplied', none: selectWords, marks: true },
  markEmphasis: { kind: 'mark-emphasis', none: selectWords, marks: true },
  markStrong: { kind: 'mark-strong', none: selectWords, marks: true },
  removeMark: {
    kind: 'remove-mark',
    none: () => vscode.l10n.t('The cursor is in no mark that can be removed.'),
    marks: true,
  },
  insertIllegible: {
    kind: 'insert-illegible',
    none: () => vscode.l10n.t('Put the cursor into printed words first.'),
  },
  splitArticle: {
    kind: 'split-article',
    none: () => vscode.l10n.t('No article can begin here: put the cursor on the first line that is to be its own.'),
  },
  mergeArticles: {
    kind: 'merge-articles',
    none: () => vscode.l10n.t('No article follows on this page that this one can be merged with.'),
  },
  moveArticleUp: {
    kind: 'move-article-up',
    none: () => vscode.l10n.t('No article stands above on this page that this one can change places with.'),
  },
  moveArticleDown: {
    kind: 'move-article-down',
    none: () => vscode.l10n.t('No article stands below on this page that this one can change places with.'),
  },
};

/** Registers a command for each refactoring that one asks for by name. */
export function registerRefactorings(context: ClientContext): vscode.Disposable[] {
  return Object.entries(refactorings).map(([name, refactoring]) =>
    vscode.commands.registerCommand(`broadsheet.${name}`, () => refactor(context, refactoring)),
  );
}

async function refactor({ client }: ClientContext, { kind, none, marks }: Refactoring): Promise<void> {
  const editor = transcriptEditor();
  if (!editor) return;
  const { document } = editor;
  const { version } = document;
  const { code2ProtocolConverter, protocol2CodeConverter } = client;
  const ask = (range: vscode.Range) =>
    client.sendRequest<Refactored | null>(REFACTOR, {
      textDocument: code2ProtocolConverter.asTextDocumentIdentifier(document),
      range: code2ProtocolConverter.asRange(range),
      kind,
    } satisfies RefactorParams);
  const { active } = editor.selection;
  // In the order of the text: where two meet, what closes one comes before what opens the next.
  const ranges = marks
    ? [...editor.selections].sort((a, b) => a.start.compareTo(b.start))
    : [new vscode.Range(active, active)];
  const found = (await Promise.all(ranges.map(ask))).filter((each) => each !== null);
  // What was worked out for another text than is there now must not touch it.
  if (document.version !== version) return;
  if (found.length === 0) {
    mention(none());
    return;
  }
  const edits = await Promise.all(found.map((each) => protocol2CodeConverter.asWorkspaceEdit(each.edit)));
  const edit = together(edits);
  if (!(await vscode.workspace.applyEdit(edit))) return;
  const [{ cursor } = { cursor: null }] = found;
  if (cursor && found.length === 1)
    await showPlace(client, { uri: cursor.uri, range: { start: cursor.position, end: cursor.position } });
}

/** Edits of the same texts as one. */
function together(edits: readonly vscode.WorkspaceEdit[]): vscode.WorkspaceEdit {
  const byFile = new Map<string, { uri: vscode.Uri; edits: vscode.TextEdit[] }>();
  for (const [uri, more] of edits.flatMap((edit) => edit.entries())) {
    const file = byFile.get(uri.toString());
    if (file) file.edits.push(...more);
    else byFile.set(uri.toString(), { uri, edits: [...more] });
  }
  const all = new vscode.WorkspaceEdit();
  for (const { uri, edits } of byFile.values()) all.set(uri, edits);
  return all;
}
