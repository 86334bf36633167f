import type { PlacedPage, TranscriptFile } from '../../core/model/file';
import type { Issue } from '../../core/model/issue';
import { pageKey } from '../../core/model/jump';
import { pageKeyParts } from '../../core/model/page-keys';

/** Pages that are offered. */
const MOST = 100;

/**
 * The keys of pages that an issue has yet to get: first that of a page line on `line` (0-based) of the file, as far as the front matter or the
 * page above tells it, then, in their order, the others up to as many as the issue says that it has, or up to the one behind its last.
 */
export function pagesToCome(file: TranscriptFile, line: number, issue: Issue | undefined): string[] {
  const { path, pages, masthead, conventions } = file;
  const above = pages.findLast((page) => page.page !== null && page.line < line);
  const isOwn = (page: PlacedPage) => page.path === path && (page.line === line || (page.page === null && !above));
  const keys = (issue?.pages ?? []).flatMap((page) => (page.key === null || isOwn(page) ? [] : page.key));
  const there = new Set(keys);
  const numbers = keys.flatMap((key) => (/^\d{1,4}$/.test(key) ? Number(key) : []));
  const last = issue?.masthead.pages ?? Math.max(0, ...numbers) + 1;
  const all = Array.from({ length: Math.min(last, MOST) }, (_, index) => String(index + 1));
  const typed = masthead.page === null ? null : pageKey(masthead.page, conventions);
  const next = above ? pageAfter(above.key) : typed;
  return [...new Set([...(next === null ? [] : [next]), ...all])].filter((key) => !there.has(key));
}

function pageAfter(key: string | null): string | null {
  const parts = key === null ? null : pageKeyParts(key);
  return parts && `${parts.section}${parts.number + 1}`;
}
