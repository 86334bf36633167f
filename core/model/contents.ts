import type { Conventions } from '../conventions/conventions';
import { LineKind, type Measure, type Search, type Section, SectionKind, type Sequence } from '../syntax';
import { languageOfHead } from './head';
import { type Page, pageOf } from './page';
import { type Segment, segmentOf } from './segment';

/**
 * What a section of a file holds, as the model reads it: a segment, a page, or neither. It does not say where, so that versions of a
 * file share it.
 */
export interface SectionContent {
  readonly section: Section;
  readonly segment: Segment | null;
  readonly page: Page | null;
  /** By which it is read: its own, where it asks for a language, else those of its page. */
  readonly conventions: Conventions;
  /** The language that it asks for, on a page line for all that stands on the page. */
  readonly language: string | null;
  /** By which what stands below it on its page is read. */
  readonly ofPage: Conventions;
}

/** Counts the segments of a file. */
export const segmentsOf: Measure<SectionContent> = ({ segment }) => (segment ? 1 : 0);

/** Finds the pages of a file; one that opens without a page line or anything in its place aside. */
export const pagesIn: Search<SectionContent, Page> = ({ page }) => (page ? [page] : []);

const foreign: Search<SectionContent, SectionContent> = (content) => (content.language === null ? [] : [content]);

/** What is read in a section, if anything is. */
export function partsIn({ segment, page }: SectionContent): (Segment | Page)[] {
  return [segment, page].filter((part) => part !== null);
}

/** The conventions of a file, and those of a language in it: the same for the same language. */
export interface FileConventions {
  readonly own: Conventions;
  of(language: string): Conventions;
}

/**
 * Reads what the sections of a file hold. `before` is what they and their contents were in another version of it, of which all is taken
 * over but for the sections that are new, and those below them on their page where its language changed.
 */
export function readContents(
  sections: Sequence<Section>,
  conventions: FileConventions,
  before: Sequence<SectionContent>,
  sectionsBefore: Sequence<Section>,
): Sequence<SectionContent> {
  const isRead = before.find(foreign).every(({ what }) => conventions.of(what.language ?? '') === ownOf(what));
  const change = sections.since(sectionsBefore);
  const { to, by } = isRead ? change : { to: before.length, by: sections.length };
  // Whether what stands before the first page line opens a page hangs on what stands below it.
  const from = !isRead || change.from === 1 ? 0 : change.from;
  const read: SectionContent[] = [];
  let ofPage = before.at(from - 1)?.ofPage ?? conventions.own;
  let end = by;
  for (let index = from; index < end || readsOn(before.at(index - by + to), ofPage); index++) {
    const content = readContent(sections, index, ofPage, conventions);
    read.push(content);
    ({ ofPage } = content);
    end = Math.max(end, index + 1);
  }
  return before.splice(from, end - by + to, read);
}

/** Whether what was read before is to be read anew below a page that has other conventions now. */
function readsOn(content: SectionContent | undefined, ofPage: Conventions): boolean {
  return content !== undefined && !content.page && content.ofPage !== ofPage;
}

/** The conventions that a content asks for. */
function ownOf({ page, conventions, ofPage }: SectionContent): Conventions {
  return page ? ofPage : conventions;
}

function readContent(
  sections: Sequence<Section>,
  index: number,
  ofPage: Conventions,
  conventions: FileConventions,
): SectionContent {
  const section = sections.at(index)!;
  if (section.kind === SectionKind.Segment) {
    const language = languageOfHead(section);
    const segment = segmentOf(section, language === null ? ofPage : conventions.of(language));
    return { section, segment, page: null, conventions: segment.conventions, language, ofPage };
  }
  const isPage = section.kind === SectionKind.Page;
  if (!isPage && sections.at(index + 1)?.kind !== SectionKind.Segment && !holdsBylines(section)) {
    return { section, segment: null, page: null, conventions: ofPage, language: null, ofPage };
  }
  const language = isPage ? (section.attributes(0)?.items.find(({ key }) => key === 'lang')?.value ?? null) : null;
  const own = language === null ? conventions.own : conventions.of(language);
  return { section, segment: null, page: pageOf(section, own), conventions: own, language, ofPage: own };
}

function holdsBylines(section: Section): boolean {
  for (let line = 0; line < section.lineCount; line++) if (section.lineKind(line) === LineKind.Byline) return true;
  return false;
}
