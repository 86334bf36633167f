import { LineKind, type Section, SectionKind, type Summary, type Tree } from '../syntax';

/** Letters of a text, by the scripts that tell languages apart. */
interface Letters {
  readonly han: number;
  /** Han characters that only simplified Chinese prints, and those that it does not. */
  readonly simplified: number;
  readonly traditional: number;
  readonly kana: number;
  readonly hangul: number;
  readonly cyrillic: number;
  readonly latin: number;
}

const none: Letters = { han: 0, simplified: 0, traditional: 0, kana: 0, hangul: 0, cyrillic: 0, latin: 0 };

const letters: Summary<Section, Letters> = {
  none,
  of: (section) => (section.kind === SectionKind.Prelude ? none : lettersOf(section)),
  join: sum,
};

/**
 * The language that a file's letters give away where its front matter names none: Japanese by its kana, Korean by Hangul, Chinese
 * by Han characters without either, Russian by Cyrillic; `null` for Latin, which too many languages write. A file's sections are
 * each counted once, so that an edit counts again what it touches and no more.
 */
export function languageByScript({ sequence }: Tree): string | null {
  const all = sequence.summary(letters);
  const eastAsian = all.han + all.kana + all.hangul;
  // A character of these is about as much text as two letters of the others.
  if (eastAsian * 2 <= Math.max(all.cyrillic, all.latin)) return all.cyrillic > all.latin ? 'ru' : null;
  if (all.hangul * 5 >= eastAsian) return 'ko';
  if (all.kana * 10 >= eastAsian) return 'ja';
  return all.traditional > all.simplified ? 'zh-Hant' : 'zh-Hans';
}

/** UTF-16 units of a section that are looked at: enough to know its script, little enough for each keystroke. */
const SAMPLE = 2000;

const counted = new WeakMap<Section, Letters>();

function lettersOf(section: Section): Letters {
  let letters = counted.get(section);
  if (!letters) {
    letters = count(section);
    counted.set(section, letters);
  }
  return letters;
}

function count(section: Section): Letters {
  let letters = none;
  for (let line = 0; line < section.lineCount && section.lineStart(line) < SAMPLE; line++) {
    if (section.lineKind(line) === LineKind.Comment) continue;
    const end = Math.min(section.contentEnd(line), section.lineStart(line) + SAMPLE);
    letters = sum(letters, countIn(section.text.slice(section.contentStart(line), end)));
  }
  return letters;
}

const scripts = {
  han: /\p{Script=Han}/gu,
  simplified: /[们个国来时会这为对发经长过说学报东车门问间开关书记员业产设认应让见现实运动议论区县镇乡厂资讯]/g,
  traditional: /[們個國來時會這為對發經長過說學報東車門問間開關書記員業產設認應讓見現實運動議論區縣鎮鄉廠資訊]/g,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  hangul: /\p{Script=Hangul}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  latin: /\p{Script=Latin}/gu,
} satisfies Record<keyof Letters, RegExp>;

function countIn(text: string): Letters {
  return mapLetters((key) => text.match(scripts[key])?.length ?? 0);
}

function sum(a: Letters, b: Letters): Letters {
  return a === none ? b : b === none ? a : mapLetters((key) => a[key] + b[key]);
}

function mapLetters(numberOf: (key: keyof Letters) => number): Letters {
  const keys = Object.keys(scripts) as (keyof Letters)[];
  return Object.fromEntries(keys.map((key) => [key, numberOf(key)])) as unknown as Letters;
}
