import type { ScriptFacts } from '../../conventions/conventions';
import type { Finding } from '../finding';
import { balance, type LooseMark } from './brackets';
import { checkCharacters } from './characters';
import { checkConfusables } from './confusables';
import { checkPunctuation } from './punctuation';
import { checkLetterSpacing } from './spacing';

/** What is wrong with words, be they running text or a head. Offsets are UTF-16 units into them. */
export interface WordsReport {
  readonly findings: readonly Finding[];
  /** Of these, the words whose letters are set apart. */
  readonly spaced: readonly Finding[];
  readonly loose: readonly LooseMark[];
}

/** Checks the words of one block. */
export function checkWords(text: string, facts: ScriptFacts): WordsReport {
  const spaced = checkLetterSpacing(text, facts);
  const { loose, mixed } = balance(text, facts);
  const findings = [
    ...checkCharacters(text, facts),
    ...spaced,
    ...checkPunctuation(text, facts),
    ...checkConfusables(text, facts),
    ...mixed,
  ];
  return { findings, spaced, loose };
}
