import type { JumpDirection } from '../../core/conventions/conventions';
import { paragraphsOf } from '../../core/model/article';
import type { PlacedSegment } from '../../core/model/file';
import type { Issue } from '../../core/model/issue';
import { halfOn, jumpWords } from '../../core/model/linked';
import { partOf } from '../../core/model/parts';
import { titleOf } from '../../core/model/title';
import { columnsOf, firstWords, lastWords } from '../excerpt';
import { pageName } from '../writing/titles';
import { linkTo } from './links';
import type { HoverContext } from './spot';

const words = {
  en: {
    out: (page: string) => `Continues on ${page}`,
    in: (page: string) => `Continued from ${page}`,
    joins: {
      word: 'The jump divides a word.',
      paragraph: 'The paragraph goes on across the jump.',
      block: 'A new paragraph begins behind the jump.',
    },
  },
  'zh-CN': {
    out: (page: string) => `转至${page}`,
    in: (page: string) => `接自${page}`,
    joins: { word: '一个词跨版断开。', paragraph: '段落跨版相连。', block: '接处另起一段。' },
  },
} as const;

/** Columns of the other half's text that are shown: some three lines. */
const ROOM = 240;

/**
 * What is said of the other half of a jump: its page and place, its headline, the words next to the jump, the join. `direction` is that of
 * the half that is pointed at, in the segment `from`.
 */
export function otherHalf(
  context: HoverContext,
  issue: Issue,
  from: PlacedSegment,
  to: PlacedSegment,
  direction: JumpDirection,
): string[] {
  const { writer, locale } = context;
  const later = direction === 'out' ? to : from;
  const join = partOf(issue, to)?.article.segments.find(({ placed }) => placed === later)?.join ?? null;
  const said = otherPart(context, issue, from.path, to, direction);
  return join === null ? said : [...said, writer.words(words[locale].joins[join])];
}

/** The same without the join, of a segment that another may lead to or come from; `from` is the file that asks. */
export function otherPart(
  context: HoverContext,
  issue: Issue,
  from: string,
  to: PlacedSegment,
  direction: JumpDirection,
): string[] {
  const { writer, locale } = context;
  const { offset, path, page } = to;
  const half = halfOn(to, direction === 'out' ? 'in' : 'out');
  const where = linkTo(context, from, path, half ? jumpWords(half).start : offset);
  const titled = direction === 'out' ? to : (partOf(issue, to)?.article.segments[0]?.placed ?? to);
  const headline = titled.segment.head?.lines.length ? titleOf(titled.segment).text : '';
  const excerpt = direction === 'out' ? wordsBehind(to) : wordsBefore(to);
  return [
    `${writer.strong(words[locale][direction](pageName(page, locale)))} · ${where}`,
    headline === '' ? '' : writer.strong(headline),
    excerpt.length > 0 ? writer.quote(excerpt) : '',
  ];
}

/** The first words, with the paragraphs that they belong to. */
function wordsBehind(placed: PlacedSegment): string[] {
  const shown: string[] = [];
  let left = ROOM;
  for (const paragraph of paragraphsOf(placed)) {
    const words = firstWords(paragraph, left);
    shown.push(words);
    left -= columnsOf(paragraph);
    if (words !== paragraph || left <= 0) break;
  }
  return shown;
}

/** All where it is short; else the first words and the last before the jump. */
function wordsBefore(placed: PlacedSegment): string[] {
  const paragraphs = paragraphsOf(placed);
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (first === undefined || last === undefined || columnsOf(paragraphs.join('')) <= ROOM) return paragraphs;
  return [firstWords(first, ROOM / 2), lastWords(last, ROOM / 2)];
}
