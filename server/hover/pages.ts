import { touched } from '../../core/model/at';
import type { PlacedPage } from '../../core/model/file';
import { lengthOf } from '../../core/model/lengths';
import { LineKind } from '../../core/syntax';
import { characters, counted } from '../writing/counted';
import { pageName } from '../writing/titles';
import type { HoverSource } from './spot';

const words = {
  en: { comma: ', ', capital: (text: string) => text.charAt(0).toUpperCase() + text.slice(1) },
  'zh-CN': { comma: '，', capital: (text: string) => text },
} as const;

const articles = { en: ['article', 'articles'], 'zh-CN': '篇稿件' } as const;
const continuations = { en: ['continuation', 'continuations'], 'zh-CN': '处续文' } as const;

/** On a page's label which page it is, and how much stands on it. */
export const hoverPage: HoverSource = ({ writer, locale }, { file, section, page, line, kind, at }) => {
  if (kind !== LineKind.Page || !page) return null;
  const label = { start: section.contentStart(line), end: section.contentEnd(line) };
  if (!touched([label], at)) return null;
  return {
    ...label,
    blocks: [writer.strong(words[locale].capital(pageName(page, locale))), writer.words(counts(page))],
  };

  function counts(placed: PlacedPage): string {
    const segments = file.segments.filter((each) => each.page === placed);
    const continued = segments.filter(({ segment }) => segment.jumpIn !== null).length;
    const printed = segments.reduce((sum, { segment }) => sum + lengthOf(segment).characters, 0);
    return [
      counted(segments.length - continued, articles, locale),
      ...(continued > 0 ? [counted(continued, continuations, locale)] : []),
      counted(printed, characters, locale),
    ].join(words[locale].comma);
  }
};
