import { closesBracket, opensBracket } from '../notices/segments';
import { alternatives, escapeRegExp } from '../print/fold';
import type { CjkBylineWords } from './cjk-byline-words';

/** A role as it stands among names. */
export interface RoleToken {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  /** Where the role's own words begin and end, without the signs around them. */
  readonly roleStart: number;
  readonly roleEnd: number;
  readonly kind: 'before' | 'after' | 'labelled' | 'nameless' | 'verb';
}

/** Finds the roles that cling to names. */
export class CjkRoles {
  private readonly pattern: RegExp;
  private readonly before: readonly string[];
  private readonly known: ReadonlySet<string>;

  constructor(
    private readonly words: CjkBylineWords,
    additions: readonly string[],
  ) {
    this.before = [...words.before, ...additions];
    // What is repeated captures, though nobody asks what: expressions are then not unrolled, which takes long to compile.
    const modifiers = words.modifiers.length > 0 ? `(?:(${spacedOut(words.modifiers)})\\s?){0,2}` : '';
    const labelled = `(?:${modifiers}(?:${spacedOut([...words.labelled, ...words.after, ...words.apart, ...this.before])}))`;
    const after = spacedOut(words.after);
    const apart = spacedOut(words.apart);
    const sign = `\\s*[${words.labelSigns}]`;
    this.pattern = new RegExp(
      [
        // 图/文 before a name: two roles of one person.
        `(?<pair>(?:${spacedOut(words.paired)})\\s*/\\s*(?:${spacedOut(words.paired)}))(?=\\s*\\p{Script=Han}{2})`,
        `(?<both>(?:${spacedOut(words.paired)})\\s*/\\s*(?:${spacedOut(words.paired)}))(?=\\s*$)`,
        `(?<labelled>${labelled}(?:\\s*[/、·]\\s*(${labelled})){0,3}${sign})(?!\\s*(?:${words.notAfterLabel}))`,
        `(?<=^|\\s)(?<spaced>${modifiers}(?:${spacedOut(words.labelled.filter((role) => role.length > 1))}))(?=\\s+\\p{Script=Han}{2})`,
        `(?<nameless>${modifiers}(?:${spacedOut(words.nameless)}))`,
        `(?<before>${modifiers}(?:${spacedOut(this.before)}))(?!${words.notAfterRole})`,
        `(?<after>(?:/\\s*)?(?:${after})(?:\\s*[/、·]\\s*(${after}|${apart})){0,2}|(?:/|(?<=\\s))\\s*(?:${apart})(?:\\s*[/、·]\\s*(${after}|${apart})){0,2})(?=$|[\\s)\\]>,;，；）])`,
        `(?<verb>/?\\s*(?:${words.verbs.join('|') || '(?!)'}))(?=$|[\\s:)])`,
      ].join('|'),
      'gu',
    );
    const known = [...this.before, ...words.after, ...words.apart, ...words.labelled, ...words.nameless];
    this.known = new Set(known.map((role) => role.replace(/\s/g, '')));
  }

  /** The roles in a stretch of folded text, in order; those in brackets are notes on a person. */
  find(folded: string, start: number, end: number): RoleToken[] {
    const tokens: RoleToken[] = [];
    const words = folded.slice(start, end);
    for (const match of words.matchAll(this.pattern)) {
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
      const at = start + match.index;
      const printed = labelled ? match[0].slice(0, -1) : match[0];
      tokens.push({
        start: at,
        end: at + match[0].length,
        role,
        roleStart: at + /^[\s/]*/.exec(printed)![0].length,
        roleEnd: at + printed.trimEnd().length,
        kind,
      });
    }
    return tokens;
  }

  knows(role: string): boolean {
    return role.split(/[/、·]/).every((part) => this.known.has(part) || this.isModified(part));
  }

  private isModified(role: string): boolean {
    const base = [...this.before, ...this.words.nameless, ...this.words.labelled].find((known) => role.endsWith(known));
    if (base === undefined) return false;
    let rest = role.slice(0, -base.length);
    for (let i = 0; i < 2 && rest !== ''; i++) {
      const modifier = this.words.modifiers.find((word) => rest.startsWith(word));
      if (modifier === undefined) return false;
      rest = rest.slice(modifier.length);
    }
    return rest === '';
  }
}

/** Source of a regular expression for words that print may set with blanks between their characters. */
export function spacedOut(words: readonly string[]): string {
  return alternatives(words.map((word) => [...word].map(escapeRegExp).join('\\s?'))) || '(?!)';
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
