import type { DocumentLink } from 'vscode-languageserver';
import type { Locale } from '../../core/locale';
import type { PlacedPage, TranscriptFile } from '../../core/model/file';
import { type FileReference, fileReferencesIn } from '../../core/model/file-references';
import { resolvePage } from '../../core/model/page-keys';
import { pageMentions } from '../../core/model/page-mentions';
import { acrossFiles } from '../answer';
import type { Feature, Server } from '../feature';
import { namedFile } from '../named-files';

type Context = Pick<Server, 'workspace' | 'positions' | 'locale' | 'client'>;

/**
 * The links of a file: where it names a page of its issue, to the page's first line; where it names an image, a PDF or an address, to
 * that. What lies outside the workspace is not linked, nor is a page that the issue does not have.
 */
function documentLinksOf(context: Context, file: TranscriptFile): DocumentLink[] {
  const takesTooltips = context.client.capabilities.textDocument?.documentLink?.tooltipSupport === true;
  return [...imageLinks(context, file), ...pageLinks(context, file)]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, target, tooltip }) => ({
      range: context.positions.rangeOf(file.tree, start, end),
      target,
      ...(takesTooltips ? { tooltip } : {}),
    }));
}

/** Offsets are UTF-16 units into the file. */
interface Link {
  readonly start: number;
  readonly end: number;
  readonly target: string;
  readonly tooltip: string;
}

const tooltips = {
  en: { page: (key: string) => `Go to page ${key}`, image: 'Open the image', address: 'Open the address' },
  'zh-CN': { page: (key: string) => `转到第 ${key} 版`, image: '打开图像', address: '打开网址' },
} satisfies Record<Locale, unknown>;

function pageLinks({ workspace, locale }: Context, file: TranscriptFile): Link[] {
  const issue = workspace.issueOf(file);
  if (!issue) return [];
  const pages = new Map<string, PlacedPage>();
  for (const page of issue.pages) if (page.key !== null && !pages.has(page.key)) pages.set(page.key, page);
  const keys = [...pages.keys()];
  return file.segments.flatMap(({ segment, page, offset }) =>
    pageMentions(segment).flatMap(({ key, start, end }) => {
      const named = resolvePage(key, page.key, keys);
      const target = named === null ? undefined : pages.get(named);
      if (!target) return [];
      // Of the forms for a line that editors read, all read this one.
      const line = target.line + (target.page?.line ?? 0) + 1;
      return [
        {
          start: offset + start,
          end: offset + end,
          target: `${workspace.uriOf(target.path)}#${line},1`,
          tooltip: tooltips[locale].page(named ?? key),
        },
      ];
    }),
  );
}

function imageLinks(context: Context, file: TranscriptFile): Link[] {
  const { sections } = file.tree;
  return sections.flatMap((section, index) =>
    fileReferencesIn(section).flatMap((reference) => {
      const target = targetOf(context, file, reference);
      if (target === null) return [];
      const offset = file.tree.sectionOffset(index);
      const { image, address } = tooltips[context.locale];
      const tooltip = reference.path === null ? address : image;
      return [{ start: offset + reference.start, end: offset + reference.end, target, tooltip }];
    }),
  );
}

function targetOf({ workspace }: Context, { path: key }: TranscriptFile, reference: FileReference): string | null {
  const { value, path, fragment } = reference;
  if (path === null) return /^https?:\/\/\S+$/i.test(value) ? value : null;
  const uri = namedFile(workspace, key, path);
  return uri === null ? null : uri + fragment;
}

/** Gives the editor the links of a file. They come whole: some editors take none without its target. */
export const documentLinks: Feature = (server) => {
  server.connection.onDocumentLinks(acrossFiles(server, [], (file) => documentLinksOf(server, file)));
  return { documentLinkProvider: {} };
};
