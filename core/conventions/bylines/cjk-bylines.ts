import type { Byline, Credit, CreditName, NameIndex } from '../conventions';
import { closesBracket, opensBracket } from '../notices/segments';
import { alternatives, escapeRegExp, fold, skipBlanks, skipBlanksBack } from '../print/fold';
import { type BylineReader, LONGEST_BYLINE, shiftByline } from './byline-reader';
import type { SplitNames } from './chinese-names';
import { creditStarts } from './credit-starts';

/** How the bylines of a language that writes without spaces are worded. */
export interface CjkBylineWords {
  /** Roles before the names: 记者. */
  readonly before: readonly string[];
  /** What may stand before such a role and belongs to it: 实习, 特约. */
  readonly modifiers: readonly string[];
  /** Roles after the names: 摄, 供图. */
  readonly after: readonly string[];
  /** Roles after the names that a blank or slash must part from them, since names end so too: 文. */
  readonly apart: readonly string[];
  /** Roles that are roles only before a colon, a slash or the like: 图, 来源. */
  readonly labelled: readonly string[];
  /** Roles that one person holds together: 图/文. */
  readonly paired: readonly string[];
  /** Signs that follow a labelled role. */
  readonly labelSigns: string;
  /** Roles that sign without a name: 评论员. */
  readonly nameless: readonly string[];
  /** Whole signatures of an office: 本报编辑部; or notes that stand in a credit's place: 附图片. Sources of regular expressions. */
  readonly offices: readonly string[];
  /** Words that only say that the named person reports: 报道. Sources of regular expressions. */
  readonly verbs: readonly string[];
  /** What a paper calls itself, source of a regular expression: 本报. */
  readonly own: string;
  /** Papers and agencies, as the end of a regular expression's source. */
  readonly sources: string;
  /** What follows the paper's name where a report opens, source of a regular expression: 讯. */
  readonly sent: string;
  /** Roles whose names may be those of offices, never split: 供图, 来源. */
  readonly ofOffices: readonly string[];
  /** Notes on the writer that name nobody: 作者系. */
  readonly aboutAuthor: readonly string[];
  /** What must not follow a role's sign, source of a regular expression: the place in 记者甲／台北报道. */
  readonly notAfterLabel: string;
  /** What must not follow a role, source of a regular expression: 记者 does not stand in 记者站. */
  readonly notAfterRole: string;
  /** Characters that running text holds and names do not. */
  readonly notInNames: string;
  /** Characters that running text holds and names of offices do not. */
  readonly notInOffices: string;
  splitNames(run: string, index: NameIndex): SplitNames;
  looksLikeName(name: string): boolean;
}

interface RoleToken {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  readonly kind: 'before' | 'after' | 'labelled' | 'nameless' | 'verb';
}

const REACH = 80;
const LONGEST_OFFICE = 12;
const SEPARATORS = /[\s、，,;；和&]+/gu;

/** Reads bylines in which roles cling to names: 本报记者 周晓舟 通讯员 何田. */
export class CjkBylines implements BylineReader {
  private readonly roles: RegExp;
  private readonly offices: RegExp;
  private readonly aboutAuthor: RegExp;
  private readonly source: RegExp;
  private readonly clinging: RegExp;
  private readonly opening: RegExp;
  private readonly trailingSource: RegExp;
  private readonly notInNames: RegExp;
  private readonly notInOffices: RegExp;
  private readonly ofOffices: ReadonlySet<string>;
  private readonly before: readonly string[];
  private readonly known: ReadonlySet<string>;

