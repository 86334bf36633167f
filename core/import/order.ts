/** Paths as people count: p2 before p10. */
export function inOrder(paths: readonly string[]): string[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...paths].sort(compare);
}
