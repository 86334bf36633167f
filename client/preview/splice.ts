import type { PreviewPart, PreviewSplice } from '../../server/protocol';

type Origins = PreviewPart['origins'];

/** Applies a splice to a list: those that go are replaced, and those behind are moved by lines. */
export function spliced<P extends { readonly origins: Origins }>(
  before: readonly P[],
  { start, removed, shifts }: PreviewSplice,
  parts: readonly P[],
): P[] {
  const behind = before.slice(start + removed);
  return [...before.slice(0, start), ...parts, ...(shifts.length === 0 ? behind : behind.map(shift(new Map(shifts))))];
}

function shift<P extends { readonly origins: Origins }>(lines: ReadonlyMap<number, number>): (part: P) => P {
  return (part) => ({
    ...part,
    origins: part.origins.map(([file, line]) => [file, line + (lines.get(file) ?? 0)] as const),
  });
}
