import type { Byline, Dateline, Lead, NameIndex } from '../conventions';
import { closesBracket, closingOf, opensBracket } from '../notices/segments';
import { fold, skipBlanks } from '../print/fold';
import { type BylineReader, shiftByline } from './byline-reader';
import { type LeadReader, LONGEST_LEAD } from './lead-reader';

/** How leads are worded: 本报讯, 新华社北京1月31日电. */
export interface ChineseLeadWords {
  /** Papers and agencies, source of a regular expression. */
  readonly sources: string;
  /** Source of a regular expression for the word that closes a dateline: 讯, 电. */
  readonly sent: string;
  /** Source of a regular expression for a role before a name. */
  readonly roles: string;
  /** Source of a regular expression for the words that end an unbracketed byline: 报道. */
  readonly reports: string;
}

const HAN = '\\p{Script=Han}';
/** An agency that the sources do not name: only before a place and a date. */
const AGENCY = `${HAN}{2,3}(?<!合作|供销|供銷|旅行|出版|[公报報])社(?=\\s?${HAN}{2,8}?\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日[专專]?[电電])`;
/** What stands where a place might and is none: 又讯. */
const NO_PLACE = '又|快|短|简|簡|通|综合|綜合|最新|独家|獨家|特别|特別|另|相关|相關';
const DATE = '(?:[\\d一二三四五六七八九十]{1,3}\\s?月\\s?)?[\\d一二三四五六七八九十]{1,3}\\s?日';

/** Reads leads of Chinese papers. */
export class ChineseLeads implements LeadReader {
  private readonly dateline: RegExp;
  private readonly bracketed: RegExp;
  private readonly signed: RegExp;
  private readonly role: RegExp;
  private readonly reports: RegExp;
  private readonly likely: RegExp;

  constructor({ sources: known, sent, roles, reports }: ChineseLeadWords) {
    const sources = `${known}|${AGENCY}`;
    this.dateline = new RegExp(
      `^(?:据\\s?)?(${sources})\\s?((?!(?:记者|記者|通讯|的|了))${HAN}{2,8}?)??\\s?(${DATE})?(?:上午|下午|晚|凌晨)?\\s?(?:${sent})(?![局台视力话脑信影网商器站路動动視話腦網號号息问問])`,
      'du',
    );
    this.bracketed = new RegExp(`^()(?!${NO_PLACE})(${HAN}{2,4}?)(${DATE})?(?:${sent})(?=[】〕\\])])`, 'du');
    this.signed = new RegExp(`^(?:${sources}|${HAN}{0,10}?)?\\s?(?:${roles})`, 'u');
    this.role = new RegExp(roles, 'u');
    this.reports = new RegExp(reports, 'u');
    this.likely = new RegExp(
      `^[\\s【〔\\[(（■□◆●▲]*(?:据|(?<=[【〔\\[(])${HAN}{2,6}[\\d${HAN}]{0,7}(?:${sent})[】〕\\])]|${sources}|${HAN}{0,10}?(?:${roles}))`,
      'u',
    );
  }

  read(paragraph: string, names: NameIndex, bylines: BylineReader): Lead | null {
    const text = paragraph.slice(0, LONGEST_LEAD);
    const folded = fold(text);
    if (!this.likely.test(folded)) return null;
    const start = skipOrnaments(text);
    const inBrackets = /[【〔[(]/u.test(folded[start] ?? '');
    const begin = skipBlanks(text, inBrackets ? start + 1 : start);
    const words = folded.slice(begin);
    const match = this.dateline.exec(words) ?? (inBrackets ? this.bracketed.exec(words) : null);
    const closed = match !== null && (!inBrackets || closesBracket(folded[begin + match[0].length]));
    const dateline = closed ? readDateline(text, begin, match) : null;
    let end = dateline ? dateline.end + (inBrackets ? 1 : 0) : start;
    const signed = this.readSigned(text, folded, end, names, bylines, dateline !== null);
    if (!dateline && !signed) return null;
    const byline = signed && dateline && signed.source === null ? { ...signed, source: dateline.agency } : signed;
    end = signed ? endOfReport(folded, signed.end, this.reports) : end;
    if (end > folded.length) end = folded.length;
    return { start, end, text: text.slice(start, end), byline, dateline };
  }

  /** The byline after the dateline, or where the paragraph begins: in brackets, or up to 报道. */
  private readSigned(
    text: string,
    folded: string,
    from: number,
    names: NameIndex,
    bylines: BylineReader,
    dated: boolean,
  ): Byline | null {
    const start = skipBlanks(text, from);
    if (opensBracket(text[start]) && text[start] !== '《') {
      const end = closingOf(text, start);
      if (end === -1) return null;
      const signed = this.signed.test(folded.slice(start + 1, end).trimStart());
      const byline = signed || dated ? bylines.read(text.slice(start, end), names) : null;
      return byline && (signed || isCertain(byline)) ? shiftByline(byline, start, text) : null;
    }
    if (!this.signed.test(folded.slice(start))) return null;
    const report = this.reports.exec(folded.slice(start, start + 60));
    const ends: number[] = [];
    if (report && !/[。，,!?！？]/u.test(folded.slice(start, start + report.index)))
      ends.push(start + report.index + report[0].length);
    // Without that word the names must stand between blanks, and only names before the next blank count.
    if (ends.length === 0) ends.push(...blankEnds(folded, start).reverse());
    if (!report && !dated && text.length < 40) ends.unshift(text.length);
    for (const end of ends) {
      const byline = bylines.read(text.slice(start, end), names);
      if (!byline?.credits.some(({ names }) => names.length > 0)) continue;
      // 记者甲 摄 credits a picture; it opens no report.
      if (!byline.credits.some(({ role }) => this.role.test(role ?? ''))) return null;
      if (report || isCertain(byline)) return shiftByline(byline, start, text);
    }
    return null;
  }
}

function skipOrnaments(text: string): number {
  let start = skipBlanks(text, 0);
  while (start < text.length && '■□◆●▲◎☆★▶◇'.includes(text[start]!)) start = skipBlanks(text, start + 1);
  return start;
}

function isCertain(byline: Byline): boolean {
  return byline.credits.every(({ names }) => names.every((name) => !name.doubtful && name.text.length <= 4));
}

function readDateline(text: string, begin: number, match: RegExpExecArray): Dateline {
  const part = (group: number) => {
    const [from, to] = match.indices?.[group] ?? [0, 0];
    return to > from ? text.slice(begin + from, begin + to) : null;
  };
  const start = begin + match.index;
  const end = start + match[0].length;
  return { start, end, text: text.slice(start, end), agency: part(1), place: part(2), date: part(3) };
}

/** Blanks within the first words, after which running text may begin. */
function blankEnds(folded: string, start: number): number[] {
  const ends: number[] = [];
  for (let i = start; i < Math.min(folded.length, start + 40); i++) {
    if (/[。，,：:!?！？]/u.test(folded[i]!)) break;
    if (/\s/u.test(folded[i]!) && i > start) ends.push(i);
  }
  return ends;
}

/** Takes 报道 and a colon into the lead. */
function endOfReport(folded: string, end: number, reports: RegExp): number {
  let at = skipBlanks(folded, end);
  const report = reports.exec(folded.slice(at, at + 6));
  if (report?.index === 0) at += report[0].length;
  else at = end;
  return folded[at] === ':' ? at + 1 : at;
}
