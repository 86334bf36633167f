import { LineKind } from '../syntax';
import type { BodyBlock } from './body';
import { jumpPlaces } from './jump-places';
import { type Place, printedPlace } from './printed-place';
import { type Reading, read, readLine } from './reading';
import type { Segment } from './segment';

/** Words by which print, or an attribute of a jump, names a page. Offsets are UTF-16 units, 0-based, in the section. */
export interface PageMention extends Place {
  /** The page's normalised key, or `same` for the page that the words stand on. */
  readonly key: string;
}

const known = new WeakMap<Segment, readonly PageMention[]>();

/** The pages that a segment's jumps, references and other notices name, in order; not what an attribute overrides. */
export function pageMentions(segment: Segment): readonly PageMention[] {
  let mentions = known.get(segment);
  if (!mentions) {
    const onJumps = segment.jumpLines.flatMap((jump) =>
      jumpPlaces(segment, jump).filter(({ names, counts }) => names === 'page' && (counts || !jump.isJump)),
    );
    const taken = new Set(onJumps.map(({ start }) => start));
    const inText = readings(segment).flatMap((reading) => mentionsIn(segment, reading));
    mentions = [...onJumps, ...inText.filter(({ start }) => !taken.has(start))]
      .flatMap(({ key, start, end }) => (key === null ? [] : [{ key, start, end }]))
      .sort((a, b) => a.start - b.start);
    known.set(segment, mentions);
  }
  return mentions;
}

/** All words of a segment in which a notice may stand. */
function readings({ section, conventions, head, blocks }: Segment): Reading[] {
  const line = (at: number) => readLine(section, at, conventions);
  const block = ({ kind, firstLine, lastLine, start, end }: BodyBlock): Reading[] => {
    if (kind !== 'preformatted') return [read(section, start, end, conventions)];
    const lines: Reading[] = [];
    for (let at = firstLine; at <= lastLine; at++) {
      if (section.lineKind(at) === LineKind.Preformatted) lines.push(line(at));
    }
    return lines;
  };
  return [...(head?.lines.map((headLine) => line(headLine.line)) ?? []), ...blocks.flatMap(block)];
}

function mentionsIn({ section, conventions }: Segment, reading: Reading): (Place & { key: string | null })[] {
  const notices = conventions.findNotices(reading.text);
  if (notices.length === 0) return [];
  const runs = reading.runs(0, reading.text.length);
  return notices.flatMap(({ pages }) =>
    pages.map(({ key, start, end }) => ({ key, ...printedPlace(section, runs, start, end) })),
  );
}
