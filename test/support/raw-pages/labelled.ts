import type { Conventions } from '../../../core/conventions/conventions';
import { readFeatures } from '../../../core/structure/features';
import { Label } from '../../../core/structure/labels';
import type { Line } from '../../../core/structure/line';
import { cutNotices } from '../../../core/structure/notices';
import { readLines } from '../../../core/structure/printed-line';
import { noNames } from '../../../core/structure/structure';
import { isBlank, type TrueUnit } from './glyphs';
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

/** What lines of a raw page truly are: for each the label that an editor would give it. */
export function trueLabels(raw: RawPage, lines: readonly TrueLine[]): Label[] {
  const firsts = firstIds(raw);
  let above: { readonly unit: number; readonly of: TrueUnit; readonly label: Label } | null = null;
  return lines.map(({ line, characters }) => {
    // Where a jump stands on the last line of a text, most of a line is what it is.
    const unit = commonest(characters.map((i) => raw.unitOf[raw.ids[i]!]!));
    const of = raw.units[unit]!;
    const near = above && !line.gap ? above : null;
    const label = labelOf(line, of.role, {
      opens: raw.ids[characters[0]!] === firsts.get(unit),
      sameUnit: near?.unit === unit,
      sameHead: near !== null && isHead(near.label) && isOneHead(near.of, of),
    });
    above = { unit, of, label };
    return label;
  });
}

/** The id of each unit's first character. */
function firstIds({ ids, unitOf }: RawPage): Map<number, number> {
  const firsts = new Map<number, number>();
  for (const id of ids) {
    const unit = unitOf[id]!;
    firsts.set(unit, Math.min(firsts.get(unit) ?? id, id));
  }
  return firsts;
}

interface Seam {
  /** The line begins with the first character of its unit. */
  readonly opens: boolean;
  /** No blank line parts it from one of the same unit. */
  readonly sameUnit: boolean;
  /** No blank line parts it from one of the same head. */
  readonly sameHead: boolean;
}

function labelOf(line: Line, role: Role, { opens, sameUnit, sameHead }: Seam): Label {
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
      return line.letter && role === 'headline' ? Label.Letter : sameHead ? Label.HeadRun : Label.Head;
  }
}

function isHead(label: Label): boolean {
  return label === Label.Head || label === Label.HeadRun;
}

function isOneHead(a: TrueUnit, b: TrueUnit): boolean {
  const together = a.article === b.article && headRoles.includes(a.role) && headRoles.includes(b.role);
  return together && (a.role === 'crosshead') === (b.role === 'crosshead');
}

function commonest(units: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
