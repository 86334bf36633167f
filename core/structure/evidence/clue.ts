/** Something that is seen of a line, or of where two lines meet: its name in the table of weights. */
export type Clue = string;

/** The names of spans, by the name of what is measured and by their bounds: none is put together twice. */
const spans = new Map<string, Map<number | null, Clue>>();

/** Names the span of `bounds` (ascending) that a value lies in: `fill <0.6`; above the last, `fill ≥1.5`. */
export function span(name: string, value: number | null, bounds: readonly number[]): Clue {
  let known = spans.get(name);
  if (!known) {
    known = new Map();
    spans.set(name, known);
  }
  const isKnown = value !== null && !Number.isNaN(value);
  const bound = isKnown ? (bounds.find((each) => value < each) ?? Number.POSITIVE_INFINITY) : null;
  let clue = known.get(bound);
  if (clue === undefined) {
    clue = bound === null ? `${name} unknown` : bound < Infinity ? `${name} <${bound}` : `${name} ≥${bounds.at(-1)}`;
    known.set(bound, clue);
  }
  return clue;
}
