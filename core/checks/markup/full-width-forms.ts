/** A bracket and a sign that input methods produce in place of those of an inline form, up to a bracket that closes them. */
const pattern = /[【［「]([？！＋％＊＾?!+%*^])([^【】［］「」\r\n]{0,40})[】］」]/g;

/** Printed words that look like an inline form, or are one that was typed without leaving the input method. */
export interface FullWidthForm {
  /** Where it begins: UTF-16 units, 0-based, in the words that were searched. */
  readonly start: number;
  readonly text: string;
  readonly bracket: string;
  /** In ASCII. */
  readonly sign: string;
  readonly inside: string;
}

/** Those that were meant to be forms: `「？」` and `【！】` are printed. */
export function fullWidthForms(words: string): FullWidthForm[] {
  if (!/[【［「]/.test(words)) return [];
  return [...words.matchAll(pattern)]
    .map((match): FullWidthForm => {
      const [text, sign, inside] = match as unknown as [string, string, string];
      return { start: match.index, text, bracket: text.charAt(0), sign: asciiSign(sign) ?? sign, inside };
    })
    .filter(wasMeant);
}

/** A form has something in it that is no punctuation, and what needs a bar has one. */
function wasMeant({ bracket, sign, inside }: FullWidthForm): boolean {
  if (sign === '!' || sign === '^') return /[|｜]/.test(inside);
  if (sign === '?' && inside === '') return bracket !== '「';
  return /^[\p{L}\p{N}□]/u.test(inside) && (bracket !== '「' || inside.length <= 4);
}

/** The inline form that a look-alike was meant to be. */
export function formFor({ sign, inside }: FullWidthForm): string {
  return `[${sign}${inside.replace('｜', '|')}]`;
}

/** The sign of an inline form that a character stands for, full-width or not. */
export function asciiSign(character: string): string | null {
  const sign = character.normalize('NFKC');
  return /^[?!+%*^]$/.test(sign) ? sign : null;
}
