import type { Position } from '../syntax';
import type { PlacedPage, PlacedSegment, TranscriptFile } from './file';
import { groupBy } from './maps';
import { allStatuses, hasReached, type Status, statusesIn } from './status';
import { titleOf } from './title';

/** What is worked on by itself: an article's part on a page, or a page on which nothing stands yet. */
export type Work = PlacedSegment | PlacedPage;

/** How many parts of articles and empty pages have come how far; `none`: those of which nothing is said. */
export type StatusCounts = Readonly<Record<Status | 'none', number>>;

/** Where the title of a work stands, or its page's line. Offsets are UTF-16 units, 0-based, in the file. */
export interface WorkPlace {
  readonly start: number;
  readonly end: number;
  readonly from: Position;
  readonly to: Position;
}

/** How far a transcript has come. */
export interface Progress {
  readonly pages: number;
  readonly counts: StatusCounts;
  /** Each work that has come less far than all before it, in printed order. */
  readonly behind: readonly (WorkPlace & { readonly status: Status | null })[];
}

/** All that is worked on in a file, in printed order, and how far it has come. */
export function workIn(file: TranscriptFile): { readonly work: Work; readonly status: Status | null }[] {
  const { pages, segments } = statusesIn(file);
  const onPage = groupBy(file.segments, ({ page }) => page);
  return file.pages.flatMap((page) =>
    (onPage.get(page) ?? [page]).map((work: Work) => {
      const status = 'segment' in work ? segments.get(work) : pages.get(work);
      return { work, status: status ?? null };
    }),
  );
}

export const noCounts: StatusCounts = { none: 0, raw: 0, structured: 0, proofread: 0, approved: 0 };

export function sumOfCounts(all: Iterable<StatusCounts>): StatusCounts {
  const sum: Record<keyof StatusCounts, number> = { ...noCounts };
  for (const counts of all) for (const status of ['none', ...allStatuses] as const) sum[status] += counts[status];
  return sum;
}

const known = new WeakMap<TranscriptFile, Progress>();

/** How far a file has come; the same again for the same file. */
export function progressOf(file: TranscriptFile): Progress {
  let progress = known.get(file);
  if (!progress) {
    progress = readProgress(file);
    known.set(file, progress);
  }
  return progress;
}

function readProgress(file: TranscriptFile): Progress {
  const counts: Record<keyof StatusCounts, number> = { ...noCounts };
  const behind: Progress['behind'][number][] = [];
  for (const { work, status } of workIn(file)) {
    counts[status ?? 'none']++;
    const last = behind.at(-1);
    if (!last || !hasReached(status, last.status)) behind.push({ ...placeOf(file, work), status });
  }
  return { pages: file.pages.length, counts, behind };
}

function placeOf({ tree }: TranscriptFile, work: Work): WorkPlace {
  const place = 'segment' in work ? titleOf(work.segment) : work.page;
  const start = work.offset + (place?.start ?? 0);
  const end = work.offset + (place?.end ?? 0);
  return { start, end, from: tree.positionAt(start), to: tree.positionAt(end) };
}

/** The first work that has not come as far as `wanted`. */
export function firstBehind({ behind }: Progress, wanted: Status): WorkPlace | undefined {
  return behind.find(({ status }) => !hasReached(status, wanted));
}
