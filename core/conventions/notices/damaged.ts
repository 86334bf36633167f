import type { JumpDirection, NoticeKind } from '../conventions';
import type { PageWords } from '../language';
import { alignToBeginning, alignToEnding, Characters, countCharacters, distance } from '../print/distance';
import type { NamedPage, PageNumbers } from '../print/page-numbers';
import type { NoticePattern } from './notice-patterns';
import { expandWording, parseWording } from './wording';

/** What misprinted or misread words can still be taken for. Offsets into the words. */
export interface DamagedReading {
  readonly kind: NoticeKind;
  readonly end: number;
  readonly pages: readonly NamedPage[];
  readonly readable: boolean;
  /** How far the words are from the wording: 0 for none, 1 for all of them. */
  readonly cost: number;
}

interface Template {
  readonly kind: NoticeKind;
  /** The words after the page, without blanks. */
  readonly after: string;
}

/** Words before a page, without blanks, and what may follow it. */
interface Beginning {
  readonly before: string;
  readonly characters: Characters;
  /** Characters of it that may be wrong. */
  readonly bearable: number;
  readonly templates: Template[];
}

const LONGEST = 80;
const LONGEST_PAGE = 12;
const LONGEST_UNREADABLE = 8;
const UNREADABLE = 0.35;
const WORST_NUMBER = 0.34;
/** What it costs to take words for a jump of the direction that the marker does not say. */
const OTHER_DIRECTION = 0.25;
/** Shorter serial marks are too like other words to be recognised when damaged. */
const LONG = 8;
/** Of three characters one may be wrong. */
const TOLERANCE = 1 / 3;

/** Recognises jumps whose words were damaged, by their likeness to the wordings of the language. */
export class DamagedWordings {
  private readonly beginnings: readonly Beginning[];
  private readonly serials = new Set<string>();

  constructor(
    patterns: readonly NoticePattern[],
    private readonly pages: PageWords,
    private readonly numbers: PageNumbers,
  ) {
    const phrases = pages.phrases.flatMap((phrase) => expandWording(parseWording(phrase))).filter(isTelling);
    const known = new Set<string>();
    const beginnings = new Map<string, Beginning>();
    for (const { kind, parts } of patterns) {
      if (kind === 'reference') continue;
      for (const wording of expandWording(parts)) {
        if (kind === 'serial' && !/[\uE000\uE001]/.test(wording)) this.serials.add(squeeze(wording));
        if (kind === 'serial' || wording.includes('\uE001') || wording.split('\uE000').length !== 2) continue;
        for (const phrase of phrases) {
          const [before = '', after = ''] = squeeze(wording.replace('\uE000', phrase)).split('\uE000');
          const name = `${kind} ${before} ${after}`;
          if (before.length + after.length < 3 || known.has(name)) continue;
          known.add(name);
          const beginning = beginnings.get(before) ?? beginningOf(before);
          beginning.templates.push({ kind, after });
          beginnings.set(before, beginning);
        }
      }
    }
    this.beginnings = [...beginnings.values()];
  }

  read(words: string, direction: JumpDirection): DamagedReading | null {
    if (words.length > LONGEST) return null;
    const { text, offsets } = squeezeWithOffsets(words);
    for (const serial of this.serials) {
      if (serial.length >= LONG && distance(serial, text) <= serial.length / 8) {
        return { kind: 'serial', end: words.length, pages: [], readable: true, cost: 0 };
      }
    }
    let best: DamagedReading | null = null;
    const countsTo = new Map<number, Uint8Array>();
    for (const beginning of this.beginnings) {
      const { before, characters, templates } = beginning;
      const reach = reachOf(before);
      let counts = countsTo.get(reach);
      if (!counts) {
        counts = countCharacters(text.slice(0, reach));
        countsTo.set(reach, counts);
      }
      // Papers print few of the many wordings: nearly all are out of the question before they are laid over the text.
      if (characters.isLackingIn(counts, beginning.bearable)) continue;
      const head = layHead(beginning, text);
      if (!head) continue;
      for (const { kind, after } of templates) {
        const fit = layTail(before, after, head, text);
        if (!fit) continue;
        const { pages, cost: damage } = this.readPages(text, fit.start, fit.end);
        const readable = pages.length > 0 && pages[0]!.key !== null;
        if (!readable && fit.end - fit.start > LONGEST_UNREADABLE) continue;
        const cost = fit.cost + damage + (kind === `jump-${direction}` ? 0 : OTHER_DIRECTION);
        if (best && best.cost <= cost) continue;
        const placed = pages.map(({ start, end, key }) => ({
          start: offsets[start]!,
          end: offsets[end - 1]! + 1,
          key,
        }));
        best = { kind, cost, end: words.length, pages: placed, readable };
      }
    }
    return best;
  }

