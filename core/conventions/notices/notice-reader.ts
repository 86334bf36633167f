import type { JumpDirection, Notice, NoticeKind, PageReference, Span } from '../conventions';
import type { Language, NoticeWordings } from '../language';
import { fold } from '../print/fold';
import type { PageNumbers } from '../print/page-numbers';
import { type DamagedReading, DamagedWordings } from './damaged';
import { type Core, stripFrame, widenToFrame } from './frame';
import { isVague, type NoticePattern, NoticePatterns } from './notice-patterns';
import { closingOf, opensBracket, type Segment, segments } from './segments';

const LONGEST = 120;
/** How many readings of damaged words are kept. */
const KEPT = 256;
/** Words nearer than this to a wording are that wording, misread. */
const MISREAD = 0.12;

/** How words may fit a wording, the surest first. */
type Way = 'whole' | 'beginning' | 'damaged' | 'unreadable';
const WAYS: readonly Way[] = ['whole', 'beginning', 'damaged', 'unreadable'];

/** Finds and reads the notices of one language. */
export class NoticeReader {
  private readonly patterns: NoticePatterns;
  private readonly ornaments: string;
  private damaged: DamagedWordings | null = null;
  /** By direction and words: the slow way to read is gone once, while all around the words is edited. */
  private readonly damagedReadings = new Map<string, DamagedReading | null>();

  constructor(
    private readonly language: Language,
    private readonly numbers: PageNumbers,
    wordings: NoticeWordings,
  ) {
    this.ornaments = wordings.ornaments;
    this.patterns = new NoticePatterns(
      {
        'jump-out': wordings.jumpOut,
        'jump-in': wordings.jumpIn,
        reference: wordings.reference,
        serial: wordings.serial,
      },
      language.pages,
      numbers,
    );
  }

  find(text: string): Notice[] {
    if (!this.patterns.mayHold(text)) return [];
    const folded = fold(text);
    const found: Notice[] = [];
    const stops = this.language.sentences.stops + (this.language.script.cjk ? '，,、' : '');
    for (const segment of segments(text, this.ornaments, stops)) {
      const notice = this.readSegment(text, folded, segment);
      if (notice) found.push(notice);
    }
    return withoutOverlaps(found);
  }

  private readSegment(text: string, folded: string, segment: Segment): Notice | null {
    const core = stripFrame(text, segment.start, segment.end, this.ornaments);
    if (core.end - core.start < 1) return null;
    const words = folded.slice(core.start, core.end);
    if (!this.patterns.mayHold(words)) return null;
    for (const pattern of this.patterns.possible(words)) {
      if (segment.setting === 'sentence' && pattern.kind !== 'jump-out') continue;
      const match = pattern.whole.exec(words);
      if (!match || !fitsSetting(text, core, match, pattern, segment)) continue;
      const framed = segment.setting === 'bracketed' || segment.setting === 'ornamented' ? segment : core;
      const { start, end } = widenToFrame(text, framed.start, framed.end, this.ornaments);
      return this.notice(text, folded, pattern, match, core, start, end, 'none');
    }
    return null;
  }

  read(text: string, direction: JumpDirection): Notice | null {
    const start = text.length - text.trimStart().length;
    const wrapped = text.length <= LONGEST && text.trim().includes('\n');
    const whole = wrapped ? this.readUntil(text, start, text.length, direction, ['whole']) : null;
    return whole ?? this.readUntil(text, start, endOfNotice(text, start, this.ornaments), direction, WAYS);
  }

  private readUntil(
    text: string,
    start: number,
    end: number,
    direction: JumpDirection,
    ways: readonly Way[],
  ): Notice | null {
    const folded = fold(text.slice(0, end)).replace(/[\r\n]/g, ' ');
    const core = stripFrame(text, start, end, this.ornaments);
    if (core.start >= core.end) return null;
    const words = folded.slice(core.start, core.end);
    const patterns = byDirection(this.patterns.possible(words), direction);
    let damaged: DamagedReading | null | undefined;
    const ifDamaged = () => {
      if (damaged === undefined) damaged = this.damage(words, direction);
      return damaged;
    };
    const read = (way: Exclude<Way, 'damaged'>): Notice | null => {
      for (const pattern of patterns) {
        const garbled = way === 'unreadable';
        if (garbled && pattern.kind !== `jump-${direction}`) continue;
        if (way === 'beginning' && (!pattern.kind.startsWith('jump') || isVague(pattern))) continue;
        const match = pattern[way].exec(words);
        if (!match) continue;
        // `Coutinued on Page 3`: the first word is no story's name, but a word misread.
        const misread = isVague(pattern) ? ifDamaged() : null;
        if (misread?.readable && misread.cost <= MISREAD) continue;
        const frame = widenToFrame(text, core.start, core.start + match[0].trimEnd().length, this.ornaments);
        const damage = garbled ? 'unreadable' : 'none';
        const notice = this.notice(text, folded, pattern, match, core, frame.start, frame.end, damage);
        return asMarked(text, notice, pattern, match, core.start, direction);
      }
      return null;
    };
    for (const way of ways) {
      const notice = way === 'damaged' ? this.fromDamaged(text, core, ifDamaged()) : read(way);
      if (notice) return notice;
    }
    return null;
  }

  private fromDamaged(text: string, core: Core, reading: DamagedReading | null): Notice | null {
    if (!reading) return null;
    const frame = widenToFrame(text, core.start, core.start + reading.end, this.ornaments);
    const pages = reading.pages.map(({ start, end, key }) => ({
      ...spanOf(text, core.start + start, core.start + end),
      key,
    }));
    return {
      ...frame,
      text: text.slice(frame.start, frame.end),
      kind: reading.kind,
      pages,
      column: null,
      label: core.label?.text ?? null,
      labelSpan: core.label,
      slug: null,
      slugSpan: null,
      damage: reading.readable ? 'repaired' : 'unreadable',
    };
  }

