import type { Byline, Dateline, Lead, NameIndex } from '../conventions';
import { closingOf, opensBracket } from '../notices/segments';
import { fold, namesAsPrinted, skipBlanks } from '../print/fold';
import { type BylineReader, shiftByline } from './byline-reader';
import { type LeadReader, LONGEST_LEAD } from './lead-reader';

/** How datelines are worded: WASHINGTON (AP) —; Berlin, 9. Nov. (Wolff.) */
export interface SpacedLeadWords {
  readonly agencies: readonly string[];
  /** Words that make a bracket's contents the origin of a report: Korr., Tel., correspondence. */
  readonly origins: readonly string[];
  /** Source of a regular expression for a date. */
  readonly date: string;
  /** Whether a place stands in capitals, or as any name does. */
  readonly placeInCapitals: boolean;
}

const CAPITALS = "\\p{Lu}[\\p{Lu}'’.-]*(?!\\p{Ll})(?:\\s\\p{Lu}[\\p{Lu}'’.-]*(?!\\p{Ll})){0,4}";
const NAME = "\\p{Lu}[\\p{L}'’-]+(?:[\\s/-](?:\\p{Lu}|d[eu]|a[nm]|sur|la|les|le|del|y|do|на)[\\p{L}'’-]*){0,4}";
const REGION = '\\p{Lu}[\\p{L}]{0,11}\\.?(?:\\s?\\p{Lu}[\\p{L}]{0,9}\\.?){0,2}';

/** Reads datelines in the papers of languages that write with spaces. */
export class SpacedLeads implements LeadReader {
  private readonly place: RegExp;
  private readonly date: RegExp;
  private readonly agency: RegExp;
  private readonly origin: RegExp;
  private readonly agencies: readonly string[];
  private readonly placeInCapitals: boolean;

  constructor(words: SpacedLeadWords) {
    this.placeInCapitals = words.placeInCapitals;
    this.place = new RegExp(`^(${CAPITALS}|${NAME})(?:\\s?,\\s?(?!(?:${words.date}))(${REGION}))?`, 'u');
    this.date = new RegExp(`\\s?[.,]?\\s*(${words.date})`, 'diuy');
    this.agencies = words.agencies;
    this.agency = new RegExp(`(?<!\\p{L})(?:${namesAsPrinted(words.agencies)})(?!\\p{L})`, 'u');
    this.origin = new RegExp(`(?:${words.origins.join('|') || '(?!)'})`, 'iu');
  }

  read(paragraph: string, names: NameIndex, bylines: BylineReader): Lead | null {
    if (!/^[\s"“„«*—–■-]*[\p{Lu}([]/u.test(paragraph.slice(0, 12))) return null;
    const text = paragraph.slice(0, LONGEST_LEAD);
    const folded = fold(text);
    const start = skipBlanks(text, 0);
    const place = this.place.exec(folded.slice(start));
    let at = start + (place ? place[0].length : 0);
    this.date.lastIndex = at;
    // A place that is not in capitals must be parted from the date: `Le 3 mars` is none.
    const parted = place !== null && (!/\p{Ll}/u.test(place[0]) || /^\s?[.,]/u.test(folded.slice(at)));
    const date = parted ? this.date.exec(folded) : null;
    const dated = date?.indices?.[1];
    const printedDate = dated ? text.slice(...dated) : null;
    if (date) at += date[0].length;
    const origin = this.readOrigin(text, folded, at, names, bylines);
    if (origin) at = origin.end;
    const dash = /^\.?\s*(?:[—–]|-{1,2}(?=\s))/u.exec(folded.slice(at));
    const capitals =
      place !== null && !/\p{Ll}/u.test(place[1]!) && place[1]!.length > 2 && !/^(?:A|AN|THE)\s/u.test(place[1]!);
    if (!this.isLead({ place: place !== null, capitals, date: date !== null, origin, dash: dash !== null, folded, at }))
      return null;
    if (dash) at += dash[0].length;
    else if (folded[at] === '.' || folded[at] === ':') at++;
    const dateline: Dateline = {
      start,
      end: at,
      text: text.slice(start, at),
      place:
        place &&
        text
          .slice(start, start + place[0].length)
          .replace(place[2] === undefined ? /[\s,.]+$/u : /[\s,]+$/u, '')
          .trim(),
      date: printedDate,
      agency: origin?.agency ?? null,
    };
    return { start, end: at, text: text.slice(start, at), byline: origin?.byline ?? null, dateline };
  }

  private isLead(found: {
    place: boolean;
    capitals: boolean;
    date: boolean;
    origin: { agency: string | null; known: boolean } | null;
    dash: boolean;
    folded: string;
    at: number;
  }): boolean {
    const { place, capitals, date, origin, dash, folded, at } = found;
    if (!place) return origin?.known === true;
    if (origin?.known) return true;
    const closed = dash || at >= folded.length || /^\s?[.:,([]/u.test(folded.slice(at)) || folded[at - 1] === '.';
    if (date && closed) return capitals || dash || !this.placeInCapitals;
    // FREIBURG (lsw). The sign of an agency that is not known.
    if (capitals && closed && /^\p{Ll}{2,3}(?:\/\p{Ll}{2,4})?$/u.test(origin?.agency ?? '')) return true;
    return capitals && dash;
  }

  /** The agency or correspondent in brackets after place and date. */
  private readOrigin(
    text: string,
    folded: string,
    from: number,
    names: NameIndex,
    bylines: BylineReader,
  ): { end: number; agency: string | null; byline: Byline | null; known: boolean } | null {
    // A code of the correspondent may stand before the bracket: `ag (Wolff.)`.
    const open = from + (/^\s?[.,]?\s*(?:\p{Ll}{1,3}\.?\s)?\s*/u.exec(folded.slice(from))?.[0].length ?? 0);
    const slashed = text[open] === '/' ? text.indexOf('/', open + 1) : -1;
    if ((!opensBracket(text[open]) && slashed < 0) || '«"'.includes(text[open]!)) return null;
    const end = slashed < 0 ? closingOf(text, open) : slashed + 1;
    if (end === -1) return null;
    const closed = /[)\]}］）/]/u.test(text[end - 1]!);
    const contents = text.slice(open + 1, closed ? end - 1 : end).trim();
    const known = this.readAgency(fold(contents));
    if (known !== null && (closed || from > skipBlanks(text, 0)))
      return { end, agency: known, byline: null, known: true };
    const byline = bylines.read(text.slice(open, end), names);
    if (byline) return { end, agency: null, byline: shiftByline(byline, open, text), known: false };
    return closed && contents.length > 30 ? null : { end, agency: contents || null, byline: null, known: false };
  }

  private readAgency(contents: string): string | null {
    const words = contents.replace(/^(?:by\s+)?(?:the\s+)?/iu, '').replace(/[\s.!?]+$/u, '');
    if (this.agency.test(words) && words.length <= 48) return words.replace(/[“”„"]/gu, '');
    if (this.origin.test(contents)) return words;
    // Print that breaks off at the line's end: (by the Asso-
    const begun = /^(\p{L}{4,})-/u.exec(words)?.[1]?.toLowerCase();
    if (begun === undefined) return null;
    return this.agencies.find((agency) => agency.toLowerCase().startsWith(begun)) ?? null;
  }
}
