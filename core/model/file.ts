import type { Conventions } from '../conventions/conventions';
import { withEndMarks } from '../conventions/paper-end-marks';
import { type FrontMatter, frontMatterOf, LineKind, SectionKind, type Tree } from '../syntax';
import { languageOfHead } from './head';
import { pageKey } from './jump';
import { inSection, type Page, pageOf } from './page';
import { languageByScript } from './script-guess';
import { type Segment, segmentOf } from './segment';

/** Finds the conventions for a BCP 47 tag, or for none. The same object for the same tag, or nothing would be kept. */
export type ConventionsOf = (language: string | null) => Conventions;

/** What the front matter says of the file and its issue. */
export interface Masthead {
  readonly paper: string | null;
  readonly date: string | null;
  readonly edition: string | null;
  readonly language: string | null;
  /** The number of pages that the issue has, where it is given. */
  readonly pages: number | null;
  /** `page:` as typed. */
  readonly page: string | null;
  /** The marks that the paper prints at an article's end, as printed. */
  readonly endMarks: readonly string[];
  /** All keys but paper, date, edition, language and page. */
  readonly meta: ReadonlyMap<string, string | readonly string[]>;
}

/** A page and where its section begins in the file: UTF-16 units and lines, both 0-based. */
export interface PlacedPage {
  readonly path: string;
  readonly offset: number;
  readonly line: number;
  /** `null` for a page that opens without a page line in a file that has nothing before its first segment. */
  readonly page: Page | null;
  /** Normalised; by attribute, front matter or label; `null` where none tells. */
  readonly key: string | null;
}

/** A segment and where its section begins in the file: UTF-16 units and lines, both 0-based. */
export interface PlacedSegment {
  readonly path: string;
  readonly offset: number;
  readonly line: number;
  readonly page: PlacedPage;
  /** The standing head with `.section` that it runs under: its own, or one above it on the page. */
  readonly rubric: string | null;
  readonly segment: Segment;
}

/** One transcript as the model reads it. Immutable. */
export interface TranscriptFile {
  readonly path: string;
  readonly tree: Tree;
  readonly conventions: Conventions;
  readonly frontMatter: FrontMatter | null;
  readonly masthead: Masthead;
  readonly pages: readonly PlacedPage[];
  readonly segments: readonly PlacedSegment[];
}

/** Reads a file's tree; what its unchanged sections said before is taken as it is. */
export function readFile(path: string, tree: Tree, conventionsOf: ConventionsOf): TranscriptFile {
  const { sections } = tree;
  const frontMatter = sections[0] ? frontMatterOf(sections[0]) : null;
  const masthead = readMasthead(frontMatter);
  const findConventions = (language: string | null): Conventions =>
    withEndMarks(conventionsOf(language), masthead.endMarks);
  const conventions = findConventions(masthead.language ?? languageByScript(sections));
  const pages: PlacedPage[] = [];
  const segments: PlacedSegment[] = [];
  let local = conventions;
  let rubric: string | null = null;
  let typedPage = masthead.page;
  for (let i = 0; i < sections.length; i++) {
    const section = sections[i]!;
    const at = { path, offset: tree.sectionOffset(i), line: tree.sectionLine(i) };
    if (section.kind === SectionKind.Segment) {
      if (pages.length === 0) {
        pages.push({ ...at, page: null, key: typedPage === null ? null : pageKey(typedPage, conventions) });
        typedPage = null;
      }
      const language = languageOfHead(section);
      const segment = segmentOf(section, language === null ? local : findConventions(language));
      rubric = rubricOf(segment) ?? rubric;
      segments.push({ ...at, page: pages.at(-1)!, rubric, segment });
      continue;
    }
    const isPage = section.kind === SectionKind.Page;
    if (
      !isPage &&
      sections[i + 1]?.kind !== SectionKind.Segment &&
      !holdsBylines(section.lineCount, (line) => section.lineKind(line))
    ) {
      continue;
    }
    const language = isPage ? (section.attributes(0)?.items.find(({ key }) => key === 'lang')?.value ?? null) : null;
    local = language === null ? conventions : findConventions(language);
    rubric = null;
    const page = pageOf(section, local);
    pages.push({ ...at, page, key: placedKey(page, typedPage, conventions) });
    typedPage = null;
  }
  return { path, tree, conventions, frontMatter, masthead, pages, segments };
}

function holdsBylines(lineCount: number, kindOf: (line: number) => LineKind): boolean {
  for (let line = 0; line < lineCount; line++) if (kindOf(line) === LineKind.Byline) return true;
  return false;
}

function rubricOf({ head }: Segment): string | null {
  return head?.lines.find(({ line }) => line === head.rubricLine)?.text ?? null;
}

function placedKey(page: Page, typed: string | null, conventions: Conventions): string | null {
  if (typed === null || page.attributes.values.has('n')) return page.key;
  return inSection(pageKey(typed, conventions), page.attributes.values.get('section'));
}

const own = new Set(['paper', 'date', 'edition', 'language', 'page']);

function readMasthead(frontMatter: FrontMatter | null): Masthead {
  const values = new Map<string, string | readonly string[]>();
  for (const { key, values: found, isList } of frontMatter?.entries ?? []) {
    if (!values.has(key)) values.set(key, isList ? found.map(({ text }) => text) : (found[0]?.text ?? ''));
  }
  const single = (key: string): string | null => {
    const value = values.get(key);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const pages = single('pages');
  const endMarks = values.get('endmark') ?? [];
  return {
    paper: single('paper'),
    date: single('date'),
    edition: single('edition'),
    language: single('language'),
    pages: pages !== null && /^[1-9]\d{0,3}$/.test(pages) ? Number(pages) : null,
    page: single('page'),
    endMarks: typeof endMarks === 'string' ? [endMarks] : endMarks,
    meta: new Map([...values].filter(([key]) => !own.has(key))),
  };
}

/** What tells the files of one issue: the same paper, date and edition; a file that names no paper or date is an issue of its own. */
export function issueKey({ path, masthead }: Pick<TranscriptFile, 'path' | 'masthead'>): string {
  const { paper, date, edition } = masthead;
  return paper === null || date === null ? `file\0${path}` : `issue\0${paper}\0${date}\0${edition ?? ''}`;
}
