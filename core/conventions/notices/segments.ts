/** Offsets of words that may, as a whole, be a notice, and how they are set off. */
export interface Segment {
  /** With brackets and ornaments. */
  readonly start: number;
  readonly end: number;
  readonly setting: 'bracketed' | 'ornamented' | 'line' | 'sentence';
}

const OPEN = '([{（［【〔〖〈《「『<＜｛';
const CLOSE = ')]}）］】〕〗〉》」』>＞｝';
const OPENING = new Set(OPEN);
const CLOSING = new Set(CLOSE);
const LONGEST_BRACKET = 80;
const LONGEST_LINE = 100;
const LONGEST_SENTENCE = 60;

/**
 * The stretches of a text that print can set off as a notice: a bracket's contents, an ornament and what follows it, a line of its
 * own, the last sentence.
 */
export function* segments(text: string, ornaments: string, stops: string): Generator<Segment> {
  const opening = new RegExp(`[${classOf(OPEN)}]|[${classOf(ornaments)}]+`, 'gu');
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const bracket = OPEN.includes(match[0]);
    const end = bracket
      ? closingOf(text, match.index)
      : endOfOrnamented(text, match.index + match[0].length, ornaments);
    if (end !== -1) yield { start: match.index, end, setting: bracket ? 'bracketed' : 'ornamented' };
  }
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    if (end - start <= LONGEST_LINE && end > start) yield { start, end, setting: 'line' };
    start = end + 1;
  }
  const last = lastSentence(text, stops);
  if (last > 0) yield { start: last, end: text.length, setting: 'sentence' };
}

/** The end of a bracket that opens at `start`, whatever kind of bracket closes it; at the end of the text it may be missing. */
export function closingOf(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_BRACKET);
  let depth = 0;
  for (let i = start + 1; i < limit; i++) {
    if (OPENING.has(text[i]!)) depth++;
    else if (CLOSING.has(text[i]!) && depth-- === 0) return i + 1;
  }
  return limit === text.length ? limit : -1;
}

function endOfOrnamented(text: string, start: number, ornaments: string): number {
  const limit = Math.min(text.length, start + LONGEST_LINE);
  let i = start;
  while (i < limit && text[i] !== '\n' && !ornaments.includes(text[i]!)) i++;
  while (i < limit && ornaments.includes(text[i]!)) i++;
  return i < limit || limit === text.length ? i : -1;
}

/** Where the last sentence begins; -1 where that is too far from the end. */
function lastSentence(text: string, stops: string): number {
  const limit = Math.max(0, text.length - LONGEST_SENTENCE);
  for (let i = text.length - 2; i >= limit; i--) {
    if (stops.includes(text[i]!)) return i + 1;
  }
  return -1;
}

export function classOf(characters: string): string {
  return characters.replace(/[\\\]^[-]/g, '\\$&');
}

export function opensBracket(character: string | undefined): boolean {
  return character !== undefined && OPENING.has(character);
}

export function closesBracket(character: string | undefined): boolean {
  return character !== undefined && CLOSING.has(character);
}
