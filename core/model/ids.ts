import type { Search, Section } from '../syntax';
import type { SectionContent } from './contents';
import type { PlacedPage, TranscriptFile } from './file';
import type { Issue } from './issue';
import { groupBy } from './maps';

/** An id where it is typed. Offsets are UTF-16 units, 0-based; what they count from is said where one is handed out. */
export interface IdPlace {
  readonly id: string;
  /** `#id` gives a block its name; `to`, `from` and `with` refer to it. */
  readonly kind: 'definition' | 'reference';
  /** `id`, `to`, `from` or `with`. */
  readonly key: string;
  /** The id itself, without `#` and quotation marks. */
  readonly start: number;
  readonly end: number;
  /** Where it begins with its `#`; equals `start` where it has none. */
  readonly signStart: number;
}

/** An id's place in a file of an archive; its offsets count in the file. */
export interface PlacedId extends IdPlace {
  readonly path: string;
}

const kinds: Readonly<Record<string, IdPlace['kind']>> = {
  id: 'definition',
  to: 'reference',
  from: 'reference',
  with: 'reference',
};

/** The ids that a line's attributes give or name, in order; offsets count in the section. */
export function idsOnLine(section: Section, line: number): IdPlace[] {
  const found: IdPlace[] = [];
  for (const { key, value, valueStart: at, valueEnd: end } of section.attributes(line)?.items ?? []) {
    const kind = kinds[key];
    if (kind === undefined) continue;
    const id = value.replace(/^#/, '');
    const start = end - id.length;
    found.push({ id, kind, key, start, end, signStart: at > 0 && section.text[at - 1] === '#' ? at - 1 : at });
  }
  return found;
}

const known = new WeakMap<Section, readonly IdPlace[]>();

/** All ids that a section's attributes give or name, in order; offsets count in the section. */
function idsInSection(section: Section): readonly IdPlace[] {
  let ids = known.get(section);
  if (!ids) {
    const found: IdPlace[] = [];
    for (let line = 0; line < section.lineCount; line++) found.push(...idsOnLine(section, line));
    ids = found;
    known.set(section, ids);
  }
  return ids;
}

/** All ids that attributes in a file give or name, in order. */
export function idsInFile({ path, tree }: TranscriptFile): PlacedId[] {
  return tree.sequence.find(idsInSection).map(({ index, what: place }) => {
    const offset = tree.sectionOffset(index);
    return {
      ...place,
      path,
      start: offset + place.start,
      end: offset + place.end,
      signStart: offset + place.signStart,
    };
  });
}

/** All ids that attributes in an issue give or name, file by file and each file in its order. */
export function idsInIssue({ files }: Issue): PlacedId[] {
  return files.flatMap(idsInFile);
}

const referred = new WeakMap<Issue, ReadonlyMap<string, readonly PlacedId[]>>();

/** Where an id is referred to in an issue, file by file and each file in its order. */
export function referencesTo(issue: Issue, id: string): readonly PlacedId[] {
  let references = referred.get(issue);
  if (!references) {
    references = groupBy(
      idsInIssue(issue).filter(({ kind }) => kind === 'reference'),
      (place) => place.id,
    );
    referred.set(issue, references);
  }
  return references.get(id) ?? [];
}

const carried = new WeakMap<Issue, ReadonlySet<string>>();

const idsCarried: Search<SectionContent, string> = ({ segment }) =>
  segment ? [...segment.attributes.ids, ...segment.pictures.flatMap(({ attributes }) => attributes.id ?? [])] : [];

/** The ids that can be referred to: those that segments and pictures of an issue carry. */
export function idsOf(issue: Issue): ReadonlySet<string> {
  let ids = carried.get(issue);
  if (!ids) {
    ids = new Set(issue.files.flatMap(({ contents }) => contents.find(idsCarried).map(({ what }) => what)));
    carried.set(issue, ids);
  }
  return ids;
}

/** An id for a segment on a page that is none of those known. */
export function newId({ key }: PlacedPage, known: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const id = `p${key ?? ''}-${count}`;
    if (!known.has(id)) return id;
  }
}
