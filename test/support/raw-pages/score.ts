import type { Conventions } from '../../../core/conventions/conventions';
import { align } from './align';
import { type PrintedPage, type Role, readPages, type Unit } from './printed-page';
import type { RawPage } from './raw-page';

/** What was right, out of what is true and what was said. */
export interface Count {
  right: number;
  truth: number;
  said: number;
}

export const measures = [
  'segmentation',
  'headlines',
  'otherHeads',
  'bylines',
  'captions',
  'jumps',
  'readingOrder',
  'paragraphs',
] as const;

export type Measure = (typeof measures)[number];

/** How a transcript stands beside the truth; `docs/structure.md` defines what is counted. */
export interface Score {
  readonly counts: Record<Measure, Count>;
  decisions: number;
  wrong: number;
  /** Of those that are wrong: a `% ?` comment stands by them. */
  wrongDoubted: number;
  doubts: number;
}

export function emptyScore(): Score {
  const counts = Object.fromEntries(measures.map((measure) => [measure, { right: 0, truth: 0, said: 0 }]));
  return { counts: counts as Score['counts'], decisions: 0, wrong: 0, wrongDoubted: 0, doubts: 0 };
}

export function addScore(sum: Score, score: Score): void {
  for (const measure of measures) {
    for (const key of ['right', 'truth', 'said'] as const) sum.counts[measure][key] += score.counts[measure][key];
  }
  for (const key of ['decisions', 'wrong', 'wrongDoubted', 'doubts'] as const) sum[key] += score[key];
}

/** F1 of what is said: 2·right / (truth + said); 1 where there is nothing to say. */
export function f1({ right, truth, said }: Count): number {
  return truth + said === 0 ? 1 : (2 * right) / (truth + said);
}

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

/** A wrong decision, for whoever looks at what went wrong. */
export interface Fault {
  readonly what: string;
  readonly text: string;
  readonly doubted: boolean;
}

/** Scores a transcript that was made from `raw`. */
export function scorePage(raw: RawPage, transcript: string, conventions: Conventions, faults?: Fault[]): Score {
  return new Scorer(raw, transcript, conventions, faults).run();
}

/** A unit of the transcript, the raw page's characters that it holds, and whether it is doubted. */
interface SaidUnit {
  readonly unit: Unit;
  /** -1 for the page's label and those who made the page. */
  readonly article: number;
  /** Per line. */
  readonly characters: readonly (readonly number[])[];
  readonly all: readonly number[];
  readonly doubted: boolean;
}

interface TruthUnit {
  readonly role: Role;
  readonly article: number;
  readonly characters: number[];
}

class Scorer {
  private readonly score = emptyScore();
  private readonly said: SaidUnit[] = [];
  private readonly truth: TruthUnit[];
  /** The true unit of each character of the raw page. */
  private readonly trueUnit: number[];
  /** The said article, and the place in `said`, of each character of the raw page. */
  private readonly saidUnit: number[];
  /** The true article that each said article is matched with, and the other way round. */
  private readonly matched = new Map<number, number>();
  private readonly matchedBy = new Map<number, number>();
  private readonly headDoubted: boolean[] = [];
  private readonly saidArticles: number;

  constructor(
    private readonly raw: RawPage,
    transcript: string,
    conventions: Conventions,
    private readonly faults: Fault[] | undefined,
  ) {
    const pages = readPages(transcript, conventions, false);
    const page: PrintedPage = {
      furniture: pages.flatMap(({ furniture }) => furniture),
      articles: pages.flatMap(({ articles }) => articles),
    };
    this.saidArticles = page.articles.length;
    this.score.doubts = transcript.match(/^% \? /gmu)?.length ?? 0;
    this.readSaid(page);
    this.trueUnit = raw.ids.map((id) => raw.unitOf[id]!);
    this.truth = raw.units.map(({ role, article }) => ({ role, article, characters: [] }));
    this.trueUnit.forEach((unit, i) => {
      this.truth[unit]!.characters.push(i);
    });
    this.saidUnit = new Array<number>(raw.ids.length).fill(-1);
    this.said.forEach(({ all }, i) => {
      for (const character of all) if (character >= 0) this.saidUnit[character] = i;
    });
  }

  run(): Score {
    this.segment();
    this.compareUnits();
    this.compareHeadlines();
    this.compareOrder();
    this.compareParagraphs();
    return this.score;
  }

