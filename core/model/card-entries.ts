import type { Position, Tree } from '../syntax';
import type { Entry, PlacedEntry } from './entries';

/** The articles of a transcript, and its bylines that do not depend on what else the archive holds, as its card has them. */
export interface CardEntries {
  /** Their names, a line each. */
  readonly names: string;
  /** The same as they are compared with what is looked for, each between line breaks. */
  readonly sought: string;
  /** What the heads of articles print besides, as it is compared, a line each entry; empty where none prints anything. */
  readonly besides: string;
  /** The labels of the pages that they are about, a line each. */
  readonly labels: string;
  /**
   * What else is to be said of them, a line each, numbers in base 36: what it is about and what kind it is (see `tagOf`), where it begins,
   * its length, the line and character of its beginning; where it ends on another line, how many lines on and at which character.
   */
  readonly numbers: string;
}

/** An article or a byline. Offsets are UTF-16 units, 0-based, in the file. */
export interface CardEntry extends Pick<Entry, 'kind' | 'name' | 'folded' | 'own' | 'about' | 'start' | 'end'> {
  readonly from: Position;
  readonly to: Position;
}

export function entriesAsText(entries: readonly PlacedEntry[], tree: Tree): CardEntries {
  const names = entries.map(({ entry }) => oneLine(entry.name));
  const indexes = new Map(names.map((name, index) => [name, index]));
  const labels = new Map<string, number>();
  const numbers = entries.map(({ entry, placed }) => {
    const about = oneLine(entry.about);
    const named = indexes.get(about);
    if (named === undefined && !labels.has(about)) labels.set(about, labels.size);
    const tag = tagOf(entry.kind, named === undefined, named ?? labels.get(about) ?? 0);
    const start = placed.offset + entry.start;
    const [from, to] = [tree.positionAt(start), tree.positionAt(placed.offset + entry.end)];
    const end = from.line === to.line ? [] : [to.line - from.line, to.character];
    return [tag, start, entry.end - entry.start, from.line, from.character, ...end]
      .map((n) => n.toString(36))
      .join(' ');
  });
  const besides = entries.map(({ entry }) => entry.own);
  return {
    names: names.join('\n'),
    sought: `\n${entries.map(({ entry }) => entry.folded).join('\n')}\n`,
    besides: besides.every((own) => own === '') ? '' : besides.join('\n'),
    labels: [...labels.keys()].join('\n'),
    numbers: numbers.join('\n'),
  };
}

/** Entries are told apart by line breaks. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}

/** A kind, and what an entry is about: the label of that index, or the entry. */
function tagOf(kind: Entry['kind'], isLabel: boolean, index: number): number {
  return index * 4 + (isLabel ? 2 : 0) + (kind === 'byline' ? 1 : 0);
}

/** All entries of a card, in the order of `entriesOf`; what is asked of one is read when it is asked. */
export function entriesOn(card: CardEntries): CardEntry[] {
  if (card.numbers === '') return [];
  const texts = new Texts(card);
  return card.numbers.split('\n').map((numbers, index) => new WrittenEntry(texts, index, numbers));
}

/** The lines of one of a card's texts that say anything, in order. */
export function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n').filter((line) => line !== '');
}

/** The bylines of a card whose names are compared alike; the other entries are not read. */
export function bylinesOn(card: CardEntries, folded: string): CardEntry[] {
  return entriesNamed(card, folded).filter(({ kind }) => kind === 'byline');
}

/** The entries of a card whose names are compared alike; the others are not read. */
export function entriesNamed(card: CardEntries, folded: string): CardEntry[] {
  const { sought, numbers } = card;
  const wanted = `\n${folded}\n`;
  const found: CardEntry[] = [];
  const texts = new Texts(card);
  let index = 0;
  let counted = 0;
  let line = 0;
  for (let at = sought.indexOf(wanted); at >= 0; at = sought.indexOf(wanted, at + 1)) {
    for (counted = sought.indexOf('\n', counted); counted < at; counted = sought.indexOf('\n', counted + 1)) {
      index++;
      line = numbers.indexOf('\n', line) + 1;
    }
    const end = numbers.indexOf('\n', line);
    found.push(new WrittenEntry(texts, index, numbers.slice(line, end < 0 ? undefined : end)));
  }
  return found;
}

/** The lines of a card, each told apart from the others when it is first asked for. */
class Texts {
  private readonly lines = new Map<keyof CardEntries, readonly string[]>();

  constructor(private readonly card: CardEntries) {}

  line(of: keyof CardEntries, index: number): string {
    let lines = this.lines.get(of);
    if (!lines) {
      lines = this.card[of].split('\n');
      this.lines.set(of, lines);
    }
    return lines[index] ?? '';
  }
}

class WrittenEntry implements CardEntry {
  private numbers: readonly number[] | undefined;

  constructor(
    private readonly texts: Texts,
    private readonly index: number,
    private readonly written: string,
  ) {}

  private number(at: number): number {
    this.numbers ??= this.written.split(' ').map((digits) => Number.parseInt(digits, 36));
    return this.numbers[at] ?? 0;
  }

  private get tag(): number {
    // It is the first, and ends where the others begin.
    return Number.parseInt(this.written, 36);
  }

  get kind(): CardEntry['kind'] {
    return this.tag % 2 === 0 ? 'article' : 'byline';
  }

  get name(): string {
    return this.texts.line('names', this.index);
  }

  get folded(): string {
    return this.texts.line('sought', this.index + 1);
  }

  get own(): string {
    return this.texts.line('besides', this.index);
  }

  get about(): string {
    const { tag } = this;
    return this.texts.line(tag % 4 < 2 ? 'names' : 'labels', Math.floor(tag / 4));
  }

  get start(): number {
    return this.number(1);
  }

  get end(): number {
    return this.number(1) + this.number(2);
  }

  get from(): Position {
    return { line: this.number(3), character: this.number(4) };
  }

  get to(): Position {
    const { line, character } = this.from;
    const further = this.number(5);
    return { line: line + further, character: further === 0 ? character + this.number(2) : this.number(6) };
  }
}
