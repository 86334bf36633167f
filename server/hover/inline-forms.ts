import { touched } from '../../core/model/at';
import { type Form, FormKind, type Section } from '../../core/syntax';
import { inlineMeanings } from '../meanings/inline';
import type { HoverContext, HoverSource } from './spot';

const words = {
  en: { printed: 'Printed: ', correct: 'Should read: ', reading: 'Reading: ' },
  'zh-CN': { printed: '报上作：', correct: '应作：', reading: '读音：' },
} as const;

/** On an inline form, the innermost where they nest, what it means. */
export const hoverForm: HoverSource = (context, { section, line, at }) => {
  const form = touched([...section.forms(line)].reverse(), at);
  if (!form) return null;
  const { start, end, kind } = form;
  return { start, end, blocks: [...halves(context, section, form), context.writer.meaning(inlineMeanings[kind])] };
};

/** What stands before the bar of a form and what behind it. */
function halves({ locale, writer }: HoverContext, { text }: Section, { kind, start, end, bar }: Form): string[] {
  if (bar < 0) return [];
  const { printed, correct, reading } = words[locale];
  const other = kind === FormKind.Ruby ? reading : correct;
  const said = [`${printed}${text.slice(start + 2, bar)}`, `${other}${text.slice(bar + 1, end - 1)}`];
  return [writer.list(said.map((line) => writer.words(line)))];
}
