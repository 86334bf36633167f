/** Characters that newspapers print and keyboards lack, by kind. */

export type CharacterKind = 'circled' | 'numeral' | 'dash' | 'bracket' | 'sign' | 'unit' | 'letter' | 'space';

export interface SpecialCharacter {
  readonly character: string;
  readonly kind: CharacterKind;
  /** What one may type to find it, beside the character itself. */
  readonly hint: string;
}

/** Each kind's characters in the order in which they are offered; behind a character, what it is found by. */
const table: Readonly<Record<CharacterKind, string>> = {
  circled: '①1 ②2 ③3 ④4 ⑤5 ⑥6 ⑦7 ⑧8 ⑨9 ⑩10 ⑪11 ⑫12 ⑬13 ⑭14 ⑮15 ⑯16 ⑰17 ⑱18 ⑲19 ⑳20 ㊤上 ㊥中 ㊦下 ㊧左 ㊨右',
  numeral: '〇0 廿20 卅30 ½1/2 ⅓1/3 ⅔2/3 ¼1/4 ¾3/4 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8',
  dash: '—-- ―-- –- …... ‥.. ·. ・. 〜~ ～~ ⸗= ¬-',
  bracket: '《<< 》>> 〈< 〉> 〔( 〕) 【[ 】] 「[ 」] 『[[ 』]] “" ”" ‘\' ’\' „" ‚\' «<< »>> ‹< ›>',
  sign: '■ ▲ △ ▼ ▽ ● ○o ◎ ◆ ◇ ★* ☆* ※* 〒 ☞-> ▶> ◀< →-> ←<- §S ¶P †+ ‡++ №No ×x ÷/ ±+- ° ′\' ″"',
  unit: '㍍m ㌔k ㌢c ㌘g ㌧t ㍑l ㌶ha ㌃a ㌫% ㌦$ ㌻p ㎜mm ㎝cm ㎞km ㎎mg ㎏kg ㎡m2 ㎥m3 ℃C ‰%% £GBP ¢c ¥JPY €EUR ㈱ ㈲ ㋿R ㍻H ㍼S ㍽T ㍾M',
  letter: 'ſs ßss ẞSS æae œoe ÆAE ŒOE ꝛr þth ðdh øo åa ëe ïi çc ñn',
  space: '\u3000',
};

export const specialCharacters: readonly SpecialCharacter[] = Object.entries(table).flatMap(([kind, list]) =>
  list.split(' ').map((entry) => {
    const [character = ''] = entry;
    return { character, kind: kind as CharacterKind, hint: entry.slice(character.length) };
  }),
);

/** How many of those used last are offered first. */
const REMEMBERED = 12;

/** The characters used last, the latest first, after one more has been used. */
export function withLatest(used: readonly string[], character: string): string[] {
  return [character, ...used.filter((other) => other !== character)].slice(0, REMEMBERED);
}

/** The characters used last that are on offer, whatever was kept. */
export function remembered(kept: unknown): SpecialCharacter[] {
  if (!Array.isArray(kept)) return [];
  return withoutRepeats(kept).flatMap(
    (character) => specialCharacters.find((each) => each.character === character) ?? [],
  );
}

function withoutRepeats(list: readonly unknown[]): unknown[] {
  return [...new Set(list)].slice(0, REMEMBERED);
}

/** A character's code point as it is written: U+2460. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
