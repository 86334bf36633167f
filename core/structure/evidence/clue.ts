/** Something that is seen of a line, or of where two lines meet: its name in the table of weights. */
export type Clue = string;

/** Names the span of `bounds` (ascending) that a value lies in: `fill <0.6`; above the last, `fill ≥1.5`. */
export function span(name: string, value: number | null, bounds: readonly number[]): Clue {
  if (value === null || Number.isNaN(value)) return `${name} unknown`;
  const bound = bounds.find((each) => value < each);
  return bound === undefined ? `${name} ≥${bounds.at(-1)}` : `${name} <${bound}`;
}
