import type { Byline, Credit, CreditName, NameIndex, Span } from '../conventions';
import { closesBracket, opensBracket } from '../notices/segments';
import { alternatives, escapeRegExp, fold, namesAsPrinted, skipBlanks, skipBlanksBack } from '../print/fold';
import { type BylineReader, LONGEST_BYLINE, shiftByline, spanOf } from './byline-reader';
import { creditStarts } from './credit-starts';

/** How the bylines of a language that writes with spaces are worded. Words are matched in any case. */
export interface SpacedBylineWords {
  /** What opens a byline: By, Von, Par. Sources of regular expressions. */
  readonly by: readonly string[];
  /** What stands in a name's place and names nobody: `our own correspondent`. Sources of regular expressions. */
  readonly nobody: readonly string[];
  /** Roles beside a name: Staff Writer. Sources of regular expressions. */
  readonly roles: readonly string[];
  /** Credits before a name: `photo by` → role `photo`. */
  readonly credits: Readonly<Record<string, string>>;
  readonly and: readonly string[];
  /** Agencies, as printed. */
  readonly agencies: readonly string[];
  /** Parts of a name that are not capitalised: `van`, `de`. */
  readonly particles: readonly string[];
  /** Words that open a headline but no name: `The`. Lower case. */
  readonly articles: readonly string[];
  /** How many words a name has at most, initials aside, where only its look tells it; 3 where nothing is said. */
  readonly mostWords?: number;
  /** What parts a name from its paper: `of the`, `for`. */
  readonly of: readonly string[];
  /** What parts a name from the writer's works: `author of`. Sources of regular expressions. */
  readonly works?: readonly string[];
  /** Whole signatures that name nobody: `The Editors`. */
  readonly offices: readonly string[];
}

const REACH = 90;

/** What is read where nothing can be: its bracket is none that the paper prints. */
const UNREAD = '[…]';

/** Reads bylines of names between words: By Jane Doe and John Roe, Staff Writers. */
export class SpacedBylines implements BylineReader {
  private readonly by: RegExp;
  private readonly nobody: RegExp;
  private readonly role: RegExp;
  private readonly roleEnd: RegExp;
  private readonly credit: RegExp;
  private readonly laterCredit: RegExp;
  private readonly works: RegExp;
  private readonly and: RegExp;
  private readonly agency: RegExp;
  private readonly of: RegExp;
  private readonly office: RegExp;
  private readonly articles: ReadonlySet<string>;
  private readonly particles: ReadonlySet<string>;
  private readonly mostWords: number;
  private readonly creditRoles: ReadonlyMap<string, string>;
  private readonly known: ReadonlySet<string>;

  constructor(words: SpacedBylineWords, additions: readonly string[] = []) {
    const roles = [...words.roles, ...additions.map(escapeRegExp)];
    this.by = new RegExp(`^(?:${words.by.join('|') || '(?!)'})(?:\\s+|(?<=:)\\s*)`, 'iu');
    this.nobody = new RegExp(`^(?:${words.nobody.join('|') || '(?!)'})(?![\\p{L}])\\s*[,.]?\\s*`, 'iu');
    this.role = new RegExp(`^(?:${alternatives(roles) || '(?!)'})s?(?![\\p{L}])`, 'iu');
    this.roleEnd = new RegExp(`[\\s,(]+((?:${alternatives(roles) || '(?!)'})s?)\\)?$`, 'diu');
    this.creditRoles = new Map(Object.entries(words.credits).map(([word, role]) => [squeeze(word), role]));
    const credits = alternatives(Object.keys(words.credits).map((word) => escapeRegExp(word).replace(/ /g, '\\s+')));
    this.credit = new RegExp(`^(${credits || '(?!)'})(?:\\s*[:=/]\\s*|\\s+(?=\\p{Lu}|\\())`, 'iu');
    this.laterCredit = new RegExp(`(?<=[\\s/|;])(?:${credits || '(?!)'})\\s*:\\s*(?=[\\p{L}(])`, 'giu');
    this.works = new RegExp(`[\\s,(]+(?:${words.works?.join('|') ?? '(?!)'})\\s.*$`, 'isu');
    this.and = new RegExp(`\\s*(?:,|;|&|\\s(?:${alternatives(words.and.map(escapeRegExp)) || '(?!)'})\\s)\\s*`, 'giu');
    this.agency = new RegExp(`^(?:[Tt]he\\s+|THE\\s+)?(${namesAsPrinted(words.agencies)})(?!\\p{L})`, 'u');
    this.of = new RegExp(`\\s+(?:${words.of.join('|') || '(?!)'})\\s+`, 'iu');
    this.office = new RegExp(`^(?:${words.offices.join('|') || '(?!)'})\\.?$`, 'iu');
    this.articles = new Set(words.articles);
    this.particles = new Set(words.particles);
    this.mostWords = words.mostWords ?? 3;
    this.known = new Set(['author', ...additions, ...Object.values(words.credits)].map((role) => role.toLowerCase()));
  }

