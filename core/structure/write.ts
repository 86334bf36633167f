import type { Locale } from '../locale';
import type { Article } from './articles';
import type { Block, Picture } from './bodies';
import type { Doubt, DoubtKind } from './doubts';
import { explain } from './doubts';
import type { Folio, HeadlineLine, Paragraph, ParagraphLine } from './elements';
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
  const writer = new PageWriter(options);
  writer.lines.push(...page.frontMatter);
  if (page.folio.length > 0) {
    writer.blank();
    writer.lines.push(`== ${escapeLabel(page.folio.map(({ line }) => line.print).join(' '))} ==`);
    for (const line of page.credits) writer.marked('@', line);
  }
  for (const article of page.articles) writer.article(article);
  return { transcript: `${writer.lines.join('\n')}\n`, doubts: writer.doubts };
}

class PageWriter {
  readonly lines: string[] = [];
  readonly doubts: Doubt[] = [];

  constructor(private readonly options: WriteOptions) {}

  blank(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
  }

  article(article: Article & { readonly genre: string }): void {
    this.blank();
    for (const doubt of article.doubts) this.doubt(doubt);
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
      this.marked('>>', line);
    }
    if (article.signatureDoubtful) this.doubt('signature');
    for (const print of article.signatures) this.marked('@', { print });
  }

  private head({ head, bylines, jumpIn, genre }: Article & { readonly genre: string }): void {
    for (const line of head?.standing ?? []) this.marked('#*', line);
    for (const line of head?.kicker ?? []) this.marked('#-', line);
    for (const line of head?.main ?? []) this.marked('#', line);
    for (const line of head?.deck ?? []) this.marked('#+', line);
    if (!head && !jumpIn) this.lines.push(`# {.${genre}}`);
    if (jumpIn) this.marked('<<', jumpIn.line);
    for (const line of bylines) this.marked('@', line);
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
        if (block.doubtful) this.doubt('text-kind');
        this.lines.push(`~~~ ${block.is}`, ...block.lines.map((line) => escapeStart(this.inline(line))), '~~~');
        break;
      case 'crosshead':
        if (block.doubtful) this.doubt('headline-kind');
        for (const line of block.head.headline.lines) this.marked('##', line);
        for (const line of block.head.bylines) this.marked('@', line);
    }
  }

  private paragraph({ lines, doubtful }: Paragraph, continues: boolean): void {
    if (doubtful) this.doubt('text-kind');
    // A continuation that begins with a paragraph of its own keeps the indent that says so.
    let indent = continues && lines[0]!.line.indent >= 2 ? '\u3000' : '';
    for (const { text, columnBreak, doubt } of this.written(lines)) {
      if (columnBreak) this.lines.push('|');
      if (doubt) this.doubt(doubt);
      this.lines.push(indent + escapeStart(text));
      indent = '';
    }
  }

  private picture({ lines, credits, doubtful }: Picture): void {
    if (doubtful) this.doubt('caption-kind');
    const texts = lines.map((line) => ({ line, columnBreak: false, doubt: null }));
    const [first, ...rest] = this.written(texts);
    this.lines.push(`! ${escapeBraces(first!.text)}`);
    for (const { text } of rest) this.lines.push(escapeStart(text));
    for (const line of credits) this.marked('@', line);
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

  private doubt(kind: DoubtKind): void {
    const reason = explain(kind, this.options.locale);
    this.lines.push(`% ? ${reason}`);
    this.doubts.push({ line: this.lines.length, reason });
  }
}

/** Printed words, and the line that they are where they are one. */
type Words = Line | HeadlineLine | { readonly print: string };

interface WrittenLine {
  /** With its inline forms and escapes. */
  readonly text: string;
  readonly columnBreak: boolean;
  readonly doubt: ParagraphLine['doubt'];
}

function asPrinted(lines: Paragraph['lines'], inline: (line: Line) => string): WrittenLine[] {
  return lines.map(({ line, columnBreak, doubt }) => ({ text: inline(line), columnBreak, doubt }));
}

/** One line, except that a hyphen at a line's end keeps its place there: whether it belongs to the word, reading decides. */
function reflow(lines: Paragraph['lines'], inline: (line: Line) => string): WrittenLine[] {
  const result: WrittenLine[] = [];
  let parts: string[] = [];
  let doubt: ParagraphLine['doubt'] = null;
  lines.forEach(({ line, doubt: doubtHere }, i) => {
    const next = lines[i + 1]?.line.print ?? '';
    parts.push(inline(line));
    doubt ??= doubtHere;
    if (next !== '' && !/[-¬⸗\u00ad]$/u.test(line.print)) {
      parts.push(separator(line.print, next));
      return;
    }
    result.push({ text: parts.join(''), columnBreak: false, doubt });
    parts = [];
    doubt = null;
  });
  return result;
}

function lastLine(blocks: readonly Block[]): Line | undefined {
  const last = blocks.at(-1);
  return last?.kind === 'paragraph' ? last.lines.at(-1)!.line : undefined;
}
