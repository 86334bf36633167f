import { allStatuses, type Status } from '../model/status';
import type { BlockKind } from '../syntax';

export { isLanguageTag } from '../conventions/language-tag';

/** What the markup itself names: the words that the checks hold a transcript against. */

export const formatVersion = '1.0';

const allGenres = [
  'news',
  'commentary',
  'notice',
  'document',
  'letter',
  'photo',
  'advertisement',
  'obituary',
  'serial',
  'correction',
  'weather',
  'index',
  'masthead',
] as const;
export type Genre = (typeof allGenres)[number];
export const genres: ReadonlySet<string> = new Set(allGenres);

export type { Status };
export const statuses: ReadonlySet<string> = new Set(allStatuses);

const allPreformattedKinds = ['table', 'verse', 'ad', 'quote'] as const;
export type PreformattedKind = (typeof allPreformattedKinds)[number];
export const preformattedKinds: ReadonlySet<string> = new Set(allPreformattedKinds);

const allFrontMatterKeys = [
  'format',
  'paper',
  'date',
  'number',
  'edition',
  'language',
  'pages',
  'page',
  'place',
  'publisher',
  'status',
  'transcribers',
  'facsimile',
  'endmark',
] as const;
export type FrontMatterKey = (typeof allFrontMatterKeys)[number];
export const frontMatterKeys: ReadonlySet<string> = new Set(allFrontMatterKeys);

/** Keys of the front matter that may hold several values. */
export const listKeys: ReadonlySet<string> = new Set<FrontMatterKey>([
  'transcribers',
  'facsimile',
  'place',
  'publisher',
  'endmark',
]);

/** The keys of all attributes that mean something; that of `#id` is `id`, that of `.genre` is `class`. */
export type AttributeKey =
  | 'id'
  | 'class'
  | 'status'
  | 'lang'
  | 'src'
  | 'page'
  | 'label'
  | 'to'
  | 'from'
  | 'with'
  | 'section'
  | 'n';

const everywhere = ['id', 'class', 'status', 'lang'] as const;
const head = [...everywhere, 'with', 'page', 'label', 'from', 'to'] as const;

const attributesOf: Partial<Record<BlockKind, ReadonlySet<string>>> = {
  page: keys(...everywhere, 'n', 'section', 'src'),
  standingHead: keys(...head),
  kicker: keys(...head),
  headline: keys(...head),
  deck: keys(...head),
  crosshead: keys(...everywhere),
  byline: keys(...everywhere),
  picture: keys(...everywhere, 'src', 'with'),
  jumpOut: keys(...everywhere, 'page', 'label', 'to'),
  jumpIn: keys(...everywhere, 'page', 'label', 'from'),
  preformatted: keys(...everywhere, 'src', 'with'),
};

function keys(...known: AttributeKey[]): ReadonlySet<AttributeKey> {
  return new Set(known);
}

/** Whether an attribute means something on a block of this kind. */
export function knowsAttribute(kind: BlockKind, key: string): boolean {
  return attributesOf[kind]?.has(key) ?? false;
}

/** The block kinds whose lines make up a head. */
export function isHeadLine(kind: BlockKind): boolean {
  return kind === 'standingHead' || kind === 'kicker' || kind === 'headline' || kind === 'deck';
}

/** The known word that a typing slip away `word` is; `null` where none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const limit = word.length < 5 ? 1 : 2;
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Letters to insert, remove, replace or swap with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
