import type { TranscriptFile } from '../../core/model/file';
import { pathIn } from '../../core/model/file-references';
import { atOnce } from '../answer';
import type { Feature, Server } from '../feature';
import { namedFile } from '../named-files';
import { identify } from '../preview/identify';
import { type Shown, show } from '../preview/show';
import { type KnownPart, spliceBetween } from '../preview/splice';
import { PREVIEW, type PreviewParams, type PreviewPart, type PreviewResult } from '../protocol';

/** The last answer, from which the next one differs little. */
interface Answered {
  readonly revision: number;
  /** What was shown, and how. */
  readonly key: string;
  readonly paths: readonly string[];
  readonly parts: readonly KnownPart[];
}

/** Answers Broadsheet's own request for what a preview shows. What has not changed is made once, and sent once. */
export const preview: Feature = (server) => {
  let last: Answered | null = null;
  server.connection.onRequest(
    PREVIEW,
    atOnce(server, null, (file, params: PreviewParams) => {
      const base = last !== null && last.revision === params.base ? last : null;
      const answer = previewOf(server, file, params, base, (last?.revision ?? 0) + 1);
      if (answer) last = answer.answered;
      return answer?.result ?? null;
    }),
  );
  return {};
};

function previewOf(
  { workspace, positions, locale }: Server,
  file: TranscriptFile,
  { view, isVertical, position }: PreviewParams,
  before: Answered | null,
  revision: number,
): { readonly result: PreviewResult; readonly answered: Answered } | null {
  const issue = workspace.issueOf(file);
  if (!issue) return null;
  const offset = positions.offsetAt(file.tree, position);
  const { parts: all, ...shown }: Shown = show(issue, file, offset, { view, isVertical, locale });
  const key = JSON.stringify([view, shown.isVertical, shown.subject]);
  const base = before?.key === key ? before : null;
  const paths = [...(base?.paths ?? [])];
  const indices = new Map(paths.map((path, i) => [path, i]));
  const indexOf = (path: string): number => {
    const index = indices.get(path) ?? paths.push(path) - 1;
    indices.set(path, index);
    return index;
  };
  const parts = all.map(
    ({ piece, origins, isInside = false }): KnownPart => ({
      id: identify(piece),
      isInside,
      origins: origins.map(({ path, line }) => [indexOf(path), line]),
    }),
  );
  const splice = base && spliceBetween(base.parts, parts);
  const { start, removed } = splice ?? { start: 0, removed: 0 };
  const end = splice && base ? start + parts.length - (base.parts.length - removed) : parts.length;
  const sent = parts.slice(start, end).map(({ id, isInside, origins }, i): PreviewPart => {
    const { piece, origins: places } = all[start + i]!;
    const images = piece.images.map((typed) => {
      const path = pathIn(typed);
      return path === null ? null : namedFile(workspace, places[0]!.path, path);
    });
    return { id, html: piece.html, ...(isInside ? { isInside } : {}), origins, images };
  });
  const uris = paths.map((path) => workspace.uriOf(path));
  return {
    result: { revision, splice, view, ...shown, uris, parts: sent },
    answered: { revision, key, paths, parts },
  };
}
