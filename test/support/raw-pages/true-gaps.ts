import type { Body, Head, PageParts } from '../../../core/structure/bodies';
import type { GapReading } from '../../../core/structure/heads';
import type { Parting } from '../../../core/structure/heads/of-parts';
import type { Line } from '../../../core/structure/line';
import type { TrueLine } from './labelled';
import type { Role } from './printed-page';
import type { RawPage } from './raw-page';

/** What the texts and heads of a page truly are, whatever lines were taken for them. */
export class TrueGaps {
  private readonly of = new Map<Line, { role: Role; article: number }>();
  private readonly bodies: readonly (number | null)[];

  constructor(
    raw: RawPage,
    lines: readonly TrueLine[],
    private readonly parts: PageParts,
  ) {
    for (const { line, characters } of lines) {
      const unit = raw.units[raw.unitOf[raw.ids[characters[0]!]!]!]!;
      this.of.set(line, unit);
    }
    this.bodies = parts.bodies.map((body) => this.articleOfBody(body));
  }

  /** How a gap is best read. */
  reading(index: number): GapReading {
    const above = this.bodies[index - 1] ?? null;
    const below = this.bodies[index] ?? null;
    const heads = this.parts.gaps[index]!.filter((part) => part.kind === 'head');
    const goesOn = above !== null && above === below && !this.parts.bodies[index - 1]!.jumpOut;
    if (goesOn && !this.parts.bodies[index]!.jumpIn) {
      if (heads.length === 0) return { kind: 'join', above: 0, below: 0 };
      const roles = heads.map((head) => this.roleOf(head, above));
      if (heads.length === 1 && roles[0] === 'crosshead') return { kind: 'crosshead', above: 0, below: 0 };
      if (roles.every((role) => role !== null && role !== 'crosshead')) return { kind: 'inside', above: 0, below: 0 };
    }
    let a = 0;
    while (a < heads.length && above !== null && this.heads(heads[a]!, above)) a++;
    let b = 0;
    while (b < heads.length - a && below !== null && this.heads(heads[heads.length - 1 - b]!, below)) b++;
    return { kind: 'end', above: a, below: b };
  }

  private heads(head: Head, article: number): boolean {
    const role = this.roleOf(head, article);
    return role !== null && role !== 'crosshead';
  }

  /** Whether lines are parted as they truly are. */
  isTrue({ standing, kicker, main, deck }: Parting): boolean {
    const parts = { standing, kicker, headline: main, deck };
    return Object.entries(parts).every(([role, lines]) => lines.every(({ line }) => this.of.get(line)?.role === role));
  }

  private roleOf({ headline }: Head, article: number): Role | null {
    const [first] = headline.lines;
    const unit = first && this.of.get(first.line);
    return unit?.article === article ? unit.role : null;
  }

  /** The article that most of a text's lines are of. */
  private articleOfBody({ blocks, jumpIn, jumpOut }: Body): number | null {
    const counts = new Map<number, number>();
    const lines = blocks.flatMap((block): readonly Line[] =>
      block.kind === 'paragraph' ? block.lines.map(({ line }) => line) : block.kind === 'display' ? block.lines : [],
    );
    for (const line of [...lines, ...(jumpIn ? [jumpIn.line] : []), ...(jumpOut ? [jumpOut.line] : [])]) {
      const article = this.of.get(line)?.article ?? -1;
      if (article >= 0) counts.set(article, (counts.get(article) ?? 0) + 1);
    }
    return [...counts].reduce<[number | null, number]>((best, each) => (each[1] > best[1] ? each : best), [null, 0])[0];
  }
}
