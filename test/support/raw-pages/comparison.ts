import type { Conventions } from '../../../core/conventions/conventions';
import { align } from './align';
import { type PrintedPage, type Role, readPages, type Unit, type UnitLine } from './printed-page';
import type { RawPage } from './raw-page';
import { emptyScore, type Fault } from './score';

/** A unit of the transcript, and the raw page's characters that it holds. */
export interface SaidUnit {
  readonly unit: Unit;
  /** -1 for the page's label and those who made the page. */
  readonly article: number;
  /** Per line. */
  readonly characters: readonly (readonly number[])[];
  readonly all: readonly number[];
}

export interface TruthUnit {
  readonly role: Role;
  readonly article: number;
  readonly characters: number[];
}

/** A transcript beside the truth: whose each printed character is, and which articles are which. */
export class Comparison {
  readonly score = emptyScore();
  readonly said: SaidUnit[] = [];
  readonly truth: TruthUnit[];
  /** The true unit of each character of the raw page. */
  readonly trueUnit: number[];
  /** The said article, and the place in `said`, of each character of the raw page. */
  readonly saidUnit: number[];
  /** The true article that each said article is matched with, and the other way round. */
  readonly matched = new Map<number, number>();
  readonly matchedBy = new Map<number, number>();
  /** The first line of each article's head: comments above it are about the head and about where it begins. */
  private readonly headLines: (UnitLine | undefined)[] = [];
  readonly saidArticles: number;
  private printed: string[] | null = null;

  constructor(
    readonly raw: RawPage,
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
    this.segment();
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
      if (article >= 0 && article !== inHead) {
        this.headLines[article] = unit.lines[0]!;
        inHead = article;
      }
      this.said.push({ unit, article, characters, all: characters.flat() });
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
      this.decide((2 * overlap) / size >= 0.98, `article ${said}`, this.headLineAt(said), this.charactersOf(said));
    }
    for (let said = 0; said < this.saidArticles; said++) {
      if (!this.matched.has(said))
        this.decide(false, `article ${said} is none`, this.headLineAt(said), this.charactersOf(said));
    }
    for (const truth of truthSize.keys()) {
      if (this.matchedBy.has(truth)) continue;
      const first = this.truth.find(({ article, characters }) => article === truth && characters.length > 0)!;
      this.decide(false, 'article missed', this.linesOf(first.characters[0]!), first.characters);
    }
  }

  /** The first line of the head that a unit belongs to, where it does. */
  headLineOf({ article, unit }: SaidUnit): UnitLine[] {
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
    return article >= 0 && inHead.includes(unit.role) ? this.headLineAt(article) : [];
  }

  headLineAt(article: number): UnitLine[] {
    const line = this.headLines[article];
    return line ? [line] : [];
  }

  /** The line that a character of the raw page was put on, and that of its head: where a comment would be about it. */
  linesOf(character: number): UnitLine[] {
    const said = this.said[this.saidUnit[character]!];
    if (!said) return [];
    const line = said.characters.findIndex((characters) => characters.includes(character));
    return [said.unit.lines[line]!, ...this.headLineOf(said)];
  }

  /** Counts a decision about these characters; comments by any of `lines` are about it. */
  decide(right: boolean, what: string, lines: readonly UnitLine[], characters: readonly number[]): void {
    this.score.decisions++;
    if (right) return;
    this.score.wrong++;
    const doubted = lines.some((line) => line.doubted);
    if (doubted) this.score.wrongDoubted++;
    const row = this.raw.rows[characters[0] ?? -1] ?? -1;
    const places = lines.flatMap(({ at }) => at ?? []);
    this.faults?.push({ what, text: this.words(characters), row, doubted, places });
  }

  private words(characters: readonly number[]): string {
    this.printed ??= [...this.raw.text].filter((character) => character.trim() !== '');
    return characters
      .slice(0, 40)
      .map((character) => this.printed![character] ?? '')
      .join('');
  }

  private charactersOf(article: number): readonly number[] {
    return this.said.find((unit) => unit.article === article)?.all ?? [];
  }
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
