import { Ascending } from './ascending';

/** How many lists there are of texts by what two neighbouring UTF-16 units are in them, and by single ones; powers of two. */
const PAIRS = 8192;
const SINGLES = 2048;

/** So many files that are no more are passed over before a list is swept. */
const FEW = 16;

/** What stands before the first unit of a text. */
const START = 10;

/** One text that is found in several files, and in how many of them it is now. */
interface Kept {
  readonly text: string;
  /** The only one, as long as there are no more. */
  files: number | Ascending;
  count: number;
}

/**
 * Folded texts, each once, and the files that they are found in, by numbers. Which texts hold some words is told by the rarest pair of
 * neighbouring units that these have: a search looks at the texts that have this, and at no others. What is taken out is passed over, and
 * swept out of a list where that is mostly of such; files are to be numbered in the order in which they are entered, anew each time.
 */
export class TextIndex {
  private readonly ids = new Map<string, number>();
  private readonly kept: (Kept | undefined)[] = [];
  private readonly pairs: (Ascending | undefined)[] = new Array(PAIRS).fill(undefined);
  private readonly singles: (Ascending | undefined)[] = new Array(SINGLES).fill(undefined);
  private looked = 0;

  /** `isFile` tells whether a file has not been taken out since. */
  constructor(private readonly isFile: (file: number) => boolean) {}

  /** How many texts have been looked at so far to answer what was asked. */
  get looks(): number {
    return this.looked;
  }

  /** Enters a text of a file; nothing is done where it is the last file that has been entered for that text. */
  add(text: string, file: number): void {
    const known = this.ids.get(text);
    const kept = known === undefined ? undefined : this.kept[known];
    if (kept) this.addFile(kept, file);
    else this.enter(text, file);
  }

  private addFile(kept: Kept, file: number): void {
    if (file === (typeof kept.files === 'number' ? kept.files : kept.files.last)) return;
    if (typeof kept.files === 'number') {
      const only = kept.files;
      kept.files = new Ascending();
      kept.files.add(only);
    }
    kept.files.add(file);
    kept.count++;
    if (kept.files.count > 2 * kept.count + FEW) kept.files.select(this.isFile);
  }

  private enter(text: string, file: number): void {
    const id = this.kept.length;
    this.ids.set(text, id);
    this.kept.push({ text, files: file, count: 1 });
    let before = START;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      enterIn(this.pairs, pairOf(before, unit), id);
      enterIn(this.singles, singleOf(unit), id);
      before = unit;
    }
  }

  /** Takes a text of a file out, once for each file. The file may be one no more by then. */
  remove(text: string): void {
    const id = this.ids.get(text);
    const kept = id === undefined ? undefined : this.kept[id];
    if (id === undefined || !kept || --kept.count > 0) return;
    this.ids.delete(text);
    this.kept[id] = undefined;
  }

  /** The text of a number; `undefined` where it is gone. */
  text(id: number): string | undefined {
    return this.kept[id]?.text;
  }

  /** In how many files a text is found. */
  countOf(id: number): number {
    return this.kept[id]?.count ?? 0;
  }

  /** The files in which a text is found, in order. */
  filesOf(id: number): readonly number[] {
    const files = this.kept[id]?.files ?? [];
    if (typeof files === 'number') return this.isFile(files) ? [files] : [];
    return 'select' in files ? files.select(this.isFile) : files;
  }

  /** The number of a text. */
  idOf(text: string): number | undefined {
    return this.ids.get(text);
  }

  /** The texts that begin with a text. */
  beginning(start: string): number[] {
    if (start === '') return [];
    const lists = [this.pairs[pairOf(START, start.charCodeAt(0))], ...this.listsOfPairs(start)];
    return this.look(lists, (text) => text.startsWith(start));
  }

  /** The texts that hold all these words, none of which is empty, wherever they stand. */
  holding(words: readonly string[]): number[] {
    const lists = words.flatMap((word) => (word.length > 1 ? this.listsOfPairs(word) : this.listsOfUnits(word)));
    return this.look(lists, (text) => words.every((word) => text.includes(word)));
  }

  /** The texts that have all units of a text and are `wanted`. */
  having(units: string, isWanted: (text: string) => boolean): number[] {
    return this.look(this.listsOfUnits(units), isWanted);
  }

  private listsOfPairs(text: string): (Ascending | undefined)[] {
    const lists: (Ascending | undefined)[] = [];
    for (let at = 1; at < text.length; at++) {
      lists.push(this.pairs[pairOf(text.charCodeAt(at - 1), text.charCodeAt(at))]);
    }
    return lists;
  }

  private listsOfUnits(text: string): (Ascending | undefined)[] {
    return Array.from({ length: text.length }, (_, at) => this.singles[singleOf(text.charCodeAt(at))]);
  }

  /** Looks at the texts of the shortest list. */
  private look(lists: readonly (Ascending | undefined)[], isWanted: (text: string) => boolean): number[] {
    let shortest: Ascending | undefined;
    for (const list of lists) {
      if (!list) return [];
      if (!shortest || list.count < shortest.count) shortest = list;
    }
    const there = shortest?.select((id) => this.kept[id] !== undefined) ?? [];
    this.looked += there.length;
    return there.filter((id) => isWanted(this.kept[id]!.text));
  }
}

function enterIn(lists: (Ascending | undefined)[], at: number, id: number): void {
  let list = lists[at];
  if (!list) {
    list = new Ascending();
    lists[at] = list;
  }
  list.add(id);
}

/** Different pairs may share a list: what a list holds is looked at anyway. */
function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x85eb)) & (PAIRS - 1);
}

function singleOf(unit: number): number {
  return unit & (SINGLES - 1);
}
