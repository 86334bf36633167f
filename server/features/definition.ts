import type { CancellationToken, DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import { placesOf } from '../../core/model/mentions/places';
import { candidatesOf, surroundings, targetsOf } from '../../core/model/mentions/targets';
import { asSoonAsKnown } from '../answer';
import type { Feature, Server } from '../feature';
import { filesInTurn, Links, mentionAtPosition } from '../mentions';

/**
 * Where that is which a jump, a page's number, an id or a name stands for: the other half of the jump or, where several would do, all of
 * them; the page's line; the line that carries the id; all bylines of the person, whom nothing defines. `undefined` where it may be in
 * files that have not been read yet.
 */
export async function definitionOf(
  server: Pick<Server, 'workspace' | 'positions' | 'client'>,
  file: TranscriptFile,
  { position }: DefinitionParams,
  token: CancellationToken,
): Promise<LocationLink[] | Location[] | null | undefined> {
  const { archive, isReady } = server.workspace;
  const mention = mentionAtPosition(server, file, position);
  if (!mention) return null;
  const links = new Links(server, file, mention, server.client.capabilities.textDocument?.definition?.linkSupport);
  if (mention.kind === 'name') {
    if (!isReady) return undefined;
    const places = placesOf(mention, archive);
    for await (const signed of filesInTurn(server, places.paths, token)) {
      for (const place of places.in(signed.path)) links.add({ ...place, whole: surroundings(signed, place) });
    }
    return links.all;
  }
  const targets = targetsOf(mention, archive);
  if (targets.length === 0 && !isReady) return undefined;
  for (const target of targets.length > 0 ? targets : candidatesOf(mention, archive)) links.add(target);
  return links.all;
}

/** Leads from what stands in the text to where it is defined. */
export const definition: Feature = (server) => {
  server.connection.onDefinition(
    asSoonAsKnown(server, null, (file, params: DefinitionParams, token) => definitionOf(server, file, params, token)),
  );
  return { definitionProvider: true };
};
