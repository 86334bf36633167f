import { breather } from '../answer';
import { type Indexed, type Indexer, noWork, sumOfWork, type Work } from './indexer';

/** Files that the indexer was asked for together. */
interface Run {
  /** What the configuration that each is read by says of reading. */
  readonly readings: ReadonlyMap<string, string>;
  /** Those whose configuration has changed before their card was made. */
  readonly late: string[];
}

/** What an indexer is asked for, until it has been taken, or read otherwise, or asked for again. Files go by their keys. */
export class Runs {
  private readonly awaited = new Map<string, Run>();
  private worked = noWork;

  /** `readingOf` says what a file's configuration says of reading; `take` takes in what has come of a file, unless somebody was faster. */
  constructor(
    private readonly indexer: Indexer | undefined,
    private readonly readingOf: (key: string) => string,
    private readonly take: (indexed: Indexed) => void,
  ) {}

  /** How much work it has been so far. */
  get work(): Work {
    return this.worked;
  }

  /** Whether so many files are worth an indexer's trouble. */
  takes(count: number): boolean {
    return this.indexer !== undefined && count >= this.indexer.worthwhile;
  }

  /** The files that are awaited. */
  get keys(): Iterable<string> {
    return this.awaited.keys();
  }

  has(key: string): boolean {
    return this.awaited.has(key);
  }

  /** A file is read otherwise. */
  forget(key: string): void {
    this.awaited.delete(key);
  }

  /**
   * Has the cards made of files below a folder that holds `total`, as long as `goesOn`; `tell` is told how many have been. Returns those
   * that are to be read by other conventions since.
   */
  async index(
    folder: string,
    keys: readonly string[],
    total: number,
    goesOn: () => boolean,
    tell: (done: number) => void,
  ): Promise<string[]> {
    if (!this.indexer) return [...keys];
    const breath = breather();
    const run: Run = { readings: new Map(keys.map((key) => [key, this.readingOf(key)])), late: [] };
    for (const key of keys) this.awaited.set(key, run);
    const wanted = keys.map((key) => ({ key, configuration: run.readings.get(key) ?? '' }));
    let done = 0;
    const work = await this.indexer.index(folder, wanted, total, async (portion) => {
      for (const indexed of portion) {
        this.settle(indexed, run);
        await breath();
      }
      done += portion.length;
      tell(done);
      return goesOn();
    });
    this.worked = sumOfWork(this.worked, work);
    for (const key of keys) if (this.awaited.get(key) === run) this.awaited.delete(key);
    return run.late;
  }

  private settle(indexed: Indexed, { readings, late }: Run): void {
    const { key, card } = indexed;
    // What has been read, or asked for, meanwhile is newer.
    if (this.awaited.get(key)?.readings !== readings) return;
    this.awaited.delete(key);
    if (card && readings.get(key) !== this.readingOf(key)) late.push(key);
    else this.take(indexed);
  }
}
