import type { Conventions } from '../../../core/conventions/conventions';
import { read } from '../../../core/model/reading';
import { LineKind, parse, type Section, SectionKind } from '../../../core/syntax';

/** What a printed line is on its page. */
export type Role =
  | 'standing'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'jump-in'
  | 'text'
  | 'crosshead'
  | 'caption'
  | 'credit'
  | 'preformatted'
  | 'jump-out'
  | 'signature'
  | 'folio'
  | 'page-credit';

/** Lines that stand together as one thing: a paragraph, the lines of a headline, the bylines in one place. */
export interface Unit {
  readonly role: Role;
  readonly lines: UnitLine[];
  /** A continuation that begins with a paragraph of its own, or a jump out behind a paragraph's end. */
  parted: boolean;
}

export interface UnitLine {
  readonly text: string;
  /** A `% ?` comment stands right above it. */
  readonly doubted: boolean;
  /** A column ends above it, in the middle of the paragraph. */
  readonly columnBreak: boolean;
  /** Lines of the transcript, 0-based: from below the last that prints something to its own. A comment on any of them is about it. */
  readonly at?: { readonly first: number; readonly last: number };
}

export interface PrintedArticle {
  readonly units: readonly Unit[];
}

export interface PrintedPage {
  /** The page's label and who made it. */
  readonly furniture: Unit[];
  readonly articles: PrintedArticle[];
}

const roles: Partial<Record<LineKind, Role>> = {
  [LineKind.Page]: 'folio',
  [LineKind.StandingHead]: 'standing',
  [LineKind.Kicker]: 'kicker',
  [LineKind.Headline]: 'headline',
  [LineKind.Deck]: 'deck',
  [LineKind.Crosshead]: 'crosshead',
  [LineKind.Picture]: 'caption',
  [LineKind.Caption]: 'caption',
  [LineKind.JumpOut]: 'jump-out',
  [LineKind.JumpIn]: 'jump-in',
  [LineKind.Preformatted]: 'preformatted',
  [LineKind.Text]: 'text',
};

/**
 * What a transcript prints, page by page. With `joined`, a paragraph is one line, read as a reader reads it; otherwise lines are
 * as they stand. Inline forms and escapes are read.
 */
export function readPages(transcript: string, conventions: Conventions, joined: boolean): PrintedPage[] {
  const pages: PrintedPage[] = [];
  let doubted = false;
  let first = 0;
  let since = 0;
  for (const section of parse(transcript).sections) {
    if (section.kind === SectionKind.Page || pages.length === 0) pages.push({ furniture: [], articles: [] });
    const page = pages.at(-1)!;
    const furniture = section.kind !== SectionKind.Segment;
    const reader = new SegmentReader(section, conventions, furniture, doubted, first, since);
    reader.run();
    // Comments between a page's line and its first head belong to the head.
    doubted = reader.doubted;
    since = reader.since;
    first += section.lineCount;
    const units = reader.finish(joined);
    if (furniture) page.furniture.push(...units);
    else page.articles.push({ units });
  }
  return pages.filter(({ articles }) => articles.length > 0);
}

class SegmentReader {
  private readonly units: Unit[] = [];
  private readonly spans = new Map<Unit, { start: number; end: number }>();
  private columnBreak = false;
  private blank = false;
  private seenText = false;

  constructor(
    private readonly section: Section,
    private readonly conventions: Conventions,
    private readonly furniture: boolean,
    /** A `% ?` comment stands above what comes next. */
    public doubted: boolean,
    /** The section's first line in the transcript, and the one below the last that prints something. */
    private readonly first: number,
    public since: number,
  ) {}

  run(): void {
    for (let line = 0; line < this.section.lineCount; line++) this.readLine(line);
  }

  finish(joined: boolean): Unit[] {
    if (joined) for (const unit of this.units) this.join(unit);
    return this.units;
  }

  private readLine(line: number): void {
    const { section } = this;
    const kind = section.lineKind(line);
    switch (kind) {
      case LineKind.Blank:
        this.blank = true;
        return;
      case LineKind.Comment:
        this.doubted ||= section.text.startsWith('% ? ', section.lineStart(line));
        return;
      case LineKind.ColumnBreak:
        this.columnBreak = true;
        return;
      case LineKind.FrontMatter:
      case LineKind.FrontMatterFence:
      case LineKind.FenceOpen:
      case LineKind.FenceClose:
        return;
      case LineKind.Byline:
        this.add(line, this.bylineRole(), false);
        return;
      default: {
        const role = roles[kind]!;
        if (role === 'text' || role === 'caption') this.seenText = true;
        const opens = (role === 'text' || role === 'caption') && section.lineOpens(line);
        this.add(line, role, opens);
      }
    }
  }

  private bylineRole(): Role {
    if (this.furniture) return 'page-credit';
    const last = this.units.at(-1)?.role;
    if (last === 'caption' || last === 'credit') return 'credit';
    return this.seenText || last === 'preformatted' || last === 'signature' ? 'signature' : 'byline';
  }

  private add(line: number, role: Role, opens: boolean): void {
    const { section, conventions } = this;
    const start = section.contentStart(line);
    const end = section.contentEnd(line);
    const { text } = read(section, start, end, conventions);
    // A comment above a head that prints nothing is about what comes first below it.
    if (text.trim() === '') return;
    let unit = this.units.at(-1);
    if (!unit || unit.role !== role || opens) {
      unit = { role, lines: [], parted: role === 'jump-out' ? this.blank : section.text[start] === '\u3000' };
      this.units.push(unit);
      this.spans.set(unit, { start, end });
    }
    const at = { first: this.since, last: this.first + line };
    unit.lines.push({ text: text.trim(), doubted: this.doubted, columnBreak: this.columnBreak, at });
    this.since = at.last + 1;
    this.spans.get(unit)!.end = end;
    this.doubted = false;
    this.columnBreak = false;
    this.blank = false;
  }

  private join(unit: Unit): void {
    if (unit.role !== 'text' && unit.role !== 'caption') return;
    const { start, end } = this.spans.get(unit)!;
    const { text } = read(this.section, start, end, this.conventions);
    unit.lines.splice(0, unit.lines.length, { text: text.trim(), doubted: false, columnBreak: false });
  }
}
