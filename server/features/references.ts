import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import { placesOf } from '../../core/model/mentions/places';
import { acrossFiles } from '../answer';
import type { Feature, Server } from '../feature';
import { inTurn, mentionAtPosition, placeLocation } from '../mentions';

/**
 * Where the same stands as at a position, file by file: a jump's halves, or its labels or slugs, in the whole article; an id and a page in
 * the issue; a person in the archive. The declaration is the `#id` and the page's line; halves and bylines are all references.
 */
export async function* referencesOf(
  server: Pick<Server, 'workspace' | 'positions'>,
  file: TranscriptFile,
  { position, context }: Pick<ReferenceParams, 'position' | 'context'>,
  token: CancellationToken,
): AsyncGenerator<Location[]> {
  const mention = mentionAtPosition(server, file, position);
  if (!mention) return;
  const places = placesOf(mention, server.workspace.archive);
  for await (const path of inTurn(places.paths, token)) {
    const wanted = places.in(path).filter(({ role }) => role === 'reference' || context.includeDeclaration);
    if (wanted.length > 0) yield wanted.map((place) => placeLocation(server, place));
  }
}

/** Finds where else the same stands; to a client that takes results in parts it gives each file's as they are found. */
export const references: Feature = (server) => {
  server.connection.onReferences((asked, token, _progress, partial) => {
    const answer = async (file: TranscriptFile, params: ReferenceParams): Promise<Location[]> => {
      const all: Location[] = [];
      for await (const locations of referencesOf(server, file, params, token)) {
        if (partial) partial.report(locations);
        else all.push(...locations);
      }
      return all;
    };
    return acrossFiles(server, [], answer)(asked, token);
  });
  return { referencesProvider: true };
};
