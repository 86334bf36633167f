import type { JumpDirection } from '../conventions/conventions';

/** One half of a jump, as read from its line and what stands beside it; free of positions, so that it can be compared. */
export interface JumpHalf {
  readonly direction: JumpDirection;
  /** The printed words, read; empty where the paper runs on without saying so. */
  readonly text: string;
  /** The pages named, normalised (`3`, `A3`), or `same` for the half's own page; empty where none is named or can be read. */
  readonly pages: readonly string[];
  /** Words that name a page were printed but cannot be read. */
  readonly unreadable: boolean;
  readonly label: string | null;
  readonly slug: string | null;
  /** The id that `to` or `from` names, without `#`. */
  readonly target: string | null;
  /** The running text on this side of the jump, joined for reading: up to 200 characters before an out or after an in. */
  readonly runningText: string;
  /** A blank line, an indent or another block parts the jump from that text: the text does not run on in mid-paragraph. */
  readonly parted: boolean;
}

/** What pairing has to know of a segment. Segments are given in the order of the issue. */
export interface PairingSegment {
  /** Normalised key of the page it stands on; `null` where that cannot be read. */
  readonly page: string | null;
  readonly ids: readonly string[];
  /** The lines of its head, read: for a continuation the reprinted headline. */
  readonly headline: readonly string[];
  readonly jumpIn: JumpHalf | null;
  readonly jumpOut: JumpHalf | null;
}

/** A jump made whole. Segments are indices into the list that was paired. */
export interface Link {
  readonly from: number;
  readonly to: number;
  /** Which of the out's pages it leads to, counted from 0. */
  readonly slot: number;
}

/** Why a half that might have been meant was not taken. */
export type Reason =
  /** The other half names another page (`page` is the one it names or stands on). */
  | { readonly kind: 'page'; readonly page: string | null }
  | { readonly kind: 'label'; readonly label: string | null }
  | { readonly kind: 'slug'; readonly slug: string | null }
  /** The two fit, but another half fits as well. */
  | { readonly kind: 'rival' }
  /** It is paired with another half. */
  | { readonly kind: 'taken' }
  /** The link would lead an article back to itself. */
  | { readonly kind: 'cycle' }
  /** The ids that the two name do not agree. */
  | { readonly kind: 'id'; readonly id: string }
  /** The id names a segment that has no jump of the other direction. */
  | { readonly kind: 'noHalf' };

export interface Candidate {
  /** Index of the segment that carries the other half. */
  readonly segment: number;
  readonly why: Reason;
}

export interface HalfState {
  readonly state: 'paired' | 'unmatched' | 'ambiguous';
  /** The linked segments, in printed order of the pages. */
  readonly linked: readonly number[];
  /** Ambiguous: every one that fits; unmatched: the nearest one, if any, and why it fails. */
  readonly candidates: readonly Candidate[];
  /**
   * The pages, resolved to those of the issue where it has them, that the half names and that are still without their other half;
   * empty where it is paired, or names none that can be read.
   */
  readonly open: readonly string[];
}

export interface Pairing {
  readonly links: readonly Link[];
  /** By segment; `null` where the segment has no such half. */
  readonly outs: readonly (HalfState | null)[];
  readonly ins: readonly (HalfState | null)[];
  /** Links that were not made because they would have closed a cycle. */
  readonly cycles: readonly Link[];
}
