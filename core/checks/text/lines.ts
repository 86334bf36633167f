import type { ScriptFacts } from '../../conventions/conventions';
import type { TextEdit } from '../../syntax';
import { type Finding, type Fix, finding } from '../finding';

/** Faults of one printed line beside the one above it. `text` is a paragraph as printed, its line ends in it. */
export function checkLines(text: string, facts: ScriptFacts): Finding[] {
  const found: Finding[] = [];
  let previous: Line | null = null;
  for (const line of linesOf(text)) {
    if (previous) {
      const repeated = repeatedLine(text, previous, line);
      if (repeated) found.push(repeated);
      const misplaced = forbiddenStart(text, previous, line, facts);
      if (misplaced) found.push(misplaced);
    }
    previous = line;
  }
  return found;
}

interface Line {
  /** Without the blanks that begin and end the line. */
  readonly start: number;
  readonly end: number;
}

function* linesOf(text: string): Generator<Line> {
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    yield { start, end: Math.max(start, match.index + line.trimEnd().length) };
  }
}

/** Shorter lines may well be printed twice: `同上`, `ditto`. */
const shortestRepetition = 6;

function repeatedLine(text: string, above: Line, line: Line): Finding | null {
  const words = text.slice(line.start, line.end);
  if (words.length < shortestRepetition || !/\p{L}/u.test(words)) return null;
  if (text.slice(above.start, above.end) !== words) return null;
  return finding(
    'repeated-line',
    line.start,
    line.end,
    {},
    {
      kind: 'remove',
      safe: false,
      edits: [{ start: above.end, end: line.end, text: '' }],
    },
  );
}

/** Dashes, dots, the marks of lists and small kana begin printed lines, whatever the rules of composition say. */
const mayBegin = /[—–\-…‥·•.()（~〜ー’'ぁ-ゖァ-ヶ々]/;

function forbiddenStart(text: string, above: Line, line: Line, facts: ScriptFacts): Finding | null {
  let end = line.start;
  while (end < line.end && facts.forbiddenAtLineStart.includes(text.charAt(end)) && !mayBegin.test(text.charAt(end)))
    end++;
  if (end === line.start || above.end === above.start) return null;
  const marks = text.slice(line.start, end);
  const rest = text.slice(end, line.end).trimStart();
  const fixes = moveUp(text, above.end, line, end, marks, rest, facts);
  return finding('forbidden-line-start', line.start, end, { mark: marks }, ...fixes);
}

/** In Latin type a stop at a line's start may as well be a speck that was read as one: there the move is a guess. */
function moveUp(
  text: string,
  to: number,
  line: Line,
  end: number,
  marks: string,
  rest: string,
  facts: ScriptFacts,
): Fix[] {
  if (rest === '') return [{ kind: 'join', safe: true, edits: [{ start: to, end: line.start, text: '' }] }];
  // The line must go on with a letter: another sign at its start might be taken for a marker.
  if (!/^[\p{L}\p{N}“‘「『《（(]/u.test(rest)) return [];
  const from = line.end - rest.length;
  const edits: TextEdit[] = [
    { start: to, end: to, text: marks },
    { start: line.start, end: Math.max(end, from), text: '' },
  ];
  return text.slice(to, line.start).trim() === '' ? [{ kind: 'move-up', safe: facts.cjk, edits }] : [];
}
