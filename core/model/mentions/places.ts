import type { Archive } from '../archive';
import type { PlacedSegment, TranscriptFile } from '../file';
import { idsInFile } from '../ids';
import type { Issue } from '../issue';
import { type JumpPlace, jumpPlaces } from '../jump-places';
import { type Half, jumpWords, linkedSegments } from '../linked';
import { groupBy } from '../maps';
import { nameKey } from '../names';
import { comparePages, compareText, resolvePage } from '../page-keys';
import { pageMentions } from '../page-mentions';
import { compareLabels } from '../pairing-labels';
import { type SignaturePlace, signaturesIn } from '../signatures';
import { halvesBeside, halvesOf } from './halves';
import type { LabelMention, Mention } from './mention';
import { pageWords } from './page-words';

/** A place that says the same as another. */
export interface MentionPlace extends SignaturePlace {
  /** An id's `#id` and a page's line are its definition. A person's bylines, and what a jump prints, all are references. */
  readonly role: 'definition' | 'reference';
}

/** The places of one thing, file by file, so that whoever goes through many files can pause between them. */
export interface MentionPlaces {
  /** The files that hold any, in the order of the issue; those of a person in the order of print. */
  readonly paths: readonly string[];
  /** The places in one of them, in order. */
  in(path: string): readonly MentionPlace[];
}

/** Where the same stands that a place stands for: a page or an id in the issue, a jump in its article, a person in the archive. */
export function placesOf(mention: Mention, archive: Archive): MentionPlaces {
  if (mention.kind === 'name') return placesOfName(mention.name.key, archive);
  const issue = archive.issueOf(mention.path);
  if (!issue) return { paths: [], in: () => [] };
  switch (mention.kind) {
    case 'id':
      return inIssue(issue, (file) => placesOfId(mention.id, file));
    case 'page':
      return inIssue(issue, placesOfPages(new Set(mention.keys), issue));
    case 'jump':
      return together(halvesBeside(issue, mention).map((half) => reference(jumpWords(half))));
    default:
      return together(
        halvesBeside(issue, mention).flatMap((half) =>
          labelsOn(half, mention).map(({ start, end }) => referenceIn(half.placed, start, end)),
        ),
      );
  }
}

/** What a half is known by, where that is what another half is known by: `①` and `(1)` are one label. Offsets count in the section. */
export function labelsOn({ placed, jump }: Half, { kind, text }: Pick<LabelMention, 'kind' | 'text'>): JumpPlace[] {
  const isSame = kind === 'label' ? isSameLabel : isSameSlug;
  return jumpPlaces(placed.segment, jump).filter(
    ({ names, counts, key }) => names === kind && counts && key !== null && isSame(key, text),
  );
}

function isSameLabel(a: string, b: string): boolean {
  return compareLabels(a, b) === 'equal';
}

function isSameSlug(a: string, b: string): boolean {
  const fold = (slug: string) => nameKey(slug.normalize('NFKC')).toUpperCase();
  return fold(a) === fold(b);
}

function placesOfName(key: string, archive: Archive): MentionPlaces {
  return {
    paths: inOrderOfPrint(archive.filesNaming(key), archive),
    in: (path) => signaturesIn(path, key, archive).map(reference),
  };
}

/** By date, and in each issue page by page; what has no date last. */
function inOrderOfPrint(paths: Iterable<string>, archive: Archive): string[] {
  return [...paths]
    .map((path) => ({
      path,
      date: archive.masthead(path)?.date ?? '\uffff',
      issue: archive.issueKeyOf(path) ?? '',
      page: archive.firstPage(path),
    }))
    .sort(
      (a, b) =>
        compareText(a.date, b.date) ||
        compareText(a.issue, b.issue) ||
        comparePages(a.page, b.page) ||
        compareText(a.path, b.path),
    )
    .map(({ path }) => path);
}

function placesOfId(id: string, file: TranscriptFile): MentionPlace[] {
  return idsInFile(file)
    .filter((place) => place.id === id)
    .map(({ path, start, end, kind }) => ({ path, start, end, role: kind }));
}

/** Of pages: their lines, the numbers by which jumps and references name them, and the words of jumps that lead there without one. */
function placesOfPages(keys: ReadonlySet<string>, issue: Issue): (file: TranscriptFile) => MentionPlace[] {
  const all = issue.pageKeys;
  const isOneOf = (key: string, from: string | null): boolean => {
    const page = resolvePage(key, from, all);
    return page !== null && keys.has(page);
  };
  const leadsThere = ({ placed, jump }: Half): boolean => {
    const beyond = linkedSegments(issue, placed, jump.direction === 'out' ? 'forward' : 'back');
    return beyond.some(({ page }) => page.key !== null && keys.has(page.key));
  };
  const inSegment = (placed: PlacedSegment): MentionPlace[] => {
    const { segment, page } = placed;
    const named = pageMentions(segment).filter(({ key }) => isOneOf(key, page.key));
    const lines = new Set(named.map(({ start }) => segment.section.lineAt(start)));
    const silent = halvesOf(placed).filter((half) => !lines.has(half.jump.line) && leadsThere(half));
    return [
      ...named.map(({ start, end }) => referenceIn(placed, start, end)),
      ...silent.map((half) => reference(jumpWords(half))),
    ];
  };
  return (file) => {
    const lines = file.pages.filter(({ key }) => key !== null && keys.has(key));
    const definitions = lines.map((page): MentionPlace => ({ ...pageWords(file, page), role: 'definition' }));
    return [...definitions, ...file.segments.flatMap(inSegment)].sort((a, b) => a.start - b.start);
  };
}

function inIssue({ files }: Issue, read: (file: TranscriptFile) => MentionPlace[]): MentionPlaces {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    paths: files.map(({ path }) => path),
    in(path) {
      const file = byPath.get(path);
      return file ? read(file) : [];
    },
  };
}

function together(places: readonly MentionPlace[]): MentionPlaces {
  const byPath = groupBy(places, ({ path }) => path);
  return {
    paths: [...byPath.keys()],
    in: (path) => (byPath.get(path) ?? []).sort((a, b) => a.start - b.start),
  };
}

/** Offsets count in the section. */
function referenceIn({ path, offset }: PlacedSegment, start: number, end: number): MentionPlace {
  return reference({ path, start: offset + start, end: offset + end });
}

function reference(place: SignaturePlace): MentionPlace {
  return { ...place, role: 'reference' };
}
