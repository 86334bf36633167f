import type { Locale } from '../../core/locale';

/** A number as the locale writes it. */
export function numeral(count: number, locale: Locale): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** What is counted: in English one and several, in Chinese the measure word and the noun, `篇稿件`. */
export interface Counted {
  readonly en: readonly [one: string, several: string];
  readonly 'zh-CN': string;
}

export function counted(count: number, what: Counted, locale: Locale): string {
  if (locale === 'zh-CN') return `${numeral(count, locale)} ${what['zh-CN']}`;
  return `${numeral(count, locale)} ${what.en[count === 1 ? 0 : 1]}`;
}

export const characters: Counted = { en: ['character', 'characters'], 'zh-CN': '字' };
export const spacedWords: Counted = { en: ['word', 'words'], 'zh-CN': '词' };
export const paragraphs: Counted = { en: ['paragraph', 'paragraphs'], 'zh-CN': '段' };
