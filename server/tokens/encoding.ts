import type { SemanticTokensEdit } from 'vscode-languageserver';
import type { PlacedPage, PlacedSegment, TranscriptFile } from '../../core/model/file';
import type { Page } from '../../core/model/page';
import type { Segment } from '../../core/model/segment';
import type { Server } from '../feature';
import { type TokenModifier, type TokenType, tokenModifiers, tokenTypes } from './legend';
import { tokensOf } from './tokens';

/** Numbers that say where a token stands, counted from the one before, and what it is. */
const NUMBERS = 5;

const typeNumbers = new Map<TokenType, number>(tokenTypes.map((type, i) => [type, i]));
const modifierBits = new Map<TokenModifier, number>(tokenModifiers.map((modifier, i) => [modifier, 1 << i]));

/** The tokens of a file, or those that touch a stretch of it (UTF-16 units, 0-based), as the protocol writes them. */
export function encodedTokens(
  { workspace, positions }: Pick<Server, 'workspace' | 'positions'>,
  { tree, pages, segments }: TranscriptFile,
  from = 0,
  to = tree.length,
): number[] {
  const data: number[] = [];
  let last = { offset: 0, line: 0 };
  for (const [placed, part] of partsOf(pages, segments)) {
    const { section } = part;
    if (placed.offset >= to || placed.offset + section.text.length <= from) continue;
    for (const { start, end, type, modifier } of tokensOf(part, workspace.archive.names)) {
      if (placed.offset + start >= to || placed.offset + end <= from) continue;
      const ownLine = section.lineAt(start);
      const line = placed.line + ownLine;
      const isSameLine = line === last.line && data.length > 0;
      const before = isSameLine ? last.offset - placed.offset : section.lineStart(ownLine);
      const skipped = positions.lengthOf(section.text.slice(before, start));
      data.push(
        line - last.line,
        skipped,
        positions.lengthOf(section.text.slice(start, end)),
        typeNumbers.get(type) ?? 0,
        (modifier && modifierBits.get(modifier)) ?? 0,
      );
      last = { offset: placed.offset + start, line };
    }
  }
  return data;
}

/** Pages and segments in the order of the file. */
function partsOf(pages: readonly PlacedPage[], segments: readonly PlacedSegment[]) {
  const parts: [{ readonly offset: number; readonly line: number }, Page | Segment][] = [];
  for (const placed of pages) if (placed.page) parts.push([placed, placed.page]);
  for (const placed of segments) parts.push([placed, placed.segment]);
  return parts.sort(([a], [b]) => a.offset - b.offset);
}

/** The edit that makes of one file's numbers another's, in whole tokens; none where both are the same. */
export function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  start -= start % NUMBERS;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  same -= same % NUMBERS;
  return [{ start, deleteCount: before.length - same - start, data: after.slice(start, after.length - same) }];
}
