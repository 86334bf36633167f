import type { Place } from '../../core/model/printed-place';
import { frontMatterOf, type Section } from '../../core/syntax';
import { typedWordAt } from './lines';

/** What may hold a place in front matter; all count in its section. `null` where the place stands in none. */
export function placesInFrontMatter(section: Section, place: number): Place[] | null {
  const frontMatter = frontMatterOf(section);
  if (!frontMatter || place < frontMatter.start || place > frontMatter.end) return null;
  const { entries, start, end, closed } = frontMatter;
  const places: Place[] = [{ start, end }];
  const index = entries.findLastIndex(({ keyStart }) => keyStart <= place);
  const entry = entries[index];
  if (entry) {
    const limit = entries[index + 1]?.keyStart ?? (closed ? section.lineStart(section.lineAt(end)) : end);
    const { keyStart, keyEnd, values } = entry;
    places.push({ start: keyStart, end: keyStart + section.text.slice(keyStart, limit).trimEnd().length });
    for (const { start, end } of [{ start: keyStart, end: keyEnd }, ...values]) {
      places.push({ start, end }, ...typedWordAt(section, start, end, place));
    }
  }
  return places;
}
