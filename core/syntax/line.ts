/** What a line is, told by its own first characters and the scanner's state. */
export enum LineKind {
  Blank,
  Text,
  FrontMatterFence,
  FrontMatter,
  Page,
  StandingHead,
  Kicker,
  Headline,
  Deck,
  Crosshead,
  Byline,
  Picture,
  /** A text line that continues a picture's caption. */
  Caption,
  JumpOut,
  JumpIn,
  ColumnBreak,
  Comment,
  FenceOpen,
  Preformatted,
  FenceClose,
}

/**
 * A line in a section's table is one 32-bit word: its offset in the section (24 bits), three flags, its kind (5 bits).
 * What the scanner reads in one piece is far shorter; a longer section, joined of pieces, keeps its offsets beside the table.
 */
export const KIND = 0x1f;
/** The line opens a block; a text line without it continues the paragraph above. */
export const OPENS = 0x20;
/** The line ends in attributes. */
export const ATTRIBUTES = 0x40;
/** Inline forms or escapes begin on the line. */
export const FORMS = 0x80;
export const OFFSET_SHIFT = 8;
/**
 * A section longer than this, in UTF-16 units, is cut at its next blank line, and than four times this at its next line: it is too long to
 * be read again at each keystroke.
 */
export const PIECE_LENGTH = 1 << 14;
/** The longest section, in UTF-16 units, whose offsets all fit into the words of its table. */
export const LONGEST_PACKED = 1 << 24;

/** Length in UTF-16 units of each kind's marker; 0 where a line has none. */
export function markerLength(kind: LineKind): number {
  switch (kind) {
    case LineKind.Headline:
    case LineKind.Byline:
    case LineKind.Picture:
    case LineKind.Comment:
    case LineKind.ColumnBreak:
      return 1;
    case LineKind.Page:
    case LineKind.StandingHead:
    case LineKind.Kicker:
    case LineKind.Deck:
    case LineKind.Crosshead:
    case LineKind.JumpOut:
    case LineKind.JumpIn:
      return 2;
    case LineKind.FrontMatterFence:
    case LineKind.FenceOpen:
    case LineKind.FenceClose:
      return 3;
    default:
      return 0;
  }
}

/** Whether inline forms and escapes are read in lines of a kind. */
export function mayHoldForms(kind: LineKind): boolean {
  switch (kind) {
    case LineKind.Blank:
    case LineKind.Comment:
    case LineKind.ColumnBreak:
    case LineKind.FrontMatter:
    case LineKind.FrontMatterFence:
    case LineKind.FenceOpen:
    case LineKind.FenceClose:
      return false;
    default:
      return true;
  }
}

/** Whether a line of a kind may end in attributes: one with a marker, but for those that print nothing. */
export function mayHoldAttributes(kind: LineKind): boolean {
  return markerLength(kind) > 0 && kind !== LineKind.Comment && kind !== LineKind.ColumnBreak;
}
