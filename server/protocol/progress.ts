import type { StatusCounts } from '../../core/model/progress';
import type { Status } from '../../core/model/status';
import type { IssueName } from './issue';
import type { PlaceParams } from './place';

export type { StatusCounts } from '../../core/model/progress';
export { allStatuses, hasReached, type Status } from '../../core/model/status';

/** Client to server: the papers of the workspace. Answered by `Paper[]`, by name; last, without a name, what names no paper. */
export const PAPERS = 'broadsheet/papers';

export interface Paper {
  readonly name: string | null;
  /** How many issues there are. */
  readonly issues: number;
  /** Of all its articles' parts, and of the pages on which nothing stands. */
  readonly counts: StatusCounts;
  /** The issue with the latest date. */
  readonly latest: IssueSummary;
}

/** Client to server: some of a paper's issues, the latest first. Answered by `IssueSummary[]`. */
export const ISSUES = 'broadsheet/issues';

export interface IssuesParams {
  /** `null` for what names no paper. */
  readonly paper: string | null;
  /** How many issues are passed over, and how many are wanted. */
  readonly from: number;
  readonly count: number;
}

export interface IssueSummary extends IssueName {
  readonly key: string;
  /** Its first file. */
  readonly uri: string;
  /** BCP 47, as typed. */
  readonly language: string | null;
  /** How many pages it has, where that is said; else how many are transcribed. */
  readonly pages: number;
  readonly counts: StatusCounts;
}

/**
 * Client to server: what has not come as far as `status`: below a position in its issue, else above it, else in the other issues of
 * the workspace, else there. Answered by the `Location` of an article's title or an empty page's label, or `null` where there is none.
 */
export const UNFINISHED = 'broadsheet/unfinished';

export interface UnfinishedParams {
  /** Where somebody is at work. */
  readonly at: PlaceParams | null;
  readonly status: Status;
}
