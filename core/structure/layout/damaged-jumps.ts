import type { Conventions } from '../../conventions/conventions';
import { readDamagedJump } from '../damaged-jump';
import type { PrintedLine } from '../printed-line';

/** Jumps are short, in UTF-16 units. */
const LONGEST = 60;

/** Marks jumps whose words are damaged, where their place makes up for that: a line of its own, set apart from the text, in a bracket. */
export function markDamagedJumps(lines: readonly PrintedLine[], conventions: Conventions): PrintedLine[] {
  return lines.map((line) => {
    const notice = standsApart(line) ? readDamagedJump(line.text, conventions, null) : null;
    return notice ? { ...line, notice } : line;
  });
}

function standsApart({ text, geometry }: PrintedLine): boolean {
  if (!geometry || text.length > LONGEST || !/^[([（［【]/u.test(text)) return false;
  return (geometry.centred || geometry.fill < 0.85) && geometry.size < 1.3;
}
