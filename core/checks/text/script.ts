/** What a UTF-16 unit is, as far as the text rules have to know. Surrogates count as Han: that is what they are in a newspaper. */

function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd88f) ||
    (unit >= 0xdc00 && unit <= 0xdfff) ||
    unit === 0x3005 ||
    unit === 0x3007
  );
}

function isKana(unit: number): boolean {
  return unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb;
}

export function isCjkLetter(unit: number): boolean {
  return isHan(unit) || isKana(unit);
}

/** Punctuation that is as wide as a Han character, the curved quotation marks and the dashes of Chinese print among it. */
export function isWidePunctuation(unit: number): boolean {
  return (
    (unit >= 0x3001 && unit <= 0x3003) ||
    (unit >= 0x3008 && unit <= 0x3011) ||
    (unit >= 0x3014 && unit <= 0x301f) ||
    (unit >= 0xff01 && unit <= 0xff0f) ||
    (unit >= 0xff1a && unit <= 0xff20) ||
    (unit >= 0xff3b && unit <= 0xff40) ||
    (unit >= 0xff5b && unit <= 0xff65) ||
    unit === 0x30fb
  );
}

export function isCjk(unit: number): boolean {
  return isCjkLetter(unit) || isWidePunctuation(unit);
}

export function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

/** U+0020 and tab: the blanks that extraction leaves. U+3000 is the paper's own. */
export function isNarrowBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}

export function isAnyBlank(unit: number): boolean {
  return isNarrowBlank(unit) || isLineEnd(unit) || unit === 0x3000 || unit === 0xa0;
}

export function isAsciiLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

export function isAsciiDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** `FFFD`, `2F00`: the number of a character as Unicode writes it. */
export function codepoint(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
}
