import type { FrontMatter } from '../syntax';
import { canBeReworded } from './jump-wording';
import { getOrMake } from './maps';
import { mostFrequent } from './most-frequent';
import { bylinesIn } from './names';
import type { Page } from './page';
import { Postings } from './postings';
import type { Segment } from './segment';

/**
 * Words that papers print again and again, and what their files say of them: standing heads, roles (with the paper or agency that they are
 * set behind), jumps out and in, and the values of the front matter's keys.
 */
export type UsageKind = 'rubric' | 'role' | 'jump-out' | 'jump-in' | `front-matter ${string}`;

/** Values that differ from issue to issue or from file to file. */
const changing: ReadonlySet<string> = new Set(['date', 'number', 'page', 'facsimile', 'format']);

/** Beyond this, in UTF-16 units, words are not what is printed again. */
const LONGEST = 100;

/** Papers whose keys are kept at hand. */
const PAPERS = 100;

/** How often which words are used, by which paper; kept up to date by adding and taking away. */
export class Usage {
  private readonly postings = new Postings();
  /** Keys by papers and kinds: what is counted millions of times is put together once. */
  private readonly keysOfPapers = new Map<string, Map<UsageKind, string>>();

  /** Words of a kind, those of the paper before others, of each the most common first; no more than `limit`. */
  most(kind: UsageKind, paper: string | null, limit: number): string[] {
    const own = paper === null ? [] : this.ofPaper(kind, paper, limit);
    const all = own.length < limit ? mostFrequent(this.postings.counted(keyOf(kind)), limit) : [];
    return [...new Set([...own, ...all])].slice(0, limit);
  }

  /** Words of a kind that a paper uses, the most common first; no more than `limit`. */
  ofPaper(kind: UsageKind, paper: string, limit: number): string[] {
    return mostFrequent(this.postings.counted(keyOf(kind, paper)), limit);
  }

  /** How often words of a kind are used. */
  countOf(kind: UsageKind, words: string): number {
    return this.postings.countOf(keyOf(kind), words);
  }

  /** Counts that a paper, or one without a name, uses words so many times more, or less. */
  count(all: readonly Used[], paper: string | null, by: 1 | -1): void {
    if (this.keysOfPapers.size > PAPERS) this.keysOfPapers.clear();
    const keys = paper === null ? null : getOrMake(this.keysOfPapers, paper, () => new Map<UsageKind, string>());
    for (const { kind, words, times } of all) {
      this.postings.add(keyOf(kind), words, by * times);
      if (keys && paper !== null) this.postings.add(keyInPaper(keys, kind, paper), words, by * times);
    }
  }
}

/** Words of a kind and how often they are used. */
export interface Used {
  readonly kind: UsageKind;
  readonly words: string;
  readonly times: number;
}

type Part = Page | Segment | FrontMatter;

function keyInPaper(keys: Map<UsageKind, string>, kind: UsageKind, paper: string): string {
  return getOrMake(keys, kind, () => keyOf(kind, paper));
}

function keyOf(kind: UsageKind, paper?: string): string {
  return paper === undefined ? kind : `${kind}\0${paper}`;
}

/** The words that front matter, a page or a segment use, as far as they are printed again and again; those that recur, again. */
export function usedIn(part: Part): Used[] {
  return wordsIn(part)
    .filter(([, words]) => words !== '' && words.length <= LONGEST && !words.includes('\n'))
    .map(([kind, words]) => ({ kind, words, times: 1 }));
}

function wordsIn(part: Part): [UsageKind, string][] {
  if ('entries' in part) return valuesIn(part);
  return 'jumpLines' in part ? [...rubricsIn(part), ...rolesIn(part), ...jumpsIn(part)] : rolesIn(part);
}

function valuesIn({ entries }: FrontMatter): [UsageKind, string][] {
  return entries
    .filter(({ key }) => !changing.has(key))
    .flatMap(({ key, values }) => values.map(({ text }): [UsageKind, string] => [`front-matter ${key}`, text]));
}

function rubricsIn({ section, head }: Segment): [UsageKind, string][] {
  const standing = head?.lines.filter(({ role }) => role === 'standing') ?? [];
  return standing.map(({ start, end }) => ['rubric', section.text.slice(start, end)]);
}

/** Each role as it is printed, and once more with the paper's or agency's name if that stands directly before it. */
function rolesIn(part: Page | Segment): [UsageKind, string][] {
  return [...bylinesIn(part)].flatMap(({ byline, text }) =>
    (byline?.credits ?? []).flatMap(({ roleSpan }): [UsageKind, string][] => {
      if (!roleSpan) return [];
      const { source } = byline!;
      const before = text.slice(0, roleSpan.start);
      const isBehind = source !== null && before.trimEnd().endsWith(source);
      const signed = isBehind ? source + before.slice(before.trimEnd().length) + roleSpan.text : roleSpan.text;
      return [...new Set([roleSpan.text, signed])].map((words) => ['role', words]);
    }),
  );
}

function jumpsIn({ jumpLines }: Segment): [UsageKind, string][] {
  return jumpLines.flatMap(({ direction, notice, text }): [UsageKind, string][] =>
    notice && canBeReworded(notice, direction) ? [[`jump-${direction}`, text]] : [],
  );
}
