import { wordsOf } from '../../core/model/printed-place';
import { FormKind, type Section } from '../../core/syntax';
import { cover, type Layer, layerOf, type Token } from './layers';

/**
 * The inline forms of a section, except for the printed words that they hold: brackets, readings, corrections, notes and what stands for
 * characters that cannot be read.
 */
export function inlineMarkup(section: Section): Layer {
  if (!section.hasForms) return [];
  const words: Token[] = [];
  const signs: Token[] = [];
  for (const form of section.formsBetween(0, section.text.length)) {
    const { kind, start, end, bar } = form;
    switch (kind) {
      case FormKind.Unclosed:
      case FormKind.Malformed:
        break;
      case FormKind.Note:
        words.push({ start, end, kind: 'comment' });
        break;
      case FormKind.Illegible:
      case FormKind.Gap:
      case FormKind.Escape:
        signs.push({ start, end, kind: 'sign' });
        break;
      default:
        signs.push({ start, end: wordsOf(form).start, kind: 'sign' });
        signs.push({ start: end - 1, end, kind: 'sign' });
        if (bar < 0) break;
        signs.push({ start: bar, end: bar + 1, kind: 'sign' });
        words.push({ start: bar + 1, end: end - 1, kind: 'value' });
    }
  }
  return cover(layerOf(words), layerOf(signs));
}
