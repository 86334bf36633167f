import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextEdit as ProtocolEdit,
  SnippetTextEdit,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextEdit, Tree } from '../core/syntax';
import type { Server } from './feature';

type Context = Pick<Server, 'workspace' | 'positions' | 'client'>;

/** Where a file's text as edits leave it is to hold the cursor: UTF-16 units, 0-based. */
interface Cursor {
  readonly path: string;
  readonly offset: number;
}

/** An edit that something is to be said of, by the id of what is said. */
export interface AnnotatedEdit extends TextEdit {
  readonly annotation?: string;
}

/**
 * Edits of files, each list in order and without overlap, as the client takes them: of open documents with the version that they are
 * meant for, where it can tell. Files go by their keys; they are files that the workspace knows. The cursor goes where it is wanted if the
 * client lets it, and if something is put in there. `annotations` holds by id what is said of edits; only a client may be handed any that
 * takes them, with document changes.
 */
export function workspaceEdit(
  server: Context,
  edits: ReadonlyMap<string, readonly AnnotatedEdit[]>,
  cursor: Cursor | null = null,
  annotations: Readonly<Record<string, ChangeAnnotation>> = {},
): WorkspaceEdit {
  const { workspace, client } = server;
  const { documentChanges, snippetEditSupport } = client.capabilities.workspace?.workspaceEdit ?? {};
  const changes: WorkspaceEdit['changes'] = {};
  const documents: TextDocumentEdit[] = [];
  for (const [key, list] of edits) {
    const tree = workspace.archive.file(key)?.tree;
    if (!tree || list.length === 0) continue;
    const uri = workspace.uriOf(key);
    const converted = protocolEdits(server, tree, list);
    changes[uri] = converted;
    const version = workspace.documents.get(key)?.version ?? null;
    const holdsCursor = snippetEditSupport && cursor?.path === key && version !== null;
    documents.push({
      textDocument: { uri, version },
      edits: holdsCursor ? withCursor(converted, list, cursor.offset) : converted,
    });
  }
  if (!documentChanges) return { changes };
  const isAnnotated = [...edits.values()].some((list) => list.some(({ annotation }) => annotation !== undefined));
  return { documentChanges: documents, ...(isAnnotated ? { changeAnnotations: annotations } : {}) };
}

/** Edits of one text as the protocol has them. */
export function protocolEdits(
  { positions }: Pick<Server, 'positions'>,
  tree: Tree,
  edits: readonly AnnotatedEdit[],
): (ProtocolEdit | AnnotatedTextEdit)[] {
  return edits.map(({ start, end, text, annotation }) => {
    const edit = { range: positions.rangeOf(tree, start, end), newText: text };
    return annotation === undefined ? edit : { ...edit, annotationId: annotation };
  });
}

/** The edits, of which the one that puts in what stands at the cursor leaves it there. */
function withCursor(
  converted: readonly ProtocolEdit[],
  edits: readonly TextEdit[],
  cursor: number,
): (ProtocolEdit | SnippetTextEdit)[] {
  const result: (ProtocolEdit | SnippetTextEdit)[] = [...converted];
  let growth = 0;
  for (const [index, { start, end, text }] of edits.entries()) {
    const at = cursor - (start + growth);
    if (text !== '' && at >= 0 && at <= text.length) {
      const value = `${escapeSnippet(text.slice(0, at))}$0${escapeSnippet(text.slice(at))}`;
      result[index] = { range: converted[index]!.range, snippet: { kind: 'snippet', value } };
      break;
    }
    growth += text.length - (end - start);
  }
  return result;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
