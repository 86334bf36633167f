import type { Conventions } from '../../../core/conventions/conventions';
import { structurePage } from '../../../core/structure';
import type { Corpus } from './corpus';
import { type Level, levels } from './damage';
import { structureTold } from './oracle';
import { Random } from './random';
import { layRawPage, type PageContent, type RawPage } from './raw-page';
import { addScore, emptyScore, type Fault, type Score } from './score';
import { scorePage } from './score-page';
import { chooseStyle, type Style } from './style';
import type { Pool } from './write-issue';

export interface Sample {
  readonly raw: RawPage;
  readonly transcript: string;
  readonly score: Score;
  readonly faults: readonly Fault[];
}

/** Lays out the page that a seed stands for, or a variation of it. Content and setting are the same at every level of damage. */
export function layPage(
  corpus: Corpus,
  language: string,
  level: Level,
  pool: Pool,
  seed: number,
  vary = (content: PageContent, style: Style): { content: PageContent; style: Style } => ({ content, style }),
): { raw: RawPage; conventions: Conventions } {
  const random = new Random(seed);
  const page = corpus.page(language, pool, random);
  const { conventions } = page;
  const { content, style } = vary(page.content, chooseStyle(conventions.language, random));
  return { raw: layRawPage(content, style, levels[level], random, new Random(~seed)), conventions };
}

/** Lays out the page that a seed stands for, structures its raw text, `told` what its lines are or not, and scores what comes of it. */
export function trySeed(
  corpus: Corpus,
  language: string,
  level: Level,
  pool: Pool,
  seed: number,
  told = false,
): Sample {
  const { raw, conventions } = layPage(corpus, language, level, pool, seed);
  const transcript = told ? structureTold(raw, conventions) : structurePage(raw.text, { conventions }).transcript;
  const faults: Fault[] = [];
  return { raw, transcript, faults, score: scorePage(raw, transcript, conventions, faults) };
}

/** The scores of several seeds together. */
export function trySeeds(corpus: Corpus, language: string, level: Level, pool: Pool, seeds: Iterable<number>): Score {
  const total = emptyScore();
  for (const seed of seeds) addScore(total, trySeed(corpus, language, level, pool, seed).score);
  return total;
}