  read(text: string, names: NameIndex): Byline | null {
    return this.readWithin(text, names, false);
  }

  readLast(text: string, names: NameIndex): Byline | null {
    const end = skipBlanksBack(text, text.length);
    const from = Math.max(0, end - REACH);
    for (const start of [...creditStarts(text, from, end, /[|]/u), ...this.labelledStarts(text, from, end)]) {
      // The second half of J.-C. M.
      if (start > 0 && text[start] === '-' && !/\s/u.test(text[start - 1]!) && /\p{L}/u.test(text[start + 1] ?? ''))
        continue;
      const byline = this.readWithin(text.slice(start, end), names, true);
      if (byline) return shiftByline(byline, start, text);
    }
    return null;
  }

  /** Where a caption without a stop meets its credit: Die neue Chefin Foto: Hans Muster. `Im Bild:` is none. */
  private *labelledStarts(text: string, from: number, end: number): Generator<number> {
    const words = fold(text.slice(from, end));
    for (const { index } of words.matchAll(this.laterCredit)) {
      const before = /(\p{L}+)\s*$/u.exec(words.slice(Math.max(0, index - 20), index))?.[1]?.toLowerCase() ?? '';
      if (!this.articles.has(before) && !before.startsWith('unser')) yield from + index;
    }
  }

  knowsRole(role: string): boolean {
    return (
      this.known.has(role.toLowerCase()) ||
      [this.role, this.nobody].some((words) => words.exec(role)?.[0].length === role.length)
    );
  }

  private readWithin(text: string, index: NameIndex, last: boolean): Byline | null {
    if (text.length > LONGEST_BYLINE) return null;
    let start = skipBlanks(text, 0);
    let end = skipBlanksBack(text, text.length);
    const whole = { start, end, text: text.slice(start, end) };
    const dashed = /[—–/-]/u.test(text[start] ?? '');
    while (start < end && (opensBracket(text[start]) || /[—–\-■●▲•*|/\s]/u.test(text[start]!))) start++;
    while (end > start && !text.endsWith(UNREAD, end) && isAround(text[end - 1]!, text[end - 2])) end--;
    const bracketed = start > whole.start && opensBracket(text[whole.start]);
    const folded = fold(text);
    end = this.withoutAddress(folded, start, end);
    const words = folded.slice(start, end);
    if (words === '') return null;
    const made = (credits: readonly Credit[], source: string | null): Byline => ({ ...whole, credits, source });
    const agency = this.agency.exec(words.replace(/\.$/u, ''));
    const wholeAgency = agency && agency[0].length >= words.replace(/\.$/u, '').length;
    if (wholeAgency && (bracketed || dashed || (!last && words.length > 3))) return made([], agency[1]!);
    const photo = bracketed || dashed ? PAPERS_PHOTO.exec(words) : null;
    if (photo) {
      const said = photo[0].replace(/\.$/u, '');
      const roleSpan = spanOf(text, start + photo[1]!.length + 1, start + said.length);
      return made([{ role: 'photo', roleSpan, names: [] }], photo[1]!);
    }
    if (this.office.test(words)) return made([], words.replace(/\.$/u, ''));

    const both = this.together(text, words, start, index, last, made);
    if (both) return both;
    const by = this.by.exec(words);
    if (by && !last) return this.afterBy(text, folded, start, start + by[0].length, end, index, made);
    const credit = this.credit.exec(words);
    if (credit) {
      const role = this.creditRoles.get(squeeze(credit[1]!)) ?? credit[1]!;
      const said = { role, ...spanOf(text, start, start + credit[1]!.length) };
      return this.credited(text, folded, start + credit[0].length, end, said, index, made);
    }
    const paper = PAPERS_CREDIT.exec(words);
    if (paper) {
      const credit = this.readWithin(text.slice(start + paper[0].length, end), index, last);
      if (credit) {
        const { credits } = shiftByline(credit, start + paper[0].length, text);
        return made(credits, paper[1]!);
      }
    }
    return this.nameFirst(text, folded, start, end, index, { last, bracketed, dashed }, made);
  }

