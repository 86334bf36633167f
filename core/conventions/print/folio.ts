import type { FolioWords } from '../language';
import { writeHanNumeral } from './numerals';

/** The label of a page by its key, as a language's papers print it: `3` → 第三版, `A3` → A3版. A key that is no number stands as it is. */
export function writeFolio(key: string, { numbered, sectioned }: FolioWords): string {
  const parts = /^([A-Z]{0,2})([1-9][0-9]{0,3})$/.exec(key);
  if (!parts) return key;
  const [, section = '', digits = ''] = parts;
  const number = Number(digits);
  const template = section === '' ? numbered : sectioned;
  return template
    .replace('{n}', key)
    .replace('{wide}', [...key].map(widen).join(''))
    .replace('{han}', writeHanNumeral(number));
}

/** The full-width form of an ASCII character. */
function widen(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}
