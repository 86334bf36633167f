import type { JumpHalf, PairingSegment } from './halves';
import { getOrMake } from './maps';
import { type OpenBrackets, openBrackets } from './open-brackets';
import type { Chains } from './pairing-chains';
import type { PairingDesk } from './pairing-desk';
import type { Fit } from './pairing-fit';
import { termsOf, wordsOf } from './terms';

/**
 * What speaks for two halves and against them, in points. Whole numbers, so that sums do not hang on the order in which they
 * are taken.
 */
export const points = {
  /** Any two that fit: what leaving both unpaired would cost. */
  fit: 80,
  /** Labels or slugs are equal. */
  named: 200,
  /** Only one of them prints a label. */
  labelOnOneSide: -30,
  /** A page of theirs cannot be read. */
  blind: -30,
  /** The in names an earlier page of the article, not the one that the jump leaves. */
  earlierPage: -10,

  /** A hyphen, and the text goes on with a lower-case letter. */
  wordRunsOn: 120,
  /** A hyphen, and it goes on with a capital or with no letter. */
  wordBreaksOff: -40,
  /** In mid-sentence, and the text goes on with a lower-case letter or with a mark that cannot begin one. */
  sentenceRunsOn: 40,
  /** The sentence has ended, and the text goes on with a lower-case letter or such a mark. */
  sentenceLacksItsStart: -50,
  /** In mid-sentence, and a new paragraph begins. */
  sentenceBreaksOff: -30,
  /** The sentence has ended, and a new one or a new paragraph begins. */
  sentenceBegins: 15,
  /** Both halves are parted from their text, or neither is. */
  partedAlike: 10,
  partedUnlike: -10,
  /** A bracket or quotation mark left open before the jump is closed after it. */
  bracketCloses: 50,
  /** One is left open before and not closed after: it may close farther on. */
  bracketStaysOpen: -10,
  /** One is closed that was not open: it may have opened farther back. */
  bracketUnopened: -15,

  /** All words of the reprinted headline stand in the article's; a part of them counts in proportion. */
  headlineShared: 90,
  /** Both have a headline, and they share no word. */
  headlineUnlike: -20,
  /** At most, for terms of the running texts that rivals do not share. */
  sharedTerms: 120,
} as const;

/** Terms that more halves than this share among rivals say nothing. */
const commonTerm = 4;

/** Weighs halves that rival each other. Texts are read once, and only those of rivals. */
export class Evidence {
  private readonly sides = new Map<JumpHalf, Side>();
  private readonly headlines = new Map<number, ReadonlySet<string>>();

  constructor(private readonly desk: PairingDesk) {}

  /** The points of each fit, all of which rival each other. */
  weigh(fits: readonly Fit[], chains: Chains): number[] {
    const shared = this.sharedTerms(fits, chains);
    return fits.map((fit, i) => this.ofWording(fit) + this.ofText(fit) + this.ofHeadline(fit, chains) + shared[i]!);
  }

  private ofWording({ labels, isNamed, blind, origin }: Fit): number {
    let sum: number = points.fit;
    if (isNamed) sum += points.named;
    else if (labels === 'one-sided') sum += points.labelOnOneSide;
    if (blind) sum += points.blind;
    if (origin === 'earlier' || origin === 'possible') sum += points.earlierPage;
    return sum;
  }

  private ofText({ slot, to }: Fit): number {
    const before = this.side(this.desk.slots[slot]!.half);
    const after = this.side(this.desk.segments[to]!.jumpIn!);
    if (before.text === '' || after.text === '') return 0;
    const parted = before.parted === after.parted ? points.partedAlike : points.partedUnlike;
    return parted + ofSentence(before, after) + ofBrackets(before.brackets, after.brackets);
  }

  private ofHeadline({ slot, to }: Fit, chains: Chains): number {
    const reprinted = this.headline(to);
    if (reprinted.size === 0) return 0;
    let shared = 0;
    const article = chains.upTo(this.desk.slots[slot]!).segments.map((segment) => this.headline(segment));
    if (article.every((words) => words.size === 0)) return 0;
    for (const word of reprinted) if (article.some((words) => words.has(word))) shared++;
    return shared === 0 ? points.headlineUnlike : Math.round((points.headlineShared * shared) / reprinted.size);
  }

