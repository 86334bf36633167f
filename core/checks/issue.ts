import type { PlacedPage, TranscriptFile } from '../model/file';
import type { Issue } from '../model/issue';
import { type PageKeyParts, pageKeyParts } from '../model/page-keys';
import { SectionKind } from '../syntax';
import type { Code } from './codes';
import type { IssueFinding, Related } from './diagnostic';
import { finding } from './finding';
import type { ArgumentsOf } from './message';

/** Pages and front matter of one issue's files, held against one another. Offsets count in the files. */
export function checkPages(issue: Issue): IssueFinding[] {
  const found: IssueFinding[] = [];
  const first = new Map<string, PlacedPage>();
  const count = issue.masthead.pages;
  for (const file of issue.files) {
    for (const [index, placed] of file.pages.entries()) {
      found.push(...checkPage(placed, file, index));
      if (placed.key === null) continue;
      const before = first.get(placed.key);
      if (before) {
        found.push(at(placed, 'page-duplicate', { page: placed.key }, [relatedTo(before, 'first')]));
      } else first.set(placed.key, placed);
      if (count !== null && /^[0-9]+$/.test(placed.key) && Number(placed.key) > count) {
        found.push(at(placed, 'page-out-of-range', { page: placed.key, count }));
      }
    }
  }
  const order = issue.files.flatMap((file) => checkOrder(file));
  return [...found, ...order, ...checkGaps([...first.values()]), ...checkAgreement(issue)];
}

function checkPage(placed: PlacedPage, file: TranscriptFile, index: number): IssueFinding[] {
  const { page, key } = placed;
  if (!page || page.section.kind !== SectionKind.Page) {
    const first = key === null ? file.firstOnPage(index) : -1;
    if (first < 0) return [];
    const { path, offset, segment } = file.segment(first);
    const end = offset + segment.section.lineEnd(0);
    return [{ ...finding('page-line-missing', offset, end, {}), path, related: [] }];
  }
  const found: IssueFinding[] = [];
  if (key === null) {
    found.push(
      page.label === '' ? at(placed, 'page-unnumbered', {}) : at(placed, 'page-unreadable', { label: page.label }),
    );
  }
  if (page.bylines.length === 0 && file.firstOnPage(index) < 0) found.push(at(placed, 'page-empty', {}));
  return found;
}

function checkOrder({ pages }: TranscriptFile): IssueFinding[] {
  const found: IssueFinding[] = [];
  let previous: { readonly key: string; readonly number: PageKeyParts | null } | null = null;
  for (const placed of pages) {
    const { key } = placed;
    if (key === null) continue;
    const number = numberOf(key);
    if (previous && isBefore(number, previous.number)) {
      found.push(at(placed, 'page-out-of-order', { page: key, previous: previous.key }));
    }
    previous = { key, number };
  }
  return found;
}

/** Longer numbers are no page's. */
const LARGEST = 9999;

function numberOf(key: string): PageKeyParts | null {
  const parts = pageKeyParts(key);
  return parts && parts.number <= LARGEST ? parts : null;
}

/** Sections may be bound in any order; within one, pages count up. */
function isBefore(a: PageKeyParts | null, b: PageKeyParts | null): boolean {
  return a !== null && b !== null && a.section === b.section && a.number < b.number;
}

/** Pages missing between others. Where few pages are transcribed at all, everybody knows that the others are not. */
function checkGaps(pages: readonly PlacedPage[]): IssueFinding[] {
  const bySection = new Map<string, { placed: PlacedPage; number: number }[]>();
  for (const placed of pages) {
    const number = numberOf(placed.key!);
    if (!number) continue;
    const group = bySection.get(number.section);
    if (group) group.push({ placed, number: number.number });
    else bySection.set(number.section, [{ placed, number: number.number }]);
  }
  const found: IssueFinding[] = [];
  for (const [section, group] of bySection) {
    group.sort((a, b) => a.number - b.number);
    const span = group.at(-1)!.number - group[0]!.number + 1;
    if ((span - group.length) * 2 >= group.length) continue;
    for (const [index, { placed, number }] of group.entries()) {
      const before = group[index - 1];
      if (!before || number - before.number < 2) continue;
      const missing = Array.from(
        { length: number - before.number - 1 },
        (_, offset) => section + (before.number + 1 + offset),
      );
      const values = { before: before.placed.key!, after: placed.key!, pages: missing };
      found.push(at(placed, 'page-missing', values, [relatedTo(before.placed, 'conflict')]));
    }
  }
  return found;
}

const shared = ['language', 'pages', 'number', 'publisher'];

/** Files of one issue that say different things of it. */
function checkAgreement({ files }: Issue): IssueFinding[] {
  const found: IssueFinding[] = [];
  for (const key of shared) {
    let first: { value: string; related: Related } | null = null;
    for (const { path, frontMatter } of files) {
      const given = frontMatter?.entries.find((entry) => entry.key === key && !entry.isList)?.values[0];
      if (!given) continue;
      const { text: value, start, end } = given;
      if (!first) first = { value, related: { path, start, end, kind: 'conflict' } };
      else if (first.value !== value) {
        const values = { key, value, other: first.value };
        found.push({ ...finding('issue-metadata-conflict', start, end, values), path, related: [first.related] });
      }
    }
  }
  return found;
}

/** The page line, or what stands first on a page without one. */
function rangeOf({ offset, page }: PlacedPage): { start: number; end: number } {
  if (!page) return { start: offset, end: offset };
  const { section, line } = page;
  const printed = section.kind === SectionKind.Page ? line : 0;
  return { start: offset + section.markerStart(printed), end: offset + section.lineEnd(printed) };
}

function relatedTo(placed: PlacedPage, kind: Related['kind']): Related {
  return { path: placed.path, ...rangeOf(placed), kind };
}

function at<C extends Code>(
  placed: PlacedPage,
  code: C,
  values: ArgumentsOf<C>,
  related: readonly Related[] = [],
): IssueFinding {
  const { start, end } = rangeOf(placed);
  return { ...finding(code, start, end, values), path: placed.path, related };
}
