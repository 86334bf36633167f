import type { TranscriptFile } from '../../core/model/file';
import { pathIn } from '../../core/model/file-references';
import { atOnce } from '../answer';
import type { Feature, Server } from '../feature';
import { imageUri } from '../images';
import { identify } from '../preview/identify';
import { type Shown, show } from '../preview/show';
import { PREVIEW, type PreviewParams, type PreviewResult } from '../protocol';

/** Answers Broadsheet's own request for what a preview shows. What has not changed is made once, and sent once. */
export const preview: Feature = (server) => {
  server.connection.onRequest(
    PREVIEW,
    atOnce(server, null, (file, params: PreviewParams) => previewOf(server, file, params)),
  );
  return {};
};

function previewOf(server: Server, file: TranscriptFile, params: PreviewParams): PreviewResult | null {
  const { workspace, positions, locale } = server;
  const issue = workspace.issueOf(file);
  if (!issue) return null;
  const { view, isVertical } = params;
  const offset = positions.offsetAt(file.tree, params.position);
  const { parts, ...shown }: Shown = show(issue, file, offset, { view, isVertical, locale });
  const known = new Set(params.known);
  const paths: string[] = [];
  const indexOf = (path: string): number => {
    const index = paths.indexOf(path);
    return index < 0 ? paths.push(path) - 1 : index;
  };
  return {
    view,
    ...shown,
    parts: parts.map(({ piece, origins }) => {
      const id = identify(piece);
      return {
        id,
        ...(known.has(id) ? {} : { html: piece.html }),
        origins: origins.map(({ path, line }) => [indexOf(path), line]),
        images: piece.images.map((typed) => {
          const path = pathIn(typed);
          return path === null ? null : imageUri(workspace, origins[0]!.path, path);
        }),
      };
    }),
    uris: paths.map((path) => workspace.uriOf(path)),
  };
}
