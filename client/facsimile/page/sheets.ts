import type { Words } from '../words';

/** A file with one scan or several, open. */
export interface Sheets {
  readonly count: number;
  /** A sheet, counted from 1, as an image that browsers show. */
  render(sheet: number): Promise<Blob>;
  close(): void;
}

/** Why a scan cannot be shown. */
export class Unshown extends Error {
  constructor(
    readonly why: keyof Words,
    reason = '',
  ) {
    super(reason);
  }
}
