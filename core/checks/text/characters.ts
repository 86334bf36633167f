import type { ScriptFacts } from '../../conventions/conventions';
import { ideographOf } from '../../syntax/radicals';
import { type Finding, finding, replacing } from '../finding';
import { codepoint, isAnyBlank, isAsciiLetter, isCjk, isLineEnd } from './script';

/** Characters that no newspaper prints, or that stand in for the one that it printed. One pass over what is not plain text. */
export function checkCharacters(text: string, facts: ScriptFacts): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(suspect)) {
    const at = match.index;
    const character = match[0];
    const result = checkCharacter(text, at, character, facts);
    if (result) found.push(result);
  }
  return found;
}

/** A letter with marks that compose with it, or one character out of the ranges that the rules below know. */
const suspect =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\u0300-\u036f]+|[\p{Script=Hiragana}\p{Script=Katakana}][\u3099\u309a]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u180e\u2007\u200b-\u200f\u2028-\u202f\u2060-\u2069\u2e80-\u2fd5\ue000-\uf8ff\uf900-\ufaff\ufb00-\ufb06\ufeff\ufff9-\ufffb\ufffd\u{2f800}-\u{2fa1f}\u{e0000}-\u{e007f}\u{f0000}-\u{10ffff}]/gu;

function checkCharacter(text: string, at: number, character: string, facts: ScriptFacts): Finding | null {
  const end = at + character.length;
  const code = character.codePointAt(0)!;
  const values = { codepoint: codepoint(character) };
  if (code === 0xfffd) return finding('replacement-character', at, end, {});
  if (code === 0xa0 || code === 0x202f || code === 0x2007) return noBreakSpace(text, at, facts);
  if (isLigature(code)) return standIn('ligature', at, character, character.normalize('NFKC'));
  if (code >= 0x2e80 && code <= 0x2fd5) {
    const ideograph = ideographOf(character);
    return ideograph === character ? null : standIn('kangxi-radical', at, character, ideograph);
  }
  if ((code >= 0xf900 && code <= 0xfaff) || (code >= 0x2f800 && code <= 0x2fa1f)) {
    const ideograph = character.normalize('NFKC');
    return ideograph === character ? null : standIn('compatibility-ideograph', at, character, ideograph);
  }
  if ((code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000) return finding('private-use-character', at, end, values);
  if (isControl(code)) {
    // U+0080–U+009F are what is left of curved quotes and dashes in another encoding: only the print tells which.
    const fixes = code >= 0x80 && code <= 0x9f ? [] : [replacing(at, end, blankFor(text, at, code), true)];
    return finding('control-character', at, end, values, ...fixes);
  }
  if (character.length > 1 && code < 0x3100) return decomposed(at, character);
  if (code === 0xad && endsLine(text, end)) return null;
  if ((code === 0x200c || code === 0x200d) && !(isPlain(text, at - 1) && isPlain(text, end))) return null;
  return finding('invisible-character', at, end, values, replacing(at, end, '', true));
}

function standIn(
  code: 'ligature' | 'kangxi-radical' | 'compatibility-ideograph',
  at: number,
  character: string,
  replacement: string,
): Finding {
  const end = at + character.length;
  return finding(
    code,
    at,
    end,
    { codepoint: codepoint(character), replacement },
    replacing(at, end, replacement, true),
  );
}

function decomposed(at: number, character: string): Finding | null {
  const replacement = character.normalize('NFC');
  if ([...replacement].length !== 1) return null;
  const end = at + character.length;
  return finding('decomposed-character', at, end, { replacement }, replacing(at, end, replacement, true));
}

/** French and its like set no-break spaces on purpose; beside a CJK character or at a line's edge nobody does. */
function noBreakSpace(text: string, at: number, facts: ScriptFacts): Finding | null {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const atEdge = at === 0 || isLineEnd(before) || endsLine(text, at + 1);
  if (!facts.cjk && !atEdge) return null;
  const character = text.charAt(at);
  const needless = atEdge || isCjk(before) || isCjk(after) || isAnyBlank(before) || isAnyBlank(after);
  return finding(
    'no-break-space',
    at,
    at + 1,
    { codepoint: codepoint(character) },
    replacing(at, at + 1, needless ? '' : ' ', true),
  );
}

function isControl(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code <= 0x9f) || code === 0x2028 || code === 0x2029;
}

/** Tabulators, feeds and separators part words; other control characters were never there. */
function blankFor(text: string, at: number, code: number): string {
  const parts = code === 0x0b || code === 0x0c || code === 0x2028 || code === 0x2029;
  return parts && isPlainLetter(text, at - 1) && isPlainLetter(text, at + 1) ? ' ' : '';
}

function isPlainLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at)) && !isCjk(text.charCodeAt(at));
}

function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isAsciiLetter(unit) || isCjk(unit);
}

function endsLine(text: string, at: number): boolean {
  return at >= text.length || isLineEnd(text.charCodeAt(at));
}

function isLigature(code: number): boolean {
  return code >= 0xfb00 && code <= 0xfb06;
}
