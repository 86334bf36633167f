import { articleParts } from '../../core/convert/html/article';
import type { Setting } from '../../core/convert/html/blocks';
import { issueParts } from '../../core/convert/html/issue';
import { nameOfPage } from '../../core/convert/html/jumps';
import { fileOf, languageOf } from '../../core/convert/html/language';
import { pageParts } from '../../core/convert/html/page';
import { type Part, partAt } from '../../core/convert/html/part';
import { wordsIn } from '../../core/convert/html/words';
import type { Locale } from '../../core/locale';
import { pageAt, segmentAt } from '../../core/model/at';
import { segmentsOf } from '../../core/model/contents';
import type { PlacedSegment, TranscriptFile } from '../../core/model/file';
import type { Issue } from '../../core/model/issue';
import { partOf } from '../../core/model/parts';
import { titleOf } from '../../core/model/title';
import { genreMeanings } from '../meanings/genres';
import type { PreviewResult, PreviewView } from '../protocol';

/** What a preview shows, as the model names things. */
export type Shown = Pick<PreviewResult, 'subject' | 'title' | 'language' | 'canBeVertical' | 'isVertical'> & {
  readonly parts: readonly Part[];
};

/** What a view of a file shows that has its cursor at `offset` (UTF-16 units, 0-based). */
export function show(
  issue: Issue,
  file: TranscriptFile,
  offset: number,
  { view, isVertical, locale }: { readonly view: PreviewView; readonly isVertical: boolean; readonly locale: Locale },
): Shown {
  const placed = segmentAt(file, offset) ?? nextSegment(file, offset);
  const page = pageAt(file, offset) ?? file.pages[0];
  const conventions = placed?.segment.conventions ?? file.conventions;
  const canBeVertical = conventions.script.cjk;
  const words = wordsIn[locale];
  const setting: Setting = { locale, words, genreName: nameOfGenre(locale), isVertical: isVertical && canBeVertical };
  const facts = { canBeVertical, isVertical: setting.isVertical };
  const part = placed && partOf(issue, placed);
  if (view === 'article' && part) {
    const { index, placed: first } = part.article.segments[0]!;
    return {
      ...facts,
      // Within its file: what else the issue holds may not have been read yet.
      subject: `article ${index - issue.firstSegmentOf(issue.files.indexOf(fileOf(issue, first.path)))} ${first.path}`,
      title: titleOf(first.segment).text || words.untitled,
      language: languageOf(issue, first),
      parts: articleParts(issue, part.article, setting),
    };
  }
  if (view === 'page' && page) {
    return {
      ...facts,
      subject: `page ${file.pages.indexOf(page)} ${file.path}`,
      title: nameOfPage(page, words),
      language: languageOf(issue, page),
      parts: pageParts(issue, page, setting),
    };
  }
  const title = issue.masthead.paper ?? words.untitled;
  const language = page ? languageOf(issue, page) : '';
  if (view === 'issue') return { ...facts, subject: 'issue', title, language, parts: issueParts(issue, setting) };
  const nothing = partAt(`<p class="nothing">${words.noPages}</p>`, { path: file.path, line: 0 });
  return { ...facts, subject: 'nothing', title, language, parts: [nothing] };
}

/** The first segment behind an offset in which none stands, else the last of the file. */
function nextSegment(file: TranscriptFile, offset: number): PlacedSegment | undefined {
  const { contents, tree, segmentCount } = file;
  if (segmentCount === 0) return undefined;
  const next = contents.before(segmentsOf, tree.sectionAt(offset) + 1);
  return file.segment(Math.min(next, segmentCount - 1));
}

function nameOfGenre(locale: Locale): Setting['genreName'] {
  const meanings: Readonly<Record<string, { readonly name: Readonly<Record<Locale, string>> }>> = genreMeanings;
  return (genre) => (genre === 'news' ? '' : Object.hasOwn(meanings, genre) ? meanings[genre]!.name[locale] : genre);
}
