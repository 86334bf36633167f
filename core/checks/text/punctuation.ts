import type { ScriptFacts } from '../../conventions/conventions';
import { type Finding, finding, replacing } from '../finding';
import { isAsciiLetter, isCjkLetter, isLineEnd } from './script';

/** Punctuation of the wrong width, doubled, or typed as on a typewriter; numbers in two widths. */
export function checkPunctuation(text: string, facts: ScriptFacts): Finding[] {
  const found = [...(facts.cjk ? halfWidth(text) : fullWidth(text)), ...mixedNumbers(text), ...doubled(text, facts)];
  return found.sort((a, b) => a.start - b.start);
}

const wideOf: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
const narrowOf: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '。': '.',
  '．': '.',
};

function halfWidth(text: string): Finding[] {
  const found: Finding[] = [];
  let quotes = 0;
  for (const match of text.matchAll(/[,;:?!."]/g)) {
    const at = match.index;
    const character = match[0];
    if (character === '"') quotes++;
    if (!isCjkLetter(text.charCodeAt(at - 1)) && !'》”’」』）〉'.includes(text.charAt(at - 1) || ' ')) {
      if (character !== '"' || !isCjkLetter(text.charCodeAt(at + 1))) continue;
    }
    if (character === '"') {
      const replacement = quotes % 2 === 1 ? '“' : '”';
      found.push(finding('straight-quotation-mark', at, at + 1, {}, replacing(at, at + 1, replacement, false)));
    } else if (wantsWide(text, at, character)) {
      const replacement = wideOf[character]!;
      const safe = character !== '.';
      found.push(
        finding(
          'mixed-width-punctuation',
          at,
          at + 1,
          { character, replacement },
          replacing(at, at + 1, replacement, safe),
        ),
      );
    }
  }
  return found;
}

/** Whether what follows a half-width mark after a CJK character shows that the mark is the sentence's own. */
function wantsWide(text: string, at: number, character: string): boolean {
  const after = text.charCodeAt(at + 1);
  const endsLine = at + 1 >= text.length || isLineEnd(after);
  // A dot between characters may part a foreign name; only at a line's end is it surely a full stop.
  if (character === '.') return endsLine;
  return endsLine || isCjkLetter(after) || '“‘「『《〈（'.includes(text.charAt(at + 1));
}

function fullWidth(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(/[，；：？！。．]/g)) {
    const at = match.index;
    if (!isAsciiLetter(text.charCodeAt(at - 1))) continue;
    const character = match[0];
    const mark = narrowOf[character]!;
    const replacement = isAsciiLetter(text.charCodeAt(at + 1)) ? `${mark} ` : mark;
    found.push(
      finding(
        'mixed-width-punctuation',
        at,
        at + 1,
        { character, replacement: mark },
        replacing(at, at + 1, replacement, true),
      ),
    );
  }
  return found;
}

function mixedNumbers(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(/[0-9０-９]{2,}/g)) {
    const number = match[0];
    if (!/[0-9]/.test(number) || !/[０-９]/.test(number)) continue;
    const start = match.index;
    const wide = number.replace(/[0-9]/g, '').length;
    const isMostlyWide = wide * 2 > number.length || (wide * 2 === number.length && number.charAt(0) > '9');
    const replacement = number.replace(isMostlyWide ? /[0-9]/g : /[０-９]/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + (isMostlyWide ? 0xfee0 : -0xfee0)),
    );
    found.push(
      finding(
        'mixed-width-number',
        start,
        start + number.length,
        { number },
        replacing(start, start + number.length, replacement, true),
      ),
    );
  }
  return found;
}

const runsOfStops = /[，、；：。][，、；：。]+|[？！?!][，、；。]+|[,;:]{2,}/g;

function doubled(text: string, facts: ScriptFacts): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(runsOfStops)) {
    const marks = match[0];
    const start = match.index;
    const end = start + marks.length;
    // `,,so`: two commas are how a typewriter sets a low quotation mark.
    if (!facts.cjk && marks === ',,' && /\p{L}/u.test(text.charAt(end))) continue;
    const replacement = /^。{3,}$/.test(marks) ? '……' : marks.charAt(0);
    found.push(finding('doubled-punctuation', start, end, { marks }, replacing(start, end, replacement, false)));
  }
  return found;
}
