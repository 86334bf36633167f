/** What an editor saw while it carried out its assignment. What it did not come to is missing, and `problem` says why. */
export interface Report {
  /** The folder that the editor took for the root of the workspace. */
  readonly root?: string;
  /** Of the front page, once the fault was reported. `text` is what the editor would underline. */
  readonly diagnostics?: readonly ReportedDiagnostic[];
  /** Where the definition of the jump led to. */
  readonly definition?: { readonly file: string; readonly line: string };
  /** The line of the jump after the label had been renamed. */
  readonly renamed?: string;
  /** The titles of the quick fixes at the fault. */
  readonly actions?: readonly string[];
  /** Of the front page, in the end. */
  readonly remaining?: readonly ReportedDiagnostic[];
  readonly problem?: string;
}

export interface ReportedDiagnostic {
  readonly code: string;
  readonly text: string;
}