  /** The numbers that stand between the words, themselves perhaps damaged. */
  private readPages(text: string, start: number, end: number): { pages: readonly NamedPage[]; cost: number } {
    if (start === end) return { pages: [], cost: UNREADABLE };
    const printed = text.slice(start, end);
    const exact = this.numbers.list(text, start, end);
    const covered = exact.reduce((length, page) => length + page.end - page.start, 0);
    if (exact.length > 0 && exact.every(({ key }) => key !== null) && covered >= printed.length - exact.length) {
      return { pages: exact, cost: 0 };
    }
    let best = { word: '', cost: Number.POSITIVE_INFINITY };
    for (const word of Object.keys(this.pages.numbers)) {
      const cost = distance(word, printed) / word.length;
      if (cost < best.cost) best = { word, cost };
    }
    if (best.cost <= WORST_NUMBER) {
      return { pages: [{ start, end, key: String(this.pages.numbers[best.word]) }], cost: best.cost };
    }
    return { pages: [{ start, end, key: null }], cost: UNREADABLE };
  }
}

interface Head {
  readonly distance: number;
  readonly end: number;
}

function beginningOf(before: string): Beginning {
  // Of two Han characters one may be wrong: the words after the page must then bear them out.
  const bearable = Math.max(before.length * TOLERANCE, /^\p{Script=Han}{2}$/u.test(before) ? 1 : 0);
  return { before, characters: new Characters(before), bearable, templates: [] };
}

/** How much of a text's beginning the words before the page are laid over. */
function reachOf(before: string): number {
  return before.length + 4;
}

/** Lays the words before the page over the beginning of the text. */
function layHead({ before, bearable }: Beginning, text: string): Head | null {
  if (before === '') return { distance: 0, end: 0 };
  const head = alignToBeginning(before, text.slice(0, reachOf(before)));
  return head.distance <= bearable ? head : null;
}

/** Lays the words after the page over the end of the text; `start` and `end` are what is left between them. */
function layTail(
  before: string,
  after: string,
  head: Head,
  text: string,
): { start: number; end: number; cost: number } | null {
  const from = after === '' ? text.length : Math.max(head.end, text.length - after.length - 3);
  const tail = after === '' ? { distance: 0, start: 0 } : alignToEnding(after, text.slice(from));
  const end = from + tail.start;
  const errors = head.distance + tail.distance;
  const length = before.length + after.length;
  if (errors > length * TOLERANCE || tail.distance > after.length / 2 || end - head.end > LONGEST_PAGE) return null;
  return { start: head.end, end, cost: errors / length };
}

/** Abbreviations such as `p.` are too short to be recognised when damaged. */
function isTelling(phrase: string): boolean {
  const words = squeeze(phrase.replace('\uE000', ''));
  return words.length >= 3 || /[^\p{Script=Latin}\p{Script=Cyrillic}]/u.test(words) || words === '';
}

function squeeze(text: string): string {
  return text.replace(/[\s.]+/g, '').toLowerCase();
}

function squeezeWithOffsets(words: string): { text: string; offsets: number[] } {
  const offsets: number[] = [];
  let text = '';
  // A closing bracket is often misread as a letter after the stop: `Page.J`.
  const end = /\.\s?\p{L}$/u.test(words) ? words.lastIndexOf('.') : words.length;
  for (let i = 0; i < end; i++) {
    const character = words[i]!;
    if (/[\s.]/.test(character)) continue;
    const lower = character.toLowerCase();
    text += lower.length === 1 ? lower : character;
    offsets.push(i);
  }
  return { text, offsets };
}
