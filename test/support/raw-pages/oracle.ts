import type { Conventions } from '../../../core/conventions/conventions';
import { readHabits } from '../../../core/structure/habits';
import type { LabelledLine } from '../../../core/structure/label-lines';
import { Label } from '../../../core/structure/labels';
import { composePage } from '../../../core/structure/structure';
import { writePage } from '../../../core/structure/write';
import { type TrueLine, trueLabels, trueLines } from './labelled';
import type { RawPage } from './raw-page';

/** Lines with the labels that they truly have, without a doubt: to measure what the engine makes of the best that it could be given. */
export function labelTruly(raw: RawPage, lines: readonly TrueLine[]): LabelledLine[] {
  const labels = trueLabels(raw, lines);
  return lines.map(({ line }, i) => {
    const label = labels[i]!;
    return { line, label, likelihood: 1, opens: label === Label.Run ? 0 : 1 };
  });
}

/** The transcript that the engine writes of a raw page, told what each line is. */
export function structureTold(raw: RawPage, conventions: Conventions): string {
  const lines = trueLines(raw, conventions);
  const habits = readHabits(lines.map(({ line }) => line));
  const page = composePage(labelTruly(raw, lines), habits, { conventions });
  return writePage({ frontMatter: [], ...page }, { reflow: false, locale: 'en' }).transcript;
}
