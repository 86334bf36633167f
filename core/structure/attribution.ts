import type { Byline, NameIndex } from '../conventions/conventions';
import { isClosing, isDateline, isInstitution, isReader, isResident, signs } from './evidence/signatures';
import { employer, pageRole, pictureRole, strokeCredit } from './evidence/words';

/**
 * What makes a whole line an attribution: `known`, a role, an agency, a wording of bylines, the date below a document; `institution`, its last word; `name`,
 * nothing but that it could be a name, as many other words could.
 */
export type Attribution = 'known' | 'institution' | 'name';

const LONGEST_NAME = 30;

/** Judges a line that the conventions read as `byline`, or do not. */
export function readAttribution(text: string, byline: Byline | null, names: NameIndex): Attribution | null {
  if ([isClosing, signs, isDateline, isReader, isResident].some((is) => is(text)) || strokeCredit.test(text))
    return 'known';
  if (!byline) return isInstitution(text) ? 'institution' : null;
  const printed = byline.credits.flatMap((credit) => credit.names.map((name) => name.text));
  if (byline.credits.some(({ role }) => role !== null)) return isEmployer(byline.source, text) ? 'known' : 'name';
  if (byline.source !== null && printed.length === 0) return 'known';
  if (printed.some((name) => names.has(name))) return 'known';
  // An age or a number makes a headline of a name: Arthur Weems, 77
  return text.length <= LONGEST_NAME && !/\d/u.test(text) && text.split(/\s+/u).length <= 4 ? 'name' : null;
}

/** In scripts without blanks between words a role may stand in any sentence: what stands before it has to employ someone. */
function isEmployer(source: string | null, text: string): boolean {
  return (
    source === null ||
    !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ||
    employer.test(source.trim())
  );
}

/** Whether a byline is the credit of a picture. */
export function creditsPicture(byline: Byline): boolean {
  return byline.credits.some(({ role }) => role !== null && pictureRole.test(role)) || pictureRole.test(byline.text);
}

/** Whether a line is the credit of a picture as a whole. */
export function isPictureCredit({ byline, text }: { readonly byline: Byline | null; readonly text: string }): boolean {
  return (byline !== null && creditsPicture(byline)) || strokeCredit.test(text);
}

/** Whether a byline names who made the page: its editors, designers and proof-readers. */
export function creditsPage(byline: Byline): boolean {
  const roles = byline.credits.flatMap(({ role }) => role ?? []);
  return roles.length > 0 && roles.every((role) => pageRole.test(role));
}
