import type { ScriptFacts } from '../../conventions/conventions';
import { type Finding, moved } from '../finding';
import { isQuotationMark, type LooseMark } from './brackets';
import { type ParagraphReport, signsIn } from './paragraph';

/**
 * Marks that a paragraph leaves open and a later one closes. Print opens each paragraph of a long quotation anew and closes
 * the last one only, and a jump may part the halves: neither is a fault.
 */
export class BalanceOverParagraphs {
  private readonly found: Finding[] = [];
  private pending: { mark: LooseMark; finding: Finding }[] = [];
  /** The signs so far, where the text goes on from another page: a mark that is not among them yet may have been opened there. */
  private readonly signsSinceJump: Set<string> | null;

  constructor(
    /** The text goes on from another page. */
    continues: boolean,
    /** The text goes on upon another page, where a mark may be closed. */
    private readonly jumps: boolean,
  ) {
    this.signsSinceJump = continues ? new Set() : null;
  }

  /** Takes in the next paragraph; `start`: where its offsets count from. */
  add(paragraph: ParagraphReport, start: number, facts: ScriptFacts): void {
    const { text, hasGaps, loose } = paragraph;
    if (text === '') return;
    if (hasGaps) {
      // What cannot be read may hold the partner of any mark, before it or after.
      this.pending = [];
      return;
    }
    if (this.pending.length > 0) this.settle(paragraph, facts);
    const opened: { mark: LooseMark; finding: Finding }[] = [];
    for (const { mark, finding: own } of loose) {
      const finding = moved(own, start);
      if (mark.opens) opened.push({ mark, finding });
      else if (!this.close(mark) && !this.openedBeforeJump(mark)) this.found.push(finding);
    }
    for (const each of opened) this.pending.push(each);
    if (this.signsSinceJump) for (const sign of signsIn(paragraph)) this.signsSinceJump.add(sign);
  }

  /** What is left without a partner. */
  unresolved(): readonly Finding[] {
    if (this.jumps) return this.found;
    return [...this.found, ...this.pending.map(({ finding }) => finding)];
  }

  /** A paragraph that has nothing to do with what is pending shows that it was never closed; one that reopens it takes it over. */
  private settle({ text, loose }: ParagraphReport, facts: ScriptFacts): void {
    const reopened = text.trimStart().charAt(0);
    this.pending = this.pending.filter(({ mark, finding }) => {
      if (loose.some(({ mark: other }) => !other.opens && other.partner === mark.mark)) return true;
      if (isQuotationMark(mark.mark) && reopened === mark.mark) return false;
      const usesMark = text.includes(mark.mark) || text.includes(mark.partner);
      if (!usesMark && isQuotationMark(mark.mark) && facts.brackets.length > 0) return true;
      this.found.push(finding);
      return false;
    });
  }

  private openedBeforeJump(mark: LooseMark): boolean {
    return this.signsSinceJump !== null && !this.signsSinceJump.has(mark.mark);
  }

  private close(mark: LooseMark): boolean {
    const index = this.pending.findLastIndex((open) => open.mark.mark === mark.partner);
    if (index >= 0) this.pending.splice(index, 1);
    return index >= 0;
  }
}
