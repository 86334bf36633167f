import type { Conventions } from '../../../core/conventions/conventions';
import { readFeatures } from '../../../core/structure/features';
import { readHabits } from '../../../core/structure/habits';
import type { LabelledLine } from '../../../core/structure/label-lines';
import { Label } from '../../../core/structure/labels';
import type { Line } from '../../../core/structure/line';
import { cutNotices } from '../../../core/structure/notices';
import { readLines } from '../../../core/structure/printed-line';
import { composePage, noNames } from '../../../core/structure/structure';
import { writePage } from '../../../core/structure/write';
import { isBlank } from './glyphs';
import type { Role } from './printed-page';
import type { RawPage } from './raw-page';

/** A line and the printed characters of the raw page that it shows, by their index. */
export interface TrueLine {
  readonly line: Line;
  readonly characters: readonly number[];
}

/** The lines of a raw page as the engine looks at them, and which of the page's characters they show. */
export function trueLines(raw: RawPage, conventions: Conventions): TrueLine[] {
  const lines = readFeatures(
    cutNotices(readLines(raw.text, conventions.script.squares), conventions),
    conventions,
    noNames,
  );
  let next = 0;
  return lines.map((line) => {
    const { length } = [...line.print].filter((character) => !isBlank(character));
    const characters = Array.from({ length }, (_, i) => next + i);
    next += length;
    return { line, characters };
  });
}

const headRoles: readonly Role[] = ['standing', 'kicker', 'headline', 'deck', 'crosshead'];

/** Labels lines with what they truly are, to measure what the engine makes of the best labels that it could be given. */
export function labelTruly(raw: RawPage, lines: readonly TrueLine[]): LabelledLine[] {
  const firstOf = new Map<number, number>();
  raw.ids.forEach((id) => {
    const unit = raw.unitOf[id]!;
    firstOf.set(unit, Math.min(id, firstOf.get(unit) ?? id));
  });
  let above: { role: Role; article: number; unit: number } | null = null;
  return lines.map(({ line, characters }) => {
    const id = raw.ids[characters[0]!]!;
    const unit = raw.unitOf[id]!;
    const { role, article } = raw.units[unit]!;
    const opens = firstOf.get(unit) === id;
    const sameUnit: boolean = above?.unit === unit && !line.gap;
    const sameHead: boolean =
      above !== null &&
      !line.gap &&
      above.article === article &&
      headRoles.includes(above.role) &&
      (role === 'crosshead') === (above.role === 'crosshead');
    above = { role, article, unit };
    return { line, label: labelOf(line, role, opens, sameUnit, sameHead), likelihood: 1, opens: opens ? 1 : 0 };
  });
}

function labelOf(line: Line, role: Role, opens: boolean, sameUnit: boolean, sameHead: boolean): Label {
  if (line.notice) return line.notice === 'jump-out' ? Label.JumpOut : Label.JumpIn;
  switch (role) {
    case 'text':
      return opens ? Label.Open : Label.Run;
    case 'caption':
      return sameUnit ? Label.CaptionRun : Label.Caption;
    case 'preformatted':
      return sameUnit ? Label.DisplayRun : Label.Display;
    case 'jump-out':
      return Label.JumpOut;
    case 'jump-in':
      return Label.JumpIn;
    case 'folio':
      return Label.Folio;
    case 'byline':
    case 'credit':
    case 'signature':
    case 'page-credit':
      return Label.Byline;
    default:
      return line.letter ? Label.Letter : sameHead ? Label.HeadRun : Label.Head;
  }
}

/** The transcript that the engine writes of a raw page, told what each line is. */
export function structureTold(raw: RawPage, conventions: Conventions): string {
  const lines = trueLines(raw, conventions);
  const habits = readHabits(lines.map(({ line }) => line));
  const page = composePage(labelTruly(raw, lines), habits, { conventions });
  return writePage({ frontMatter: [], ...page }, { reflow: false, locale: 'en' }).transcript;
}
