import type { CancellationToken, Hover } from 'vscode-languageserver';
import type { TranscriptFile } from '../../core/model/file';
import { atOnce } from '../answer';
import type { Feature, Server } from '../feature';
import { hoverAttribute } from '../hover/attributes';
import { hoverByline, hoverName } from '../hover/bylines';
import { hoverFrontMatter } from '../hover/front-matter';
import { hoverHeadline } from '../hover/headlines';
import { hoverId } from '../hover/ids';
import { hoverIgnored } from '../hover/ignores';
import { hoverForm } from '../hover/inline-forms';
import { hoverJump } from '../hover/jumps';
import { hoverMarker, hoverPreformattedKind } from '../hover/markers';
import { hoverPage } from '../hover/pages';
import { hoverPrint } from '../hover/print';
import { type HoverSource, spotAt } from '../hover/spot';
import { type Writer, writerFor } from '../writing/writer';

/** Who is asked what stands somewhere, the one that knows it best first. */
const sources: readonly HoverSource[] = [
  hoverFrontMatter,
  hoverJump,
  hoverId,
  hoverAttribute,
  hoverMarker,
  hoverIgnored,
  hoverPreformattedKind,
  hoverName,
  hoverForm,
  hoverPrint,
  hoverByline,
  hoverPage,
  hoverHeadline,
];

/** What is said of an offset of a file (UTF-16 units, 0-based). */
export async function hoverAt(
  server: Pick<Server, 'workspace' | 'positions' | 'locale' | 'documentation'>,
  writer: Writer,
  file: TranscriptFile,
  offset: number,
  token: CancellationToken,
): Promise<Hover | null> {
  const spot = spotAt(file, offset);
  if (!spot) return null;
  const context = { ...server, writer, token };
  for (const source of sources) {
    const found = await source(context, spot);
    if (!found) continue;
    const range = server.positions.rangeOf(file.tree, spot.offset + found.start, spot.offset + found.end);
    return { contents: writer.content(found.blocks), range };
  }
  return null;
}

/** Says what stands under the pointer: the other half of a jump, who signs, what a marker means. */
export const hover: Feature = (server) => {
  const { connection, positions, client, locale } = server;
  const writer = writerFor(client.capabilities.textDocument?.hover?.contentFormat, locale);
  connection.onHover(
    atOnce(server, null, (file, { position }, token) =>
      hoverAt(server, writer, file, positions.offsetAt(file.tree, position), token),
    ),
  );
  return { hoverProvider: true };
};