  constructor(
    private readonly words: CjkBylineWords,
    additions: readonly string[] = [],
  ) {
    this.before = [...words.before, ...additions];
    const labelled = `(?:${list([...words.labelled, ...words.after, ...words.apart, ...this.before])})`;
    const after = list(words.after);
    const apart = list(words.apart);
    const sign = `\\s*[${words.labelSigns}]`;
    const modifiers = words.modifiers.length > 0 ? `(?:(?:${list(words.modifiers)})\\s?){0,2}` : '';
    this.roles = new RegExp(
      [
        // 图/文 before a name: two roles of one person.
        `(?<pair>(?:${list(words.paired)})\\s*/\\s*(?:${list(words.paired)}))(?=\\s*\\p{Script=Han}{2})`,
        `(?<both>(?:${list(words.paired)})\\s*/\\s*(?:${list(words.paired)}))(?=\\s*$)`,
        `(?<labelled>${labelled}(?:\\s*[/、·]\\s*${labelled}){0,3}${sign})(?!\\s*(?:${words.notAfterLabel}))`,
        `(?<=^|\\s)(?<spaced>${list(words.labelled.filter((role) => role.length > 1))})(?=\\s+\\p{Script=Han}{2})`,
        `(?<nameless>${modifiers}(?:${list(words.nameless)}))`,
        `(?<before>${modifiers}(?:${list(this.before)}))(?!${words.notAfterRole})`,
        `(?<after>(?:/\\s*)?(?:${after})(?:\\s*[/、·]\\s*(?:${after}|${apart})){0,2}|(?:/|(?<=\\s))\\s*(?:${apart})(?:\\s*[/、·]\\s*(?:${after}|${apart})){0,2})(?=$|[\\s)\\]>,;，；）])`,
        `(?<verb>/?\\s*(?:${words.verbs.join('|') || '(?!)'}))(?=$|[\\s:)])`,
      ].join('|'),
      'gu',
    );
    this.offices = new RegExp(`^(?:${words.offices.join('|') || '(?!)'})$`, 'u');
    this.aboutAuthor = new RegExp(`^(?:${list(words.aboutAuthor)})`, 'u');
    this.source = new RegExp(`^(?:${words.sources})$`, 'u');
    this.clinging = new RegExp(`.(?:${words.own})$`, 'u');
    this.opening = new RegExp(`^(${words.sources})\\s?(?:${words.sent})`, 'u');
    this.trailingSource = new RegExp(`(?:^|[\\s、，,])(?:${words.sources})$`, 'u');
    this.notInNames = new RegExp(`[${words.notInNames}\\d。！？!?“”‘’"<>=…]`, 'u');
    this.notInOffices = new RegExp(`[${words.notInOffices}]`, 'u');
    this.ofOffices = new Set(words.ofOffices);
    this.known = new Set(
      [...this.before, ...words.after, ...words.apart, ...words.labelled, ...words.nameless].map((role) =>
        role.replace(/\s/g, ''),
      ),
    );
  }

  read(text: string, names: NameIndex): Byline | null {
    return this.readWithin(text, names, false);
  }

  readLast(text: string, names: NameIndex): Byline | null {
    const end = skipBlanksBack(text, text.length);
    // Running text ends in a stop; a credit ends in a name, a role or a bracket.
    if (/[。！？，；：…]/u.test(text[end - 1] ?? '。')) return null;
    const from = Math.max(0, end - REACH);
    const starts = creditStarts(text, from, end, /[\s,，、＝]/u);
    for (const start of starts) {
      const byline = this.readWithin(text.slice(start, end), names, true);
      if (byline) return shiftByline(byline, start, text);
    }
    return null;
  }

  knowsRole(role: string): boolean {
    return role.split(/[/、·]/).every((part) => this.known.has(part) || this.isModified(part));
  }

  private isModified(role: string): boolean {
    const base = [...this.before, ...this.words.nameless].find((known) => role.endsWith(known));
    if (base === undefined) return false;
    let rest = role.slice(0, -base.length);
    for (let i = 0; i < 2 && rest !== ''; i++) {
      const modifier = this.words.modifiers.find((word) => rest.startsWith(word));
      if (modifier === undefined) return false;
      rest = rest.slice(modifier.length);
    }
    return rest === '';
  }

  /** `last`: the words end a running text, so that they must prove themselves a credit. */
  private readWithin(text: string, names: NameIndex, last: boolean): Byline | null {
    if (text.length > LONGEST_BYLINE) return null;
    let start = skipBlanks(text, 0);
    let end = skipBlanksBack(text, text.length);
    const whole = { start, end };
    while (start < end && ORNAMENT.test(text[start]!)) start = skipBlanks(text, start + 1);
    const opening = this.opening.exec(text.slice(start, end));
    if (opening) start = skipBlanks(text, start + opening[0].length);
    const bracketed = opensBracket(text[start]) && text[start] !== '《';
    if (bracketed) {
      start = skipBlanks(text, start + 1);
      const close = closingBracket(text, start, end);
      if (close !== -1 && close < end - 1) return null;
      if (close !== -1) end = skipBlanksBack(text, close, start);
    }
    if (start >= end) return null;
    const folded = fold(text);
    const words = folded.slice(start, end);
    const byline = (credits: readonly Credit[], source: string | null): Byline => ({
      ...whole,
      text: text.slice(whole.start, whole.end),
      credits,
      source: source ?? opening?.[1] ?? null,
    });
    if (this.offices.test(words)) return byline([], text.slice(start, end));
    if (this.aboutAuthor.test(words))
      return byline([{ role: this.words.aboutAuthor[0]!.slice(0, 2), names: [] }], null);
    const tokens = this.tokens(folded, start, end);
    if (tokens.length === 0) {
      if (last && !bracketed) return null;
      const bare = this.bareNames(text, folded, start, end, names, bracketed);
      return bare && byline([{ role: null, names: bare }], null);
    }
    const read = this.fromTokens(text, folded, start, end, tokens, names, byline);
    return last && read && !this.proves(read, tokens, names) ? null : read;
  }

