import { segmentAt } from './at';
import type { TranscriptFile } from './file';

/**
 * The stretch of the head, paragraph, picture or the like that an offset of a file stands in: UTF-16 units into the file, 0-based,
 * end exclusive. `null` between them.
 */
export function blockAt(file: TranscriptFile, offset: number): { readonly start: number; readonly end: number } | null {
  const placed = segmentAt(file, offset);
  if (!placed) return null;
  const { section, head, blocks } = placed.segment;
  const line = section.lineAt(offset - placed.offset);
  const stands = ({ firstLine, lastLine }: { firstLine: number; lastLine: number }) =>
    firstLine <= line && line <= lastLine;
  const block = head && stands(head) ? head : blocks.find(stands);
  if (!block) return null;
  return {
    start: placed.offset + section.lineStart(block.firstLine),
    end: placed.offset + section.contentEnd(block.lastLine),
  };
}
