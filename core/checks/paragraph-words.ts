import type { Conventions } from '../conventions/conventions';
import { type BodyBlock, standsAlone } from '../model/body';
import { ByBlock, type Lines } from '../model/by-block';
import { read } from '../model/reading';
import type { Section } from '../syntax';

/** Words in running text that read as a jump. Offsets are UTF-16 units into the section. */
export interface PrintedJump {
  readonly direction: 'in' | 'out';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What the words of a paragraph are read as. */
export interface ParagraphWords {
  readonly jumps: readonly PrintedJump[];
  /** The mark that ends an article, where they end in one; as it is printed. */
  readonly endMark: string | null;
}

const byLines = new ByBlock((section: Section, { firstLine, lastLine }: Lines, conventions: Conventions) =>
  readWords(section, section.contentStart(firstLine), section.contentEnd(lastLine), conventions),
);

/** Reads the words of a paragraph. */
export function wordsOf(section: Section, block: BodyBlock, conventions: Conventions): ParagraphWords {
  if (!standsAlone(section, block)) return readWords(section, block.start, block.end, conventions);
  const { start: by, report } = byLines.of(section, block, conventions);
  if (by === 0 || report.jumps.length === 0) return report;
  return { ...report, jumps: report.jumps.map((jump) => ({ ...jump, start: jump.start + by, end: jump.end + by })) };
}

function readWords(section: Section, from: number, to: number, conventions: Conventions): ParagraphWords {
  const words = read(section, from, to, conventions);
  const jumps = conventions.findNotices(words.text).flatMap(({ kind, text, start, end }): PrintedJump[] => {
    if (kind !== 'jump-out' && kind !== 'jump-in') return [];
    const direction = kind === 'jump-out' ? 'out' : 'in';
    return [{ direction, text, start: words.sourceAt(start), end: words.sourceAt(end - 1) + 1 }];
  });
  return { jumps, endMark: conventions.findEndMark(words.text.trimEnd())?.text ?? null };
}