  private readSaid(page: PrintedPage): void {
    const units = [
      ...page.furniture.map((unit) => ({ unit, article: -1 })),
      ...page.articles.flatMap(({ units }, article) => units.map((unit) => ({ unit, article }))),
    ];
    const lines = align(
      this.raw,
      units.flatMap(({ unit }) => unit.lines.map(({ text }) => text)),
    );
    let line = 0;
    let inHead = -1;
    for (const { unit, article } of units) {
      const characters = unit.lines.map(() => lines[line++]!);
      const doubted = unit.lines.some(({ doubted }) => doubted);
      if (article >= 0 && article !== inHead) {
        // The comments above an article's first line are about its head and about where it begins.
        this.headDoubted[article] = unit.lines[0]!.doubted;
        inHead = article;
      }
      this.said.push({ unit, article, characters, all: characters.flat(), doubted });
    }
  }

  /** Matches articles one to one, those that share most first. */
  private segment(): void {
    const shared = new Map<string, { truth: number; said: number; count: number }>();
    const count = this.score.counts.segmentation;
    const truthSize = new Map<number, number>();
    const saidSize = new Map<number, number>();
    this.raw.ids.forEach((_, i) => {
      const truth = this.truth[this.trueUnit[i]!]!.article;
      const said = this.said[this.saidUnit[i]!]?.article ?? -1;
      if (truth >= 0) truthSize.set(truth, (truthSize.get(truth) ?? 0) + 1);
      if (said >= 0) saidSize.set(said, (saidSize.get(said) ?? 0) + 1);
      if (truth < 0 || said < 0) return;
      const entry = shared.get(`${truth} ${said}`);
      if (entry) entry.count++;
      else shared.set(`${truth} ${said}`, { truth, said, count: 1 });
    });
    count.truth = sum(truthSize.values());
    count.said = sum(saidSize.values());
    for (const { truth, said, count: overlap } of [...shared.values()].sort((a, b) => b.count - a.count)) {
      if (this.matched.has(said) || this.matchedBy.has(truth)) continue;
      this.matched.set(said, truth);
      this.matchedBy.set(truth, said);
      count.right += overlap;
      const size = truthSize.get(truth)! + saidSize.get(said)!;
      this.decide((2 * overlap) / size >= 0.98, `article ${said}`, this.headDoubted[said]!, this.textOf(said));
    }
    for (let said = 0; said < this.saidArticles; said++) {
      if (!this.matched.has(said))
        this.decide(false, `article ${said} is none`, this.headDoubted[said]!, this.textOf(said));
    }
    for (const truth of truthSize.keys()) {
      if (this.matchedBy.has(truth)) continue;
      const first = this.truth.find(({ article, characters }) => article === truth && characters.length > 0)!;
      this.decide(false, 'article missed', this.isDoubted(first.characters[0]!), this.words(first.characters));
    }
  }

  /** Units that are right as a whole: the same characters, in the same place of the matched article. */
  private compareUnits(): void {
    const right = new Set<TruthUnit>();
    for (const said of this.said) {
      const measure = measureOf[said.unit.role];
      if (!measure || measure === 'headlines') continue;
      const count = this.score.counts[measure];
      count.said++;
      const truth = this.truth[this.trueUnit[said.all[0]!] ?? -1];
      const isRight =
        truth !== undefined &&
        !right.has(truth) &&
        truth.role === said.unit.role &&
        sameCharacters(truth.characters, said.all) &&
        (said.article < 0 ? truth.article < 0 : this.matched.get(said.article) === truth.article);
      if (isRight) {
        right.add(truth);
        count.right++;
      }
      this.decide(isRight, said.unit.role, said.doubted || this.inDoubtedHead(said), this.words(said.all));
    }
    for (const truth of this.truth) {
      const measure = measureOf[truth.role];
      if (!measure || measure === 'headlines' || truth.characters.length === 0) continue;
      this.score.counts[measure].truth++;
      const said = this.said[this.saidUnit[truth.characters[0]!]!];
      // What was taken for another unit of these is counted there.
      if (right.has(truth) || (said && measureOf[said.unit.role])) continue;
      this.decide(false, `${truth.role} missed`, this.isDoubted(truth.characters[0]!), this.words(truth.characters));
    }
  }

  private inDoubtedHead({ article, unit }: SaidUnit): boolean {
    const inHead: readonly Role[] = [
      'standing',
      'kicker',
      'headline',
      'deck',
      'byline',
      'jump-in',
      'caption',
      'credit',
    ];
    return article >= 0 && inHead.includes(unit.role) && this.headDoubted[article]!;
  }

