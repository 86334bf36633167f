import type { ScriptFacts } from '../../conventions/conventions';
import type { Lines } from '../../model/by-block';
import type { Section } from '../../syntax';
import type { Finding } from '../finding';
import { Passage } from '../passage';
import { type LooseMark, reportLoose } from './brackets';
import { checkLines } from './lines';
import { checkSpacing } from './spacing';
import { checkWords } from './words';

/** What a paragraph says by itself. Offsets are UTF-16 units into the section that it was read from. */
export interface ParagraphReport {
  /** The printed words. */
  readonly text: string;
  /** Whether part of what was printed cannot be read. */
  readonly hasGaps: boolean;
  readonly findings: readonly Finding[];
  /** The marks that have no partner in it, each with how it is reported where it has none in other paragraphs either. */
  readonly loose: readonly { readonly mark: LooseMark; readonly finding: Finding }[];
}

/** Checks a paragraph by itself. */
export function checkParagraph(section: Section, lines: Lines, facts: ScriptFacts): ParagraphReport {
  const passage = Passage.of(section, lines);
  const { text, hasGaps } = passage;
  const { findings, spaced, loose } = checkWords(text, facts);
  const apart = (space: Finding) => !spaced.some((run) => run.start <= space.start && space.end <= run.end);
  const all = [...findings, ...checkSpacing(text, facts).filter(apart), ...checkLines(text, facts)];
  return {
    text,
    hasGaps,
    findings: all.map((found) => passage.locate(found)),
    loose: loose.map((mark) => ({ mark, finding: passage.locate(reportLoose(mark)) })),
  };
}

const signs = new WeakMap<ParagraphReport, ReadonlySet<string>>();

/** The characters of a paragraph that are neither letters nor numbers nor blanks. */
export function signsIn(paragraph: ParagraphReport): ReadonlySet<string> {
  let known = signs.get(paragraph);
  if (!known) {
    known = new Set(paragraph.text.match(/[^\p{L}\p{N}\s]/gu));
    signs.set(paragraph, known);
  }
  return known;
}