  /** The end of the words without the writer's e-mail address or works. */
  private withoutAddress(folded: string, start: number, end: number): number {
    const words = folded.slice(start, end);
    const bare = words.replace(ADDRESS, '').replace(this.works, '');
    return bare === '' ? end : start + bare.length;
  }

  /** Several credits in a row: Text: Hans Muster / Fotos: Eva Beispiel. */
  private together(
    text: string,
    words: string,
    start: number,
    index: NameIndex,
    last: boolean,
    made: (credits: readonly Credit[], source: string | null) => Byline,
  ): Byline | null {
    const starts = [0, ...[...words.matchAll(this.laterCredit)].map((match) => match.index)];
    if (starts.length < 2 || starts.length > 6) return null;
    const parts: Byline[] = [];
    for (const [i, from] of starts.entries()) {
      const part = words.slice(from, starts[i + 1]).replace(/[\s/|;,–—-]+$/u, '');
      const read = this.readWithin(text.slice(start + from, start + from + part.length), index, last);
      if (!read) return null;
      parts.push(shiftByline(read, start + from, text));
    }
    return made(
      parts.flatMap(({ credits }) => credits),
      parts.find(({ source }) => source !== null)?.source ?? null,
    );
  }

  private afterBy(
    text: string,
    folded: string,
    by: number,
    start: number,
    end: number,
    index: NameIndex,
    made: (credits: readonly Credit[], source: string | null) => Byline,
  ): Byline | null {
    const nobody = this.nobody.exec(folded.slice(start, end));
    if (nobody) {
      const role = nobody[0].replace(/[\s,.]+$/u, '');
      const from = start + nobody[0].length;
      const named = this.person(text, folded, from, end, index);
      const source = named ? null : text.slice(from, end).replace(/\.$/u, '').trim() || null;
      return made([{ role, roleSpan: spanOf(text, start, start + role.length), names: named ?? [] }], source);
    }
    const agency = this.agency.exec(folded.slice(start, end).replace(/\.$/u, ''));
    if (agency && agency[0].length >= end - start - 1) return made([], agency[1]!);
    const said = { role: 'author', ...spanOf(text, by, skipBlanksBack(folded, start, by)) };
    return this.credited(text, folded, start, end, said, index, made);
  }

  /** Names, then perhaps a role and a paper. */
  private credited(
    text: string,
    folded: string,
    start: number,
    end: number,
    said: PrintedRole,
    index: NameIndex,
    made: (credits: readonly Credit[], source: string | null) => Byline,
  ): Byline | null {
    const { namesEnd, printedRole, source } = this.tail(text, folded, start, end);
    const names = this.people(text, folded, start, namesEnd, index);
    if (!names) {
      const office = text.slice(start, namesEnd).trim();
      return said.role === 'author' || office.length > 60 || !(/^\p{Lu}/u.test(office) || this.agency.test(office))
        ? null
        : made([credit(said, [])], office);
    }
    return made([credit(printedRole !== null && said.role === 'author' ? printedRole : said, names)], source);
  }

  private nameFirst(
    text: string,
    folded: string,
    start: number,
    end: number,
    index: NameIndex,
    { last, bracketed, dashed }: { last: boolean; bracketed: boolean; dashed: boolean },
    made: (credits: readonly Credit[], source: string | null) => Byline,
  ): Byline | null {
    const role = this.role.exec(folded.slice(start, end));
    if (role && role[0].length >= end - start - 1)
      return made([credit({ role: role[0], ...spanOf(text, start, start + role[0].length) }, [])], null);
    const tail = this.tail(text, folded, start, end);
    const names = this.people(text, folded, start, tail.namesEnd, index);
    if (!names) return this.namePlace(text, folded, start, end, index, last, made);
    if (tail.printedRole !== null && !this.articles.has(firstWord(folded.slice(start, end))))
      return made([credit(tail.printedRole, names)], tail.source);
    const certain = names.every(({ text: name }) => index.has(name));
    if (!certain && names.some(({ text: name }) => !/\s/u.test(name)))
      return this.namePlace(text, folded, start, end, index, last, made);
    if (tail.source !== null && !(tail.setting === 'of' && last)) {
      const doubtful = tail.setting === 'of' && !certain;
      // A headline reads so: Engineers Ask Six More Months for Soundings.
      if (doubtful && !(this.mayBeNames(folded.slice(start, end), names) && /\s/u.test(tail.source))) return null;
      return made([anonymous(names, doubtful)], tail.source);
    }
    if (!certain && !bracketed && !dashed && (last || !this.mayBeNames(folded.slice(start, end), names))) return null;
    const doubtful = !certain && !bracketed && !dashed;
    return made([anonymous(names, doubtful)], tail.source);
  }

