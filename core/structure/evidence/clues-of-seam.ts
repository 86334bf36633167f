import { isPictureCredit } from '../attribution';
import { INDENT } from '../habits';
import { type Clue, span } from './clue';
import { endOf, type Page } from './clues-of-line';
import { imprint, namesNext, numbered } from './words';

/** What speaks for or against two lines of different kinds, or parts, meeting here. */
export function cluesOfSeam({ lines }: Page, index: number): Clue[] {
  const line = lines[index]!;
  const above = lines[index - 1]!;
  const end = above.endMark ? 'mark' : above.endsSentence ? 'sentence' : above.endsPause ? 'pause' : 'open';
  const clues: Clue[] = ['any', line.gap ? 'gap' : 'no gap', `${line.gap ? 'gap' : 'no gap'} behind ${end}`];
  clues.push(span(`${end}, spare`, above.spare, [0, 3, 9]));
  if (line.startsWithin) clues.push('within');
  if (line.lead) clues.push('lead');
  if (line.salutes) clues.push('salutes');
  if (imprint.test(line.text)) clues.push('imprint');
  if (line.indent > 0) clues.push(line.indent >= 2 ? 'set in' : 'set in slightly');
  if (line.apart) clues.push(line.gap ? 'apart' : 'apart, no gap');
  if (isPictureCredit(line)) clues.push('picture credit');
  else if (line.attribution) clues.push(`attribution ${line.attribution}`);
  if (above.attribution === 'known') clues.push('below byline');
  if (namesNext.test(above.text)) clues.push('below names next');
  if (above.pictureCredit) clues.push('below picture credit');
  if (above.letter !== line.letter) clues.push('letter or not');
  const wider = line.width / above.width;
  if (line.fill > 1.12 !== above.fill > 1.12) clues.push(wider > 1 ? 'wider' : 'narrower');
  return clues;
}

/** What speaks for or against a paragraph's beginning at a line of text below another. */
export function cluesOfParagraph({ lines, habits, words }: Page, index: number): Clue[] {
  const line = lines[index]!;
  const above = lines[index - 1]!;
  const sure = above.fragment.size < 4 ? ' of few' : '';
  const end = above.endMark ? 'mark' : above.endsSentence ? 'sentence' : 'open';
  const parted = span('', habits.gaps, [0.2, 0.5, 0.51, 0.8]);
  const clues: Clue[] = [
    `¶ ${line.gap ? 'gap' : 'no gap'} behind ${end}, gaps ${parted}`,
    `¶ ends ${endOf(above.text)}`,
    span(`¶ ${end}${sure}, spare`, above.spare, [-8, -4, -2, -1, 0, 1, 2, 3, 4, 6, 9, 14]),
    span(`¶ ${end}${sure}, left`, above.left, [0, 1, 2, 3, 4, 6, 9, 14]),
    `¶ starts ${/^[“"‘「『»„«]/u.test(line.text) ? 'quote' : /^\p{Ll}/u.test(line.text) ? 'small' : /^\p{L}/u.test(line.text) ? 'letter' : 'other'}`,
  ];
  const often = span('', habits.indents, [0.01, 0.4, 0.7]);
  const kept = span('', habits.blanks, [0.01, 0.4, 0.7]);
  if (line.indent === 0) {
    clues.push(`¶ flush, blanks ${kept}`);
    if (line.narrower !== null)
      clues.push(
        span(`¶ indents ${often}, narrower`, line.narrower, [-2, 0, 1, 2, INDENT.least, 3.5, 4.5, INDENT.most, 8]),
      );
    else clues.push(`¶ indents ${often}, narrower unknown`);
    clues.push(span(`¶ indents ${often}, own spare`, line.spare, [-4, -2, -1, 0, 1, 2, 3, 4, 6]));
    clues.push(span(`¶ indents ${often}, own left`, line.left, [-1, 0, 1, 2, 3, 4, 5, 7]));
  }
  if (above.salutes) clues.push('¶ below salutation');
  if (numbered.test(line.text)) clues.push('¶ numbered');
  if (above.signed) clues.push('¶ signed');
  if (line.fragment.size <= 2 && line.gap) clues.push('¶ small fragment');
  if (above.fragment.size <= 2 && line.gap) clues.push('¶ below small fragment');
  if (words.bindingShare(line.text) === 0) clues.push('¶ nothing binds');
  return clues;
}
