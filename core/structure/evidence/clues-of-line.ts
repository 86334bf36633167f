import type { Conventions, PageLabel } from '../../conventions/conventions';
import { isPictureCredit } from '../attribution';
import type { Habits } from '../habits';
import type { Line } from '../line';
import { countPrinted } from '../measure';
import { type Clue, span } from './clue';
import { isTabular } from './display';
import { isLongLabel } from './folio';
import { standsAtEdge } from './geometry';
import type { PageWords } from './page-words';
import { isClosing, isInstitution, isReader, isResident, signs } from './signatures';
import {
  article,
  byShaped,
  capitalName,
  captionCue,
  column,
  contact,
  dash,
  daystart,
  documentTitle,
  imprint,
  leadsOn,
  namesNext,
  numbered,
  opensWhatFollows,
  rubric,
  unfinished,
} from './words';

/** What the page is, of which lines are looked at. */
export interface Page {
  readonly lines: readonly Line[];
  readonly habits: Habits;
  readonly words: PageWords;
  readonly conventions: Conventions;
  /** Which page this is, where it is known. */
  readonly label: PageLabel | null;
}

/** All that speaks for what a line is, wherever it stands among others. */
export function cluesOfLine(page: Page, index: number): Clue[] {
  const line = page.lines[index]!;
  return [
    'any',
    ...ofWidth(line),
    ...ofPlace(page, index),
    ...ofStart(line),
    ...ofEnd(line, page.habits),
    ...ofWords(line, page),
    ...ofTrade(line),
    ...ofNeighbours(page, index),
    ...ofLabel(page, index),
  ];
}

function ofWidth(line: Line): Clue[] {
  const clues = [
    span('fill', line.fill, [0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 0.97, 1.03, 1.1, 1.2, 1.5]),
    span('characters', countPrinted(line.text, 80), [2, 3, 5, 7, 9, 12, 16, 22, 30, 45]),
    span('spare', line.spare, [-4, -1, 0, 1, 2, 3, 5, 9]),
  ];
  if (line.apart) clues.push('apart');
  if (line.letter) clues.push('letter');
  return clues;
}

function ofPlace({ lines }: Page, index: number): Clue[] {
  const line = lines[index]!;
  const { siblings, place, fragment } = line;
  const size = Math.min(6, fragment.size);
  const where =
    size === 1 ? 'alone' : fragment.place === 0 ? 'first' : fragment.place === fragment.size - 1 ? 'last' : 'amid';
  return [
    `${where} of ${size === 6 ? 'many' : size}`,
    span('siblings', siblings, [2, 3, 4, 6, 10]),
    `run ${place === 0 ? 'first' : place === siblings - 1 ? 'last' : 'amid'}`,
    ...(index === 0 ? ['page first'] : []),
    ...(index === lines.length - 1 ? ['page last'] : []),
    ...(index > 0 && index < 3 ? ['page top'] : []),
    ...(index >= lines.length - 3 && index < lines.length - 1 ? ['page foot'] : []),
  ];
}

function ofStart(line: Line): Clue[] {
  const { text } = line;
  const clues: Clue[] = [`starts ${startOf(text)}`];
  if (line.startsWithin) clues.push('starts within');
  if (numbered.test(text)) clues.push('numbered');
  if (dash.test(text)) clues.push('starts dash');
  if (article.test(text)) clues.push('starts article');
  if (captionCue.test(text)) clues.push('caption cue');
  if (daystart.test(text)) clues.push('starts day');
  if (line.indent > 0) clues.push(line.indent >= 2 ? 'set in' : 'set in slightly');
  return clues;
}

