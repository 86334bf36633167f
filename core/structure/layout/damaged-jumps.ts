import type { Conventions } from '../../conventions/conventions';
import type { PrintedLine } from '../printed-line';

/** Jumps are short, in UTF-16 units. */
const LONGEST = 60;

/**
 * Jumps that an engine has damaged so far that their words alone would not be taken for one: `(.Continued cn Sixth l'a~e.J`. What they lack,
 * their place makes up for: a line of its own, set apart from the text, in a bracket.
 */
export function markDamagedJumps(lines: readonly PrintedLine[], conventions: Conventions): PrintedLine[] {
  return lines.map((line) => {
    const notice = standsApart(line) ? directionOf(line.text, conventions) : null;
    return notice ? { ...line, notice } : line;
  });
}

function standsApart({ text, geometry }: PrintedLine): boolean {
  if (!geometry || text.length > LONGEST || !/^[([（［【]/u.test(text)) return false;
  return (geometry.centred || geometry.fill < 0.85) && geometry.size < 1.3;
}

function directionOf(text: string, conventions: Conventions): PrintedLine['notice'] {
  // Sound ones are found where all are.
  if (conventions.findNotices(text).length > 0) return null;
  for (const direction of ['out', 'in'] as const) {
    const notice = conventions.readNotice(text, direction);
    const kind = `jump-${direction}` as const;
    if (notice?.kind === kind && notice.pages.some(({ key }) => key !== null)) return kind;
  }
  return null;
}
