import type { Conventions } from '../../../core/conventions/conventions';
import { Label } from '../../../core/structure/labels';
import type { Line } from '../../../core/structure/line';
import { isBlank } from './glyphs';
import type { Role } from './printed-page';
import type { RawPage } from './raw-page';

/** What lines of a raw page truly are: for each the label that an editor would give it, `null` where none fits. */
export function trueLabels(raw: RawPage, lines: readonly Line[], { script }: Conventions): (Label | null)[] {
  const firsts = new Map<number, number>();
  for (const id of raw.ids) {
    const unit = raw.unitOf[id]!;
    firsts.set(unit, Math.min(firsts.get(unit) ?? id, id));
  }
  let at = 0;
  let above: { unit: number; role: Role; article: number; label: Label } | null = null;
  return lines.map((line) => {
    const characters = raw.ids.slice(at, at + [...line.print].filter((character) => !isBlank(character)).length);
    at += characters.length;
    const unit = usual(characters.map((id) => raw.unitOf[id]!));
    const { role, article } = raw.units[unit]!;
    const label = labelOf(role);
    above = { unit, role, article, label };
    return label;

    function labelOf(role: Role): Label {
      const sameUnit = above?.unit === unit;
      switch (role) {
        case 'text':
          return characters[0] === firsts.get(unit) ? Label.Open : Label.Run;
        case 'byline':
        case 'credit':
        case 'signature':
        case 'page-credit':
          return Label.Byline;
        case 'caption':
          return sameUnit && !line.gap ? Label.CaptionRun : Label.Caption;
        case 'preformatted':
          return above?.article === article && above.role === role && !line.gap ? Label.DisplayRun : Label.Display;
        case 'jump-out':
          return Label.JumpOut;
        case 'jump-in':
          return Label.JumpIn;
        case 'folio':
          return Label.Folio;
        default:
          if (line.letter && script.cjk && role === 'headline') return Label.Letter;
          return above?.article === article &&
            !line.gap &&
            (above.label === Label.Head || above.label === Label.HeadRun)
            ? Label.HeadRun
            : Label.Head;
      }
    }
  });
}

function usual(units: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
