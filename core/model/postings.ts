/** What is found under a key, and how often, kept up to date by adding and taking away. */
export class Postings {
  private readonly counts = new Map<string, Map<string, number>>();

  add(key: string, item: string, by: number): void {
    let items = this.counts.get(key);
    if (!items) {
      items = new Map();
      this.counts.set(key, items);
    }
    const count = (items.get(item) ?? 0) + by;
    if (count !== 0) items.set(item, count);
    else if (items.delete(item) && items.size === 0) this.counts.delete(key);
  }

  /** How often an item is found under a key. */
  countOf(key: string, item: string): number {
    return this.counts.get(key)?.get(item) ?? 0;
  }

  /** Each item with how often it is found, in no particular order. */
  counted(key: string): Iterable<[item: string, count: number]> {
    return this.counts.get(key) ?? [];
  }

  /** Each item once, in no particular order. */
  under(key: string): Iterable<string> {
    return this.counts.get(key)?.keys() ?? [];
  }

  get keys(): Iterable<string> {
    return this.counts.keys();
  }
}
