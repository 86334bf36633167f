import { pageAt, segmentAt } from './at';
import type { Masthead, PlacedPage, TranscriptFile } from './file';
import { fragmentIn, pathIn } from './file-references';
import { gather } from './head';
import type { Issue } from './issue';

/** A scan that shows a place of a transcript. */
export interface Scan {
  /** As `src` or `facsimile` names it. */
  readonly source: string;
  /** The path of the image or PDF, with slashes and relative to the transcript; `null` for an address. */
  readonly path: string | null;
  /** Which page of it, where it is a PDF of several: what `#page=…` says, else the page's place in the issue. Counted from 1. */
  readonly sheet: number;
  /** The page that it shows; `null` where it shows something on it. */
  readonly page: PlacedPage | null;
}

/**
 * The scan that shows an offset (UTF-16 units into the file, 0-based): that of the picture or preformatted block there, else that of
 * its page; `null` where nothing names one.
 */
export function scanAt(file: TranscriptFile, issue: Issue, offset: number): Scan | null {
  const block = sourceOfBlock(file, offset);
  if (block !== null) return scanOf(block, 1, null);
  const page = pageAt(file, offset) ?? file.pages[0];
  return page ? scanOfPage(file, issue, page) : null;
}

/** The paths of the files of regions that the front matter names beside scans, as those of scans. */
export function regionFiles({ masthead }: TranscriptFile): string[] {
  return namedScans(masthead).flatMap((source) => (/\.json$/i.test(source) ? (pathIn(source) ?? []) : []));
}

function sourceOfBlock(file: TranscriptFile, offset: number): string | null {
  const placed = segmentAt(file, offset);
  if (!placed) return null;
  const { section, blocks } = placed.segment;
  const line = section.lineAt(offset - placed.offset);
  const block = blocks.find(({ kind, firstLine, lastLine }) => {
    return (kind === 'picture' || kind === 'preformatted') && firstLine <= line && line <= lastLine;
  });
  return (block && gather(section.attributes(block.firstLine)?.items ?? []).values.get('src')) || null;
}

/** The scan of a page: its own `src`; of a list of scans the one that stands in its place; the only scan. */
export function scanOfPage(file: TranscriptFile, issue: Issue, page: PlacedPage): Scan | null {
  const sheet = Math.max(1, issue.pages.indexOf(page) + 1);
  const own = page.page?.attributes.values.get('src');
  if (own) return scanOf(own, 1, page);
  const sources = scansAmong(namedScans(file.masthead));
  if (sources.length === 1) return scanOf(sources[0]!, sheet, page);
  const place = sources.length === file.pages.length ? file.pages.indexOf(page) : sheet - 1;
  const source = sources[place];
  return source === undefined ? null : scanOf(source, 1, page);
}

/** What is named beside scans tells of them: a manifest, or a file of regions. Where nothing else is named, that is what there is. */
function scansAmong(sources: readonly string[]): readonly string[] {
  const scans = sources.filter((source) => !/\.(?:json|xml)$/i.test(source));
  return scans.length === 0 ? sources : scans;
}

function namedScans({ meta }: Masthead): readonly string[] {
  const named = meta.get('facsimile') ?? [];
  return typeof named === 'string' ? [named] : named;
}

function scanOf(source: string, sheet: number, page: PlacedPage | null): Scan {
  const named = /\d+$/.exec(fragmentIn(source))?.[0];
  return { source, path: pathIn(source), sheet: named === undefined ? sheet : Math.max(1, Number(named)), page };
}
