import type { Conventions } from '../conventions/conventions';

/** UTF-16 units, 0-based, in the text that was given; the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stops of all languages; the conventions say which of them count. */
const stop = /[.!?。！？．।؟۔…]+[”"’'」』》〉）)\]】»›“]*/gu;

/** How far back, in UTF-16 units, the conventions need to look to see a sentence's end. */
const REACH = 160;

/**
 * The sentences of a text, in order and without the blanks between them. A stop that ends none — in a number, behind an initial or
 * an abbreviation, before a small letter — is passed over, so that a sentence is rather too long than torn.
 */
export function sentencesOf(text: string, conventions: Conventions): Stretch[] {
  const sentences: Stretch[] = [];
  let start = skipBlanks(text, 0);
  for (const { 0: found, index } of text.matchAll(stop)) {
    const end = index + found.length;
    if (end <= start || !canEnd(text, index, end, conventions.script.cjk)) continue;
    if (!conventions.endsSentence(text.slice(Math.max(start, end - REACH), end))) continue;
    sentences.push({ start, end });
    start = skipBlanks(text, end);
  }
  if (start < text.length) sentences.push({ start, end: start + text.slice(start).trimEnd().length });
  return sentences;
}

function skipBlanks(text: string, from: number): number {
  while (from < text.length && /\s/u.test(text[from]!)) from++;
  return from;
}

/** Stops that no blank need follow. */
const closeStop = /[。！？．]/u;
const closeStopInCjk = /[。！？．!?]/u;

/** A letter by itself, a number of a day or a rank, or what is shortened where it stands before a name or a number. */
const shortened =
  /(?:^|[^\p{L}\p{M}\p{N}])(?:\p{L}|\d{1,2}|M(?:rs?|s|me|lle|gr)|Drs?|Dra|Prof|St|Ste|S[rt]a|Sr|Gen|Col|Capt|Lt|Sgt|Rev|Hon|Sen|Rep|Gov|Jr|No|vs|Nr|Hr|Fr|Abg|bzw|ca|pp?)$/u;

/** Whether a stop at `start`, which with the closing marks behind it ends at `end`, can end a sentence where it stands. */
function canEnd(text: string, start: number, end: number, cjk: boolean): boolean {
  const marks = text.slice(start, Math.min(end, start + REACH));
  const next = /^\s*([\s\S])/u.exec(text.slice(end, end + REACH))?.[1];
  if (next === undefined) return true;
  if ((cjk ? closeStopInCjk : closeStop).test(marks)) return !/[，、；,;]/u.test(next);
  if (!/\s/u.test(text[end] ?? '') || /\p{Ll}/u.test(next)) return false;
  return marks !== '.' || !shortened.test(text.slice(Math.max(0, start - 8), start));
}
