import type { JumpDirection, NoticeKind } from '../conventions';
import type { PageWords } from '../language';
import { alignToBeginning, alignToEnding, distance } from '../print/distance';
import type { PageNumbers } from '../print/page-numbers';
import type { NoticePattern } from './notice-patterns';
import { expandWording, parseWording } from './wording';

/** What misprinted or misread words can still be taken for. Offsets into the words. */
export interface DamagedReading {
  readonly kind: NoticeKind;
  readonly end: number;
  readonly page: { readonly start: number; readonly end: number; readonly key: string | null } | null;
  readonly readable: boolean;
  /** How far the words are from the wording: 0 for none, 1 for all of them. */
  readonly cost: number;
}

interface Template {
  readonly kind: NoticeKind;
  readonly before: string;
  readonly after: string;
}

const LONGEST = 80;
const LONGEST_UNREADABLE = 8;
/** Shorter serial marks are too like other words to be recognised when damaged. */
const LONG = 8;
/** Of three characters one may be wrong. */
const TOLERANCE = 1 / 3;

/** Recognises jumps whose words were damaged, by their likeness to the wordings of the language. */
export class DamagedWordings {
  private readonly templates: readonly Template[];
  private readonly serials = new Set<string>();

  constructor(
    patterns: readonly NoticePattern[],
    private readonly pages: PageWords,
    private readonly numbers: PageNumbers,
  ) {
    const phrases = pages.phrases.flatMap((phrase) => expandWording(parseWording(phrase))).filter(isTelling);
    const templates = new Map<string, Template>();
    for (const { kind, parts } of patterns) {
      if (kind === 'reference') continue;
      for (const wording of expandWording(parts)) {
        if (kind === 'serial' && !/[\uE000\uE001]/.test(wording)) this.serials.add(squeeze(wording));
        if (kind === 'serial' || wording.includes('\uE001') || wording.split('\uE000').length !== 2) continue;
        for (const phrase of phrases) {
          const [before = '', after = ''] = squeeze(wording.replace('\uE000', phrase)).split('\uE000');
          if (before.length + after.length >= 3) templates.set(`${kind} ${before} ${after}`, { kind, before, after });
        }
      }
    }
    this.templates = [...templates.values()];
  }

  read(words: string, direction: JumpDirection): DamagedReading | null {
    if (words.length > LONGEST) return null;
    const { text, offsets } = squeezeWithOffsets(words);
    for (const serial of this.serials) {
      if (serial.length >= LONG && distance(serial, text) <= serial.length / 8) {
        return { kind: 'serial', end: words.length, page: null, readable: true, cost: 0 };
      }
    }
    let best: DamagedReading | null = null;
    for (const template of this.templates) {
      const fit = fitTemplate(template, text);
      if (!fit) continue;
      const page = this.readPage(text, fit.start, fit.end);
      if (page.key === null && page.end - page.start > LONGEST_UNREADABLE) continue;
      const cost = fit.cost + page.cost + (template.kind === `jump-${direction}` ? 0 : 0.25);
      if (best && best.cost <= cost) continue;
      best = {
        kind: template.kind,
        cost,
        end: words.length,
        page:
          page.end > page.start
            ? { start: offsets[page.start]!, end: offsets[page.end - 1]! + 1, key: page.key }
            : null,
        readable: page.key !== null,
      };
    }
    return best;
  }

  /** The number that stands between the words, itself perhaps damaged. */
  private readPage(
    text: string,
    start: number,
    end: number,
  ): { start: number; end: number; key: string | null; cost: number } {
    const printed = text.slice(start, end);
    const exact = this.numbers.list(text, start, end)[0];
    if (exact?.key && exact.end - exact.start >= printed.length - 1) return { ...exact, cost: 0 };
    let best = { word: '', cost: Number.POSITIVE_INFINITY };
    for (const word of Object.keys(this.pages.numbers)) {
      const cost = distance(word, printed) / word.length;
      if (cost < best.cost) best = { word, cost };
    }
    if (best.cost <= 0.34) return { start, end, key: String(this.pages.numbers[best.word]), cost: best.cost };
    return { start, end, key: null, cost: 0.35 };
  }
}

/** Lays the words before and after the page over the text; `start` and `end` are what they leave between them. */
function fitTemplate({ before, after }: Template, text: string): { start: number; end: number; cost: number } | null {
  const head = before === '' ? { distance: 0, end: 0 } : alignToBeginning(before, text.slice(0, before.length + 4));
  if (head.distance > before.length * TOLERANCE) return null;
  const rest = text.slice(head.end);
  const tail = after === '' ? { distance: 0, start: rest.length } : alignToEnding(after, rest.slice(-after.length - 3));
  const offset = after === '' ? 0 : Math.max(0, rest.length - after.length - 3);
  const between = offset + tail.start;
  // A word after the page may be hurt worse where the words before it are clear.
  if (head.distance + tail.distance > (before.length + after.length) * TOLERANCE || tail.distance > after.length / 2)
    return null;
  if (between > 12) return null;
  return {
    start: head.end,
    end: head.end + between,
    cost: (head.distance + tail.distance) / (before.length + after.length),
  };
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
