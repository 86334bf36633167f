import { isWide } from '../syntax/characters';
import type { Body } from './bodies';
import type { Script } from './heads/evidence';
import { joinForReading } from './joined';

/**
 * How far words are shared between a headline or caption and the texts of a page. What stands in many of them (the topic of the
 * day) counts for little, what stands in one for much. Han, kana and Hangul are compared by pairs of characters, other scripts
 * by the beginnings of words.
 */
export class Overlap {
  private readonly terms: readonly ReadonlySet<string>[];
  private readonly leads: readonly ReadonlySet<string>[];
  private readonly spread = new Map<string, number>();
  /** Words of headlines, which are held against many texts. */
  private readonly read = new Map<string, ReadonlySet<string>>();
  readonly script: Script;

  constructor(texts: readonly string[]) {
    this.terms = texts.map(termsOf);
    this.leads = texts.map((text) => termsOf(text.slice(0, LEAD)));
    this.script = texts.some((text) => isWide(text.charCodeAt(0))) ? 'wide' : 'narrow';
    for (const set of this.terms) for (const term of set) this.spread.set(term, (this.spread.get(term) ?? 0) + 1);
  }

  /** The share of the words' weight that the text at `index` holds: 0 to 1. */
  share(words: string, index: number): number {
    return this.shares(words, index).text;
  }

  /** The share of the words' weight that the text at `index` holds, and that its beginning holds: 0 to 1. */
  shares(words: string, index: number): { readonly text: number; readonly lead: number } {
    let held = 0;
    let first = 0;
    let whole = 0;
    for (const term of this.termsOf(words)) {
      const weight = this.weight(term);
      whole += weight;
      if (this.terms[index]?.has(term)) held += weight;
      if (this.leads[index]?.has(term)) first += weight;
    }
    return whole === 0 ? { text: 0, lead: 0 } : { text: held / whole, lead: first / whole };
  }

  /** The share of the words' weight that the texts from `first` to `last` hold together: 0 to 1. */
  shareOfAny(words: string, first: number, last: number): number {
    let held = 0;
    let whole = 0;
    for (const term of this.termsOf(words)) {
      const weight = this.weight(term);
      whole += weight;
      for (let i = first; i <= last; i++) {
        if (!this.terms[i]?.has(term)) continue;
        held += weight;
        break;
      }
    }
    return whole === 0 ? 0 : held / whole;
  }

  private termsOf(words: string): ReadonlySet<string> {
    let terms = this.read.get(words);
    if (!terms) {
      terms = termsOf(words);
      this.read.set(words, terms);
    }
    return terms;
  }

  /** How much speaks for two texts being parts of one, by the words that they share and nobody else has; in points. */
  sameStory(a: number, b: number): number {
    const { least, weight } = this.script === 'wide' ? { least: 0.015, weight: 100 } : { least: 0.028, weight: 50 };
    return Math.min(1.5, Math.max(-1.5, weight * (this.cohesion(a, b) - least)));
  }

  /** The share of the words of two texts that stand in both and hardly anywhere else: 0 to 1. */
  cohesion(a: number, b: number): number {
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
/** So many characters of a text, in UTF-16 units, are its beginning: a headline is made of what they say. */
const LEAD = 160;
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

/** A body's text for comparing words. */
export function textOf(body: Body): string {
  const lines: string[] = [];
  for (const block of body.blocks) {
    if (block.kind === 'paragraph') for (const { line } of block.lines) lines.push(line.text);
    else if (block.kind === 'display') for (const { text } of block.lines) lines.push(text);
    else continue;
    lines.push('');
  }
  return joinForReading(lines).text;
}
