import type { Locale } from '../locale';
import type { Article } from './articles';
import type { Block, Picture } from './bodies';
import type { Doubt } from './doubts';
import { explain } from './doubts';
import { choosePlaces, type Place, type Risk } from './doubts/risk';
import type { Folio, HeadlineLine, Paragraph } from './elements';
import { escapeBraces, escapeInline, escapeLabel, escapeMarked, escapeStart, type LineMarks } from './escape';
import { separator } from './joined';
import type { Line } from './line';

export interface WriteOptions {
  readonly reflow: boolean;
  readonly locale: Locale;
  /** What the markup says of a raw line beyond its words, by its row; nothing where there is none. */
  readonly marks?: ((row: number) => LineMarks | null) | undefined;
}

/** A page ready to be written: its articles, each with the genre that the head has to say where there is no headline. */
export interface ComposedPage {
  readonly frontMatter: readonly string[];
  readonly folio: readonly Folio[];
  readonly credits: readonly Line[];
  readonly articles: readonly (Article & { readonly genre: string })[];
}

export interface StructuredPage {
  readonly transcript: string;
  readonly doubts: readonly Doubt[];
}

export function writePage(page: ComposedPage, options: WriteOptions): StructuredPage {
  const { lines, places, decisions } = writeLines(page, options);
  const doubts: Doubt[] = [];
  const written: string[] = [];
  let next = 0;
  for (const { line, kind } of choosePlaces(places, decisions)) {
    const reason = explain(kind, options.locale);
    for (; next < line; next++) written.push(lines[next]!);
    written.push(`% ? ${reason}`);
    doubts.push({ line: written.length, reason });
  }
  for (; next < lines.length; next++) written.push(lines[next]!);
  return { transcript: `${written.join('\n')}\n`, doubts };
}

/** The lines of a page's transcript without a comment, where comments may stand, and how many decisions it took to write them. */
export function writeLines(
  page: ComposedPage,
  options: WriteOptions,
): { lines: readonly string[]; places: readonly Place[]; decisions: number } {
  const writer = new PageWriter(options);
  writer.lines.push(...page.frontMatter);
  if (page.folio.length > 0) {
    writer.blank();
    writer.lines.push(`== ${escapeLabel(page.folio.map(({ line }) => line.print).join(' '))} ==`);
    for (const line of page.credits) writer.marked('@', line);
  }
  for (const article of page.articles) writer.article(article);
  return writer;
}

class PageWriter {
  readonly lines: string[] = [];
  readonly places: Place[] = [];
  decisions = 0;

  constructor(private readonly options: WriteOptions) {}

  blank(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
  }

  article(article: Article & { readonly genre: string }): void {
    this.blank();
    // Where it begins, and what heads it.
    this.place(article.risks, 2);
    this.head(article);
    article.blocks.forEach((block, i) => {
      if (i > 0 || !article.jumpIn) this.blank();
      this.block(block, i === 0 && article.jumpIn !== null);
    });
    if (article.jumpOut) {
      const above = lastLine(article.blocks);
      const { line } = article.jumpOut;
      // A blank line above the jump says that the paragraph has ended.
      if (!above || (above.endsSentence && above.row !== line.row && line.gap)) this.blank();
      this.decisions++;
      this.marked('>>', line);
    }
    for (const { print, risk } of article.signatures) {
      this.place([risk]);
      this.marked('@', { print });
    }
  }

  private head({ head, bylines, jumpIn, genre }: Article & { readonly genre: string }): void {
    for (const line of head?.standing ?? []) this.marked('#*', line);
    for (const line of head?.kicker ?? []) this.marked('#-', line);
    for (const line of head?.main ?? []) this.marked('#', line);
    for (const line of head?.deck ?? []) this.marked('#+', line);
    if (!head?.main.length && !jumpIn) this.lines.push(`# {.${genre}}`);
    if (jumpIn) this.marked('<<', jumpIn.line);
    for (const { line, wrong } of bylines) {
      this.place([['byline-kind', wrong]]);
      this.marked('@', line);
    }
    for (const part of [head?.standing, head?.kicker, head?.deck]) if (part?.length) this.decisions++;
    if (jumpIn) this.decisions++;
  }

