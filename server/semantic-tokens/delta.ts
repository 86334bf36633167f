import type { SemanticTokensEdit } from 'vscode-languageserver';
import { TOKEN_SIZE } from './encode';

/** The edit that makes `after` of `before`, both tokens as numbers, whole tokens at a time; none where they are alike. Linear. */
export function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  start -= start % TOKEN_SIZE;
  let same = 0;
  while (same < least - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  same -= same % TOKEN_SIZE;
  const deleteCount = before.length - same - start;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
