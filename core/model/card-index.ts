import type { Card } from './card';
import { linesOf } from './card-entries';
import { TextIndex } from './text-index';

interface FiledCard {
  readonly path: string;
  readonly card: Card;
}

/**
 * What is looked for on the cards of an archive: on which cards names stand, what heads print besides, and bylines that other files have a
 * say in. Entering a card takes a while; so it is only noted down, and entered when something is asked, or there is time.
 */
export class CardIndex {
  private readonly isFile = (file: number): boolean => this.filed[file] !== undefined;
  /** Names of articles and bylines, as they are compared. */
  readonly names = new TextIndex(this.isFile);
  /** What heads print besides, of those of an article all in one, as it is compared. */
  readonly besides = new TextIndex(this.isFile);
  /** Bylines whose names other files have a say in, as they are compared. */
  readonly runs = new TextIndex(this.isFile);
  /** By their numbers. */
  private readonly filed: (FiledCard | undefined)[] = [];
  private readonly numbers = new Map<string, number>();
  /** `null` for one that is gone. */
  private readonly noted = new Map<string, Card | null>();

  /** Notes down that a file has this card now; `null`: that it has none any more. */
  note(path: string, card: Card | null): void {
    if (card !== null || this.numbers.has(path)) this.noted.set(path, card);
    else this.noted.delete(path);
  }

  /** Enters what has been noted down, a card at a time: until it has, what is asked is answered as it was before. */
  *catchUp(): Generator<void> {
    for (const [path, card] of this.noted) {
      this.noted.delete(path);
      this.takeOut(path);
      if (card) this.enter(path, card);
      yield;
    }
  }

  private enter(path: string, card: Card): void {
    const file = this.filed.length;
    this.filed.push({ path, card });
    this.numbers.set(path, file);
    for (const name of linesOf(card.sought)) this.names.add(name, file);
    for (const besides of linesOf(card.besides)) this.besides.add(besides, file);
    for (const run of linesOf(card.runs)) this.runs.add(run, file);
  }

  private takeOut(path: string): void {
    const file = this.numbers.get(path);
    const { card } = (file === undefined ? undefined : this.filed[file]) ?? {};
    if (file === undefined || !card) return;
    this.numbers.delete(path);
    this.filed[file] = undefined;
    for (const name of new Set(linesOf(card.sought))) this.names.remove(name);
    for (const besides of new Set(linesOf(card.besides))) this.besides.remove(besides);
    for (const run of new Set(linesOf(card.runs))) this.runs.remove(run);
  }

  /** A file by its number, and its card; `undefined` where it is gone. */
  file(file: number): FiledCard | undefined {
    return this.filed[file];
  }
}
