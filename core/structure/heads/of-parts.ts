import type { HeadlineLine } from '../elements';
import { settingOfParts, settingOfStanding } from '../evidence/geometry';
import {
  article,
  column,
  dash,
  documentTitle,
  leadsOn,
  numbered,
  opensWhatFollows,
  rubric,
  unfinished,
} from '../evidence/words';
import { type Evidence, SETTING } from './evidence';

/** A way to tell the lines of a head apart. */
export interface Parting {
  readonly standing: readonly HeadlineLine[];
  readonly kicker: readonly HeadlineLine[];
  readonly main: readonly HeadlineLine[];
  readonly deck: readonly HeadlineLine[];
}

/** How much of a line's words its text holds, 0 to 1: in its first paragraph, and in all of it. */
export type Told = (line: HeadlineLine) => { readonly lead: number; readonly text: number };

/** Words in brackets, and nothing else: （之十九） (3. Fortsetzung) */
const bracketed = /^(?:（[^（）]+）|\([^()]+\))$/u;
const pause = /[,，、;；](?=.)/u;
const quoted = /[“”「」『』„»«"]/u;
const asks = /[?？]/u;

/** What speaks for parting a head's lines so. */
export function evidenceOfParts({ standing, kicker, main, deck }: Parting, told: Told): Evidence {
  const evidence: Evidence = [];
  const widest = Math.max(...main.map(({ line }) => line.width));
  ofStanding(standing, main, [...kicker, ...main][0]!, evidence);
  if (kicker.length > 0) ofKicker(kicker, main, widest, told, evidence);
  ofMain(main, told, evidence);
  if (deck.length > 0) ofDeck(main, deck, widest, told, evidence);
  if (kicker.length > 0 && deck.length > 0) evidence.push(['parts: kicker and deck', 1]);
  const [rubricLine] = standing;
  const next = [...kicker, ...main][0];
  const setting =
    settingOfParts(
      kicker.map(({ line }) => line),
      main.map(({ line }) => line),
      deck.map(({ line }) => line),
    ) + (rubricLine && next ? settingOfStanding(rubricLine.line, next.line) : 0);
  if (setting !== 0) evidence.push([SETTING, setting]);
  return evidence;
}

/** Whether a line reads as the name of a column or series. */
export function isRubric({ text }: HeadlineLine): boolean {
  return rubric.test(text) || column.test(text);
}

function ofStanding(
  [line]: readonly HeadlineLine[],
  main: readonly HeadlineLine[],
  next: HeadlineLine,
  evidence: Evidence,
): void {
  if (!line) {
    const [first] = main as [HeadlineLine];
    if (rubric.test(next.text)) evidence.push(['standing: rubric missed', 1]);
    if (column.test(first.text) && main.length > 1) evidence.push(['standing: column missed', 1]);
    return;
  }
  evidence.push(['standing', 1]);
  const named = rubric.test(line.text) ? 'rubric' : column.test(line.text) ? 'column' : null;
  if (named) evidence.push([`standing: ${named}`, 1]);
  else if (/[\p{P}\s]/u.test(line.text)) evidence.push(['standing: several words', 1]);
  if (documentTitle.test(line.text)) evidence.push(['standing: document', 1]);
  if (line.line.width <= 8) evidence.push(['standing: short', 1]);
  evidence.push(['standing: narrower', Math.max(-1, Math.min(1, Math.log(next.line.width / line.line.width)))]);
  if (!next.line.gap) evidence.push(['standing: no gap below', 1]);
}

function ofKicker(
  kicker: readonly HeadlineLine[],
  main: readonly HeadlineLine[],
  widest: number,
  told: Told,
  evidence: Evidence,
): void {
  const last = kicker.at(-1)!;
  const [first] = main as [HeadlineLine];
  evidence.push(['kicker', 1]);
  if (kicker.length > 1) evidence.push(['kicker: more lines', kicker.length - 1]);
  seam('kicker', last, first, evidence);
  if (leadsOn.test(last.text)) evidence.push(['kicker: leads on', 1]);
  if (opensWhatFollows.test(last.text)) evidence.push(['kicker: colon', 1]);
  if (documentTitle.test(last.text)) evidence.push(['kicker: document', 1]);
  if (wordsOf(last.text) <= 2) evidence.push(['kicker: two words', 1]);
  if (column.test(last.text)) evidence.push(['kicker: column', 1]);
  if (dash.test(first.text) || bracketed.test(first.text)) evidence.push(['kicker: above dash', 1]);
  if (main.length > 1) evidence.push(['kicker: above lines', 1]);
  if (documentTitle.test(main.at(-1)!.text) && first.line.gap) evidence.push(['kicker: above a document', 1]);
  sizes('kicker', last, widest, evidence);
  words('kicker', last, told, evidence);
}

function ofDeck(
  main: readonly HeadlineLine[],
  deck: readonly HeadlineLine[],
  widest: number,
  told: Told,
  evidence: Evidence,
): void {
  const [first] = deck as [HeadlineLine];
  const before = main.at(-1)!;
  evidence.push(['deck', 1]);
  if (deck.length > 1) evidence.push(['deck: more lines', deck.length - 1]);
  seam('deck', before, first, evidence);
  if (dash.test(first.text)) evidence.push(['deck: dash', 1]);
  if (bracketed.test(first.text)) evidence.push(['deck: bracketed', 1]);
  if (documentTitle.test(first.text)) evidence.push(['deck: document', 1]);
  if (documentTitle.test(first.text) && first.line.gap) evidence.push(['deck: document below gap', 1]);
  if (leadsOn.test(before.text)) evidence.push(['deck: below what leads on', 1]);
  if (main.length > 1) evidence.push(['deck: below lines', 1]);
  sizes('deck', first, widest, evidence);
  words('deck', first, told, evidence);
}

/** Lines of one headline stand together, are set to much the same width, and read on. */
function ofMain(main: readonly HeadlineLine[], told: Told, evidence: Evidence): void {
  const [first] = main as [HeadlineLine];
  evidence.push(['main: lines', main.length - 1]);
  if (main.length > 3) evidence.push(['main: many lines', main.length - 3]);
  if (bracketed.test(first.text) || dash.test(first.text)) evidence.push(['main: dash or bracket', 1]);
  if (documentTitle.test(main.at(-1)!.text)) evidence.push(['main: document', 1]);
  if (/[ \u3000]/u.test(first.text)) evidence.push(['main: phrases', 1]);
  if (first.line.letter) evidence.push(['main: letters', 1]);
  words('main', first, told, evidence);
  for (let i = 1; i < main.length; i++) {
    const [before, line] = [main[i - 1]!, main[i]!];
    if (line.line.gap) evidence.push(['main: gap within', 1]);
    if (documentTitle.test(line.text) && line.line.gap) evidence.push(['main: document below gap', 1]);
    if (goesOn(before, line)) evidence.push(['main: reads on', 1]);
    if (leadsOn.test(before.text)) evidence.push(['main: leads on within', 1]);
    if (opensWhatFollows.test(before.text)) evidence.push(['main: colon within', 1]);
    if (dash.test(line.text) || bracketed.test(line.text)) evidence.push(['main: dash within', 1]);
    if (line.line.capitals !== before.line.capitals && caseTells(before, line))
      evidence.push(['main: change of capitals', 1]);
    if (rubric.test(before.text)) evidence.push(['main: rubric within', 1]);
    const ratio = Math.abs(Math.log(line.line.width / before.line.width));
    evidence.push(['main: unequal widths', Math.min(1.2, ratio)]);
  }
}

/** Parts of a head begin with a new fragment more often than within one, and never in the midst of a phrase. */
function seam(part: 'kicker' | 'deck', before: HeadlineLine, after: HeadlineLine, evidence: Evidence): void {
  if (!after.line.gap) evidence.push([`${part}: no gap`, 1]);
  if (goesOn(before, after)) evidence.push([`${part}: cuts a phrase`, 1]);
  const upper = part === 'kicker' ? after : before;
  const lower = part === 'kicker' ? before : after;
  if (upper.line.capitals === 'all' && lower.line.capitals !== 'all')
    evidence.push([`${part}: headline in capitals`, 1]);
  else if (lower.line.capitals === 'all' && upper.line.capitals !== 'all') evidence.push([`${part}: in capitals`, 1]);
  else if (upper.line.capitals === 'words' && lower.line.capitals === 'none')
    evidence.push([`${part}: headline in title case`, 1]);
  else if (lower.line.capitals === 'words' && upper.line.capitals === 'none')
    evidence.push([`${part}: in title case`, 1]);
}

function caseTells(a: HeadlineLine, b: HeadlineLine): boolean {
  return a.line.capitals === 'all' || b.line.capitals === 'all';
}

/** Smaller type holds more. */
function sizes(part: 'kicker' | 'deck', line: HeadlineLine, widest: number, evidence: Evidence): void {
  const ratio = Math.max(-1.2, Math.min(1.2, Math.log(line.line.width / widest)));
  evidence.push([`${part}: ${ratio > 0 ? 'wider' : 'narrower'}`, Math.abs(ratio)]);
}

function words(part: 'kicker' | 'main' | 'deck', line: HeadlineLine, told: Told, evidence: Evidence): void {
  const { text } = line;
  const { lead, text: whole } = told(line);
  evidence.push([`${part}: words in the lead`, lead], [`${part}: words in the text`, whole]);
  if (/\d/u.test(text)) evidence.push([`${part}: figures`, 1]);
  if (pause.test(text)) evidence.push([`${part}: pause`, 1]);
  if (quoted.test(text)) evidence.push([`${part}: quotation`, 1]);
  if (asks.test(text)) evidence.push([`${part}: question`, 1]);
  if (article.test(text)) evidence.push([`${part}: article`, 1]);
  if (numbered.test(text)) evidence.push([`${part}: numbered`, 1]);
}

function goesOn(before: HeadlineLine, after: HeadlineLine): boolean {
  return /^\p{Ll}/u.test(after.text) || unfinished.test(before.text) || /[,，、]$/u.test(before.text);
}

function wordsOf(text: string): number {
  return text.split(/\s+/u).length;
}
