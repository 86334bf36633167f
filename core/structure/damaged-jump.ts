import type { Conventions } from '../conventions/conventions';
import type { PrintedLine } from './printed-line';

/** In brackets, and the word for a page is sound: its number need not be. */
const named = /^[(（[［].*(?:[Pp]age|Seite|版)/u;

/** Where a jump would stand: below a text, above one, or nobody knows. */
export type JumpPlace = 'out' | 'in' | null;

/**
 * What words are that an engine has damaged so far that they alone would not be taken for a jump: `(.Contmued ou Fourth I'a^e.J`. Their place has to
 * make up for what they lack: at a text's beginning they can only be a jump in, at its end one out. `null` for words that are sound, or no jump.
 */
export function readDamagedJump(text: string, conventions: Conventions, place: JumpPlace): PrintedLine['notice'] {
  // Sound ones are found where all are.
  if (conventions.findNotices(text).length > 0) return null;
  for (const direction of place ? [place] : (['out', 'in'] as const)) {
    const notice = conventions.readNotice(text, direction);
    const kind = `jump-${direction}` as const;
    if (notice?.kind !== kind) continue;
    if (notice.pages.some(({ key }) => key !== null) || (place && named.test(text))) return kind;
  }
  return null;
}