  private compareHeadlines(): void {
    const count = this.score.counts.headlines;
    const headlines = new Map<number, number[]>();
    for (const { role, article, characters } of this.truth) {
      if (role !== 'headline' || characters.length === 0) continue;
      headlines.set(article, [...(headlines.get(article) ?? []), ...characters]);
    }
    count.truth = headlines.size;
    for (let article = 0; article < this.saidArticles; article++) {
      const said = this.said.filter(({ unit, article: of }) => of === article && unit.role === 'headline');
      const words = said.flatMap(({ all }) => all);
      const truth = headlines.get(this.matched.get(article) ?? -1) ?? [];
      const right = sameCharacters(truth, words);
      if (words.length > 0) {
        count.said++;
        if (right) count.right++;
      }
      this.decide(right, 'headline', this.headDoubted[article]!, this.words(words.length > 0 ? words : truth));
    }
  }

  /** Of two printed lines of text of which one follows the other: whether it follows in the transcript, too. */
  private compareOrder(): void {
    const count = this.score.counts.readingOrder;
    const place = new Map<number, number>();
    const isText = (character: number): boolean => this.truth[this.trueUnit[character]!]!.role === 'text';
    let next = 0;
    for (const { all } of this.said) {
      for (const character of all) if (character >= 0 && isText(character)) place.set(character, next++);
    }
    const inOrder = this.raw.ids.map((_, i) => i).filter(isText);
    inOrder.sort((a, b) => this.raw.ids[a]! - this.raw.ids[b]! || a - b);
    for (let i = 1; i < inOrder.length; i++) {
      const [a, b] = [inOrder[i - 1]!, inOrder[i]!];
      const sameArticle = this.truth[this.trueUnit[a]!]!.article === this.truth[this.trueUnit[b]!]!.article;
      if (!sameArticle || this.raw.rows[a] === this.raw.rows[b]) continue;
      count.truth++;
      count.said++;
      if (place.get(a)! + 1 === place.get(b)) count.right++;
    }
  }

  private compareParagraphs(): void {
    const count = this.score.counts.paragraphs;
    const starts = new Set<number>();
    const firsts = new Set<number>();
    let above = -2;
    for (const { role, article, characters } of this.truth) {
      if (role !== 'text' || characters.length === 0) continue;
      const first = characters.reduce((a, b) => (this.raw.ids[b]! < this.raw.ids[a]! ? b : a));
      (article === above ? starts : firsts).add(first);
      above = article;
    }
    const found = new Set<number>();
    for (const { unit, all, characters } of this.said) {
      if (unit.role !== 'text') continue;
      found.add(all[0]!);
      // Verse and tables have no paragraphs to begin.
      if (this.truth[this.trueUnit[all[0]!] ?? -1]?.role === 'preformatted') continue;
      const right = starts.has(all[0]!) || firsts.has(all[0]!);
      if (!firsts.has(all[0]!)) count.said++;
      if (starts.has(all[0]!)) count.right++;
      this.decide(right, 'paragraph begins', unit.lines[0]!.doubted, this.words(all));
      unit.lines.forEach((line, i) => {
        if (!line.columnBreak || i === 0) return;
        const [a, b] = [characters[i - 1]!.at(-1)!, characters[i]![0]!];
        // A break that is missed is counted as one, below.
        if (starts.has(b) || firsts.has(b)) return;
        const joins = this.trueUnit[a] === this.trueUnit[b] && this.raw.ids[a]! <= this.raw.ids[b]!;
        this.decide(joins, 'column joins', line.doubted, this.words([...characters[i - 1]!, ...characters[i]!]));
      });
    }
    count.truth = starts.size;
    for (const start of starts) {
      if (found.has(start)) continue;
      this.decide(
        false,
        'paragraph missed',
        this.isDoubted(start),
        this.words([start, start + 1, start + 2, start + 3]),
      );
    }
  }

  private isDoubted(character: number): boolean {
    const said = this.said[this.saidUnit[character]!];
    if (!said) return false;
    const line = said.characters.findIndex((characters) => characters.includes(character));
    return said.unit.lines[line]!.doubted || this.inDoubtedHead(said);
  }

  private decide(right: boolean, what: string, doubted: boolean, text: string): void {
    this.score.decisions++;
    if (right) return;
    this.score.wrong++;
    if (doubted) this.score.wrongDoubted++;
    this.faults?.push({ what, text, doubted });
  }

  private words(characters: readonly number[]): string {
    this.printed ??= [...this.raw.text].filter((character) => character.trim() !== '');
    return characters
      .slice(0, 40)
      .map((character) => this.printed![character] ?? '')
      .join('');
  }

  private printed: string[] | null = null;

  private textOf(article: number): string {
    return this.words(this.said.find((unit) => unit.article === article)?.all ?? []);
  }
}

function sameCharacters(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  const held = new Set(a);
  return b.every((character) => held.has(character));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
