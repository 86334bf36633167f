import type { ScriptFacts } from '../../conventions/conventions';
import { type Finding, finding, replacing } from '../finding';
import { isCjk, isCjkLetter, isNarrowBlank, isWidePunctuation } from './script';

/** Words whose letters are set apart by blanks. Sound for running text and for heads alike. */
export function checkLetterSpacing(text: string, facts: ScriptFacts): Finding[] {
  return facts.cjk ? spacedCharacters(text) : spacedLetters(text);
}

/** Blanks that no compositor set. For running text only: heads and bylines set blanks on purpose. */
export function checkSpacing(text: string, facts: ScriptFacts): Finding[] {
  return facts.cjk ? strayBetweenCharacters(text) : strayBeforeStops(text);
}

/** Fewer than this, and the blanks may pad a name (`王 小 二`). */
const fewestSpacedCharacters = 4;

/** Single characters, stops among them, each with one or two blanks before the next. */
const spacedRun = /(?<![^\s\u3000])[\u3400-\u9fff](?:[ \t]{1,2}[\u3400-\u9fff，。、；：？！])+(?![^\s\u3000])/g;

function spacedCharacters(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(spacedRun)) {
    const spaced = match[0];
    const characters = spaced.replace(/[ \t]+/g, '');
    if (characters.replace(/[^\u3400-\u9fff]/g, '').length < fewestSpacedCharacters) continue;
    // 王 小 二 摄
    if (characters.length <= 5 && /[摄攝文图圖]$/.test(characters)) continue;
    const start = match.index;
    const end = start + spaced.length;
    found.push(finding('letter-spaced-line', start, end, {}, replacing(start, end, characters, true)));
  }
  return found;
}

function spacedLetters(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}.])\p{L}(?: \p{L}){4,}(?![\p{L}\p{N}.])/gu)) {
    const spaced = match[0];
    // A row of capitals may be grades, teams or initials.
    if (!/\p{Ll}/u.test(spaced)) continue;
    const start = match.index;
    const end = start + spaced.length;
    const word = spaced.replaceAll(' ', '');
    found.push(finding('letter-spaced-line', start, end, {}, replacing(start, end, `[*${word}]`, false)));
  }
  return found;
}

/** How many characters a name has at most: shorter runs on both sides of a blank may be a list of names. */
const longestName = 4;

function strayBetweenCharacters(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(/[ \t]+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start === 0 || end === text.length) continue;
    const before = text.charAt(start - 1);
    const after = text.charAt(end);
    if (!isCjk(before.charCodeAt(0)) || !isCjk(after.charCodeAt(0))) continue;
    if (!isStray(text, start, end)) continue;
    found.push(finding('stray-space', start, end, { before, after }, replacing(start, end, '', true)));
  }
  return found;
}

function isStray(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isStop(after) || isWideOpening(before)) return isCjkLetter(before) || isCjkLetter(after);
  if (!isCjkLetter(before) || !isCjkLetter(after)) return false;
  return runBefore(text, start) > longestName && runAfter(text, end) > longestName && !endsClause(text, end);
}

function isStop(unit: number): boolean {
  return '，。、；：？！》）」』'.includes(String.fromCharCode(unit));
}

function isWideOpening(unit: number): boolean {
  return '《（「『'.includes(String.fromCharCode(unit));
}

function runBefore(text: string, end: number): number {
  let start = end;
  while (start > 0 && isCjkLetter(text.charCodeAt(start - 1))) start--;
  return end - start;
}

function runAfter(text: string, start: number): number {
  let end = start;
  while (end < text.length && isCjkLetter(text.charCodeAt(end))) end++;
  return end - start;
}

/** A blank may stand for the stop that heads and verse leave out: then the run after it ends without one, too. */
function endsClause(text: string, start: number): boolean {
  const next = start + runAfter(text, start);
  return next >= text.length || isNarrowBlank(text.charCodeAt(next));
}

function strayBeforeStops(text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(/(?<=[\p{L}\p{N}])[ \t]+(?=[,.](?:[ \t\r\n]|$))/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.charAt(start - 1);
    const after = text.charAt(end);
    if (/^\.[ \t]+\./.test(text.slice(end, end + 4)) || isWidePunctuation(before.charCodeAt(0))) continue;
    found.push(finding('stray-space', start, end, { before, after }, replacing(start, end, '', true)));
  }
  return found;
}
