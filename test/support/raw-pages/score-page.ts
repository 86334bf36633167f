import type { Conventions } from '../../../core/conventions/conventions';
import { compareOrder, compareParagraphs } from './compare-text';
import { compareHeadlines, compareUnits } from './compare-units';
import { Comparison } from './comparison';
import type { RawPage } from './raw-page';
import type { Fault, Score } from './score';

/** Scores a transcript that was made from `raw`. */
export function scorePage(raw: RawPage, transcript: string, conventions: Conventions, faults?: Fault[]): Score {
  const comparison = new Comparison(raw, transcript, conventions, faults);
  compareUnits(comparison);
  compareHeadlines(comparison);
  compareOrder(comparison);
  compareParagraphs(comparison);
  return comparison.score;
}