  /** Terms that an out's article and an in's share, and that few of their rivals have. */
  private sharedTerms(fits: readonly Fit[], chains: Chains): number[] {
    const articles = new Map<number, TermSource>();
    const continuations = new Map<number, TermSource>();
    for (const { slot, to } of fits) {
      const out = this.desk.slots[slot]!;
      getOrMake(articles, slot, () => this.termsBefore(out.half, chains.upTo(out).segments));
      getOrMake(continuations, to, () => this.termsAfter(to));
    }
    const inArticles = countTerms(articles.values());
    const inContinuations = countTerms(continuations.values());
    return fits.map(({ slot, to }) => {
      const theirs = continuations.get(to)!;
      let sum = 0;
      for (const [term, value] of articles.get(slot)!) {
        const other = theirs.get(term);
        if (other === undefined) continue;
        const common = inArticles.get(term)! * inContinuations.get(term)!;
        if (common <= commonTerm) sum += Math.round(Math.min(value, other) / common);
      }
      return Math.min(sum, points.sharedTerms);
    });
  }

  private termsBefore(half: JumpHalf, segments: readonly number[]): TermSource {
    const terms = new Map(this.side(half).terms);
    for (const segment of segments) merge(terms, termsOf(this.desk.segments[segment]!.headline.join('\n')));
    return terms;
  }

  private termsAfter(to: number): TermSource {
    const { headline, jumpIn } = this.desk.segments[to]!;
    const terms = new Map(this.side(jumpIn!).terms);
    merge(terms, termsOf(headline.join('\n')));
    return terms;
  }

  private side(half: JumpHalf): Side {
    return getOrMake(this.sides, half, () => new Side(half));
  }

  private headline(segment: number): ReadonlySet<string> {
    return getOrMake(this.headlines, segment, () => headlineWords(this.desk.segments[segment]!));
  }
}

type TermSource = ReadonlyMap<string, number>;

/** A half's text as far as its evidence goes. */
class Side {
  readonly text: string;
  readonly parted: boolean;
  readonly terms: TermSource;
  readonly brackets: OpenBrackets;

  constructor(half: JumpHalf) {
    this.text = half.runningText.trim();
    this.parted = half.parted;
    this.terms = termsOf(this.text);
    this.brackets = openBrackets(this.text);
  }
}

const hyphenAtEnd = /\p{L}[-‐¬⸗\u00AD]$/u;
const opensLower = /^\p{Ll}/u;
const opensWithCase = /^["“„«»‚‘(]?[\p{Lu}\p{Ll}]/u;
/** Marks that never begin a sentence. */
const opensMidSentence = /^[,;:.!?)\]»”’、，。；：！？）」』》〉】…·]/u;
const sentenceEnd = /[.!?。！？…]["”“’»«)）」』》\]】]{0,3}$/u;

function ofSentence(before: Side, after: Side): number {
  const runsOn = opensLower.test(after.text);
  if (hyphenAtEnd.test(before.text)) return runsOn ? points.wordRunsOn : points.wordBreaksOff;
  const hasEnded = sentenceEnd.test(before.text);
  if (runsOn || opensMidSentence.test(after.text))
    return hasEnded ? points.sentenceLacksItsStart : points.sentenceRunsOn;
  if (hasEnded) return after.parted || opensWithCase.test(after.text) ? points.sentenceBegins : 0;
  return after.parted ? points.sentenceBreaksOff : 0;
}

function ofBrackets(before: OpenBrackets, after: OpenBrackets): number {
  const unopened = [...after.unopened];
  let sum = 0;
  for (const kind of before.left) {
    const at = unopened.indexOf(kind);
    if (at < 0) sum += points.bracketStaysOpen;
    else {
      unopened.splice(at, 1);
      sum += points.bracketCloses;
    }
  }
  return sum + unopened.length * points.bracketUnopened;
}

/** Words of four letters and more, pairs of characters; a headline of short words alone gives those. */
function headlineWords({ headline }: PairingSegment): ReadonlySet<string> {
  const words = wordsOf(headline.join('\n'));
  const telling = [...words].filter((word) => word.length >= 4 || !/^[a-z]/.test(word));
  return telling.length > 0 ? new Set(telling) : words;
}

function merge(into: Map<string, number>, terms: TermSource): void {
  for (const [term, value] of terms) into.set(term, Math.max(value, into.get(term) ?? 0));
}

function countTerms(sources: Iterable<TermSource>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of sources) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
