import type { Byline, Credit, CreditName, NameIndex } from '../conventions';
import { closesBracket, opensBracket } from '../notices/segments';
import { fold, skipBlanks, skipBlanksBack } from '../print/fold';
import { type BylineReader, LONGEST_BYLINE, shiftByline, spanOf } from './byline-reader';
import type { CjkBylineWords } from './cjk-byline-words';
import { CjkNames } from './cjk-names';
import { CjkRoles, type RoleToken, spacedOut } from './cjk-roles';
import { creditStarts } from './credit-starts';

const REACH = 80;
const LONGEST_OFFICE = 12;

/** Reads bylines in which roles cling to names: 本报记者 周晓舟 通讯员 何田. */
export class CjkBylines implements BylineReader {
  private readonly roles: CjkRoles;
  private readonly names: CjkNames;
  private readonly offices: RegExp;
  private readonly aboutAuthor: RegExp;
  private readonly source: RegExp;
  private readonly clinging: RegExp;
  private readonly opening: RegExp;
  private readonly trailingSource: RegExp;

  constructor(
    private readonly words: CjkBylineWords,
    additions: readonly string[] = [],
  ) {
    this.roles = new CjkRoles(words, additions);
    this.names = new CjkNames(words);
    this.offices = new RegExp(`^(?:${words.offices.join('|') || '(?!)'})$`, 'u');
    this.aboutAuthor = new RegExp(`^(?:${spacedOut(words.aboutAuthor)})`, 'u');
    this.source = new RegExp(`^(?:${words.sources})$`, 'u');
    this.clinging = new RegExp(`.(?:${words.own})$`, 'u');
    this.opening = new RegExp(`^(${words.sources})\\s?(?:${words.sent})`, 'u');
    this.trailingSource = new RegExp(`(?:^|[\\s、，,])(?:${words.sources})$`, 'u');
  }

  read(text: string, names: NameIndex): Byline | null {
    return this.readWithin(text, names, false);
  }

  readLast(text: string, names: NameIndex): Byline | null {
    const end = skipBlanksBack(text, text.length);
    // Running text ends in a stop; a credit ends in a name, a role or a bracket.
    if (/[。！？，；：…][”’」』]{0,2}$/u.test(text.slice(Math.max(0, end - 3), end)) || end === 0) return null;
    const from = Math.max(0, end - REACH);
    const starts = creditStarts(text, from, end, /[\s,，、＝]/u);
    for (const start of starts) {
      const byline = this.readWithin(text.slice(start, end), names, true);
      if (byline) return shiftByline(byline, start, text);
    }
    return null;
  }

  knowsRole(role: string): boolean {
    return this.roles.knows(role);
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
    const country = COUNTRY.exec(text.slice(start, end));
    if (country) start += country[0].length;
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
    const about = this.aboutAuthor.exec(words);
    if (about) {
      const roleSpan = spanOf(text, start, start + about[0].length);
      return byline([{ role: this.words.aboutAuthor[0]!.slice(0, 2), roleSpan, names: [] }], null);
    }
    const tokens = this.roles.find(folded, start, end);
    if (tokens.length === 0) {
      if (last && !bracketed) return null;
      const bare = this.names.readBare(text, folded, start, end, names, bracketed);
      return bare && byline([{ role: null, roleSpan: null, names: bare }], null);
    }
    const read = this.fromTokens(text, folded, start, end, tokens, names, byline);
    return last && read && !this.proves(read, tokens, names) ? null : read;
  }

  /** Words at the end of a running text are a credit if they say whose role it is, or begin with a surname. */
  private proves({ credits, source }: Byline, tokens: readonly RoleToken[], index: NameIndex): boolean {
    if (source !== null || tokens.some(({ kind }) => kind !== 'after')) return true;
    return credits.every(
      ({ role, names }) =>
        this.names.mayBeOffice(role ?? '') ||
        names.every(({ text }) => index.has(text) || this.words.looksLikeName(text.replace(/\s/g, ''))),
    );
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
    const credits: Credit[] = [];
    const push = (token: RoleToken | null, names: CreditName[]) =>
      credits.push({
        role: token?.role ?? null,
        roleSpan: token && spanOf(text, token.roleStart, token.roleEnd),
        names,
      });
    let source: string | null = null;
    let at = start;
    let label: RoleToken | null = null;
    let open: RoleToken | null = null;
    const take = (until: number, next: RoleToken | null): boolean => {
      let from = at;
      let to = skipBlanksBack(folded, until, from);
      from = skipBlanks(folded, from, to);
      if (next && this.mayFollowSource(next)) {
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
      const said = after ? next : (label ?? open);
      label = null;
      if (from >= to) {
        // 文/图 本报记者 周晓舟: the label is the role of the names that follow.
        if (open?.kind === 'labelled' && next?.kind === 'before') {
          label = open;
          return true;
        }
        if (open && (after || open.kind !== 'verb')) push(open, []);
        return true;
      }
      if (open === null && !after) return false;
      const named = this.names.read(text, folded, from, to, said?.role ?? '', index);
      if (!named) return false;
      push(said, named);
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
    const signed = credits.filter(({ role, names }) =>
      role === null ? names.length > 0 : !this.words.contacts.includes(role),
    );
    return signed.length > 0 ? byline(signed, source) : null;
  }

  /** Whether the paper's name may stand before the role: 本报记者, 本报记者：. */
  private mayFollowSource({ kind, role }: RoleToken): boolean {
    return kind === 'before' || kind === 'nameless' || (kind === 'labelled' && this.words.before.includes(role));
  }

  private isSource(printed: string): boolean {
    return (
      printed.length <= 20 &&
      !/[\s。，！？：；]/u.test(printed) &&
      (this.source.test(printed) || (printed.length <= LONGEST_OFFICE && !this.names.holdsOtherWords(printed))) &&
      !this.clinging.test(printed)
    );
  }
}

const ORNAMENT = /[＝=■□◆◇●○▲△★☆◎▶►|｜/／—-]/u;

/** The writer's country before the name: [美]约翰·史密斯. */
const COUNTRY = /^[[［〔(（【]\p{Script=Han}{1,2}[\]］〕)）】]\s*(?=\p{Script=Han})/u;

/** Where the bracket closes that opened before `start`; brackets within are passed over. */
function closingBracket(text: string, start: number, end: number): number {
  let depth = 0;
  for (let i = start; i < end; i++) {
    if (opensBracket(text[i])) depth++;
    else if (closesBracket(text[i]) && depth-- === 0) return i;
  }
  return -1;
}
