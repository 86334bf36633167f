import type { Position } from '../messages';
import { isFrame, type ShownPart } from './patch';

/** A place in a transcript. */
export interface Place extends Position {
  readonly uri: string;
}

/** An element that shows words of a line, and which line of its origin that is. */
interface Line {
  readonly element: Element;
  readonly origin: number;
  readonly line: number;
}

/** What a part shows from a line of a file on; `origin` is which of the part's it is. */
interface Stretch {
  readonly part: ShownPart;
  readonly origin: number;
  readonly first: number;
}

/** Leads from the page's elements to places in the transcripts, and back. */
export class Places {
  private uris: readonly string[] = [];
  private parts: readonly ShownPart[] = [];
  /** What is asked of all parts is worked out when it is first asked for: most edits ask for little of it. */
  private partOf: ReadonlyMap<Element, ShownPart> | undefined;
  private readonly stretches = new Map<string, readonly Stretch[]>();
  private lines = new WeakMap<Element, readonly Line[]>();

  show(parts: readonly ShownPart[], uris: readonly string[]): void {
    this.parts = parts;
    this.uris = uris;
    this.partOf = undefined;
    this.stretches.clear();
  }

  /** What an element holds is no longer what it was. */
  forget(element: Element): void {
    this.lines.delete(element);
  }

  private linesOf(element: Element): readonly Line[] {
    if (isFrame(element)) return [];
    let lines = this.lines.get(element);
    if (!lines) {
      lines = [...(element.matches('[data-line]') ? [element] : []), ...element.querySelectorAll('[data-line]')]
        .map((each) => ({ element: each, origin: originOf(each), line: Number(each.getAttribute('data-line')) }))
        .sort((a, b) => a.origin - b.origin || a.line - b.line);
      this.lines.set(element, lines);
    }
    return lines;
  }

  /** The file and line that an element shows. */
  lineOf(element: Element): { readonly uri: string; readonly line: number } | null {
    const own = element.closest('[data-line]');
    const part = own && this.partWith(own);
    const origin = part?.origins[originOf(own!)];
    const uri = origin && this.uris[origin[0]];
    return uri === undefined ? null : { uri, line: origin![1] + Number(own!.getAttribute('data-line')) };
  }

  private partWith(element: Element): ShownPart | undefined {
    this.partOf ??= new Map(this.parts.map((part) => [part.element, part]));
    for (let at: Element | null = element; at; at = at.parentElement) {
      const part = this.partOf.get(at);
      if (part) return part;
    }
    return undefined;
  }

  /** The place that a point of the page shows: a node, and an offset in it as the DOM counts. */
  placeAt(node: Node, offset: number): Place | null {
    const element = node instanceof Element ? (node.childNodes[offset] ?? node) : node;
    const inside = element instanceof Element ? element : element.parentElement;
    const line = inside && this.lineOf(inside);
    if (!line) return null;
    const at = inside.closest('[data-at], [data-line]');
    const start = Number(at?.getAttribute('data-at') ?? 0);
    return { ...line, character: start + (node instanceof Text ? Math.min(offset, node.length) : 0) };
  }

  /** The element that shows a line, or the last one above it; where a file is shown only below the line, its first. */
  elementAt(uri: string, line: number): Element | null {
    const stretches = this.stretchesOf(uri);
    for (let i = stretches.findLastIndex(({ first }) => first <= line); i >= 0; i--) {
      const { part, origin, first } = stretches[i]!;
      const last = this.linesOf(part.element).findLast((own) => own.origin === origin && first + own.line <= line);
      if (last) return last.element;
    }
    for (const { part, origin } of stretches) {
      const own = this.linesOf(part.element).find((each) => each.origin === origin);
      if (own) return own.element;
    }
    return null;
  }

  /** The stretches of the page that show what stands between two positions of a file. */
  rangesOf(uri: string, start: Position, end: Position): Range[] {
    const stretches = this.stretchesOf(uri);
    // Each ends where the next begins.
    const begin = stretches.findLast(({ first }) => first <= start.line)?.first ?? 0;
    const ranges: Range[] = [];
    for (const { part, origin, first } of stretches) {
      if (first < begin || first > end.line) continue;
      for (const own of this.linesOf(part.element)) {
        const line = first + own.line;
        if (own.origin !== origin || line < start.line || line > end.line) continue;
        const from = line === start.line ? start.character : 0;
        const to = line === end.line ? end.character : Number.POSITIVE_INFINITY;
        ranges.push(...runsBetween(own.element, from, to));
      }
    }
    return ranges;
  }

  /** What is shown of a file, by the lines from which on; no element is looked at for it. */
  private stretchesOf(uri: string): readonly Stretch[] {
    let stretches = this.stretches.get(uri);
    if (!stretches) {
      const file = this.uris.indexOf(uri);
      const found: Stretch[] = [];
      for (const part of this.parts)
        for (const [origin, [index, first]] of part.origins.entries())
          if (index === file) found.push({ part, origin, first });
      stretches = found.sort((a, b) => a.first - b.first);
      this.stretches.set(uri, stretches);
    }
    return stretches;
  }

  /** The elements of lines, in the order in which they are read; of those parts only that `wants`, from the one at an index on. */
  *linesWhere(wants: (part: Element) => boolean, from = 0): Iterable<Element> {
    for (let i = from; i < this.parts.length; i++) {
      const { element: part } = this.parts[i]!;
      if (wants(part)) for (const { element } of this.linesOf(part)) yield element;
    }
  }

  /** Index of the first part of which `isReached` is true, as it is of all behind it: few of them are asked. */
  firstPart(isReached: (part: Element) => boolean): number {
    let low = 0;
    let high = this.parts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isReached(this.parts[middle]!.element)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function originOf(element: Element): number {
  return Number(element.closest('[data-origin]')?.getAttribute('data-origin') ?? 0);
}

/** The text between two characters of a line. Each run of it says where it begins, or else its element does. */
function runsBetween(line: Element, from: number, to: number): Range[] {
  const ranges: Range[] = [];
  for (const element of [line, ...line.querySelectorAll('[data-at]')]) {
    const text = element.firstChild;
    if (!(text instanceof Text)) continue;
    const at = Number(element.getAttribute('data-at') ?? 0);
    const start = Math.max(0, from - at);
    const end = Math.min(text.length, to - at);
    if (start >= end) continue;
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, end);
    ranges.push(range);
  }
  return ranges;
}
