import type { ScriptFacts } from '../conventions/conventions';
import { type Block, blocksOf, LineKind, type Section, SectionKind } from '../syntax';
import type { Finding } from './finding';
import { Passage } from './passage';
import { BalanceOverParagraphs } from './text/balance-over-paragraphs';
import { balance, reportLoose } from './text/brackets';
import { checkCharacters } from './text/characters';
import { checkConfusables } from './text/confusables';
import { checkLines } from './text/lines';
import { checkPunctuation } from './text/punctuation';
import { checkLetterSpacing, checkSpacing } from './text/spacing';

/** The text checks of one section. Offsets are UTF-16 units into the section. */
export function checkText(section: Section, facts: ScriptFacts): Finding[] {
  const found: Finding[] = [];
  const blocks = blocksOf(section);
  const report = (passage: Passage, findings: readonly Finding[]) => {
    for (const each of findings) found.push(passage.locate(each));
  };
  const running = new BalanceOverParagraphs(
    section.kind === SectionKind.Segment && blocks.some((block) => block.kind === 'jumpIn'),
    blocks.some((block) => block.kind === 'jumpOut'),
  );
  for (const block of withWholeHeadlines(blocks, section)) {
    if (!isPrinted(block)) continue;
    const passage = Passage.of(section, block);
    if (passage.text === '') continue;
    report(passage, checkCharacters(passage.text, facts));
    if (isVerbatim(block)) continue;
    const spaced = checkLetterSpacing(passage.text, facts);
    report(passage, spaced);
    report(passage, checkPunctuation(passage.text, facts));
    report(passage, checkConfusables(passage.text, facts));
    const { loose, mixed } = balance(passage.text, facts);
    report(passage, mixed);
    if (block.kind === 'paragraph') {
      const apart = (space: Finding) => !spaced.some((run) => run.start <= space.start && space.end <= run.end);
      report(passage, checkSpacing(passage.text, facts).filter(apart));
      report(passage, checkLines(passage.text, facts));
      running.add(passage, loose, facts);
    } else if (!passage.hasGaps) {
      report(passage, loose.map(reportLoose));
    }
  }
  return [...found, ...running.unresolved()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function isPrinted(block: Block): boolean {
  return block.kind !== 'frontMatter' && block.kind !== 'comment' && block.kind !== 'columnBreak';
}

/** Blocks whose words are read by checks of their own, or that keep what was printed whatever it is. */
function isVerbatim(block: Block): boolean {
  return block.kind === 'preformatted' || block.kind === 'byline' || block.kind === 'page' || isJump(block);
}

function isJump(block: Block): boolean {
  return block.kind === 'jumpIn' || block.kind === 'jumpOut';
}

/** Adjacent headline lines are one headline: a bracket may open on one of them and close on the next. */
function withWholeHeadlines(blocks: readonly Block[], section: Section): Block[] {
  const whole: Block[] = [];
  for (const block of blocks) {
    const above = whole.at(-1);
    const continues = above?.kind === 'headline' && block.kind === 'headline' && above.lastLine + 1 === block.firstLine;
    if (continues && section.lineKind(block.firstLine) === LineKind.Headline) {
      whole[whole.length - 1] = { ...above, lastLine: block.lastLine, end: block.end };
    } else whole.push(block);
  }
  return whole;
}
