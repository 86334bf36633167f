/** What formats call languages (ISO 639-2, Tesseract's models, English names) beside their BCP 47 tags. */
const names: Readonly<Record<string, string>> = {
  eng: 'en',
  english: 'en',
  ger: 'de',
  deu: 'de',
  frk: 'de',
  deu_frak: 'de',
  deu_latf: 'de',
  fraktur: 'de',
  german: 'de',
  fre: 'fr',
  fra: 'fr',
  french: 'fr',
  spa: 'es',
  spanish: 'es',
  rus: 'ru',
  russian: 'ru',
  jpn: 'ja',
  jpn_vert: 'ja',
  japanese: 'ja',
  kor: 'ko',
  kor_vert: 'ko',
  korean: 'ko',
  chi: 'zh',
  zho: 'zh',
  chinese: 'zh',
  chi_sim: 'zh-Hans',
  chi_sim_vert: 'zh-Hans',
  chi_tra: 'zh-Hant',
  chi_tra_vert: 'zh-Hant',
};

/** The BCP 47 tag of a language by the name that a format gives it; `null` where that says nothing. */
export function languageTag(name: string | null): string | null {
  const key = name?.trim().toLowerCase() ?? '';
  const known = names[key];
  if (known !== undefined) return known;
  return /^[a-z]{2}(?:[-_][a-z\d]{2,8})*$/.test(key) ? name!.trim().replaceAll('_', '-') : null;
}

/** Words that hardly a line of running text goes without, and that the other languages do not have. */
const common: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['en', new Set(['the', 'of', 'and', 'to', 'was', 'that', 'is', 'for', 'with', 'by', 'his', 'be'])],
  ['de', new Set(['der', 'und', 'die', 'das', 'den', 'dem', 'nicht', 'von', 'ist', 'ein', 'zu', 'mit', 'sich', 'auf'])],
  ['fr', new Set(['le', 'les', 'et', 'des', 'du', 'est', 'une', 'dans', 'qui', 'pour', 'au', 'par', 'sur'])],
  ['es', new Set(['el', 'los', 'del', 'y', 'las', 'que', 'una', 'por', 'con', 'se', 'su', 'para'])],
];
/** So many words of a page are enough, and a language has to have twice as many of them as the next. */
const SAMPLE = 2000;
const SHARE = 0.06;

/** The language of a text in Latin letters by its commonest words; `null` where they do not tell. */
export function languageByWords(text: string): string | null {
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, SAMPLE) ?? [];
  const counts = common
    .map(([language, set]) => ({ language, count: words.filter((word) => set.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first && second && first.count >= SHARE * words.length && first.count >= 2 * second.count && first.count > 5
    ? first.language
    : null;
}
