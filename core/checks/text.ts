import type { ScriptFacts } from '../conventions/conventions';
import { ByBlock, type Lines } from '../model/by-block';
import { type Block, type BlockKind, blockKinds, blocksOf, LineKind, type Section, SectionKind } from '../syntax';
import { type Finding, moved } from './finding';
import { Passage } from './passage';
import { BalanceOverParagraphs } from './text/balance-over-paragraphs';
import { reportLoose } from './text/brackets';
import { checkCharacters } from './text/characters';
import { checkParagraph } from './text/paragraph';
import { checkWords } from './text/words';

const paragraphs = new ByBlock(checkParagraph);
const others = new ByBlock(checkOther);

/** The text checks of one section. Offsets are UTF-16 units into the section. */
export function checkText(section: Section, facts: ScriptFacts): Finding[] {
  const found: Finding[] = [];
  const blocks = blocksOf(section);
  const running = new BalanceOverParagraphs(
    section.kind === SectionKind.Segment && blocks.some((block) => block.kind === 'jumpIn'),
    blocks.some((block) => block.kind === 'jumpOut'),
  );
  for (const block of withWholeHeadlines(blocks, section)) {
    if (block.kind === 'paragraph') {
      const { start, report } = paragraphs.of(section, block, facts);
      for (const each of report.findings) found.push(moved(each, start));
      running.add(report, start, facts);
    } else if (isPrinted(block)) {
      const { start, report } = others.of(section, block, facts);
      for (const each of report) found.push(moved(each, start));
    }
  }
  return [...found, ...running.unresolved()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What is wrong with a block that is no paragraph. */
function checkOther(section: Section, lines: Lines, facts: ScriptFacts): Finding[] {
  const passage = Passage.of(section, lines);
  const { text, hasGaps } = passage;
  if (isVerbatim(blockKinds[section.lineKind(lines.firstLine)]))
    return checkCharacters(text, facts).map((each) => passage.locate(each));
  const { findings, loose } = checkWords(text, facts);
  const all = hasGaps ? findings : [...findings, ...loose.map(reportLoose)];
  return all.map((each) => passage.locate(each));
}

function isPrinted(block: Block): boolean {
  return block.kind !== 'frontMatter' && block.kind !== 'comment' && block.kind !== 'columnBreak';
}

/** Blocks whose words are read by checks of their own, or that keep what was printed whatever it is. */
function isVerbatim(kind: BlockKind | undefined): boolean {
  return kind === 'preformatted' || kind === 'byline' || kind === 'page' || kind === 'jumpIn' || kind === 'jumpOut';
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
