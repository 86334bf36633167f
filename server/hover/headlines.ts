import type { Article } from '../../core/model/article';
import { genreOf } from '../../core/model/article';
import { touched } from '../../core/model/at';
import type { PlacedSegment } from '../../core/model/file';
import { articleLength } from '../../core/model/lengths';
import { partOf } from '../../core/model/parts';
import { classMeaning } from '../meanings/genres';
import { characters, counted, paragraphs, spacedWords } from '../writing/counted';
import { pageName } from '../writing/titles';
import { linkTo } from './links';
import type { HoverContext, HoverSource } from './spot';

const words = {
  en: { comma: ', ', dot: ' · ', here: 'here' },
  'zh-CN': { comma: '，', dot: ' · ', here: '此处' },
} as const;

/** On the words of a head what the article is, how long, and where its parts stand. */
export const hoverHeadline: HoverSource = (context, { segment: placed, at }) => {
  const found = touched(placed?.segment.head?.lines ?? [], at);
  const issue = placed && context.workspace.archive.issueOf(placed.path);
  const article = issue && partOf(issue, placed)?.article;
  if (!found || !placed || !article) return null;
  return { start: found.start, end: found.end, blocks: [summary(context, article), parts(context, article, placed)] };
};

function summary({ locale, writer }: HoverContext, article: Article): string {
  const length = articleLength(article);
  const genre = genreOf(article);
  const isSpaced = !article.segments[0]!.placed.segment.conventions.script.cjk;
  const counts = [
    ...(isSpaced ? [counted(length.words, spacedWords, locale)] : []),
    counted(length.characters, characters, locale),
    counted(length.paragraphs, paragraphs, locale),
  ];
  const name = writer.strong(classMeaning(genre)?.name[locale] ?? genre);
  return `${name}${words[locale].dot}${writer.words(counts.join(words[locale].comma))}`;
}

/** Where an article in several parts stands; the part that is pointed at is no link. */
function parts(context: HoverContext, { segments }: Article, here: PlacedSegment): string {
  const { locale, writer } = context;
  if (segments.length < 2) return '';
  return writer.list(
    segments.map(({ placed }) => {
      const { path, offset, page } = placed;
      const where = placed === here ? writer.words(words[locale].here) : linkTo(context, here.path, path, offset);
      return `${writer.words(pageName(page, locale))}${words[locale].dot}${where}`;
    }),
  );
}
