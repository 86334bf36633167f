import type { Lead, NameIndex } from '../conventions';
import { alternatives, escapeRegExp, fold, skipBlanks } from '../print/fold';
import { type BylineReader, shiftByline } from './byline-reader';
import { type LeadReader, LONGEST_LEAD } from './lead-reader';

/** How leads in brackets are worded: 【ロンドン＝山田太郎】, (서울=연합뉴스). */
export interface BracketedLeadWords {
  /** Opening brackets, as the inside of a character class. */
  readonly brackets: string;
  readonly agencies: readonly string[];
  /** Signs between the place and who reports. */
  readonly byLine: string;
  /** Source of a regular expression for a date. */
  readonly date: string;
}

/** Reads leads that stand in brackets before the first sentence. */
export class BracketedLeads implements LeadReader {
  private readonly bracket: RegExp;
  private readonly agency: RegExp;
  private readonly date: RegExp;
  private readonly byLine: RegExp;

  constructor({ brackets, agencies, byLine, date }: BracketedLeadWords) {
    this.bracket = new RegExp(`^[${brackets}]([^\\n\\])）】］〕]{2,40})[\\])）】］〕]`, 'u');
    this.agency = new RegExp(`(${alternatives(agencies.map((name) => escapeRegExp(fold(name))))})$`, 'u');
    this.date = new RegExp(`(${date})`, 'u');
    this.byLine = new RegExp(`[${byLine}]`, 'u');
  }

  read(paragraph: string, names: NameIndex, bylines: BylineReader): Lead | null {
    const text = paragraph.slice(0, LONGEST_LEAD);
    const start = skipBlanks(text, 0);
    const bracket = this.bracket.exec(text.slice(start));
    if (!bracket) return null;
    let end = start + bracket[0].length;
    const contents = fold(bracket[1]!).trimEnd();
    const whole = bylines.read(text.slice(start, end), names);
    if (whole?.credits.some(({ role }) => role !== null)) {
      return { start, end, text: text.slice(start, end), byline: shiftByline(whole, start, text), dateline: null };
    }
    const agency = this.agency.exec(contents)?.[1] ?? null;
    const date = this.date.exec(contents)?.[1] ?? null;
    const parting = this.byLine.exec(contents);
    if (agency === null && parting === null) return null;
    const place = contents
      .slice(0, parting?.index ?? contents.length - (agency?.length ?? 0))
      .replace(date ?? '', '')
      .trim();
    const dateline = { start, end, text: text.slice(start, end), place: place || null, date, agency };
    let byline = null;
    if (agency === null && parting) {
      const from = start + 1 + parting.index + 1;
      const named = bylines.read(`（${text.slice(from, end - 1)}）`, names);
      byline = named && shiftByline({ ...named, start: 1, end: named.end - 1 }, from - 1, text);
    }
    // After the agency the reporter may follow: (서울=연합뉴스) 홍길동 기자 =
    const reporter = /^\s*([^\n=]{2,30}?)\s*=(?=\s)/u.exec(text.slice(end));
    if (!byline && reporter) {
      const read = bylines.read(reporter[1]!, names);
      if (read) {
        byline = shiftByline(read, end + reporter[0].indexOf(reporter[1]!), text);
        end += reporter[0].length;
      }
    }
    return { start, end, text: text.slice(start, end), byline, dateline };
  }
}
