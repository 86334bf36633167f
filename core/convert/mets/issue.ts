/** What a METS file tells of an issue. All names of files are as it gives them, relative to itself or whole addresses. */
export interface MetsIssue {
  readonly paper: string | null;
  /** `2021-03-06`; `null` where it gives none that is a day. */
  readonly date: string | null;
  readonly number: string | null;
  readonly edition: string | null;
  readonly place: string | null;
  readonly publisher: string | null;
  /** As it names it: ISO 639-2 (`ger`) or BCP 47. */
  readonly language: string | null;
  readonly pages: readonly MetsPage[];
  readonly articles: readonly MetsArticle[];
}

export interface MetsPage {
  /** The printed label where it gives one: `3`, `A3`. */
  readonly label: string | null;
  readonly files: readonly MetsFile[];
}

export interface MetsFile {
  readonly name: string;
  /** MIME type; empty where it gives none. */
  readonly type: string;
  /** What it is for, by the group that it stands in and its own words: `ocr`, `FULLTEXT`, `DEFAULT`. */
  readonly use: string;
}

/** An article, an advertisement or the like, by the blocks of text that it is made of, in order. */
export interface MetsArticle {
  readonly id: string;
  /** As the file names it: `ARTICLE`, `ADVERTISEMENT`. */
  readonly type: string;
  readonly blocks: readonly { readonly file: string; readonly block: string }[];
}