  private damage(words: string, direction: JumpDirection): DamagedReading | null {
    const key = `${direction} ${words}`;
    const known = this.damagedReadings.get(key);
    if (known !== undefined) return known;
    this.damaged ??= new DamagedWordings(this.patterns.patterns, this.language.pages, this.numbers);
    const reading = this.damaged.read(words, direction);
    if (this.damagedReadings.size >= KEPT) this.damagedReadings.clear();
    this.damagedReadings.set(key, reading);
    return reading;
  }

  private notice(
    text: string,
    folded: string,
    pattern: NoticePattern,
    match: RegExpExecArray,
    { start: origin, label }: Core,
    start: number,
    end: number,
    damage: Notice['damage'],
  ): Notice {
    const pages: PageReference[] = [];
    let column: string | null = null;
    let slug: Span | null = null;
    pattern.slots.forEach((slot, i) => {
      const [from, to] = match.indices?.[i + 1] ?? [-1, -1];
      if (from < 0) return;
      if (slot === 'page' || slot === 'n') {
        const named = damage === 'unreadable' ? [] : this.numbers.list(folded, origin + from, origin + to);
        for (const page of named) pages.push({ ...spanOf(text, page.start, page.end), key: page.key });
        if (named.length === 0) pages.push({ ...spanOf(text, origin + from, origin + to), key: null });
      } else if (slot === 'column') {
        column = this.numbers.key(match[i + 1]!) ?? match[i + 1]!;
      } else if (slot === 'slug') {
        slug = trimmed(text, origin + from, origin + to);
      }
    });
    return {
      ...spanOf(text, start, end),
      kind: pattern.kind,
      pages,
      column,
      label: label?.text ?? null,
      labelSpan: label,
      ...named(slug),
      damage,
    };
  }
}

/** In order; of two that overlap, the one that takes in more print. */
function withoutOverlaps(found: Notice[]): Notice[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Notice[] = [];
  for (const notice of found) {
    const last = kept.at(-1);
    if (!last || notice.start >= last.end) kept.push(notice);
    else if (notice.end - notice.start > last.end - last.start) kept[kept.length - 1] = notice;
  }
  return kept;
}

function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}

/** The words between two offsets without the blanks around them; `null` where there are none. */
function trimmed(text: string, start: number, end: number): Span | null {
  const words = text.slice(start, end);
  const from = end - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? null : spanOf(text, from, from + length);
}

function named(slug: Span | null): Pick<Notice, 'slug' | 'slugSpan'> {
  return { slug: slug?.text ?? null, slugSpan: slug };
}

/** The end of the words that a marker's text begins with: of its bracket, or of its line. */
function endOfNotice(text: string, start: number, ornaments: string): number {
  let open = start;
  while (open < text.length && (ornaments.includes(text[open]!) || text[open] === ' ' || text[open] === '\u3000'))
    open++;
  if (opensBracket(text[open])) {
    let end = closingOf(text, open);
    // A label may follow the bracket.
    if (end > 0 && /[①-⑳]/u.test(text[end] ?? '')) end++;
    if (end > 0) return end;
  }
  const line = text.indexOf('\n', start);
  return Math.min(line === -1 ? text.length : line, start + LONGEST);
}

/** STREETS, PAGE A7 refers to a story in running text; behind a marker it is the jump of the story that it names. */
function asMarked(
  text: string,
  notice: Notice,
  { slots }: NoticePattern,
  match: RegExpExecArray,
  origin: number,
  direction: JumpDirection,
): Notice {
  const [from, to] = (slots[0] === 'words' ? match.indices?.[1] : undefined) ?? [0, 0];
  const words = trimmed(text, origin + from, origin + to);
  const namesStory = notice.kind === 'reference' && words !== null && /^\p{Lu}{2}[^\p{Ll}]*$/u.test(words.text);
  return namesStory ? { ...notice, kind: `jump-${direction}`, ...named(words) } : notice;
}

/** The marker's own direction is tried first; the words decide all the same. */
function byDirection(patterns: readonly NoticePattern[], direction: JumpDirection): NoticePattern[] {
  const own: NoticeKind = `jump-${direction}`;
  const rank = (pattern: NoticePattern) => (isVague(pattern) ? 2 : 0) + (pattern.kind === own ? 0 : 1);
  return [...patterns].sort((a, b) => rank(a) - rank(b));
}

/** Whether the words are set as the paper sets a notice, and do not run on from a sentence or into one. */
function fitsSetting(
  text: string,
  core: { start: number; end: number },
  match: RegExpExecArray,
  { slots, kind }: NoticePattern,
  { setting }: Segment,
): boolean {
  const slug = slots.includes('slug') ? match[slots.indexOf('slug') + 1] : undefined;
  if (slug !== undefined && kind.startsWith('jump') && !namesStory(slug)) return false;
  if (setting === 'bracketed' || setting === 'ornamented') return true;
  if (setting === 'sentence') return !/\p{Ll}/u.test(text[core.start]!);
  return true;
}

/** A slug is set in capitals, or is a capitalised word or two. */
function namesStory(slug: string): boolean {
  const words = slug.trim().split(/\s+/);
  return !/\p{Ll}/u.test(slug) || (words.length <= 2 && words.every((word) => /^[\p{Lu}\d]/u.test(word)));
}
