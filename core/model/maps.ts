import type { Sequence } from '../syntax';

/** The value of a key; made and kept where there is none. */
export function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}

/** Gathers items by a key, in their order. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) getOrMake(groups, keyOf(item), () => [] as T[]).push(item);
  return groups;
}

/** What of a sequence is not in another version of it, and what is only there; `undefined` for a version that does not exist. */
export function changedBetween<T>(
  before: Sequence<T> | undefined,
  after: Sequence<T> | undefined,
): { readonly gone: readonly T[]; readonly come: readonly T[] } {
  if (!before || !after) return { gone: before?.items ?? [], come: after?.items ?? [] };
  const { from, to, by } = after.since(before);
  return { gone: before.slice(from, to), come: after.slice(from, by) };
}
