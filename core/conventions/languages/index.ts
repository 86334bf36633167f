import type { Language } from '../language';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import { ko } from './ko';
import { neutral } from './neutral';
import { ru } from './ru';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

const LANGUAGES: readonly Language[] = [zhHans, zhHant, ja, ko, en, de, fr, es, ru];

const byTag = new Map(LANGUAGES.map((language) => [language.language.toLowerCase(), language]));

/** The regions whose papers print traditional characters. */
const TRADITIONAL = /-(?:hant|tw|hk|mo)(?:-|$)/;

/** The data for a BCP 47 tag, by its longest known beginning; Chinese by its script or region. */
export function languageFor(tag: string | null): Language {
  const wanted = tag?.trim().replace(/_/g, '-').toLowerCase() ?? '';
  if (/^(?:zh|cmn|yue)(?:-|$)/.test(wanted))
    return TRADITIONAL.test(wanted) || wanted.startsWith('yue') ? zhHant : zhHans;
  for (let known = wanted; known !== ''; known = known.slice(0, Math.max(0, known.lastIndexOf('-')))) {
    const language = byTag.get(known);
    if (language) return language;
  }
  return neutral;
}
