import { structurePage } from '../../../core/structure';
import type { Corpus } from './corpus';
import { type Level, levels } from './damage';
import { Random } from './random';
import { layRawPage, type RawPage } from './raw-page';
import { addScore, emptyScore, type Fault, type Score, scorePage } from './score';
import { chooseStyle } from './style';
import type { Pool } from './write-issue';

export interface Sample {
  readonly raw: RawPage;
  readonly transcript: string;
  readonly score: Score;
  readonly faults: readonly Fault[];
}

/** Lays out the page that a seed stands for, structures its raw text, and scores what comes of it. */
export function trySeed(corpus: Corpus, language: string, level: Level, pool: Pool, seed: number): Sample {
  // Content and setting are the same at every level of damage.
  const random = new Random(seed);
  const { content, conventions } = corpus.page(language, pool, random);
  const style = chooseStyle(conventions.language, random);
  const raw = layRawPage(content, style, levels[level], random, new Random(~seed));
  const { transcript } = structurePage(raw.text, { conventions });
  const faults: Fault[] = [];
  return { raw, transcript, faults, score: scorePage(raw, transcript, conventions, faults) };
}

/** The scores of several seeds together. */
export function trySeeds(corpus: Corpus, language: string, level: Level, pool: Pool, seeds: Iterable<number>): Score {
  const total = emptyScore();
  for (const seed of seeds) addScore(total, trySeed(corpus, language, level, pool, seed).score);
  return total;
}