function startOf(text: string): string {
  if (/^\p{Ll}/u.test(text)) return 'small';
  if (/^\p{Lu}/u.test(text)) return 'capital';
  if (/^\p{L}/u.test(text)) return 'letter';
  if (/^\p{N}/u.test(text)) return 'figure';
  if (/^[“"‘「『»„«]/u.test(text)) return 'quote';
  if (/^\p{Ps}/u.test(text)) return 'bracket';
  return 'sign';
}

export function endOf(text: string): string {
  const last = text.at(-1)!;
  if (/[.。．]/u.test(last)) return 'stop';
  if (/[?!？！]/u.test(last)) return 'call';
  if (/[:：]/u.test(last)) return 'colon';
  if (/[,，、;；]/u.test(last)) return 'pause';
  if (/[-¬⸗\u00ad]/u.test(last)) return 'hyphen';
  if (/[”"’」』«“]/u.test(last)) return 'quote';
  if (/\p{Pe}/u.test(last)) return 'bracket';
  if (/\p{N}/u.test(last)) return 'figure';
  return /\p{L}/u.test(last) ? 'letter' : 'sign';
}

function ofEnd(line: Line, habits: Habits): Clue[] {
  const end = endOf(line.text);
  const clues: Clue[] = [`ends ${end}`];
  if (line.endsSentence) clues.push('ends sentence', `ends sentence ${end}`);
  if (line.endsSentence && habits.stoppedHeads) clues.push('ends sentence as heads do');
  if (line.endsPause) clues.push('ends pause');
  if (line.endMark) clues.push('end mark');
  if (unfinished.test(line.text)) clues.push('ends unfinished');
  if (opensWhatFollows.test(line.text)) clues.push('opens what follows');
  return clues;
}

function ofWords(line: Line, { words, habits }: Page): Clue[] {
  const { text } = line;
  const clues = [
    span('stops', line.innerStops, [1, 2, 3]),
    span('binding', words.bindingShare(text), [0.01, 0.1, 0.2, 0.3, 0.4, 0.5]),
    span('figures', share(text, /\p{N}/gu), [0.01, 0.1, 0.2, 0.4]),
    span('signs', share(text, /[\p{P}\p{S}]/gu), [0.01, 0.06, 0.12, 0.25]),
  ];
  const written = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  if (/\p{Lu}|\p{Ll}/u.test(text)) {
    const style = habits.capitals > 0.1 ? ' as nouns' : '';
    if (line.capitals !== 'none') clues.push(`capitals ${line.capitals}${style}`);
    const capital = written.filter((word) => /^\p{Lu}/u.test(word)).length / written.length;
    clues.push(`${span('capital words', written.length < 2 ? null : capital, [0.15, 0.3, 0.5, 0.7, 0.99])}${style}`);
    clues.push(span('words', written.length, [2, 3, 4, 5, 7]));
  }
  if (/[ \u3000]/u.test(text) && line.width < 2 * [...text].length + 2 && !/\p{Ll}/u.test(text))
    clues.push('parted by blanks');
  return clues;
}

function share(text: string, pattern: RegExp): number {
  return (text.match(pattern)?.length ?? 0) / text.length;
}

function ofTrade(line: Line): Clue[] {
  const { text, byline, attribution } = line;
  const clues: Clue[] = [];
  if (line.lead) clues.push('lead');
  if (line.salutes) clues.push('salutes');
  clues.push(attribution ? `attribution ${attribution}` : byline ? 'byline' : 'no byline');
  if (isPictureCredit(line)) clues.push('picture credit');
  if (byline?.credits.some(({ role }) => role === 'author')) clues.push('author');
  if (line.pictureCredit) clues.push('picture credit below');
  if (line.signed) clues.push('signed');
  if ([signs, isClosing, isReader, isResident].some((is) => is(text))) clues.push('signs');
  if (capitalName.test(text)) clues.push('capital name');
  if (imprint.test(text)) clues.push('imprint');
  if (namesNext.test(text)) clues.push('names next');
  if (!attribution && byShaped.test(text)) clues.push('by-shaped');
  if (isInstitution(text)) clues.push('institution');
  if (leadsOn.test(text)) clues.push('leads on');
  if (documentTitle.test(text)) clues.push('document title');
  if (rubric.test(text)) clues.push('rubric');
  if (column.test(text)) clues.push('column name');
  if (contact.test(text)) clues.push('contact');
  if (isTabular(text)) clues.push('tabular');
  clues.push(`set as ${line.display.kind} ${span('', line.display.score, [-2.9, -2, -1, 0, 1, 2, 4])}`);
  return clues;
}

function ofNeighbours({ lines }: Page, index: number): Clue[] {
  const line = lines[index]!;
  const above = lines[index - 1];
  const below = lines[index + 1];
  const clues: Clue[] = [];
  if (above && !above.notice) {
    const gap = line.gap ? 'gap, ' : '';
    clues.push(`above: ${gap}${above.endsSentence ? 'sentence' : above.endsPause ? 'pause' : 'open'}`);
    if (above.endMark) clues.push('above: end mark');
    if (namesNext.test(above.text)) clues.push(`above: ${gap}names next`);
    if (above.attribution === 'known') clues.push(`above: ${gap}byline`);
    if (above.salutes) clues.push('above: salutes');
    if (above.letter && line.letter) clues.push('above: letter');
    clues.push(span(`above: ${gap}fill`, above.fill, [0.3, 0.6, 0.85, 0.97, 1.1]));
  }
  if (below && !below.notice) {
    const gap = below.gap ? 'gap, ' : '';
    if (below.lead) clues.push('below: lead');
    if (below.salutes) clues.push('below: salutes');
    if (below.startsWithin) clues.push(`below: ${gap}within`);
    if (below.letter && line.letter) clues.push('below: letter');
    if (below.attribution === 'known') clues.push(`below: ${gap}byline`);
    if (isPictureCredit(below)) clues.push(`below: ${gap}picture credit`);
    if (below.indent >= 2) clues.push('below: set in');
    clues.push(span(`below: ${gap}fill`, below.fill, [0.3, 0.6, 0.85, 0.97, 1.1]));
    clues.push(span(`below: ${gap}siblings`, below.siblings, [2, 3, 4]));
    clues.push(span(`below: ${gap}wider`, below.width / line.width, [0.5, 0.8, 0.95, 1.05, 1.3, 2]));
  } else clues.push(below ? `below: ${below.notice}` : 'below: nothing');
  if (above?.notice) clues.push(`above: ${above.notice}`);
  const before = fragmentBefore(lines, index);
  if (before && line.fragment.size <= 4)
    clues.push(`text above ${before.endsSentence || before.endMark ? 'ended' : before.endsPause ? 'pauses' : 'open'}`);
  const after = lines[index - line.fragment.place + line.fragment.size];
  if (after && line.fragment.size <= 4)
    clues.push(`text below ${after.startsWithin ? 'goes on' : after.fragment.size >= 3 ? 'begins' : 'none'}`);
  return clues;
}

/** The last line of the fragment above, where that is one of running text. */
function fragmentBefore(lines: readonly Line[], index: number): Line | null {
  const above = lines[index - lines[index]!.fragment.place - 1];
  return above && above.fragment.size >= 3 ? above : null;
}

function ofLabel({ lines, conventions, label }: Page, index: number): Clue[] {
  const line = lines[index]!;
  if (!mayBeFolio(lines, index)) return [];
  const named = conventions.readPageLabel(line.text);
  if (!named) return ['at edge'];
  if (!label) return [isLongLabel(line.text, named) ? 'page label long' : 'page label'];
  const same = named.number === label.number && (named.section === label.section || !named.section || !label.section);
  return [same ? 'page label' : 'page label of another'];
}

export function mayBeFolio(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  const atEdge = index === 0 || index === lines.length - 1 || standsAtEdge(line);
  return atEdge && !line.notice && (line.fill < 0.9 || line.siblings === 1);
}
