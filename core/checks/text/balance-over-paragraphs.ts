import type { ScriptFacts } from '../../conventions/conventions';
import type { Finding } from '../finding';
import type { Passage } from '../passage';
import { isQuotationMark, type LooseMark, reportLoose } from './brackets';

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

  add(passage: Passage, loose: readonly LooseMark[], facts: ScriptFacts): void {
    if (passage.hasGaps) {
      // What cannot be read may hold the partner of any mark, before it or after.
      this.pending = [];
      return;
    }
    this.settle(passage.text, loose, facts);
    const opened: { mark: LooseMark; finding: Finding }[] = [];
    for (const mark of loose) {
      const finding = passage.locate(reportLoose(mark));
      if (mark.opens) opened.push({ mark, finding });
      else if (!this.close(mark) && !this.openedBeforeJump(mark)) this.found.push(finding);
    }
    for (const each of opened) this.pending.push(each);
    for (const [sign] of passage.text.matchAll(/[^\p{L}\p{N}\s]/gu)) this.signsSinceJump?.add(sign);
  }

  /** What is left without a partner. Offsets as `Passage.locate` gives them. */
  unresolved(): readonly Finding[] {
    if (this.jumps) return this.found;
    return [...this.found, ...this.pending.map(({ finding }) => finding)];
  }

  /** A paragraph that has nothing to do with what is pending shows that it was never closed; one that reopens it takes it over. */
  private settle(text: string, loose: readonly LooseMark[], facts: ScriptFacts): void {
    const reopened = text.trimStart().charAt(0);
    this.pending = this.pending.filter(({ mark, finding }) => {
      if (loose.some((other) => !other.opens && other.partner === mark.mark)) return true;
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
