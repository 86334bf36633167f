import type { Code, Severity } from '../../core/checks/codes';

/** A diagnostic as the command line prints it. Lines and columns count from 1, columns in UTF-16 units; ends are exclusive. */
export interface Report {
  readonly path: string;
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly range: ReportRange;
  readonly related: readonly { readonly path: string; readonly range: ReportRange; readonly message: string }[];
  readonly fixable: boolean;
}

export interface ReportRange {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}
