import type { Random } from './random';

/** How the words of a headline begin: with capitals as in a sentence, all of them but the small ones, or in capitals throughout. */
export type Case = 'sentence' | 'title' | 'capitals';

/** How a paper words and sets its heads, whatever they say: it keeps to that all over a page. */
export interface HouseStyle {
  /** Shares of the reports that have one. */
  readonly kickers: number;
  readonly decks: number;
  readonly kickerCase: Case;
  readonly headlineCase: Case;
  readonly deckCase: Case;
}

type Cases = readonly [kicker: Case, headline: Case, deck: Case];

const plain: Cases = ['sentence', 'sentence', 'sentence'];

const cases: Readonly<Record<string, readonly Cases[]>> = {
  en: [
    ...[plain, plain, plain],
    ['capitals', 'sentence', 'sentence'],
    ['title', 'title', 'sentence'],
    ['capitals', 'title', 'title'],
    ['title', 'capitals', 'title'],
  ],
  de: [plain, plain, plain, ['capitals', 'sentence', 'sentence'], ['sentence', 'capitals', 'sentence']],
  fr: [plain, plain, plain, ['capitals', 'sentence', 'sentence'], ['sentence', 'capitals', 'sentence']],
  es: [plain, plain, plain, ['capitals', 'sentence', 'sentence']],
  ru: [plain, plain, ['capitals', 'sentence', 'sentence'], ['sentence', 'capitals', 'sentence']],
};

export function chooseHouseStyle(language: string, random: Random): HouseStyle {
  const [kickerCase, headlineCase, deckCase] = random.pick(cases[language.slice(0, 2)] ?? [plain]);
  return {
    kickers: random.pick([0, 0.25, 0.5]),
    decks: random.pick([0.1, 0.3, 0.5]),
    ...{ kickerCase, headlineCase, deckCase },
  };
}

const small = /^(?:an?|the|and|but|or|nor|as|at|by|for|in|of|on|to|is|up|from|with)$/u;

/** Sets words in the case that a paper keeps to; no letter is added. */
export function inCase(text: string, of: Case): string {
  if (of === 'sentence') return text;
  if (of === 'capitals') return text.replace(/[^ß]+/gu, (part) => part.toUpperCase());
  return text.replace(/[\p{L}’]+/gu, (word, at: number) =>
    at > 0 && small.test(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1),
  );
}
