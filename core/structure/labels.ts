/** What a line of the raw page is. */
export enum Label {
  /** First line of a paragraph. */
  Open,
  /** A paragraph's next line, across a column's end too. */
  Run,
  /** First line of a headline; a kicker, a deck and a crosshead count as headlines here. */
  Head,
  HeadRun,
  /** One of the single characters of a headline that runs down the page. */
  Letter,
  Byline,
  Caption,
  CaptionRun,
  /** First line of a table or an advertisement: of what is set line by line. */
  Display,
  DisplayRun,
  JumpOut,
  JumpIn,
  /** The page's own label at its top or foot. */
  Folio,
}

/** The kinds between which an editor would have to decide. */
export type Kind = 'text' | 'headline' | 'byline' | 'caption' | 'display' | 'jump' | 'folio';

export const kindOf: readonly Kind[] = [
  'text',
  'text',
  'headline',
  'headline',
  'headline',
  'byline',
  'caption',
  'caption',
  'display',
  'display',
  'jump',
  'jump',
  'folio',
];
