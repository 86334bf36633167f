import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import type { Mention } from '../../core/model/mentions/mention';
import { placesOf } from '../../core/model/mentions/places';
import { atOnce } from '../answer';
import type { Feature, Server } from '../feature';
import { mentionAtPosition } from '../mentions';

/** Where the same stands in the file. Of ids and pages it is told where they are given and where they are named. */
function highlightsOf(
  server: Pick<Server, 'workspace' | 'positions'>,
  file: TranscriptFile,
  { position }: DocumentHighlightParams,
): DocumentHighlight[] | null {
  const mention = mentionAtPosition(server, file, position);
  if (!mention) return null;
  const places = placesOf(mention, server.workspace.archive).in(file.path);
  return places.map(({ start, end, role }) => ({
    range: server.positions.rangeOf(file.tree, start, end),
    kind: kindOf(mention, role),
  }));
}

function kindOf({ kind }: Mention, role: 'definition' | 'reference'): DocumentHighlightKind {
  if (kind !== 'id' && kind !== 'page') return DocumentHighlightKind.Text;
  return role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read;
}

/** Shows where in the file the same stands as at the cursor. */
export const documentHighlight: Feature = (server) => {
  server.connection.onDocumentHighlight(
    atOnce(server, null, (file, params: DocumentHighlightParams) => highlightsOf(server, file, params)),
  );
  return { documentHighlightProvider: true };
};
