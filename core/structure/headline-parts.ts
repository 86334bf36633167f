import type { HeadlineLine } from './elements';
import { type Evidence, logSum, type Script, weigh } from './heads/evidence';
import { evidenceOfParts, isRubric, type Parting, type Told } from './heads/of-parts';

/** A head, its lines told apart. */
export interface HeadParts extends Parting {
  /** How likely it is, beside all other ways to part these lines: 0 to 1. */
  readonly probability: number;
}

/** A way to part the lines, and what speaks for it. */
export interface WeighedParting extends Parting {
  readonly evidence: Evidence;
  readonly points: number;
}

/** At most this many lines are tried as kicker or deck. */
const REACH = 4;
/** Where sizes tell them apart. */
const MEASURED_REACH = 12;

const untold: Told = () => ({ lead: 0, text: 0 });

/** Tells kicker, headline and deck apart: of all ways to part the lines in this order, the likeliest. */
export function partHeadline(lines: readonly HeadlineLine[], told: Told = untold): HeadParts {
  return likeliest(partingsOf(lines, told));
}

export function likeliest(partings: readonly WeighedParting[]): HeadParts {
  const best = partings.reduce((a, b) => (b.points > a.points ? b : a));
  return { ...best, probability: Math.exp(best.points - logSum(partings.map(({ points }) => points))) };
}

/** All ways to part the lines of a head, of which there is one at least. */
export function partingsOf(lines: readonly HeadlineLine[], told: Told): WeighedParting[] {
  const partings: WeighedParting[] = [];
  const reach = lines[0]?.line.geometry ? MEASURED_REACH : REACH;
  const script = scriptOf(lines);
  for (let s = 0; s <= Math.min(1, lines.length - 1); s++) {
    for (let k = 0; k <= Math.min(reach, lines.length - 1 - s); k++) {
      for (let d = 0; d <= Math.min(reach, lines.length - 1 - s - k); d++) {
        const parting = {
          standing: lines.slice(0, s),
          kicker: lines.slice(s, s + k),
          main: lines.slice(s + k, lines.length - d),
          deck: lines.slice(lines.length - d),
        };
        const evidence = evidenceOfParts(parting, told);
        partings.push({ ...parting, evidence, points: weigh(evidence, script) });
      }
    }
  }
  // A rubric may stand over texts that have no headlines of their own.
  if (lines.length === 1 && isRubric(lines[0]!)) {
    const parting = { standing: lines, kicker: [], main: [], deck: [] };
    const evidence: Evidence = [['standing: alone', 1]];
    partings.push({ ...parting, evidence, points: weigh(evidence, script) });
  }
  return partings;
}

const wide = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff]/u;

function scriptOf(lines: readonly HeadlineLine[]): Script {
  return lines.some(({ text }) => wide.test(text)) ? 'wide' : 'narrow';
}