  /** The writer in capitals and the place: ANA PÉREZ, Madrid. */
  private namePlace(
    text: string,
    folded: string,
    start: number,
    end: number,
    index: NameIndex,
    last: boolean,
    made: (credits: readonly Credit[], source: string | null) => Byline,
  ): Byline | null {
    const match = last ? null : NAME_AND_PLACE.exec(folded.slice(start, end));
    if (!match) return null;
    const agency = this.agency.exec(match[1]!);
    if (agency && agency[0].length === match[1]!.length) return made([], agency[1]!);
    const names = this.people(text, folded, start, start + match[1]!.length, index);
    const whole = names?.every(({ text: name }) => /\s/u.test(name) && name.split(/\s+/u).length <= 4);
    return names && whole ? made([anonymous(names, true)], null) : null;
  }

  /** Whether words that nothing marks as a byline have at least the look of names: no article before or among them, no stop after. */
  private mayBeNames(words: string, names: readonly CreditName[]): boolean {
    if (/[,;]$|\p{L}{4}\.$/u.test(words) || this.articles.has(firstWord(words))) return false;
    return names.every(({ text }) => {
      const parts = text.split(/\s+/u);
      // Initials count for nothing where few words are allowed: Н. П. ВОРОПАЕВ.
      const count = this.mostWords < 3 ? parts.filter((part) => !/^\p{Lu}\.?$/u.test(part)).length : parts.length;
      return count <= this.mostWords && !parts.some((part) => this.isOther(part)) && !/[-–—]$/u.test(text);
    });
  }

  /** Whether a word is one of those that open a headline and no name has in its midst. */
  private isOther(word: string): boolean {
    const small = word.toLowerCase();
    return word.length > 1 && this.articles.has(small) && !this.particles.has(small);
  }

  /** The role and the paper that follow the names. */
  private tail(
    text: string,
    folded: string,
    start: number,
    end: number,
  ): { namesEnd: number; printedRole: PrintedRole | null; source: string | null; setting: 'of' | 'mark' | null } {
    let namesEnd = end;
    let printedRole: PrintedRole | null = null;
    let source: string | null = null;
    let setting: 'of' | 'mark' | null = null;
    for (let i = 0; i < 3; i++) {
      const words = folded.slice(start, namesEnd).replace(/[.\s]+$/u, '');
      const role: RegExpExecArray | null = printedRole === null ? this.roleEnd.exec(words) : null;
      if (role) {
        const [from, to]: readonly [number, number] = role.indices?.[1] ?? [0, 0];
        printedRole = { role: role[1]!, ...spanOf(text, start + from, start + to) };
        namesEnd = start + words.slice(0, role.index).replace(/[\s|—–,-]+$/u, '').length;
        // By Jane Doe, Harbor Star Staff Writer: the paper stands before the role.
        const paper = /^\s+$/u.test(role[0].slice(0, -role[1]!.length)) && !role[0].includes('\n');
        const comma = paper ? Math.max(words.lastIndexOf(',', role.index), words.lastIndexOf('\n', role.index)) : -1;
        if (comma > 0 && source === null) {
          source = text
            .slice(start + comma + 1, namesEnd)
            .replace(/^[\s(]+/u, '')
            .trim();
          namesEnd = start + comma;
        }
        continue;
      }
      const parting: RegExpExecArray | null =
        source === null ? (this.of.exec(words) ?? this.beforeRole(words) ?? PARTING.exec(words)) : null;
      if (!parting || parting.index === 0) break;
      const rest: string = words.slice(parting.index + parting[0].length).replace(/\)$/u, '');
      const agency = this.agency.exec(rest);
      const comma = parting[0].includes(',');
      const opensRole = this.role.exec(rest);
      if (opensRole) {
        const from: number = start + parting.index + parting[0].length;
        printedRole ??= { role: opensRole[0], ...spanOf(text, from, from + opensRole[0].length) };
        const paper: string = rest.slice(opensRole[0].length).replace(/^[\s,]+(?:of|for|for the|of the)?\s*/iu, '');
        source = paper || null;
      } else if (agency && agency[0].length === rest.length) source = agency[1]!;
      else if (!comma && isPaper(rest)) {
        source = text.slice(
          start + parting.index + parting[0].length,
          start + parting.index + parting[0].length + rest.length,
        );
        setting = this.of.test(parting[0]) ? 'of' : 'mark';
      } else break;
      namesEnd = start + parting.index;
    }
    return { namesEnd, printedRole, source, setting };
  }

