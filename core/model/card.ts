import { type CardEntries, entriesAsText } from './card-entries';
import { hasDoubtfulNames, noNames } from './credits';
import { entriesOf } from './entries';
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
export interface Card extends CardEntries {
  /** `WrittenFacts`, as JSON. */
  readonly facts: string;
  /** Bylines whose names other files have a say in, as they are compared, a line each; mostly there are none. */
  readonly runs: string;
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

/** The card of a file. */
export function cardOf(file: TranscriptFile): Card {
  const entries = [...entriesOf(file, noNames)].filter(({ entry }) => !entry.isOfRun);
  const facts = factsOf(file);
  return {
    facts: factsAsText(facts),
    runs: facts.runs.map(fold).join('\n'),
    ...entriesAsText(entries, file.tree),
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

/** The facts as they are written on a card: what follows from the rest is left out. */
type WrittenFacts = Omit<CardFacts, 'masthead' | 'sure' | 'used'> & {
  readonly masthead: Omit<Masthead, 'meta'> & { readonly meta: readonly [string, string | readonly string[]][] };
  /** `null`: the keys of all names. */
  readonly sure: readonly string[] | null;
  readonly used: readonly (readonly [kind: Used['kind'], words: string, times: number])[];
};

function factsAsText({ masthead, sure, used, ...facts }: CardFacts): string {
  const written: WrittenFacts = {
    ...facts,
    masthead: { ...masthead, meta: [...masthead.meta] },
    sure: keysOf(facts.names).join('\n') === sure.join('\n') ? null : sure,
    used: used.map(({ kind, words, times }) => [kind, words, times]),
  };
  return JSON.stringify(written);
}

export function factsOn(card: Card): CardFacts {
  const { masthead, sure, used, ...facts } = JSON.parse(card.facts) as WrittenFacts;
  return {
    ...facts,
    masthead: { ...masthead, meta: new Map(masthead.meta) },
    sure: sure ?? keysOf(facts.names),
    used: used.map(([kind, words, times]) => ({ kind, words, times })),
  };
}

function keysOf(names: readonly string[]): string[] {
  return [...new Set(names.map(nameKey))];
}
