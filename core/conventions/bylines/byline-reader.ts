import type { Byline, NameIndex, Span } from '../conventions';

/** Reads one language's bylines and credits. Offsets are into the text that the caller gives. */
export interface BylineReader {
  /** A text that is a byline, credit or signature as a whole. */
  read(text: string, names: NameIndex): Byline | null;
  /** The credit at the end of a caption or an article. */
  readLast(text: string, names: NameIndex): Byline | null;
  knowsRole(role: string): boolean;
}

/** No text of more characters is a byline. */
export const LONGEST_BYLINE = 160;

/** Moves a byline that was read in a part of a text to its place in the whole. */
export function shiftByline(byline: Byline, by: number, text: string): Byline {
  if (by === 0) return byline;
  const move = <S extends Span>(span: S): S => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    ...move(byline),
    text: text.slice(byline.start + by, byline.end + by),
    credits: byline.credits.map(({ role, roleSpan, names }) => ({
      role,
      roleSpan: roleSpan && move(roleSpan),
      names: names.map(move),
    })),
  };
}

export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}
