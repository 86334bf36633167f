/** Client to server: the files of a new issue, one a page. Answered by `NewFile[]`. */
export const NEW_ISSUE = 'broadsheet/newIssue';

export interface NewIssueParams {
  readonly paper: string;
  readonly date: string;
  readonly edition: string | null;
  /** BCP 47. */
  readonly language: string;
  /** Keys of its pages. */
  readonly pages: readonly string[];
}

export interface NewFile {
  readonly name: string;
  readonly text: string;
}
