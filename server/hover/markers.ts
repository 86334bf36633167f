import { touched } from '../../core/model/at';
import { LineKind } from '../../core/syntax';
import { blockMeaning } from '../meanings/blocks';
import { preformattedMeanings } from '../meanings/preformatted';
import type { HoverSource } from './spot';

/** On a marker its meaning. */
export const hoverMarker: HoverSource = ({ writer }, { section, line, kind, at }) => {
  const meaning = blockMeaning(kind);
  const marker = { start: section.markerStart(line), end: section.markerEnd(line) };
  if (!meaning || !touched([marker], at)) return null;
  return { ...marker, blocks: [writer.meaning(meaning)] };
};

/** On the word behind `~~~` what kind of text stands there. */
export const hoverPreformattedKind: HoverSource = ({ writer }, { section, line, kind, at }) => {
  if (kind !== LineKind.FenceOpen) return null;
  const word = { start: section.contentStart(line), end: section.contentEnd(line) };
  const name = section.text.slice(word.start, word.end);
  if (!touched([word], at) || !Object.hasOwn(preformattedMeanings, name)) return null;
  return { ...word, blocks: [writer.meaning(preformattedMeanings[name as keyof typeof preformattedMeanings])] };
};