  /** The comma between several names and their role: Н. Петров, В. Сомов, корреспонденты. */
  private beforeRole(words: string): RegExpExecArray | null {
    for (const match of words.matchAll(/,\s*/gu)) {
      if (this.role.test(words.slice(match.index + match[0].length))) return match;
    }
    return null;
  }

  private people(text: string, folded: string, start: number, end: number, index: NameIndex): CreditName[] | null {
    const named: CreditName[] = [];
    let at = start;
    const add = (to: number): boolean => {
      const person = this.person(text, folded, at, to, index);
      if (person) named.push(...person);
      return person !== null;
    };
    for (const match of folded.slice(start, end).matchAll(this.and)) {
      if (start + match.index > at && !add(start + match.index)) return null;
      at = start + match.index + match[0].length;
    }
    return (at >= end || add(end)) && named.length > 0 ? named : null;
  }

  private person(text: string, folded: string, start: number, end: number, index: NameIndex): CreditName[] | null {
    const from = skipBlanks(folded, start, end);
    let to = skipBlanksBack(folded, end, from);
    const words = folded.slice(from, to).split(/\s+/);
    const last = words.at(-1) ?? '';
    // A stop after the name is no part of it; one after an initial is.
    if (last.endsWith('.') && last.length > 3 && !/^(?:Jr|Sr|Esq|Dr)\.$/iu.test(last)) to--;
    const name = text.slice(from, to);
    if (index.has(name)) return [{ start: from, end: to, text: name, doubtful: false }];
    if (words.length > 6 || name.length < 2 || /[\d()?!:;@]/u.test(name)) return null;
    const capital = words.filter((word) => /^["'“]?\p{Lu}/u.test(word)).length;
    const fits = words.every((word) => /^["'“]?\p{Lu}/u.test(word) || this.particles.has(word.toLowerCase()));
    return fits && capital > 0 && !this.agency.test(name)
      ? [{ start: from, end: to, text: name, doubtful: false }]
      : null;
  }
}

/** A role, and the printed words that say it. */
interface PrintedRole extends Span {
  readonly role: string;
}

function credit({ role, ...roleSpan }: PrintedRole, names: readonly CreditName[]): Credit {
  return { role, roleSpan, names };
}

function anonymous(names: readonly CreditName[], doubtful: boolean): Credit {
  return { role: null, roleSpan: null, names: names.map((name) => ({ ...name, doubtful })) };
}

const PARTING = /(?:\s+[—–-]{1,2}\s*|\s*[—–/|]\s*|\s*\n\s*|,\s*|\s*\((?=[^()]*\)?$))/u;
/** The paper before its photographer: Star photo by Bud Lane. */
const PAPERS_CREDIT =
  /^(\p{Lu}[\p{L}&.'’-]*(?:\s\p{Lu}[\p{L}&.'’-]*){0,3}?)\s(?=(?:[Pp]hotos?|[Pp]ictures?|[Dd]rawing) by\s)/u;
/** A picture that the paper or a studio signs: (Coe Photo). */
const PAPERS_PHOTO = /^(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2})\s(?:[Pp]hotos?|PHOTOS?)\.?$/u;
const ADDRESS = /[\s,|/–—]{1,4}(?:e-?mail:?\s*)?[^\s@]{1,40}@[^\s@]{1,40}$/iu;
const NAME_AND_PLACE = /^(\p{Lu}[\p{Lu}\s.,'’-]{2,60}), \p{Lu}\p{Ll}[\p{L} ]{1,24}$/u;

/** What may stand behind a byline and is none of it. */
function isAround(character: string | undefined, before: string | undefined): boolean {
  if (character === '.') return before === ')' || before === ']';
  return closesBracket(character) || (character !== undefined && /[\s—–\-:*|]/u.test(character));
}

/** The first word in lower case; an initial is none. */
function firstWord(words: string): string {
  return /^\p{L}+(?![\p{L}.])/u.exec(words)?.[0].toLowerCase() ?? '';
}

/** The name of a paper or an agency: capitalised words, small ones between. */
function isPaper(words: string): boolean {
  if (words.length > 40 || !/\p{Lu}/u.test(words)) return false;
  return (
    words
      .split(/\s+/u)
      .every(
        (word) =>
          /^[\p{Lu}\d]/u.test(word) || /^(?:the|of|and|for|de|la|le|du|der|die|das|und|für|y|el|i)$/u.test(word),
      ) && !/[,;:!?()]/u.test(words)
  );
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
