import type { HalfState, JumpHalf, Pairing, PairingSegment } from '../../../core/model/halves';
import { pairJumps } from '../../../core/model/pairing';

/**
 * Jumps drawn line by line, one half a line:
 *
 *     council  p1 >> 3 ① #a to=b SLUG= [Headline of the segment] parted "running text"
 *     rest     p3 << 1
 *
 * A name that comes twice is one segment with both halves. `?` in place of a page is one that cannot be read, `-` names none;
 * `2,3` names several. A line without `>>` or `<<` is a segment without a jump.
 */
export interface DrawnJumps {
  readonly names: readonly string[];
  readonly segments: readonly PairingSegment[];
  readonly pages: readonly string[];
}

export function draw(drawing: string): DrawnJumps {
  const names: string[] = [];
  const segments: PairingSegment[] = [];
  for (const line of drawing.split('\n').map((text) => text.trim())) {
    if (line === '' || line.startsWith('%')) continue;
    const [name = '', page = '', ...words] = line.replace(/"[^"]*"|\[[^\]]*\]/g, '').split(/\s+/);
    const at = names.indexOf(name);
    const before = segments[at];
    const half = readHalf(line, words);
    const segment: PairingSegment = {
      page: page === 'p?' ? null : page.slice(1),
      ids: [...(before?.ids ?? []), ...words.filter((word) => word.startsWith('#')).map((word) => word.slice(1))],
      headline: [...(before?.headline ?? []), ...[...line.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]!)],
      jumpIn: half?.direction === 'in' ? half : (before?.jumpIn ?? null),
      jumpOut: half?.direction === 'out' ? half : (before?.jumpOut ?? null),
    };
    if (at >= 0) segments[at] = segment;
    else {
      names.push(name);
      segments.push(segment);
    }
  }
  const pages = [...new Set(segments.flatMap(({ page }) => page ?? []))];
  return { names, segments, pages };
}

function readHalf(line: string, words: readonly string[]): JumpHalf | null {
  const marker = words.find((word) => word === '>>' || word === '<<');
  if (!marker) return null;
  const rest = words.slice(words.indexOf(marker) + 1);
  const page = rest[0] ?? '-';
  const textOf = (key: string) => rest.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1) ?? null;
  return {
    direction: marker === '>>' ? 'out' : 'in',
    text: page,
    pages: page === '?' || page === '-' ? [] : page.split(','),
    unreadable: page === '?',
    label: rest.find((word) => /^[①②③④★]$/.test(word)) ?? null,
    slug: textOf('slug'),
    target: textOf('to') ?? textOf('from'),
    runningText: /"([^"]*)"/.exec(line)?.[1] ?? '',
    parted: rest.includes('parted'),
  };
}

/** The links of a pairing by name: `council>rest`, in the order of the names; `#1` for a further page of the out. */
export function linksOf({ names }: DrawnJumps, { links }: Pick<Pairing, 'links'>): string[] {
  return links.map(({ from, to, slot }) => `${names[from]}>${names[to]}${slot > 0 ? `#${slot}` : ''}`).sort();
}

/** The links that a drawing ends up with, separated by blanks. */
export function links(drawing: string): string {
  const drawn = draw(drawing);
  return linksOf(drawn, pairJumps(drawn.segments, drawn.pages)).join(' ');
}

/** What became of the half of a segment: `ambiguous: a rival, b rival`, `unmatched: a page 4`, `paired: a`. */
export function stateOf(drawing: string, name: string, direction: 'out' | 'in'): string {
  const drawn = draw(drawing);
  const pairing = pairJumps(drawn.segments, drawn.pages);
  const state = (direction === 'out' ? pairing.outs : pairing.ins)[drawn.names.indexOf(name)];
  return state ? inWords(drawn, state) : 'none';
}

function inWords({ names }: DrawnJumps, { state, linked, candidates }: HalfState): string {
  const others = [
    ...linked.map((segment) => names[segment]),
    ...candidates.map(({ segment, why }) => {
      const detail = Object.entries(why).find(([key]) => key !== 'kind')?.[1];
      return `${names[segment]} ${why.kind}${detail === undefined ? '' : ` ${detail}`}`;
    }),
  ];
  return others.length === 0 ? state : `${state}: ${others.join(', ')}`;
}
