import type { Locale } from '../../core/locale';
import type { PlacedPage, PlacedSegment } from '../../core/model/file';
import { titleOf } from '../../core/model/title';

const words = {
  en: {
    page: (key: string) => `page ${key}`,
    pageLabelled: (label: string) => `page “${label}”`,
    anyPage: 'a page without a number',
    untitled: 'Untitled',
    titled: (title: string) => `“${title}”`,
  },
  'zh-CN': {
    page: (key: string) => `第 ${key} 版`,
    pageLabelled: (label: string) => `“${label}”版`,
    anyPage: '未标版次的版面',
    untitled: '无题',
    titled: (title: string) => `《${title}》`,
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
