import type { Range } from 'vscode-languageserver';
import type { Section } from '../../core/syntax';
import type { Positions } from '../positions';
import type { Layer } from './layers';
import type { Legend } from './legend';

/** Numbers that a token takes: line, first character, length, type, modifiers; the first two counted as said beside. */
export const TOKEN_SIZE = 5;

/** A section's tokens as numbers, lines counted from its start and characters from the line's. A token never goes over a line. */
export function encodeSection(
  section: Section,
  tokens: Layer,
  legend: Legend,
  positions: Positions,
): readonly number[] {
  const { text } = section;
  const data: number[] = [];
  let line = 0;
  let at = 0;
  let character = 0;
  for (const { kind, start, end } of tokens) {
    if (kind === null) continue;
    if (section.lineBreakEnd(line) <= start) {
      line = section.lineAt(start);
      [at, character] = [section.lineStart(line), 0];
    }
    for (; line < section.lineCount && section.lineStart(line) < end; line++) {
      if (section.lineStart(line) > at) [at, character] = [section.lineStart(line), 0];
      const from = Math.max(start, at);
      const to = Math.min(end, section.lineEnd(line));
      if (from < to) {
        character += positions.lengthOf(text.slice(at, from));
        const length = positions.lengthOf(text.slice(from, to));
        data.push(line, character, length, legend.type(kind), legend.modifiers(kind));
        at = to;
        character += length;
      }
      if (end <= section.lineBreakEnd(line)) break;
    }
  }
  return data;
}

/**
 * Tokens of several sections in order, each section with its first line in the file, as the protocol sends them: each counted from the one
 * before; only those that stand in the range, if only in part.
 */
export function encodeAll(
  parts: Iterable<{ readonly line: number; readonly data: readonly number[] }>,
  { start, end }: Range,
): number[] {
  const all: number[] = [];
  let [line, character] = [0, 0];
  for (const { line: first, data } of parts) {
    for (let i = 0; i < data.length; i += TOKEN_SIZE) {
      const [atLine, at, length] = [first + data[i]!, data[i + 1]!, data[i + 2]!];
      if (atLine < start.line || (atLine === start.line && at + length <= start.character)) continue;
      if (atLine > end.line || (atLine === end.line && at >= end.character)) return all;
      all.push(atLine - line, atLine === line ? at - character : at, length, data[i + 3]!, data[i + 4]!);
      [line, character] = [atLine, at];
    }
  }
  return all;
}
