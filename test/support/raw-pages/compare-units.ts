import type { Comparison, TruthUnit } from './comparison';
import type { Role } from './printed-page';
import type { Measure } from './score';

const measureOf: Partial<Record<Role, Measure>> = {
  headline: 'headlines',
  standing: 'otherHeads',
  kicker: 'otherHeads',
  deck: 'otherHeads',
  crosshead: 'otherHeads',
  byline: 'bylines',
  credit: 'bylines',
  signature: 'bylines',
  'page-credit': 'bylines',
  caption: 'captions',
  'jump-in': 'jumps',
  'jump-out': 'jumps',
};

/** Units that are right as a whole: the same characters, in the same place of the matched article. */
export function compareUnits(comparison: Comparison): void {
  const right = new Set<TruthUnit>();
  for (const said of comparison.said) {
    const measure = measureOf[said.unit.role];
    if (!measure || measure === 'headlines') continue;
    const count = comparison.score.counts[measure];
    count.said++;
    const truth = comparison.truth[comparison.trueUnit[said.all[0]!] ?? -1];
    const isRight =
      truth !== undefined &&
      !right.has(truth) &&
      truth.role === said.unit.role &&
      sameCharacters(truth.characters, said.all) &&
      (said.article < 0 ? truth.article < 0 : comparison.matched.get(said.article) === truth.article);
    if (isRight) {
      right.add(truth);
      count.right++;
    }
    comparison.decide(isRight, said.unit.role, [...said.unit.lines, ...comparison.headLineOf(said)], said.all);
  }
  for (const truth of comparison.truth) {
    const measure = measureOf[truth.role];
    if (!measure || measure === 'headlines' || truth.characters.length === 0) continue;
    comparison.score.counts[measure].truth++;
    const said = comparison.said[comparison.saidUnit[truth.characters[0]!]!];
    // What was taken for another unit of these is counted there.
    if (right.has(truth) || (said && measureOf[said.unit.role])) continue;
    comparison.decide(false, `${truth.role} missed`, comparison.linesOf(truth.characters[0]!), truth.characters);
  }
}

/** Headlines are right as a whole, too: all `#` lines of a head. */
export function compareHeadlines(comparison: Comparison): void {
  const count = comparison.score.counts.headlines;
  const headlines = new Map<number, number[]>();
  for (const { role, article, characters } of comparison.truth) {
    if (role !== 'headline' || characters.length === 0) continue;
    headlines.set(article, [...(headlines.get(article) ?? []), ...characters]);
  }
  count.truth = headlines.size;
  for (let article = 0; article < comparison.saidArticles; article++) {
    const said = comparison.said.filter(({ unit, article: of }) => of === article && unit.role === 'headline');
    const words = said.flatMap(({ all }) => all);
    const truth = headlines.get(comparison.matched.get(article) ?? -1) ?? [];
    const right = sameCharacters(truth, words);
    if (words.length > 0) {
      count.said++;
      if (right) count.right++;
    }
    comparison.decide(right, 'headline', comparison.headLineAt(article), words.length > 0 ? words : truth);
  }
}

function sameCharacters(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  const held = new Set(a);
  return b.every((character) => held.has(character));
}
