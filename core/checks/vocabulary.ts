import type { BlockKind } from '../syntax';

/** What the markup itself names: the words that the checks hold a transcript against. */

export const formatVersion = '1.0';

export const genres: ReadonlySet<string> = new Set([
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
]);

export const statuses: ReadonlySet<string> = new Set(['raw', 'structured', 'proofread', 'approved']);

export const preformattedKinds: ReadonlySet<string> = new Set(['table', 'verse', 'ad', 'quote']);

export const frontMatterKeys: ReadonlySet<string> = new Set([
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
]);

/** Keys of the front matter that may hold several values. */
export const listKeys: ReadonlySet<string> = new Set(['transcribers', 'facsimile', 'place', 'publisher', 'endmark']);

const everywhere = ['id', 'class', 'status', 'lang'];
const head = [...everywhere, 'with', 'page', 'label', 'from', 'to'];

const attributesOf: Partial<Record<BlockKind, ReadonlySet<string>>> = {
  page: new Set([...everywhere, 'n', 'section', 'src']),
  standingHead: new Set(head),
  kicker: new Set(head),
  headline: new Set(head),
  deck: new Set(head),
  crosshead: new Set(everywhere),
  byline: new Set(everywhere),
  picture: new Set([...everywhere, 'src', 'with']),
  jumpOut: new Set([...everywhere, 'page', 'label', 'to']),
  jumpIn: new Set([...everywhere, 'page', 'label', 'from']),
  preformatted: new Set([...everywhere, 'src', 'with']),
};

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

/** Whether a text is a language tag as BCP 47 writes them. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1 && text.length > 1;
  } catch {
    return false;
  }
}
