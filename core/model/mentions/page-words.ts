import { LineKind } from '../../syntax';
import type { PlacedPage, TranscriptFile } from '../file';
import type { FilePlace } from '../linked';

/** Where a file says which page it is: the page line's label, else its marker; without a line the front matter's `page`, else where it begins. */
export function pageWords(file: TranscriptFile, { path, offset, page }: PlacedPage): FilePlace {
  if (!page || page.section.lineKind(page.line) !== LineKind.Page) {
    const typed = file.frontMatter?.entries.find(({ key }) => key === 'page')?.values[0];
    return { path, start: typed?.start ?? offset, end: typed?.end ?? offset };
  }
  const { section, line, start, end } = page;
  const words = end > start ? { start, end } : { start: section.markerStart(line), end: section.markerEnd(line) };
  return { path, start: offset + words.start, end: offset + words.end };
}
