import type { MeasuredPage } from '../measured-page';
import type { LineMarks } from './escape';
import { layOut } from './layout/lay-out';
import { marksOf, textOf } from './layout/marks';
import { measureLines } from './layout/measured-lines';
import { printedLines } from './layout/printed-lines';
import { byGroup, inStatedOrder } from './layout/reading-order';
import { frontMatterOf, type StructureOptions, structureLines } from './structure';
import { type ComposedPage, type StructuredPage, writePage } from './write';

export interface MeasuredOptions extends StructureOptions {
  /** Words of which the extractor is less sure than this, 0 to 1, are marked as uncertain; none where it is not given. */
  readonly uncertain?: number | undefined;
}

/**
 * Turns a page as an extractor measured it into a transcript: its columns and their order come from where the lines stand, the rest
 * from what they say and how they are set. No printed character is lost or invented. Never throws.
 */
export function structureMeasuredPage(page: MeasuredPage, options: MeasuredOptions): StructuredPage {
  const { conventions, uncertain = 0 } = options;
  const lines = inStatedOrder(measureLines(page, layOut(page)), page);
  const marks: LineMarks[] = [];
  const parts = byGroup(lines, page).map((part) => {
    const first = marks.length;
    for (const { piece } of part) marks.push(marksOf(piece.words, uncertain));
    const printed = printedLines(part, conventions.script.cjk);
    return structureLines(
      printed.map((line) => ({ ...line, row: line.row + first })),
      options,
    );
  });
  const composed: ComposedPage = {
    frontMatter: frontMatterOf(options),
    folio: parts.flatMap(({ folio }) => folio),
    credits: parts.flatMap(({ credits }) => credits),
    articles: parts.flatMap(({ articles }) => articles),
  };
  return writePage(composed, {
    reflow: options.reflow ?? false,
    locale: options.locale ?? 'en',
    marks: (row) => marks[row] ?? null,
  });
}

/** All that a page prints, to compare its characters with those of a transcript. */
export function textOfPage({ lines }: MeasuredPage): string {
  return lines.map(({ words }) => textOf(words)).join('\n');
}
