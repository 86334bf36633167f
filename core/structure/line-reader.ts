import type { Byline, Conventions, NameIndex, Span } from '../conventions/conventions';
import { creditsPage, readAttribution } from './attribution';
import { joinForReading } from './joined';
import type { PrintedLine } from './printed-line';

/** A lead may be wrapped over this many lines. */
const REACH = 3;
/** In half ems. */
export const LONGEST_BYLINE = 60;

/** A sentence ends in the midst of a line, behind a word that is no title: … at Pine Hollow. Photo by Ruth */
const endsWithin = /\p{Ll}{4}[.!?] \p{Lu}/u;

/** How a line opens a report: in words that only stand there (本报讯, a dateline), or with its reporters' names. */
type Opening = 'report' | 'byline' | null;

/** Reads what single lines say, with the eyes of the conventions: each line once. */
export class LineReader {
  private readonly leads: Opening[] = [];
  private readonly stops: boolean[] = [];
  private readonly bylines: (Byline | null)[] = [];

  constructor(
    private readonly lines: readonly PrintedLine[],
    private readonly conventions: Conventions,
    private readonly names: NameIndex,
  ) {}

  endsSentence(index: number): boolean {
    // Most lines end in the middle of a sentence, with a letter or a comma; jumps have lines of their own.
    const { text } = this.lines[index]!;
    this.stops[index] ??= !/[\p{L}\p{N},，、]$/u.test(text) && this.closes(text, index);
    return this.stops[index];
  }

  readByline(index: number): Byline | null {
    const line = this.lines[index]!;
    if (line.notice || line.width > LONGEST_BYLINE || /[。，；？！]/u.test(line.text) || endsWithin.test(line.text))
      return null;
    if (this.lead(index) === 'report') return null;
    if (this.bylines[index] === undefined) {
      // The comma before a role that is set on the next line: Н. Воропаев, / наш соб. корр.
      const words = line.text.endsWith(',') && this.isRole(index + 1) ? line.text.slice(0, -1) : line.text;
      this.bylines[index] = this.conventions.readByline(words, this.names);
    }
    return this.bylines[index];
  }

  /** A line in the midst of a fragment is a byline only where it is short and says so. */
  isByline(index: number, column: number): boolean {
    const line = this.lines[index]!;
    if (line.width > 0.85 * column) return false;
    const byline = this.readByline(index);
    // Who made the page may stand there with a stop: Le gérant : Gaston Lebrun.
    if (this.endsSentence(index) && !(byline && creditsPage(byline))) return false;
    return readAttribution(line.text, byline, this.names) === 'known';
  }

  /** Whether a line says what the one named above it is, and names nobody itself. */
  isRole(index: number): boolean {
    const line = this.lines[index];
    // Another comma would ask for the line below it, and so on down the page.
    if (!line || line.gap || line.text.endsWith(',')) return false;
    const credits = this.readByline(index)?.credits ?? [];
    return credits.length > 0 && credits.every(({ role, names }) => role !== null && names.length === 0);
  }

  lead(index: number): Opening {
    if (this.leads[index] === undefined) {
      const lead = this.findLead(index);
      // The second half of one that began on the line above is none.
      const goesOn = lead !== null && index > 0 && !this.lines[index]!.gap && this.findLead(index - 1) !== null;
      this.leads[index] = goesOn ? null : lead;
    }
    return this.leads[index];
  }

  private findLead(index: number): Opening {
    const window: string[] = [];
    for (let i = index; i < this.lines.length && window.length < REACH; i++) {
      const next = this.lines[i]!;
      if (i > index && (next.gap || next.notice)) break;
      window.push(next.text);
    }
    const { text, starts } = joinForReading(window);
    const lead = this.conventions.findLead(text, this.names);
    // The words must begin here; a lead found in the lines below is theirs.
    if (!lead || lead.start >= (starts[1] ?? text.length)) return null;
    return lead.dateline || /[讯訊](?![员員])|[电電]/u.test(lead.text) ? 'report' : 'byline';
  }

  /** A line's end is no paragraph's end: only behind a stop, or alone, do its last characters make an end mark. */
  findEndMark(index: number): Span | null {
    const { text } = this.lines[index]!;
    const mark = this.conventions.findEndMark(text);
    if (!mark) return null;
    const before = text.slice(0, mark.start).trimEnd();
    return before === '' || this.closes(before, index) ? mark : null;
  }

  /** Whether words that begin the line end a sentence; a reference in brackets stands behind one that ends above. */
  private closes(words: string, index: number): boolean {
    if (this.conventions.endsSentence(words)) return true;
    if (index === 0 || !/\p{Pe}$/u.test(words)) return false;
    const above = this.lines.slice(Math.max(0, index - REACH + 1), index).map(({ text }) => text);
    return this.conventions.endsSentence(joinForReading([...above, words]).text);
  }
}
