import type { NameIndex } from '../conventions/conventions';
import { hasDoubtfulNames } from './credits';
import type { Masthead, PlacedPage, PlacedSegment, TranscriptFile } from './file';
import { fold } from './fold';
import { holdsDoubtfulNames, namesIn } from './names';
import type { Page } from './page';
import type { Place } from './printed-place';
import type { Segment } from './segment';
import { titleOf } from './title';

/** Folded texts of something that may be looked for. */
export interface Sought {
  readonly name: string;
  /** What else it prints, by which it may be found, too. */
  readonly own: string;
  /** What it is in: words that narrow down what others find. */
  around(): readonly string[];
}

/** Something that is looked for by name across the workspace. Offsets are UTF-16 units, 0-based, in the section. */
export interface Entry extends Place {
  readonly kind: 'article' | 'byline';
  readonly name: string;
  /** The name as it is compared with what is looked for. */
  readonly folded: string;
  /** The same of what an article's head prints besides. */
  readonly own: string;
  /** Of a byline the headline or page that it signs, of an article the label of its page; as printed. */
  readonly about: string;
  /** How it is split from others depends on the names that the archive knows. */
  readonly isOfRun: boolean;
}

export interface PlacedEntry {
  readonly entry: Entry;
  readonly placed: PlacedPage | PlacedSegment;
}

/** The articles of a file that print a headline, and its bylines; continuations are not articles of their own. */
export function* entriesOf(file: TranscriptFile, names: NameIndex): Generator<PlacedEntry> {
  const place = (placed: PlacedPage | PlacedSegment) => (entry: Entry) => ({ entry, placed });
  for (const placed of file.segments) {
    yield* [...articleIn(placed), ...bylinesIn(placed.segment, names)].map(place(placed));
  }
  for (const placed of file.pages) if (placed.page) yield* bylinesIn(placed.page, names).map(place(placed));
}

function articleIn({ segment, page }: PlacedSegment): Entry[] {
  const { jumpIn, head } = segment;
  if (jumpIn || !head || head.lines.length === 0) return [];
  const { text: name, start, end } = titleOf(segment);
  const others = head.lines.filter(({ role }) => role !== 'main').map(({ text }) => text);
  const own = fold(others.join(' '));
  const about = page.page?.label ?? '';
  return [{ kind: 'article', name, folded: fold(name), own, about, isOfRun: false, start, end }];
}

const known = new WeakMap<Page | Segment, readonly Entry[]>();

function bylinesIn(part: Page | Segment, names: NameIndex): readonly Entry[] {
  let entries = known.get(part);
  if (entries) return entries;
  const about = titleIn(part);
  entries = namesIn(part, names).map(({ name, key, start, end, byline }): Entry => {
    const isOfRun = hasDoubtfulNames(byline.byline);
    return { kind: 'byline', name: name.replace(/\s+/g, ' '), folded: fold(key), own: '', about, isOfRun, start, end };
  });
  // How a run of names is split may change with any file.
  if (!holdsDoubtfulNames(part)) known.set(part, entries);
  return entries;
}

/** An entry of an issue as it is compared with what is looked for. */
export function soughtOf(entry: Pick<Entry, 'kind' | 'folded' | 'own' | 'about'>, issue: string): Sought {
  const { folded: name, own } = entry;
  return { name, own, around: () => [entry.kind === 'byline' ? fold(entry.about) : '', fold(issue)] };
}

/** What an entry is in: of an article the issue and the page, of a byline the article or page that it signs, and the issue. */
export function containerOf({ kind, about }: Pick<Entry, 'kind' | 'about'>, issue: string): string {
  return (kind === 'article' ? [issue, about] : [about, issue]).filter((words) => words !== '').join(' · ');
}

/** The headline of an article, or the label of a page. */
function titleIn(part: Page | Segment): string {
  return 'head' in part ? titleOf(part).text : part.label;
}

/** What the issue is called that a file says it belongs to. */
export function issueName({ paper, date, edition }: Masthead): string {
  return [paper, date, edition].filter((words) => words !== null).join(' ');
}
