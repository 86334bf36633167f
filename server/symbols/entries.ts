import type { NameIndex } from '../../core/conventions/conventions';
import type { PlacedPage, PlacedSegment, TranscriptFile } from '../../core/model/file';
import { holdsDoubtfulNames, namesIn } from '../../core/model/names';
import type { Page } from '../../core/model/page';
import type { Place } from '../../core/model/printed-place';
import type { Segment } from '../../core/model/segment';
import { titleOf } from '../../core/model/title';
import { fold, type Sought } from './match';

/** Something that is looked for by name across the workspace. Offsets are UTF-16 units, 0-based, in the section. */
export interface Entry extends Place {
  readonly kind: 'article' | 'byline';
  readonly name: string;
  /** The name as it is compared with what is looked for. */
  readonly folded: string;
  /** The same of what an article's head prints besides, and of the headline or page that a byline signs. */
  readonly own: string;
  readonly signed: string;
}

export interface PlacedEntry extends Sought {
  readonly entry: Entry;
  readonly placed: PlacedPage | PlacedSegment;
}

/** The articles of a file that print a headline, and its bylines; continuations are not articles of their own. */
export function* entriesOf(file: TranscriptFile, names: NameIndex): Generator<PlacedEntry> {
  const issue = fold(issueName(file));
  const place = (placed: PlacedPage | PlacedSegment) => (entry: Entry) => {
    return { entry, placed, name: entry.folded, own: entry.own, around: [entry.signed, issue] };
  };
  for (const placed of file.segments) yield* entriesIn(placed.segment, names).map(place(placed));
  for (const placed of file.pages) if (placed.page) yield* entriesIn(placed.page, names).map(place(placed));
}

const known = new WeakMap<Page | Segment, readonly Entry[]>();

function entriesIn(part: Page | Segment, names: NameIndex): readonly Entry[] {
  let entries = known.get(part);
  if (entries) return entries;
  entries = 'head' in part ? [...articleIn(part), ...bylinesIn(part, names)] : bylinesIn(part, names);
  // How a run of names is split may change with any file.
  if (!holdsDoubtfulNames(part)) known.set(part, entries);
  return entries;
}

function articleIn(segment: Segment): Entry[] {
  const { jumpIn, head } = segment;
  if (jumpIn || !head || head.lines.length === 0) return [];
  const { text: name, start, end } = titleOf(segment);
  const others = head.lines.filter(({ role }) => role !== 'main').map(({ text }) => text);
  return [{ kind: 'article', name, folded: fold(name), own: fold(others.join(' ')), signed: '', start, end }];
}

function bylinesIn(part: Page | Segment, names: NameIndex): Entry[] {
  const signed = fold(titleIn(part));
  return namesIn(part, names).map(({ name, key, start, end }): Entry => {
    return { kind: 'byline', name: name.replace(/\s+/g, ' '), folded: fold(key), own: '', signed, start, end };
  });
}

/** What an entry is in: of an article the issue and the page, of a byline the article or page that it signs, and the issue. */
export function containerOf(file: TranscriptFile, { entry, placed }: PlacedEntry): string {
  const words =
    'segment' in placed
      ? entry.kind === 'article'
        ? [issueName(file), placed.page.page?.label]
        : [titleIn(placed.segment), issueName(file)]
      : [placed.page?.label, issueName(file)];
  return words.filter((each) => each).join(' · ');
}

/** The headline of an article, or the label of a page. */
function titleIn(part: Page | Segment): string {
  return 'head' in part ? titleOf(part).text : part.label;
}

function issueName({ masthead: { paper, date, edition } }: TranscriptFile): string {
  return [paper, date, edition].filter((words) => words !== null).join(' ');
}
