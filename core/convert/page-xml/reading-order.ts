import type { XmlElement } from '../xml/walk';

interface Group {
  readonly index: number;
  readonly items: Group[];
  readonly region: string | null;
}

/** The reading order of a page: groups within groups, in the order of their indices, else as they stand in the file. */
export class ReadingOrder {
  private readonly open: Group[] = [{ index: 0, items: [], region: null }];

  enter(element: XmlElement): void {
    const above = this.open.at(-1)!;
    const index = element.number('index') ?? above.items.length;
    const region = /RegionRef/.test(element.name) ? element.get('regionRef') : null;
    const group = { index, items: [], region };
    above.items.push(group);
    this.open.push(group);
  }

  leave(): void {
    if (this.open.length > 1) this.open.pop();
  }

  /** Regions' ids, first to last. */
  regions(): string[] {
    const found: string[] = [];
    const walk = (group: Group): void => {
      if (group.region !== null) found.push(group.region);
      for (const item of [...group.items].sort((a, b) => a.index - b.index)) walk(item);
    };
    walk(this.open[0]!);
    return found;
  }
}
