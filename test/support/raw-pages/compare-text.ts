import type { Comparison } from './comparison';

/** Of two printed lines of text of which one follows the other: whether it follows in the transcript, too. */
export function compareOrder(comparison: Comparison): void {
  const count = comparison.score.counts.readingOrder;
  const place = new Map<number, number>();
  const isText = (character: number): boolean => comparison.truth[comparison.trueUnit[character]!]!.role === 'text';
  let next = 0;
  for (const { all } of comparison.said) {
    for (const character of all) if (character >= 0 && isText(character)) place.set(character, next++);
  }
  const inOrder = comparison.raw.ids.map((_, i) => i).filter(isText);
  inOrder.sort((a, b) => comparison.raw.ids[a]! - comparison.raw.ids[b]! || a - b);
  for (let i = 1; i < inOrder.length; i++) {
    const [a, b] = [inOrder[i - 1]!, inOrder[i]!];
    const sameArticle =
      comparison.truth[comparison.trueUnit[a]!]!.article === comparison.truth[comparison.trueUnit[b]!]!.article;
    if (!sameArticle || comparison.raw.rows[a] === comparison.raw.rows[b]) continue;
    count.truth++;
    count.said++;
    if (place.get(a)! + 1 === place.get(b)) count.right++;
  }
}

/** Whether paragraphs begin where they truly do, and go on across columns. */
export function compareParagraphs(comparison: Comparison): void {
  const count = comparison.score.counts.paragraphs;
  const starts = new Set<number>();
  const firsts = new Set<number>();
  let above = -2;
  for (const { role, article, characters } of comparison.truth) {
    if (role !== 'text' || characters.length === 0) continue;
    const first = characters.reduce((a, b) => (comparison.raw.ids[b]! < comparison.raw.ids[a]! ? b : a));
    (article === above ? starts : firsts).add(first);
    above = article;
  }
  const found = new Set<number>();
  for (const { unit, all, characters } of comparison.said) {
    if (unit.role !== 'text') continue;
    found.add(all[0]!);
    // Verse and tables have no paragraphs to begin.
    if (comparison.truth[comparison.trueUnit[all[0]!] ?? -1]?.role === 'preformatted') continue;
    const right = starts.has(all[0]!) || firsts.has(all[0]!);
    if (!firsts.has(all[0]!)) count.said++;
    if (starts.has(all[0]!)) count.right++;
    comparison.decide(right, 'paragraph begins', [unit.lines[0]!], all);
    unit.lines.forEach((line, i) => {
      if (!line.columnBreak || i === 0) return;
      const [a, b] = [characters[i - 1]!.at(-1)!, characters[i]![0]!];
      // A break that is missed is counted as one, below.
      if (starts.has(b) || firsts.has(b)) return;
      const joins =
        comparison.trueUnit[a] === comparison.trueUnit[b] && comparison.raw.ids[a]! <= comparison.raw.ids[b]!;
      comparison.decide(joins, 'column joins', [line], [...characters[i - 1]!, ...characters[i]!]);
    });
  }
  count.truth = starts.size;
  for (const start of starts) {
    if (found.has(start)) continue;
    comparison.decide(false, 'paragraph missed', comparison.linesOf(start), [start, start + 1, start + 2, start + 3]);
  }
}
