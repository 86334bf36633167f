import type { Locale } from '../../core/locale';
import type { HalfState } from '../../core/model/halves';
import type { SegmentJump } from '../../core/model/segment';

/** The words of the outline. */
interface OutlineWords {
  readonly unheaded: string;
  readonly unpaired: string;
  readonly ambiguous: string;
  page(keys: readonly string[]): string;
  articles(count: number): string;
}

export const outlineWords: Readonly<Record<Locale, OutlineWords>> = {
  en: {
    unheaded: 'Untitled',
    unpaired: 'no counterpart',
    ambiguous: 'ambiguous',
    page: (keys) => `p. ${keys.join(', ')}`,
    articles: (count) => `${count} article${count === 1 ? '' : 's'}`,
  },
  'zh-CN': {
    unheaded: '无题',
    unpaired: '无对应',
    ambiguous: '不唯一',
    page: (keys) => `第${keys.join('、')}版`,
    articles: (count) => `${count} 篇`,
  },
};

/**
 * Where a jump leads or comes from, in few words: `→ p. 3 ①`. `own` is the key of the page that it stands on; `state`, where it is
 * known, adds that the other half is missing.
 */
export function leadOf({ half }: SegmentJump, own: string | null, state: HalfState | null, locale: Locale): string {
  const words = outlineWords[locale];
  const pages = half.pages.flatMap((page) => (page === 'same' ? (own ?? []) : page));
  const parts = [
    half.direction === 'out' ? '→' : '←',
    ...(pages.length > 0 ? [words.page(pages)] : []),
    ...(half.label === null ? [] : [half.label]),
    ...(half.slug === null ? [] : [half.slug]),
  ];
  const lead = parts.join(' ');
  if (state?.state === 'unmatched') return `${lead} (${words.unpaired})`;
  return state?.state === 'ambiguous' ? `${lead} (${words.ambiguous})` : lead;
}
