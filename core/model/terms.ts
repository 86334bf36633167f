/**
 * The words by which two texts are seen to be about the same thing. Scripts without spaces between words give pairs and threes of
 * neighbouring characters in place of words.
 */

/** How much a shared term says, in the points of the pairing's evidence. */
const points = {
  /** A capitalised word inside a sentence: in most languages a name. */
  name: 15,
  number: 8,
  longWord: 6,
  word: 3,
  /** Two neighbouring characters, which many texts share by chance. */
  pair: 3,
  /** Three of them, which few do. */
  three: 8,
  /** What anything but a name counts in a headline, beside running text. */
  inHeadline: 2,
};

const characters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆ー`;
const characterRun = new RegExp(`([${characters}]+)`, 'u');
const anyCharacter = new RegExp(`[${characters}]`, 'u');
const isCharacterRun = new RegExp(`^[${characters}]`, 'u');
const wordRun = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ー]*/gu;

/** Characters that join words rather than make them; a pair or three with one of them says nothing. */
const particles = /[的了着是在和与或及等也就都而之为以于这那有不将被把对从到又还很们]|^\p{Script=Hiragana}+$/u;

/** Folds what differs in print though it is the same word: case, width, accents, ß and SS, apostrophes. */
export function fold(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.replaceAll("'", '').toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .normalize('NFC')
    .toUpperCase()
    .toLowerCase();
}

/** The folded words of a headline or slug, however short. */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const [run] of text.matchAll(wordRun)) {
    for (const part of partsOf(run)) {
      if (!isCharacterRun.test(part)) words.add(fold(part));
      else if (part.length === 1) words.add(part);
      else for (let i = 0; i + 2 <= part.length; i++) words.add(part.slice(i, i + 2));
    }
  }
  return words;
}

/** The telling terms of running text, folded, each with its points. */
export function termsOf(text: string): Map<string, number> {
  return collect(text, 1, (at) => opensSentence(text, at));
}

/** The telling terms of a headline: all its words are chosen ones, and none is a capital only because a sentence begins. */
export function headlineTermsOf(headline: string): Map<string, number> {
  return collect(headline, points.inHeadline, () => false);
}

function collect(text: string, factor: number, opensSentence: (at: number) => boolean): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (term: string, value: number) => terms.set(term, Math.max(value, terms.get(term) ?? 0));
  for (const match of text.matchAll(wordRun)) {
    for (const part of partsOf(match[0])) {
      if (isCharacterRun.test(part)) {
        addCharacters(part, 2, points.pair * factor, add);
        addCharacters(part, 3, points.three * factor, add);
      } else {
        const isName = /^\p{Lu}/u.test(part) && part.length >= 4 && !opensSentence(match.index);
        const value = isName ? points.name : pointsOf(part) * factor;
        if (value > 0) add(fold(part), value);
      }
    }
  }
  return terms;
}

function partsOf(run: string): readonly string[] {
  if (!anyCharacter.test(run)) return [run];
  return run.split(characterRun).filter((part) => part !== '');
}

function addCharacters(run: string, size: number, value: number, add: (term: string, value: number) => void): void {
  for (let i = 0; i + size <= run.length; i++) {
    const term = run.slice(i, i + size);
    if (!particles.test(term)) add(term, value);
  }
}

function pointsOf(word: string): number {
  if (/^\p{N}/u.test(word)) return word.length >= 2 ? points.number : 0;
  return word.length < 4 ? 0 : word.length < 6 ? points.word : points.longWord;
}

function opensSentence(text: string, at: number): boolean {
  while (at > 0 && /[\s"“„«»‚‘(]/.test(text[at - 1]!)) at--;
  return at === 0 || (/[.!?…:。！？]/.test(text[at - 1]!) && !titleOrInitial.test(text.slice(Math.max(0, at - 5), at)));
}

/** `Mr.`, `Dr.`, `J.` end no sentence. */
const titleOrInitial = /(?:^|[^\p{L}])\p{Lu}\p{L}{0,2}\.$/u;