  /** Words at the end of a running text are a credit if they say whose role it is, or begin with a surname. */
  private proves({ credits, source }: Byline, tokens: readonly RoleToken[], index: NameIndex): boolean {
    if (source !== null || tokens.some(({ kind }) => kind !== 'after')) return true;
    return credits.every(
      ({ role, names }) =>
        this.ofOffices.has(role ?? '') ||
        names.every(({ text }) => index.has(text) || this.words.looksLikeName(text.replace(/\s/g, ''))),
    );
  }

  private tokens(folded: string, start: number, end: number): RoleToken[] {
    const tokens: RoleToken[] = [];
    const words = folded.slice(start, end);
    for (const match of words.matchAll(this.roles)) {
      const { labelled, pair, both, spaced, nameless, before, after } = match.groups ?? {};
      const kind =
        labelled || pair || spaced
          ? 'labelled'
          : nameless
            ? 'nameless'
            : before
              ? 'before'
              : after || both
                ? 'after'
                : 'verb';
      if (isNested(words, match.index)) continue;
      let role = match[0].replace(/\s|^\//g, '');
      if (labelled) role = role.slice(0, -1);
      if (pair || both) role = role.replace('/', '');
      tokens.push({ start: start + match.index, end: start + match.index + match[0].length, role, kind });
    }
    return tokens;
  }

  private fromTokens(
    text: string,
    folded: string,
    start: number,
    end: number,
    tokens: readonly RoleToken[],
    index: NameIndex,
    byline: (credits: readonly Credit[], source: string | null) => Byline,
  ): Byline | null {
    const credits: { role: string | null; names: CreditName[] }[] = [];
    let source: string | null = null;
    let at = start;
    let label: string | null = null;
    let open: { role: string; kind: RoleToken['kind'] } | null = null;
    const take = (until: number, next: RoleToken | null): boolean => {
      let from = at;
      let to = skipBlanksBack(folded, until, from);
      from = skipBlanks(folded, from, to);
      if (next?.kind === 'before' || next?.kind === 'nameless') {
        const trailing = this.trailingSource.exec(folded.slice(from, to));
        const first = open === null;
        if (trailing || first) {
          const printed = first ? folded.slice(from, to) : trailing![0].replace(/^[\s、，,]/u, '');
          if (first && printed !== '' && !this.isSource(printed)) return false;
          source ??= printed === '' ? null : text.slice(to - printed.length, to);
          to = skipBlanksBack(folded, to - printed.length, from);
        }
      }
      const after = next?.kind === 'after';
      const role = after ? next.role : (label ?? open?.role ?? null);
      label = null;
      if (from >= to) {
        // 文/图 本报记者 周晓舟: the label is the role of the names that follow.
        if (open?.kind === 'labelled' && next?.kind === 'before') {
          label = open.role;
          return true;
        }
        if (open?.kind === 'nameless' || (open && after)) credits.push({ role: open.role, names: [] });
        else if (open && open.kind !== 'verb') credits.push({ role: open.role, names: [] });
        return true;
      }
      if (open === null && !after) return false;
      const named = this.names(text, folded, from, to, role ?? '', index);
      if (!named) return false;
      credits.push({ role, names: named });
      return true;
    };
    for (const token of tokens) {
      if (!take(token.start, token)) return null;
      if (token.kind === 'after') open = null;
      else if (token.kind === 'verb') open = null;
      else open = token;
      at = token.end;
    }
    if (open !== null || skipBlanks(folded, at, end) < end) {
      if (!take(end, null)) return null;
    }
    const signed = credits.filter(({ role, names }) => names.length > 0 || role !== null);
    return signed.length > 0 ? byline(signed, source) : null;
  }

  private isSource(printed: string): boolean {
    return (
      printed.length <= 20 &&
      !/[\s。，！？：；]/u.test(printed) &&
      (this.source.test(printed) || (printed.length <= LONGEST_OFFICE && !this.notInNames.test(printed))) &&
      !this.clinging.test(printed)
    );
  }

  /** The names between two roles; `null` where the words are no names. */
  private names(
    text: string,
    folded: string,
    start: number,
    end: number,
    role: string,
    index: NameIndex,
  ): CreditName[] | null {
    const words = folded.slice(start, end);
    if (words.length > 60) return null;
    const named: CreditName[] = [];
    const push = (from: number, to: number, doubtful: boolean) =>
      named.push({ start: from, end: to, text: text.slice(from, to), doubtful });
    if (role.split('/').some((part) => this.ofOffices.has(part))) {
      if (/[。！？!?:(),，;；]/u.test(words) || this.notInOffices.test(words)) return null;
      for (const piece of pieces(folded, start, end, /、+/gu)) push(piece.start, piece.end, false);
      return named;
    }
    for (const piece of joinLetters(folded, pieces(folded, start, end, SEPARATORS))) {
      const printed = folded.slice(piece.start, piece.end);
      const bare = printed.replace(/\(.*$/u, '');
      if (bare === '' || this.notInNames.test(bare)) return null;
      if (/[^\p{Script=Han}]/u.test(bare)) {
        push(piece.start, piece.start + bare.length, false);
        continue;
      }
      const { names, doubtful } = this.words.splitNames(bare, index);
      if (names.length === 1 && bare.length > 12) return null;
      let at = piece.start;
      for (const name of names) {
        push(at, at + name.length, doubtful);
        at += name.length;
      }
    }
    return named;
  }

  /** Names without a role; outside brackets only the archive can say that they are names. */
  private bareNames(
    text: string,
    folded: string,
    start: number,
    end: number,
    index: NameIndex,
    bracketed: boolean,
  ): CreditName[] | null {
    if (
      end - start > 24 ||
      !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\s、·]+$/u.test(folded.slice(start, end))
    )
      return null;
    const named = this.names(text, folded, start, end, '', index);
    if (
      !named?.every(
        ({ text: name }) => index.has(name) || isForeign(name) || this.words.looksLikeName(name.replace(/\s/g, '')),
      )
    )
      return null;
    return named.map((name) => ({ ...name, doubtful: name.doubtful || (!bracketed && !index.has(name.text)) }));
  }
}

/** 阿依古丽·买买提: a point parts the name from that of the father or family. */
function isForeign(name: string): boolean {
  return /^\p{Script=Han}{2,8}[·•・]\p{Script=Han}{2,8}$/u.test(name);
}

const ORNAMENT = /[＝=■□◆◇●○▲△★☆◎▶►|｜/—-]/u;

function list(words: readonly string[]): string {
  return alternatives(words.map((word) => [...word].map(escapeRegExp).join('\\s?'))) || '(?!)';
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

function pieces(text: string, start: number, end: number, separators: RegExp): Piece[] {
  const found: Piece[] = [];
  let at = start;
  for (const match of text.slice(start, end).matchAll(separators)) {
    if (start + match.index > at) found.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
  }
  if (at < end) found.push({ start: at, end });
  return found;
}

/** A name of two characters is often set with a blank between them: 刘　可. */
function joinLetters(text: string, found: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let single = false;
  for (const piece of found) {
    const alone = piece.end - piece.start === 1 && /\p{Script=Han}/u.test(text[piece.start]!);
    if (alone && single && /^\s*$/u.test(text.slice(joined.at(-1)!.end, piece.start))) {
      joined.push({ start: joined.pop()!.start, end: piece.end });
      single = false;
    } else {
      joined.push(piece);
      single = alone;
    }
  }
  return joined;
}

/** Where the bracket closes that opened before `start`; brackets within are passed over. */
function closingBracket(text: string, start: number, end: number): number {
  let depth = 0;
  for (let i = start; i < end; i++) {
    if (opensBracket(text[i])) depth++;
    else if (closesBracket(text[i]) && depth-- === 0) return i;
  }
  return -1;
}

/** Whether a place lies in brackets: the role in 赵某（实习生） is a note on the person. */
function isNested(words: string, at: number): boolean {
  let depth = 0;
  for (let i = 0; i < at; i++) {
    if (opensBracket(words[i])) depth++;
    else if (closesBracket(words[i])) depth--;
  }
  return depth > 0;
}
