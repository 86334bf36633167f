import { partsIn } from './contents';
import type { TranscriptFile } from './file';
import { canBeReworded } from './jump-wording';
import { changedBetween } from './maps';
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

/** How often which words are used, by which paper; kept up to date file by file, part by part. */
export class Usage {
  private readonly postings = new Postings();

  /** Takes in a file in place of what it was: `undefined` for one that is new, or gone. */
  replace(before: TranscriptFile | undefined, after: TranscriptFile | undefined): void {
    const isSamePaper = before?.masthead.paper === after?.masthead.paper;
    const { gone, come } = isSamePaper ? changedParts(before, after) : { gone: partsOf(before), come: partsOf(after) };
    for (const part of gone) this.count(part, before, -1);
    for (const part of come) this.count(part, after, 1);
  }

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

  private count(part: Part, file: TranscriptFile | undefined, by: 1 | -1): void {
    const paper = file?.masthead.paper ?? null;
    for (const [kind, words] of usedIn(part)) {
      if (words === '' || words.length > LONGEST || words.includes('\n')) continue;
      this.postings.add(keyOf(kind), words, by);
      if (paper !== null) this.postings.add(keyOf(kind, paper), words, by);
    }
  }
}

type Part = Page | Segment | NonNullable<TranscriptFile['frontMatter']>;

function keyOf(kind: UsageKind, paper?: string): string {
  return paper === undefined ? kind : `${kind}\0${paper}`;
}

function partsOf(file: TranscriptFile | undefined): readonly Part[] {
  return changedParts(undefined, file).come;
}

function changedParts(
  before: TranscriptFile | undefined,
  after: TranscriptFile | undefined,
): { readonly gone: readonly Part[]; readonly come: readonly Part[] } {
  const { gone, come } = changedBetween(before?.contents, after?.contents);
  const [old, now] = [before?.frontMatter ?? null, after?.frontMatter ?? null];
  const isSame = old === now;
  return {
    gone: [...(isSame || !old ? [] : [old]), ...gone.flatMap(partsIn)],
    come: [...(isSame || !now ? [] : [now]), ...come.flatMap(partsIn)],
  };
}

function usedIn(part: Part): [UsageKind, string][] {
  if ('entries' in part) return valuesIn(part);
  return 'jumpLines' in part ? [...rubricsIn(part), ...rolesIn(part), ...jumpsIn(part)] : rolesIn(part);
}

function valuesIn({ entries }: NonNullable<TranscriptFile['frontMatter']>): [UsageKind, string][] {
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
