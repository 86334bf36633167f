import type { NameIndex } from '../../../core/conventions/conventions';

export const noNames: NameIndex = { has: () => false };

export function archive(...names: readonly string[]): NameIndex {
  return { has: (name) => names.includes(name) };
}