  private block(block: Block, continues: boolean): void {
    switch (block.kind) {
      case 'paragraph':
        this.paragraph(block, continues);
        break;
      case 'picture':
        this.picture(block);
        break;
      case 'display':
        this.place([['text-kind', block.wrong]]);
        this.lines.push(`~~~ ${block.is}`, ...block.lines.map((line) => escapeStart(this.inline(line))), '~~~');
        break;
      case 'crosshead':
        this.place([['headline-kind', Math.max(block.wrong, block.head.headline.wrong)]]);
        for (const line of block.head.headline.lines) this.marked('##', line);
        for (const { line } of block.head.bylines) this.marked('@', line);
    }
  }

  private paragraph({ lines }: Paragraph, continues: boolean): void {
    const first = this.lines.length;
    for (const { text, columnBreak, risks } of this.written(lines)) {
      if (columnBreak) this.lines.push('|');
      this.place(risks, columnBreak || this.lines.length === first ? 1 : 0);
      this.lines.push(escapeStart(text));
    }
    // A continuation that begins with a paragraph of its own keeps the indent that says so.
    if (continues && lines[0]!.line.indent >= 2) this.lines[first] = `\u3000${this.lines[first]}`;
  }

  private picture({ lines, credits, wrong }: Picture): void {
    this.place([['caption-kind', wrong]]);
    const texts = lines.map((line) => ({ line, columnBreak: false, risks: [] }));
    const [first, ...rest] = this.written(texts);
    this.lines.push(`! ${escapeBraces(first!.text)}`);
    for (const { text } of rest) this.lines.push(escapeStart(text));
    for (const { line, wrong } of credits) {
      this.place([['byline-kind', wrong]]);
      this.marked('@', line);
    }
  }

  marked(marker: string, words: Words): void {
    this.lines.push(`${marker} ${escapeBraces(this.inline(words))}`);
  }

  private written(lines: Paragraph['lines']): WrittenLine[] {
    return this.options.reflow ? reflow(lines, this.inline) : asPrinted(lines, this.inline);
  }

  /** A line's words with what is to be said of them, or of as much as the line is of its row. */
  private readonly inline = (words: Words): string => {
    const line = 'line' in words ? words.line : 'row' in words ? words : null;
    const marks = line && line.print === words.print ? this.options.marks?.(line.row) : null;
    return marks ? escapeMarked(words.print, marks) : escapeInline(words.print);
  };

  /** The next line is where decisions, so many of them, may be wrong. */
  private place(risks: readonly Risk[], decisions = 1): void {
    this.decisions += decisions;
    if (risks.length > 0) this.places.push({ line: this.lines.length, risks });
  }
}

/** Printed words, and the line that they are where they are one. */
type Words = Line | HeadlineLine | { readonly print: string };

interface WrittenLine {
  /** With its inline forms and escapes. */
  readonly text: string;
  readonly columnBreak: boolean;
  readonly risks: readonly Risk[];
}

function asPrinted(lines: Paragraph['lines'], inline: (line: Line) => string): WrittenLine[] {
  return lines.map(({ line, columnBreak, risks }) => ({ text: inline(line), columnBreak, risks }));
}

/** One line, except that a hyphen at a line's end keeps its place there: whether it belongs to the word, reading decides. */
function reflow(lines: Paragraph['lines'], inline: (line: Line) => string): WrittenLine[] {
  const result: WrittenLine[] = [];
  let parts: string[] = [];
  let risks: Risk[] = [];
  lines.forEach(({ line, risks: own }, i) => {
    const next = lines[i + 1]?.line.print ?? '';
    parts.push(inline(line));
    risks = greatest(risks, own);
    if (next !== '' && !/[-¬⸗\u00ad]$/u.test(line.print)) {
      parts.push(separator(line.print, next));
      return;
    }
    result.push({ text: parts.join(''), columnBreak: false, risks });
    parts = [];
    risks = [];
  });
  return result;
}

/** Of each kind the one that is likeliest. */
function greatest(risks: readonly Risk[], others: readonly Risk[]): Risk[] {
  const all = [...risks, ...others];
  return all.filter(([kind, likelihood], i) =>
    all.every(([other, rival], k) => other !== kind || rival < likelihood || (rival === likelihood && k >= i)),
  );
}

function lastLine(blocks: readonly Block[]): Line | undefined {
  const last = blocks.at(-1);
  return last?.kind === 'paragraph' ? last.lines.at(-1)!.line : undefined;
}
