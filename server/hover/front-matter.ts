import { frontMatterKeys } from '../../core/checks/vocabulary';
import { touched } from '../../core/model/at';
import { frontMatterOf, LineKind } from '../../core/syntax';
import { frontMatterMeanings } from '../meanings/front-matter';
import { languageMeaning } from '../meanings/languages';
import type { Meaning } from '../meanings/meaning';
import type { HoverSource } from './spot';

/** On a key of the front matter what it says, and on its value what that means where it is one of a few. */
export const hoverFrontMatter: HoverSource = ({ writer }, { section, kind, at }) => {
  if (kind !== LineKind.FrontMatter) return null;
  for (const { key, keyStart, keyEnd, values } of frontMatterOf(section)?.entries ?? []) {
    if (!frontMatterKeys.has(key)) continue;
    const meaning = frontMatterMeanings[key as keyof typeof frontMatterMeanings];
    const ofKey = { start: keyStart, end: keyEnd };
    if (touched([ofKey], at)) return { ...ofKey, blocks: [writer.meaning(meaning)] };
    const value = touched(values, at);
    if (value) {
      const { start, end, text } = value;
      return { start, end, blocks: [writer.meaning(meaningOfValue(key, text) ?? meaning)] };
    }
  }
  return null;
};

function meaningOfValue(key: string, value: string): Meaning | undefined {
  if (key === 'language') return languageMeaning(value);
  const { values } = frontMatterMeanings[key as keyof typeof frontMatterMeanings];
  return values?.meanings.find(({ written }) => written === value);
}
