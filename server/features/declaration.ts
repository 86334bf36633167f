import type { DeclarationLink, DeclarationParams, Location } from 'vscode-languageserver';
import { segmentAt } from '../../core/model/at';
import type { PlacedSegment, TranscriptFile } from '../../core/model/file';
import { beginningOf, declarationsOf } from '../../core/model/mentions/declarations';
import type { Place } from '../../core/model/printed-place';
import { asSoonAsKnown } from '../answer';
import type { Feature, Server } from '../feature';
import { Links, mentionAtPosition } from '../mentions';

/**
 * Where that is first said which stands in the text: see `declarationsOf`; of a head's line, be it a reprinted one, the headline under which
 * the article begins. `undefined` where that may be in files that have not been read yet.
 */
function declarationOf(
  server: Pick<Server, 'workspace' | 'positions' | 'client'>,
  file: TranscriptFile,
  { position }: DeclarationParams,
): DeclarationLink[] | Location[] | null | undefined {
  const { workspace, positions, client } = server;
  const mention = mentionAtPosition(server, file, position);
  const head = mention ? null : headLineAt(file, positions.offsetAt(file.tree, position));
  const origin = mention ?? head;
  if (!origin) return null;
  // What stands in this file may still be found to go on from one that is not read yet, or a person to have signed before.
  if (!workspace.isReady && mention?.kind !== 'id') return undefined;
  const targets = mention
    ? declarationsOf(mention, workspace.archive)
    : head
      ? [beginningOf(head.placed, workspace.archive)]
      : [];
  if (targets.length === 0 && !workspace.isReady) return undefined;
  const links = new Links(server, file, origin, client.capabilities.textDocument?.declaration?.linkSupport);
  for (const target of targets) links.add(target);
  return links.all;
}

/** The printed words of a head's line that an offset stands on. */
function headLineAt(file: TranscriptFile, offset: number): (Place & { placed: PlacedSegment }) | null {
  const placed = segmentAt(file, offset);
  if (!placed) return null;
  const { section, head } = placed.segment;
  const on = section.lineAt(offset - placed.offset);
  const line = head?.lines.find(({ line }) => line === on);
  return line ? { placed, start: placed.offset + line.start, end: placed.offset + line.end } : null;
}

/** Leads from what stands in the text to where it is first said. */
export const declaration: Feature = (server) => {
  server.connection.onDeclaration(
    asSoonAsKnown(server, null, (file, params: DeclarationParams) => declarationOf(server, file, params)),
  );
  return { declarationProvider: true };
};
