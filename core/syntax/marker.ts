import { isBlank, isBlankRun } from './characters';
import { LineKind } from './line';

const HASH = 1;
const EQUALS = 2;
const AT = 3;
const BANG = 4;
const RIGHT = 5;
const LEFT = 6;
const BAR = 7;
const PERCENT = 8;
const TILDE = 9;

/** ASCII characters that may begin a marker, and what they stand for. */
const ascii = new Uint8Array(128);
/** The same for what input methods for Chinese, Japanese and Korean produce in their place. */
const wide = new Map<number, number>();

for (const [value, forms] of [
  [HASH, '#＃'],
  [EQUALS, '=＝'],
  [AT, '@＠'],
  [BANG, '!！'],
  [RIGHT, '>＞》〉'],
  [LEFT, '<＜《〈'],
  [BAR, '|｜·'],
  [PERCENT, '%％'],
  [TILDE, '~～〜'],
] as const) {
  for (const form of forms) {
    const unit = form.charCodeAt(0);
    if (unit < 128) ascii[unit] = value;
    else wide.set(unit, value);
  }
}

function meaning(unit: number): number {
  if (unit < 128) return ascii[unit]!;
  return unit === 0xb7 || (unit >= 0x3008 && unit <= 0x301c) || unit >= 0xff01 ? (wide.get(unit) ?? 0) : 0;
}

const jumpPairs = new Set(['>>', '》》', '＞＞', '》〉', '〉》', '<<', '《《', '＜＜', '《〈', '〈《']);

/** A marker is followed by a blank or by the line's end. */
function standsAlone(text: string, at: number, end: number): boolean {
  return at === end || (at < end && isBlank(text.charCodeAt(at)));
}

/**
 * The kind of a line in the body that begins at `start` and ends, its line break aside, at `end`;
 * `LineKind.Text` where no marker stands in its first column.
 */
export function classify(text: string, start: number, end: number): LineKind {
  const first = text.charCodeAt(start);
  const meant = meaning(first);
  if (meant === 0) return LineKind.Text;
  switch (meant) {
    case HASH:
      return classifyHash(text, start, end);
    case EQUALS:
      return start + 1 < end && meaning(text.charCodeAt(start + 1)) === EQUALS && standsAlone(text, start + 2, end)
        ? LineKind.Page
        : LineKind.Text;
    case AT:
      return standsAlone(text, start + 1, end) ? LineKind.Byline : LineKind.Text;
    case BANG:
      return standsAlone(text, start + 1, end) ? LineKind.Picture : LineKind.Text;
    case RIGHT:
    case LEFT:
      if (!standsAlone(text, start + 2, end) || !jumpPairs.has(text.slice(start, start + 2))) return LineKind.Text;
      return meant === RIGHT ? LineKind.JumpOut : LineKind.JumpIn;
    case BAR:
      return isBlankRun(text, start + 1, end) ? LineKind.ColumnBreak : LineKind.Text;
    case PERCENT:
      return isBlank(text.charCodeAt(start + 1)) && !isBlankRun(text, start + 1, end)
        ? LineKind.Comment
        : LineKind.Text;
    default:
      return isFence(text, start, end) ? LineKind.FenceOpen : LineKind.Text;
  }
}

function classifyHash(text: string, start: number, end: number): LineKind {
  if (standsAlone(text, start + 1, end)) return LineKind.Headline;
  if (!standsAlone(text, start + 2, end)) return LineKind.Text;
  switch (text[start + 1]) {
    case '*':
    case '＊':
      return LineKind.StandingHead;
    case '-':
    case '－':
    case 'ー':
    case '−':
      return LineKind.Kicker;
    case '+':
    case '＋':
      return LineKind.Deck;
    case '#':
    case '＃':
      return LineKind.Crosshead;
    default:
      return LineKind.Text;
  }
}

/** Exactly three tildes, then a blank or the line's end. */
function isFence(text: string, start: number, end: number): boolean {
  for (let i = 0; i < 3; i++) if (start + i >= end || meaning(text.charCodeAt(start + i)) !== TILDE) return false;
  return standsAlone(text, start + 3, end);
}

/** Whether a line closes a preformatted block: three tildes and nothing more. */
export function isFenceClose(text: string, start: number, end: number): boolean {
  return isFence(text, start, end) && isBlankRun(text, start + 3, end);
}

/** Whether a line is a page line; cheap where it is not. */
export function isPageLine(text: string, start: number, end: number): boolean {
  return meaning(text.charCodeAt(start)) === EQUALS && start < end && classify(text, start, end) === LineKind.Page;
}

/** Whether a line is a front matter fence: three hyphens and nothing more. */
export function isFrontMatterFence(text: string, start: number, end: number): boolean {
  return text.startsWith('---', start) && start + 3 <= end && isBlankRun(text, start + 3, end);
}
