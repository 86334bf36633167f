import type { Position, Tree } from '../syntax';
import { hasDoubtfulNames, noNames } from './credits';
import { type Entry, entriesOf } from './entries';
import type { Masthead, TranscriptFile } from './file';
import { pathNamesIn } from './file-names';
import { fold } from './fold';
import { type Holdings, holdingsOf, partsOf } from './holdings';
import { bylinesIn, nameKey, signedPartsOf } from './names';
import { type Progress, progressOf } from './progress';
import { allStatuses } from './status';
import type { Used } from './usage';

/**
 * A card of the archive's catalogue: what is kept of a transcript that nobody works on, so that what is asked of all transcripts is
 * answered without reading it again. Texts, taken apart only where something is asked of them: an archive has tens of thousands.
 */
export interface Card {
  /** `CardFacts`, as JSON. */
  readonly facts: string;
  /** Bylines whose names other files have a say in, as they are compared, a line each; mostly there are none. */
  readonly runs: string;
  /** The names of its entries, a line each. */
  readonly names: string;
  /** The same as they are compared with what is looked for, each between line breaks. */
  readonly sought: string;
  /** What the heads of its articles print besides, as it is compared, a line each entry. */
  readonly besides: string;
  /** `EntryNumbers` of its entries, as JSON. */
  readonly numbers: string;
  /** `ProgressNumbers`, as JSON. */
  readonly progress: string;
}

/** What the archive's indexes take of a transcript. */
export interface CardFacts extends Holdings {
  readonly masthead: Masthead;
  /** The key of the page on which it begins. */
  readonly firstPage: string | null;
  /** Names of folders and files that its paths go through. */
  readonly pathNames: readonly string[];
  /** Bylines whose names may be split otherwise than by what they look like, by their keys (see `nameKey`). */
  readonly runs: readonly string[];
}

/** Its kind, what it is about (a text, or that entry's name), where it begins and ends, and the positions of both. */
type EntryNumbers = readonly [
  kind: 0 | 1,
  about: number | string,
  start: number,
  end: number,
  line: number,
  character: number,
  endLine: number,
  endCharacter: number,
];

/** How many pages there are, how much work has come how far (`none`, then as in `allStatuses`), and the work that is behind. */
type ProgressNumbers = readonly [pages: number, counts: readonly number[], behind: readonly BehindNumbers[]];

/** The status by its index, -1 for none; where it begins and ends, and the positions of both. */
type BehindNumbers = readonly [
  status: number,
  start: number,
  end: number,
  line: number,
  character: number,
  endLine: number,
  endCharacter: number,
];

/** An article or a byline that does not depend on what else the archive holds. Offsets are UTF-16 units, 0-based, in the file. */
export interface CardEntry extends Pick<Entry, 'kind' | 'name' | 'folded' | 'own' | 'about' | 'start' | 'end'> {
  readonly from: Position;
  readonly to: Position;
}

/** The card of a file. */
export function cardOf(file: TranscriptFile): Card {
  const { tree } = file;
  const entries = [...entriesOf(file, noNames)].filter(({ entry }) => !entry.isOfRun);
  const facts = factsOf(file);
  const names = entries.map(({ entry }) => oneLine(entry.name));
  const indexes = new Map(names.map((name, index) => [name, index]));
  const numbers = entries.map(({ entry, placed }): EntryNumbers => {
    const about = indexes.get(entry.about) ?? entry.about;
    const [start, end] = [placed.offset + entry.start, placed.offset + entry.end];
    return [entry.kind === 'article' ? 0 : 1, about, start, end, ...positions(tree, start, end)];
  });
  return {
    facts: JSON.stringify(facts, (_, value: unknown) => (value instanceof Map ? [...value] : value)),
    runs: facts.runs.map(fold).join('\n'),
    names: names.join('\n'),
    sought: `\n${entries.map(({ entry }) => entry.folded).join('\n')}\n`,
    besides: entries.map(({ entry }) => entry.own).join('\n'),
    numbers: JSON.stringify(numbers),
    progress: JSON.stringify(progressNumbers(progressOf(file))),
  };
}

function progressNumbers({ pages, counts, behind }: Progress): ProgressNumbers {
  return [
    pages,
    [counts.none, ...allStatuses.map((status) => counts[status])],
    behind.map(({ status, start, end, from, to }) => [
      status === null ? -1 : allStatuses.indexOf(status),
      start,
      end,
      from.line,
      from.character,
      to.line,
      to.character,
    ]),
  ];
}

/** What a card says of how far its transcript has come. */
export function progressOn(card: Card): Progress {
  const [pages, [none = 0, raw = 0, structured = 0, proofread = 0, approved = 0], behind] = JSON.parse(
    card.progress,
  ) as ProgressNumbers;
  return {
    pages,
    counts: { none, raw, structured, proofread, approved },
    behind: behind.map(([status, start, end, line, character, endLine, endCharacter]) => ({
      status: allStatuses[status] ?? null,
      start,
      end,
      from: { line, character },
      to: { line: endLine, character: endCharacter },
    })),
  };
}

function positions(tree: Tree, start: number, end: number): [number, number, number, number] {
  const [from, to] = [tree.positionAt(start), tree.positionAt(end)];
  return [from.line, from.character, to.line, to.character];
}

/** Entries are told apart by line breaks. */
function oneLine(name: string): string {
  return name.replace(/[\r\n]+/g, ' ');
}

function factsOf(file: TranscriptFile): CardFacts {
  const held = partsOf(file).map(holdingsOf);
  const runs = signedPartsOf(file)
    .flatMap((part) => [...bylinesIn(part)])
    .filter(({ byline }) => hasDoubtfulNames(byline));
  return {
    masthead: file.masthead,
    firstPage: file.pages[0]?.key ?? null,
    names: held.flatMap(({ names }) => names),
    sure: [...new Set(held.flatMap(({ sure }) => sure))],
    perhaps: [...new Set(held.flatMap(({ perhaps }) => perhaps))],
    used: sumOf(held.flatMap(({ used }) => used)),
    pathNames: [...new Set(file.tree.sections.flatMap(pathNamesIn))],
    runs: runs.map(({ text }) => nameKey(text)),
  };
}

function sumOf(all: readonly Used[]): Used[] {
  const sums = new Map<string, Used>();
  for (const used of all) {
    const key = `${used.kind}\0${used.words}`;
    sums.set(key, { ...used, times: used.times + (sums.get(key)?.times ?? 0) });
  }
  return [...sums.values()];
}

export function factsOn(card: Card): CardFacts {
  const facts = JSON.parse(card.facts) as CardFacts;
  const meta = new Map(facts.masthead.meta);
  return { ...facts, masthead: { ...facts.masthead, meta } };
}

/** All entries of a card, in the order of `entriesOf`. */
export function entriesOn(card: Card): CardEntry[] {
  const names = card.names.split('\n');
  const folded = card.sought.split('\n');
  const besides = card.besides.split('\n');
  const numbers = JSON.parse(card.numbers) as EntryNumbers[];
  return numbers.map(([kind, about, start, end, line, character, endLine, endCharacter], i) => ({
    kind: kind === 0 ? 'article' : 'byline',
    name: names[i] ?? '',
    folded: folded[i + 1] ?? '',
    own: besides[i] ?? '',
    about: typeof about === 'number' ? (names[about] ?? '') : about,
    start,
    end,
    from: { line, character },
    to: { line: endLine, character: endCharacter },
  }));
}
