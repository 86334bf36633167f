import { isLanguageTag } from '../../conventions/language-tag';
import type { PlacedPage, PlacedSegment, TranscriptFile } from '../../model/file';
import type { Issue } from '../../model/issue';

/** The BCP 47 tag of a segment's or a page's words, by which fonts and line breaks are chosen; empty where none is known. */
export function languageOf(issue: Issue, placed: PlacedSegment | PlacedPage): string {
  const part = 'segment' in placed ? placed.segment : placed.page;
  const file = fileOf(issue, placed.path);
  const { language } = part?.conventions ?? file.conventions;
  const tags = [part?.attributes.values.get('lang'), file.masthead.language, language];
  return tags.find((tag) => typeof tag === 'string' && tag !== 'und' && isLanguageTag(tag)) ?? '';
}

/** A segment's or page's language as an attribute. */
export function languageAttribute(issue: Issue, placed: PlacedSegment | PlacedPage): string {
  const language = languageOf(issue, placed);
  return language === '' ? '' : ` lang="${language}"`;
}

/** The file of an issue that something of it stands in. */
export function fileOf(issue: Issue, path: string): TranscriptFile {
  return issue.files.find((file) => file.path === path) ?? issue.files[0]!;
}
