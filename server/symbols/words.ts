import type { Locale } from '../../core/locale';
import type { HalfState, JumpHalf } from '../../core/model/halves';

/** The words of the outline. */
interface OutlineWords {
  readonly unheaded: string;
  /** Where a jump leads that has no other half, or perhaps several. */
  open(lead: string, state: 'unmatched' | 'ambiguous'): string;
  page(keys: readonly string[]): string;
  articles(count: number): string;
}

export const outlineWords: Readonly<Record<Locale, OutlineWords>> = {
  en: {
    unheaded: 'Untitled',
    open: (lead, state) => `${lead} (${state === 'unmatched' ? 'no counterpart' : 'ambiguous'})`,
    page: (keys) => `p. ${keys.join(', ')}`,
    articles: (count) => `${count} article${count === 1 ? '' : 's'}`,
  },
  'zh-CN': {
    unheaded: '无题',
    open: (lead, state) => `${lead}（${state === 'unmatched' ? '无对应' : '不唯一'}）`,
    page: (keys) => `第${keys.join('、')}版`,
    articles: (count) => `${count} 篇`,
  },
};

/** What is known of a jump. */
export interface Lead {
  readonly half: JumpHalf;
  /** Key of the page that it stands on. */
  readonly own: string | null;
  /** Keys of the pages that the halves stand on with which it is paired. */
  readonly beyond: readonly string[];
  readonly state: HalfState['state'] | null;
}

/** Where a jump leads or comes from, in few words: `→ p. 3 ①`; and that the other half is missing, where that is known. */
export function leadInWords({ half, own, beyond, state }: Lead, locale: Locale): string {
  const words = outlineWords[locale];
  const named = half.pages.flatMap((page) => (page === 'same' ? (own ?? []) : page));
  const pages = named.length > 0 ? named : beyond;
  const parts = [
    half.direction === 'out' ? '→' : '←',
    ...(pages.length > 0 ? [words.page(pages)] : []),
    ...(half.label === null ? [] : [half.label]),
    ...(half.slug === null ? [] : [half.slug]),
  ];
  const lead = parts.join(' ');
  return state === null || state === 'paired' ? lead : words.open(lead, state);
}
