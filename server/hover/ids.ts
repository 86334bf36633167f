import { message } from '../../core/checks/message';
import { segmentAt, touched } from '../../core/model/at';
import { idsInIssue, idsOnLine, type PlacedId, referencesTo } from '../../core/model/ids';
import type { Issue } from '../../core/model/issue';
import { firstWords } from '../excerpt';
import { attributeMeanings } from '../meanings/attributes';
import { counted } from '../writing/counted';
import { pageName, segmentName } from '../writing/titles';
import { linkTo } from './links';
import type { HoverContext, HoverSource } from './spot';

const references = { en: ['reference', 'references'], 'zh-CN': '处引用' } as const;
const words = {
  en: { dot: ' · ', ofPage: (page: string) => `${page}, the page itself` },
  'zh-CN': { dot: ' · ', ofPage: (page: string) => `${page}（版面本身）` },
} as const;

/** On an id what carries it and how often it is referred to. */
export const hoverId: HoverSource = (context, { file, section, line, at }) => {
  const places = idsOnLine(section, line).map((place) => ({ ...place, start: place.signStart }));
  const found = touched(places, at);
  const issue = found && context.workspace.archive.issueOf(file.path);
  if (!found || !issue) return null;
  const { start, end, key } = found;
  const meaning = context.writer.meaning(attributeMeanings[key as keyof typeof attributeMeanings]);
  return { start, end, blocks: [...whatCarries(context, issue, found.id, file.path), meaning] };
};

/** What carries an id, and how many references there are; `from` is the file that asks. */
export function whatCarries(context: HoverContext, issue: Issue, id: string, from: string): string[] {
  const { writer, locale } = context;
  const carriers = idsInIssue(issue).filter((place) => place.id === id && place.kind === 'definition');
  if (carriers.length === 0) return [writer.words(message('unknown-id', { id }, locale))];
  const counts = counted(referencesTo(issue, id).length, references, locale);
  return [...carriers.map((carrier) => described(context, carrier, from)), writer.words(counts)];
}

function described(context: HoverContext, { path, start }: PlacedId, from: string): string {
  const { writer, locale, workspace } = context;
  const { dot, ofPage } = words[locale];
  const file = workspace.archive.file(path);
  const placed = file && segmentAt(file, start);
  const page = placed?.page ?? file?.pages.findLast(({ offset }) => offset <= start);
  if (!page) return '';
  const where = linkTo(context, from, path, start);
  if (!placed) return `${writer.strong(ofPage(pageName(page, locale)))}${dot}${where}`;
  const { section, pictures } = placed.segment;
  const line = section.lineAt(start - placed.offset);
  const picture = pictures.find(({ block }) => block.firstLine === line);
  const name = picture ? firstWords(picture.caption) : segmentName(placed, locale);
  return `${writer.strong(name)}${dot}${writer.words(pageName(page, locale))}${dot}${where}`;
}
