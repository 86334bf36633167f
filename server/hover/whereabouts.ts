import type { Locale } from '../../core/locale';
import type { PlacedPage, PlacedSegment } from '../../core/model/file';
import { titleOf } from '../../core/model/title';
import type { HoverContext } from './spot';

const words = {
  en: {
    page: (key: string) => `page ${key}`,
    pageLabelled: (label: string) => `page “${label}”`,
    anyPage: 'a page without a number',
    line: (line: number) => `line ${line}`,
    untitled: 'Untitled',
    titled: (title: string) => `“${title}”`,
    comma: ', ',
  },
  'zh-CN': {
    page: (key: string) => `第 ${key} 版`,
    pageLabelled: (label: string) => `“${label}”版`,
    anyPage: '未标版次的版面',
    line: (line: number) => `第 ${line} 行`,
    untitled: '无题',
    titled: (title: string) => `《${title}》`,
    comma: '，',
  },
} as const;

/** What a page is called; its words have not been written yet. */
export function pageName({ key, page }: PlacedPage, locale: Locale): string {
  const { page: numbered, pageLabelled, anyPage } = words[locale];
  if (key !== null) return numbered(key);
  return page && page.label !== '' ? pageLabelled(page.label) : anyPage;
}

/** What a segment is called, in quotation marks; its words have not been written yet. */
export function segmentName({ segment }: PlacedSegment, locale: Locale): string {
  const { text } = titleOf(segment);
  return text === '' ? words[locale].untitled : words[locale].titled(text);
}

/** A link to an offset of a file: by the file's name where it is not the file `from`, and by the line. */
export function linkTo(
  { workspace, locale, writer }: HoverContext,
  from: string,
  path: string,
  offset: number,
): string {
  const tree = workspace.archive.file(path)?.tree;
  const line = (tree?.positionAt(offset).line ?? 0) + 1;
  const name = path === from ? '' : `${fileName(path)}${words[locale].comma}`;
  return writer.link(name + words[locale].line(line), `${workspace.uriOf(path)}#L${line}`);
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
