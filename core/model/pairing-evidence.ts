import type { JumpHalf, PairingSegment } from './halves';
import { getOrMake } from './maps';
import { type OpenBrackets, openBrackets } from './open-brackets';
import type { Chains } from './pairing-chains';
import type { PairingDesk } from './pairing-desk';
import type { Fit } from './pairing-fit';
import { headlineTermsOf, termsOf, wordsOf } from './terms';

/**
 * What speaks for two halves and against them, in points. Whole numbers, so that sums do not hang on the order in which they
 * are taken.
 */
const points = {
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

/** Weighs halves that rival each other; the texts of others are never read. */
export class Evidence {
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
    const before = sideOf(this.desk.slots[slot]!.half);
    const after = sideOf(this.desk.segments[to]!.jumpIn!);
    if (before.isSilent || after.isSilent) return 0;
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

  /** Terms that an out's article and an in's continuation share, and that few of their rivals have. */
  private sharedTerms(fits: readonly Fit[], chains: Chains): number[] {
    const articles = new Map<number, TermSource>();
    const continuations = new Map<number, TermSource>();
    for (const { slot, to } of fits) {
      const out = this.desk.slots[slot]!;
      getOrMake(articles, slot, () => this.termsBefore(out.half, chains.upTo(out).segments));
      getOrMake(continuations, to, () => this.termsAfter(to));
    }
    const inArticles = holdersOf(articles);
    const inContinuations = holdersOf(continuations);
    const sums = new Map<string, number>();
    for (const [term, slots] of inArticles) {
      const ins = inContinuations.get(term);
      if (!ins || slots.length * ins.length > commonTerm) continue;
      for (const slot of slots) {
        for (const to of ins) {
          if (!this.isInText(term, slot, to)) continue;
          const value = Math.max(articles.get(slot)!.get(term)!, continuations.get(to)!.get(term)!);
          const pair = `${slot} ${to}`;
          sums.set(pair, (sums.get(pair) ?? 0) + Math.round(value / (slots.length * ins.length)));
        }
      }
    }
    return fits.map(({ slot, to }) => Math.min(sums.get(`${slot} ${to}`) ?? 0, points.sharedTerms));
  }

  /** Words that stand in the two headlines alone are weighed as such. */
  private isInText(term: string, slot: number, to: number): boolean {
    const { slots, segments } = this.desk;
    return sideOf(slots[slot]!.half).terms.has(term) || sideOf(segments[to]!.jumpIn!).terms.has(term);
  }

  private termsBefore(half: JumpHalf, segments: readonly number[]): TermSource {
    const terms = new Map(sideOf(half).terms);
    for (const segment of segments) merge(terms, headlineTermsOf(this.desk.segments[segment]!.headline.join('\n')));
    return terms;
  }

  private termsAfter(to: number): TermSource {
    const { headline, jumpIn } = this.desk.segments[to]!;
    const terms = new Map(sideOf(jumpIn!).terms);
    merge(terms, headlineTermsOf(headline.join('\n')));
    return terms;
  }

  private headline(segment: number): ReadonlySet<string> {
    return getOrMake(this.headlines, segment, () => headlineWords(this.desk.segments[segment]!));
  }
}

type TermSource = ReadonlyMap<string, number>;

/** A half's text as far as its evidence goes. */
class Side {
  readonly isSilent: boolean;
  readonly parted: boolean;
  readonly terms: TermSource;
  readonly brackets: OpenBrackets;
  readonly endsInHyphen: boolean;
  readonly endsSentence: boolean;
  readonly beginsLower: boolean;
  readonly beginsMidSentence: boolean;
  /** With a letter that has a case. */
  readonly beginsWithCase: boolean;

  constructor({ runningText, parted }: JumpHalf) {
    const text = runningText.trim();
    this.isSilent = text === '';
    this.parted = parted;
    this.terms = termsOf(text);
    this.brackets = openBrackets(text);
    this.endsInHyphen = /\p{L}[-‐¬⸗\u00AD]$/u.test(text);
    this.endsSentence = /[.!?。！？…]["”“’»«)）」』》\]】]{0,3}$/u.test(text);
    this.beginsLower = /^\p{Ll}/u.test(text);
    this.beginsMidSentence = this.beginsLower || /^[,;:.!?)\]»”’、，。；：！？）」』》〉】…·]/u.test(text);
    this.beginsWithCase = /^["“„«»‚‘(]?[\p{Lu}\p{Ll}]/u.test(text);
  }
}

/** Read once a half, as long as the half is the same object. */
const sides = new WeakMap<JumpHalf, Side>();

function sideOf(half: JumpHalf): Side {
  let side = sides.get(half);
  if (!side) {
    side = new Side(half);
    sides.set(half, side);
  }
  return side;
}

function ofSentence(before: Side, after: Side): number {
  if (before.endsInHyphen) return after.beginsLower ? points.wordRunsOn : points.wordBreaksOff;
  if (after.beginsMidSentence) return before.endsSentence ? points.sentenceLacksItsStart : points.sentenceRunsOn;
  if (before.endsSentence) return after.parted || after.beginsWithCase ? points.sentenceBegins : 0;
  return after.parted ? points.sentenceBreaksOff : 0;
}

function ofBrackets(before: OpenBrackets, after: OpenBrackets): number {
  if (before.left.length === 0 && after.unopened.length === 0) return 0;
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

/** Which halves have a term. */
function holdersOf(sources: ReadonlyMap<number, TermSource>): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [half, terms] of sources) {
    for (const term of terms.keys()) getOrMake(holders, term, () => [] as number[]).push(half);
  }
  return holders;
}
