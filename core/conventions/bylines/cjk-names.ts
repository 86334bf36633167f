import type { CreditName, NameIndex } from '../conventions';
import type { CjkBylineWords } from './cjk-byline-words';

const SEPARATORS = /[\s、，,;；和&]+/gu;
const LONGEST_RUN = 60;

/** Reads the names that stand between roles. Offsets are into the text. */
export class CjkNames {
  private readonly notInNames: RegExp;
  private readonly notInOffices: RegExp;
  private readonly ofOffices: ReadonlySet<string>;

  constructor(private readonly words: CjkBylineWords) {
    this.notInNames = new RegExp(`[${words.notInNames}\\d。！？!?“”‘’"<>=…]`, 'u');
    this.notInOffices = new RegExp(`[${words.notInOffices}]`, 'u');
    this.ofOffices = new Set(words.ofOffices);
  }

  /** Whether the role may be an office's: 供图. */
  mayBeOffice(role: string): boolean {
    return role.split('/').some((part) => this.ofOffices.has(part));
  }

  /** Whether words hold what no name holds. */
  holdsOtherWords(words: string): boolean {
    return this.notInNames.test(words);
  }

  /** The names between two roles; `null` where the words are no names. */
  read(text: string, folded: string, start: number, end: number, role: string, index: NameIndex): CreditName[] | null {
    const words = folded.slice(start, end);
    if (words.length > LONGEST_RUN) return null;
    const named: CreditName[] = [];
    const push = (from: number, to: number, doubtful: boolean) =>
      named.push({ start: from, end: to, text: text.slice(from, to), doubtful });
    if (this.mayBeOffice(role)) {
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
  readBare(
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
    const named = this.read(text, folded, start, end, '', index);
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

/** A name of two characters is often set with a blank between them: 周　舟. */
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
