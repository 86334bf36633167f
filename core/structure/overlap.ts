import { isWide } from '../syntax/characters';

/**
 * How far words are shared between a headline or caption and the texts of a page. What stands in many of them (the topic of the
 * day) counts for little, what stands in one for much. Han, kana and Hangul are compared by pairs of characters, other scripts
 * by the beginnings of words.
 */
export class Overlap {
  private readonly terms: readonly ReadonlySet<string>[];
  /** Whether the page's script has no blanks between words. */
  private readonly wide: boolean;
  private readonly spread = new Map<string, number>();

  constructor(texts: readonly string[]) {
    this.terms = texts.map(termsOf);
    this.wide = texts.some((text) => isWide(text.charCodeAt(0)));
    for (const set of this.terms) for (const term of set) this.spread.set(term, (this.spread.get(term) ?? 0) + 1);
  }

  /** The share of the words' weight that the text at `index` holds: 0 to 1. */
  share(words: string, index: number): number {
    let held = 0;
    let whole = 0;
    for (const term of termsOf(words)) {
      const weight = this.weight(term);
      whole += weight;
      if (this.terms[index]?.has(term)) held += weight;
    }
    return whole === 0 ? 0 : held / whole;
  }

  /** How much speaks for two texts being parts of one, by the words that they share and nobody else has; in points. */
  sameStory(a: number, b: number): number {
    const { least, weight } = this.wide ? { least: 0.015, weight: 100 } : { least: 0.028, weight: 50 };
    return Math.min(1.5, Math.max(-1.5, weight * (this.cohesion(a, b) - least)));
  }

  private cohesion(a: number, b: number): number {
    const [small, large] = [this.terms[a]!, this.terms[b]!].sort((x, y) => x.size - y.size) as [
      ReadonlySet<string>,
      ReadonlySet<string>,
    ];
    let held = 0;
    for (const term of small) if (large.has(term) && this.spread.get(term)! <= FEW) held++;
    return small.size === 0 ? 0 : held / Math.sqrt(small.size * large.size);
  }

  /** Words that no text holds tell little between them: they count, but less than a name would that one text holds. */
  private weight(term: string): number {
    const spread = this.spread.get(term) ?? 0;
    if (spread === 0) return 0.3;
    return Math.log(1 + this.terms.length / spread) / Math.log(1 + this.terms.length);
  }
}

const STEM = 6;
/** A word that more texts than these hold is nobody's own. */
const FEW = 2;

function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const [run] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!isWide(run.charCodeAt(0)) && !isWide(run.charCodeAt(run.length - 1))) {
      if (run.length >= 4) terms.add(run.toLowerCase().slice(0, STEM));
      continue;
    }
    for (let i = 0; i + 1 < run.length; i++) terms.add(run.slice(i, i + 2));
  }
  return terms;
}
