import type { ShownPart } from './patch';

/** A line that stands in more parts than this tells nothing of which is which. */
const COMMON = 16;

/** Parts that are free to become others, each once. However many there are, few of them are looked at for one that is wanted. */
export class Twins {
  private readonly left: Set<ShownPart>;
  private readonly byId = new Map<string, ShownPart[]>();
  private readonly byName = new Map<string, ShownPart[]>();
  private lines: ReadonlyMap<string, readonly ShownPart[]> | undefined;

  constructor(free: readonly ShownPart[]) {
    this.left = new Set(free);
    // From behind, so that the first of each comes first when they are taken from the end.
    for (const part of free.toReversed()) {
      add(this.byId, part.id, part);
      add(this.byName, part.element.localName, part);
    }
  }

  /** One with this id. */
  withId(id: string): Element | undefined {
    return this.takeFrom(this.byId.get(id));
  }

  /** The one that has most lines in common with an element; none where they have nothing in common. */
  mostAlike(element: Element): Element | undefined {
    this.lines ??= this.linesLeft();
    const common = new Map<ShownPart, number>();
    let best: ShownPart | undefined;
    for (const line of new Set(linesOf(element))) {
      const parts = this.lines.get(line) ?? [];
      if (parts.length > COMMON) continue;
      for (const part of parts) {
        if (!this.left.has(part) || part.element.localName !== element.localName) continue;
        const count = (common.get(part) ?? 0) + 1;
        common.set(part, count);
        if (!best || count > common.get(best)!) best = part;
      }
    }
    return this.takeFrom(best && [best]);
  }

  /** One that is an element of the same kind. */
  alikeInKind(element: Element): Element | undefined {
    return this.takeFrom(this.byName.get(element.localName));
  }

  /** Those that nobody has taken. */
  get rest(): Iterable<ShownPart> {
    return this.left;
  }

  private takeFrom(parts: ShownPart[] | undefined): Element | undefined {
    for (let part = parts?.pop(); part; part = parts?.pop()) if (this.left.delete(part)) return part.element;
    return undefined;
  }

  private linesLeft(): ReadonlyMap<string, readonly ShownPart[]> {
    const lines = new Map<string, ShownPart[]>();
    for (const part of this.left) for (const line of new Set(linesOf(part.element))) add(lines, line, part);
    return lines;
  }
}

function add(parts: Map<string, ShownPart[]>, key: string, part: ShownPart): void {
  const known = parts.get(key);
  if (known) known.push(part);
  else parts.set(key, [part]);
}

function linesOf(element: Element): string[] {
  return [...element.querySelectorAll('[data-line]')].map((line) => line.textContent ?? '');
}
