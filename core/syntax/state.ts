/** The scanner's state between two lines, as bits. Two places of a text in the same state are read alike from there on. */

/** Nothing has been read; the only place where front matter may open. */
export const FILE_START = 0x1;
export const IN_FRONT_MATTER = 0x2;
export const IN_PREFORMATTED = 0x4;
/** The page has a segment, so that what follows belongs to it. */
export const IN_SEGMENT = 0x8;
/** The line above, comments and column breaks aside, is text of a paragraph. */
export const IN_PARAGRAPH = 0x10;
/** The line above, comments aside, is a picture's or its caption's. */
export const IN_CAPTION = 0x20;
export const IN_HEAD = 0x40;
/** The head has a headline. */
export const HAS_HEADLINE = 0x80;
/** The head has a deck. */
export const HAS_DECK = 0x100;
/** The head has a line with `#` of any kind. */
export const HAS_HEAD_LINE = 0x200;
/** The head has a jump in. */
export const HAS_JUMP_IN = 0x400;
/** The line above, comments aside, is a headline. */
export const BELOW_HEADLINE = 0x800;
/** A blank line has come since the head's last line that is not a comment; of a head with `<<` only, since the `<<`. */
export const BLANK_IN_HEAD = 0x1000;

export const HEAD_BITS =
  IN_HEAD | HAS_HEADLINE | HAS_DECK | HAS_HEAD_LINE | HAS_JUMP_IN | BELOW_HEADLINE | BLANK_IN_HEAD;
