import type { JumpDirection } from '../../core/conventions/conventions';
import { paragraphsOf } from '../../core/model/article';
import type { PlacedSegment } from '../../core/model/file';
import type { Issue } from '../../core/model/issue';
import { partOf } from '../../core/model/parts';
import { titleOf } from '../../core/model/title';
import { beginningOf, endOf } from '../writing/excerpt';
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

/** Characters of the other half's text that are shown: some three lines. */
const lengths = { close: 110, spaced: 240 };

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
  const { segment, offset, path, page } = to;
  const half = direction === 'out' ? segment.jumpIn : segment.jumpOut;
  const where = linkTo(context, from, path, offset + segment.section.lineStart(half?.line.line ?? 0));
  const titled = direction === 'out' ? to : (partOf(issue, to)?.article.segments[0]?.placed ?? to);
  const headline = titled.segment.head?.lines.length ? titleOf(titled.segment).text : '';
  const limit = segment.conventions.script.cjk ? lengths.close : lengths.spaced;
  const excerpt = direction === 'out' ? firstWords(to, limit) : wordsBefore(to, limit);
  return [
    `${writer.strong(words[locale][direction](pageName(page, locale)))} · ${where}`,
    headline === '' ? '' : writer.strong(headline),
    excerpt.length > 0 ? writer.quote(excerpt) : '',
  ];
}

function firstWords(placed: PlacedSegment, limit: number): string[] {
  const shown: string[] = [];
  let left = limit;
  for (const paragraph of paragraphsOf(placed)) {
    if (left <= 0) break;
    shown.push(beginningOf(paragraph, left));
    left -= paragraph.length;
  }
  return shown;
}

/** All where it is short; else the first words and the last before the jump. */
function wordsBefore(placed: PlacedSegment, limit: number): string[] {
  const paragraphs = paragraphsOf(placed);
  if (paragraphs.reduce((sum, { length }) => sum + length, 0) <= limit) return paragraphs;
  const [first, last] = [paragraphs[0]!, paragraphs.at(-1)!];
  return [beginningOf(first, Math.round(limit / 2)), endOf(last, Math.round(limit / 2))];
}
