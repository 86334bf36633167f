import type { GenreEvidence } from './conventions';

/** What gives a genre away in one language; sources of regular expressions (flags `iu`), looked for in the order given. */
export interface GenreWords {
  readonly clues: readonly GenreClue[];
  /** Roles whose bylines say that an article is news, whatever its headline says. */
  readonly reporters: string;
}

export interface GenreClue {
  readonly genre: string;
  /** In a headline. */
  readonly headline?: string;
  /** In a byline, as printed. */
  readonly byline?: string;
  /** At the start of the first paragraph. */
  readonly opening?: string;
}

const REACH = 200;

/** Reads the genre that an article's words give away. */
export class Genres {
  private readonly clues: readonly { genre: string; headline?: RegExp; byline?: RegExp; opening?: RegExp }[];
  private readonly reporters: RegExp;

  constructor({ clues, reporters }: GenreWords) {
    this.clues = clues.map(({ genre, headline, byline, opening }) => ({
      genre,
      ...(headline === undefined ? {} : { headline: new RegExp(headline, 'iu') }),
      ...(byline === undefined ? {} : { byline: new RegExp(byline, 'iu') }),
      ...(opening === undefined ? {} : { opening: new RegExp(opening, 'iu') }),
    }));
    this.reporters = new RegExp(reporters || '(?!)', 'iu');
  }

  read({ headline, bylines, firstParagraph, hasPictures, hasText }: GenreEvidence): string | null {
    if (hasPictures && !hasText) return 'photo';
    const signed = bylines.map(({ text }) => text.trim().slice(0, REACH));
    const reported = bylines.some(({ credits }) =>
      credits.some(({ role, names }) => names.length > 0 && this.reporters.test(role ?? '')),
    );
    const opening = firstParagraph.slice(0, REACH).trimStart();
    for (const clue of this.clues) {
      if (clue.byline && signed.some((byline) => clue.byline!.test(byline))) return clue.genre;
      if (reported) continue;
      if (clue.headline && headline.some((line) => clue.headline!.test(line.trim().slice(0, REACH)))) return clue.genre;
      if (clue.opening?.test(opening)) return clue.genre;
    }
    return null;
  }
}
