import type { Byline, NameIndex } from '../conventions/conventions';
import type { Locale } from '../locale';
import {
  type Article,
  type ArticleSegment,
  articleText,
  bylinesOf,
  genreOf,
  headLines,
  type Join,
  paragraphsOf,
  picturesOf,
} from '../model/article';
import type { BodyBlock } from '../model/body';
import { type PrintedByline, withNames } from '../model/credits';
import type { PlacedPage, PlacedSegment } from '../model/file';
import type { Candidate, HalfState } from '../model/halves';
import { type Attributes, gather } from '../model/head';
import { articlesById, type Issue } from '../model/issue';
import { explain } from '../model/reasons';
import { blockText, type Segment } from '../model/segment';

/** What was understood of an issue, for people and programs. Lines and columns count from 1, columns in UTF-16 units. */
export interface InspectedIssue {
  paper: string | null;
  date: string | null;
  edition: string | null;
  language: string | null;
  meta: Record<string, string | number | readonly string[]>;
  pages: InspectedPage[];
  articles: InspectedArticle[];
  jumps: { paired: number; unmatched: number; ambiguous: number };
}

export interface InspectedPage {
  number: string | null;
  sequence: number;
  label: string | null;
  path: string;
  line: number;
  status: string | null;
  bylines: InspectedByline[];
}

export interface InspectedByline {
  role?: string;
  names: string[];
  text: string;
  source?: string;
  position: PrintedByline['position'];
  path: string;
  line: number;
}

export interface InspectedHeadline {
  standing: string[];
  kicker: string[];
  main: string[];
  deck: string[];
}

export interface InspectedArticle {
  id: string | null;
  key: string;
  genre: string;
  /** How far its transcription has come, where the head says so. */
  status: string | null;
  /** The standing head with `.section` that it runs under. */
  rubric: string | null;
  /** The article that this one, a box or sidebar, belongs to. */
  with: InspectedTie | null;
  headline: InspectedHeadline;
  bylines: InspectedByline[];
  dateline: { place: string | null; date: string | null; agency: string | null; text: string } | null;
  segments: InspectedSegment[];
  pictures: InspectedPicture[];
  endMark: string | null;
  text: string;
}

export interface InspectedPicture {
  caption: string;
  credits: InspectedCredit[];
  src: string | null;
  /** The article that it belongs to, where that is not the one that it stands in. */
  with: InspectedTie | null;
  path: string;
  line: number;
}

/** An id given by `with`, and the key of the article that has it; `null` where none has. */
export interface InspectedTie {
  id: string;
  key: string | null;
}

export interface InspectedCredit {
  role?: string;
  names: string[];
  text: string;
}

export interface InspectedSegment {
  path: string;
  line: number;
  endLine: number;
  page: string | null;
  headline: InspectedHeadline;
  paragraphs: string[];
  blocks: { kind: string; text: string; line: number; endLine: number; with?: InspectedTie }[];
  jumpIn: InspectedJump | null;
  jumpOut: InspectedJump | null;
}

export interface InspectedJump {
  text: string;
  pages: string[];
  label: string | null;
  slug: string | null;
  line: number;
  column: number;
  state: HalfState['state'];
  to?: { path: string; line: number }[];
  from?: { path: string; line: number }[];
  candidates: { path: string; line: number; why: string }[];
  join?: Join;
}

/** An issue as `inspect` prints it. `names` splits doubtful runs of names; reasons are given in the `locale`. */
export function inspectIssue(issue: Issue, names: NameIndex, locale: Locale = 'en'): InspectedIssue {
  const { paper, date, edition, language, pages, meta } = issue.masthead;
  return {
    paper,
    date,
    edition,
    language,
    meta: { ...Object.fromEntries(meta), ...(pages === null ? {} : { pages }) },
    pages: issue.pages.map((page, index) => inspectPage(page, index + 1, names)),
    articles: issue.articles.map((article) => new ArticleInspection(issue, article, names, locale).result()),
    jumps: countJumps(issue),
  };
}

function inspectPage(placed: PlacedPage, sequence: number, names: NameIndex): InspectedPage {
  const { page } = placed;
  return {
    number: placed.key,
    sequence,
    label: page === null || page.label === '' ? null : page.label,
    path: placed.path,
    line: placed.line + (page?.line ?? 0) + 1,
    status: page?.attributes.values.get('status') ?? null,
    bylines: (page?.bylines ?? []).flatMap((printed) =>
      inspectByline(placed, printed, withNames(printed, page!.conventions, names)),
    ),
  };
}

function inspectCredits(printed: PrintedByline, byline: Byline | null): InspectedCredit[] {
  const text = printed.text;
  if (!byline || byline.credits.length === 0) return [{ names: [], text }];
  return byline.credits.map(({ role, names }) => ({
    ...(role === null ? {} : { role }),
    names: names.map((name) => name.text),
    text,
  }));
}

function inspectByline(
  placed: { path: string; line: number },
  printed: PrintedByline,
  byline: Byline | null,
): InspectedByline[] {
  const at = { position: printed.position, path: placed.path, line: placed.line + printed.line + 1 };
  const source = byline?.source ? { source: byline.source } : {};
  return inspectCredits(printed, byline).map((credit) => ({ ...credit, ...source, ...at }));
}

function inspectHeadline(placed: PlacedSegment): InspectedHeadline {
  return {
    standing: headLines(placed, 'standing'),
    kicker: headLines(placed, 'kicker'),
    main: headLines(placed, 'main'),
    deck: headLines(placed, 'deck'),
  };
}

class ArticleInspection {
  private readonly first: PlacedSegment;

