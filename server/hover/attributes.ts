import { statuses } from '../../core/checks/vocabulary';
import { touched } from '../../core/model/at';
import type { Attribute } from '../../core/syntax';
import { attributeMeanings } from '../meanings/attributes';
import { classMeaning } from '../meanings/genres';
import { languageMeaning } from '../meanings/languages';
import type { Meaning } from '../meanings/meaning';
import { statusMeanings } from '../meanings/statuses';
import type { HoverSource } from './spot';

/** On an attribute its meaning, and on its value what that means where it is one of a few. */
export const hoverAttribute: HoverSource = ({ writer }, { section, line, at }) => {
  const found = touched(section.attributes(line)?.items ?? [], at);
  if (!found) return null;
  const { key, start, end, valueStart } = found;
  const meaning = (key === 'class' || at >= valueStart ? meaningOfValue(found) : undefined) ?? meaningOfKey(key);
  return meaning ? { start, end, blocks: [writer.meaning(meaning)] } : null;
};

function meaningOfKey(key: string): Meaning | undefined {
  return Object.hasOwn(attributeMeanings, key) ? attributeMeanings[key as keyof typeof attributeMeanings] : undefined;
}

function meaningOfValue({ key, value }: Attribute): Meaning | undefined {
  switch (key) {
    case 'class':
      return classMeaning(value);
    case 'status':
      return statuses.has(value) ? statusMeanings[value as keyof typeof statusMeanings] : undefined;
    case 'lang':
      return languageMeaning(value);
    default:
      return undefined;
  }
}
