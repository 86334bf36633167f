import type { Place } from '../../core/model/printed-place';
import type { TokenKind } from './legend';

/** Characters that are something. Offsets are UTF-16 units, 0-based, in the section. */
export interface Token extends Place {
  /** `null`: whatever lies below, no token is to stand here. */
  readonly kind: TokenKind | null;
}

/** Tokens in order, of which none overlaps another. */
export type Layer = readonly Token[];

/** Puts tokens in order; what lies under one that begins before it goes. */
export function layerOf(tokens: readonly Token[]): Layer {
  const layer: Token[] = [];
  let end = 0;
  for (const token of tokens.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(token.start, end);
    if (start >= token.end) continue;
    layer.push(start === token.start ? token : { ...token, start });
    end = token.end;
  }
  return layer;
}

/** One layer on top of another: of the lower one remains what the upper one leaves free. */
export function cover(below: Layer, above: Layer): Layer {
  const all: Token[] = [];
  let next = 0;
  for (const token of below) {
    while (next < above.length && above[next]!.end <= token.start) all.push(above[next++]!);
    let { start } = token;
    while (next < above.length && above[next]!.start < token.end) {
      const over = above[next]!;
      if (start < over.start) all.push({ ...token, start, end: over.start });
      start = Math.max(start, over.end);
      if (over.end > token.end) break;
      all.push(over);
      next++;
    }
    if (start < token.end) all.push({ ...token, start });
  }
  return [...all, ...above.slice(next)];
}