  constructor(
    private readonly issue: Issue,
    private readonly article: Article,
    private readonly names: NameIndex,
    private readonly locale: Locale,
  ) {
    this.first = article.segments[0]!.placed;
  }

  result(): InspectedArticle {
    const { article, first, names } = this;
    const { attributes, dateline } = first.segment;
    const last = article.segments.at(-1)!.placed.segment;
    return {
      id: attributes.id,
      key: keyOf(article),
      genre: genreOf(article),
      status: attributes.values.get('status') ?? null,
      rubric: first.rubric,
      with: this.tie(attributes),
      headline: inspectHeadline(first),
      bylines: bylinesOf(article, names).flatMap(({ placed, printed, byline }) =>
        inspectByline(placed, printed, byline),
      ),
      dateline: dateline && {
        place: dateline.place,
        date: dateline.date,
        agency: dateline.agency,
        text: dateline.text,
      },
      segments: article.segments.map((segment, i) => this.inspectSegment(segment, article.segments[i + 1])),
      pictures: picturesOf(article).map(({ placed, picture }) => ({
        caption: picture.caption,
        credits: picture.credits.flatMap((printed) =>
          inspectCredits(printed, withNames(printed, placed.segment.conventions, names)),
        ),
        src: picture.attributes.values.get('src') ?? null,
        with: this.tie(picture.attributes),
        path: placed.path,
        line: placed.line + picture.block.firstLine + 1,
      })),
      endMark: last.endMark?.text ?? null,
      text: articleText(article),
    };
  }

  private inspectSegment({ index, placed, join }: ArticleSegment, next: ArticleSegment | undefined): InspectedSegment {
    const { segment, line } = placed;
    const { pairing } = this.issue;
    const jumpIn = segment.jumpIn && this.inspectJump(placed, segment.jumpIn, pairing.ins[index]!);
    const jumpOut = segment.jumpOut && this.inspectJump(placed, segment.jumpOut, pairing.outs[index]!);
    return {
      path: placed.path,
      line: line + 1,
      endLine: line + lastPrintedLine(placed) + 1,
      page: placed.page.key,
      headline: inspectHeadline(placed),
      paragraphs: paragraphsOf(placed),
      blocks: segment.blocks.map((block) => ({
        kind: block.kind,
        text: blockText(segment, block),
        line: line + block.firstLine + 1,
        endLine: line + block.lastLine + 1,
        ...this.tieOf(segment, block),
      })),
      jumpIn: jumpIn && join ? { ...jumpIn, join } : jumpIn,
      jumpOut:
        jumpOut && next?.join && pairing.outs[index]!.linked.includes(next.index)
          ? { ...jumpOut, join: next.join }
          : jumpOut,
    };
  }

  /** Only of preformatted text: a picture's tie is the picture's. */
  private tieOf({ section }: Segment, { kind, firstLine }: BodyBlock): { with?: InspectedTie } {
    const tie = kind === 'preformatted' ? this.tie(gather(section.attributes(firstLine)?.items ?? [])) : null;
    return tie ? { with: tie } : {};
  }

  private tie({ values }: Attributes): InspectedTie | null {
    const id = values.get('with')?.replace(/^#/, '');
    if (id === undefined || id === '') return null;
    const article = articlesById(this.issue).get(id);
    return { id, key: article ? keyOf(article) : null };
  }

  private inspectJump(
    placed: PlacedSegment,
    jump: NonNullable<PlacedSegment['segment']['jumpIn']>,
    state: HalfState,
  ): InspectedJump {
    const { segments } = this.issue;
    const { half, line } = jump;
    const there = state.linked.map((index) => placeOf(segments[index]!, half.direction === 'out' ? 'in' : 'out'));
    return {
      text: half.text,
      pages: half.pages.map((page) => (page === 'same' ? (placed.page.key ?? page) : page)),
      label: half.label,
      slug: half.slug,
      line: placed.line + line.line + 1,
      column: placed.segment.section.markerStart(line.line) - placed.segment.section.lineStart(line.line) + 1,
      state: state.state,
      ...(half.direction === 'out' ? { to: there } : { from: there }),
      candidates: state.candidates.map((candidate) => this.inspectCandidate(candidate, half.direction)),
    };
  }

  private inspectCandidate(
    { segment, why }: Candidate,
    direction: 'in' | 'out',
  ): { path: string; line: number; why: string } {
    return {
      ...placeOf(this.issue.segments[segment]!, direction === 'out' ? 'in' : 'out'),
      why: explain(why, this.locale),
    };
  }
}

function keyOf({ segments }: Article): string {
  const { path, line } = segments[0]!.placed;
  return `${path}:${line + 1}`;
}

/** Where a segment's half of a jump stands; its first line where it has none. */
function placeOf({ path, line, segment }: PlacedSegment, direction: 'in' | 'out'): { path: string; line: number } {
  const jump = direction === 'in' ? segment.jumpIn : segment.jumpOut;
  return { path, line: line + (jump?.line.line ?? 0) + 1 };
}

function lastPrintedLine({ segment: { section } }: PlacedSegment): number {
  let line = section.lineCount - 1;
  while (line > 0 && section.text.slice(section.lineStart(line), section.lineEnd(line)).trim() === '') line--;
  return line;
}

function countJumps({ pairing }: Issue): InspectedIssue['jumps'] {
  const halves = [...pairing.outs, ...pairing.ins].filter((half) => half !== null);
  const count = (state: HalfState['state']): number => halves.filter((half) => half.state === state).length;
  return { paired: pairing.links.length, unmatched: count('unmatched'), ambiguous: count('ambiguous') };
}
