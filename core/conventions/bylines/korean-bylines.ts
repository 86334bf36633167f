import type { Byline, Credit, CreditName, NameIndex } from '../conventions';
import { alternatives, escapeRegExp, fold, skipBlanks, skipBlanksBack } from '../print/fold';
import { type BylineReader, LONGEST_BYLINE, shiftByline, spanOf } from './byline-reader';
import { creditStarts } from './credit-starts';

/** How Korean bylines are worded. */
export interface KoreanBylineWords {
  /** Roles after the names: 기자. */
  readonly after: readonly string[];
  /** Roles before a sign: 사진=. */
  readonly labelled: readonly string[];
  /** The same of those who made the page, whatever else they are: 편집=홍길동 기자. */
  readonly ofPage: readonly string[];
  readonly nameless: readonly string[];
  /** Papers and agencies, source of a regular expression. */
  readonly sources: string;
}

const REACH = 80;
const NAME = '[\\p{Script=Hangul}\\p{Script=Han}]{2,4}';
const ADDRESS = '(?:\\s*\\S{1,40}@\\S{1,40})?';

/** Reads Korean bylines: 홍길동 기자, [이데일리 홍길동 기자], 사진=시청 제공. */
export class KoreanBylines implements BylineReader {
  private readonly after: RegExp;
  private readonly before: RegExp;
  private readonly labelled: RegExp;
  private readonly several: RegExp;
  private readonly nameless: RegExp;
  private readonly ofPage: ReadonlySet<string>;
  private readonly known: ReadonlySet<string>;

  constructor(words: KoreanBylineWords, additions: readonly string[] = []) {
    const roles = alternatives([...words.after, ...additions].map(escapeRegExp));
    const labelled = alternatives([...words.labelled, ...words.ofPage].map(escapeRegExp));
    const names = `(${NAME}(?:\\s*[·,]\\s*${NAME}){0,5})`;
    // The nearest reading first: 사진기자 is one role, not 사진's.
    this.after = new RegExp(
      `^(?:(${words.sources})(?:\\s*[=/]\\s*|\\s+))??(?:(?:${labelled})\\s*)?${names}\\s*(${roles})${ADDRESS}\\s*=?$`,
      'du',
    );
    this.before = new RegExp(`^(본보|본지|본사)\\s+(${roles})\\s+${names}$`, 'du');
    this.several = new RegExp(
      `\\s*[·,|/]?\\s*(${labelled})(?:\\s*[=:/|]\\s*|\\s+)(${NAME})(?:\\s+(?:${roles}))?(?=\\s|[·,|/]|$)`,
      'duy',
    );
    this.labelled = new RegExp(`^(${labelled})\\s*[=:/·|]\\s*([^=:]{2,40}?)(?:\\s+(${roles}))?$`, 'du');
    this.nameless = new RegExp(`^(?:(?:${words.sources})\\s*)??(${alternatives(words.nameless)})$`, 'du');
    this.ofPage = new Set(words.ofPage);
    this.known = new Set([...words.after, ...words.labelled, ...words.ofPage, ...words.nameless, ...additions]);
  }

  read(text: string, names: NameIndex): Byline | null {
    if (text.length > LONGEST_BYLINE) return null;
    const whole = { start: skipBlanks(text, 0), end: skipBlanksBack(text, text.length) };
    let { start, end } = whole;
    while (start < end && /[\s[(<〈【［（＜■▶/|]/u.test(text[start]!)) start++;
    while (end > start && /[\s\])>〉】］）＞|]/u.test(text[end - 1]!)) end--;
    const words = fold(text).slice(start, end);
    const made = (credits: readonly Credit[], source: string | null): Byline => ({
      ...whole,
      text: text.slice(whole.start, whole.end),
      credits,
      source,
    });
    const credit = (match: RegExpExecArray, group: number, names: readonly CreditName[]): Credit => {
      const [from, to] = match.indices?.[group] ?? [0, 0];
      return { role: match[group]!, roleSpan: spanOf(text, start + from, start + to), names };
    };
    const nameless = this.nameless.exec(words);
    if (nameless) return made([credit(nameless, 1, [])], null);
    const labelled = this.labelled.exec(words);
    if (labelled) {
      const [from, to] = labelled.indices?.[2] ?? [0, 0];
      const named = this.split(text, start + from, start + to, names);
      const isOfPage = this.ofPage.has(labelled[1]!);
      return made([credit(labelled, labelled[3] === undefined || isOfPage ? 1 : 3, named)], null);
    }
    const before = this.before.exec(words);
    if (before) {
      const [from, to] = before.indices?.[3] ?? [0, 0];
      return made([credit(before, 2, this.split(text, start + from, start + to, names))], before[1]!);
    }
    const after = this.after.exec(words);
    if (!after) {
      const several = this.readSeveral(text, words, start);
      return several.length > 1 ? made(several, null) : null;
    }
    const [from, to] = after.indices?.[2] ?? [0, 0];
    return made([credit(after, 3, this.split(text, start + from, start + to, names))], after[1] ?? null);
  }

  /** Those who made a page, each behind what they did: 편집 조은별 · 교열 오미란. */
  private readSeveral(text: string, words: string, start: number): Credit[] {
    const credits: Credit[] = [];
    let at = 0;
    while (at < words.length) {
      this.several.lastIndex = at;
      const match = this.several.exec(words);
      if (!match) return [];
      const [role, name] = [1, 2].map((group) => match.indices?.[group] ?? [0, 0]) as [
        [number, number],
        [number, number],
      ];
      const roleSpan = spanOf(text, start + role[0], start + role[1]);
      const named = { ...spanOf(text, start + name[0], start + name[1]), doubtful: false };
      credits.push({ role: match[1]!, roleSpan, names: [named] });
      at = this.several.lastIndex;
    }
    return credits;
  }

  readLast(text: string, names: NameIndex): Byline | null {
    const end = skipBlanksBack(text, text.length);
    for (const start of creditStarts(text, Math.max(0, end - REACH), end, /[|/]/u)) {
      const byline = this.read(text.slice(start, end), names);
      if (byline) return shiftByline(byline, start, text);
    }
    return null;
  }

  knowsRole(role: string): boolean {
    return this.known.has(role);
  }

  private split(text: string, start: number, end: number, index: NameIndex): CreditName[] {
    const named: CreditName[] = [];
    let at = start;
    const add = (to: number) => {
      const from = skipBlanks(text, at, to);
      const until = skipBlanksBack(text, to, from);
      const name = text.slice(from, until);
      if (name !== '') named.push({ start: from, end: until, text: name, doubtful: false });
    };
    if (!index.has(text.slice(start, end))) {
      for (const match of text.slice(start, end).matchAll(/[·,，、ㆍ]/gu)) {
        add(start + match.index);
        at = start + match.index + 1;
      }
    }
    add(end);
    return named;
  }
}
