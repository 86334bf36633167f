import { isInOtherColumn } from './geometry';
import type { LabelledLine } from './label-lines';
import { Label } from './labels';
import type { Line } from './line';

/** A paragraph's printed lines. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: ParagraphLine[];
  readonly doubtful: boolean;
}

export interface ParagraphLine {
  readonly line: Line;
  /** A column ends above it, in the middle of the paragraph. */
  readonly columnBreak: boolean;
  /** What was hard to tell: whether a paragraph begins here or goes on, whether this is text at all. */
  readonly doubt: 'paragraph-break' | 'text-kind' | null;
}

/** Lines that stand together as a headline or a part of one. */
export interface Headline {
  readonly kind: 'headline';
  readonly lines: HeadlineLine[];
  /** It stands in the middle of a paragraph's text, between two columns. */
  inside: boolean;
  readonly doubtful: boolean;
}

export interface HeadlineLine {
  readonly text: string;
  readonly print: string;
  readonly line: Line;
}

export interface Caption {
  readonly kind: 'caption';
  readonly lines: Line[];
  inside: boolean;
  readonly doubtful: boolean;
}

/** A table, or an advertisement: set line by line. */
export interface Display {
  readonly kind: 'display';
  readonly is: 'table' | 'ad';
  readonly lines: Line[];
  readonly doubtful: boolean;
}

export interface BylineElement {
  readonly kind: 'byline';
  readonly line: Line;
  inside: boolean;
  readonly doubtful: boolean;
}

export interface JumpElement {
  readonly kind: 'jump-out' | 'jump-in';
  readonly line: Line;
}

export interface Folio {
  readonly kind: 'folio';
  readonly line: Line;
}

export type Element = Paragraph | Headline | Caption | Display | BylineElement | JumpElement | Folio;

/** A reading that is less likely than this is a guess. */
const SURE = 0.9;
/** The same of a paragraph's beginning or going on. */
const SURE_OF_BREAK = 0.85;

/** Gathers labelled lines into paragraphs, headlines and the rest, in the order of the page. */
export function gatherElements(labelled: readonly LabelledLine[]): Element[] {
  const gatherer = new Gatherer();
  for (const each of labelled) gatherer.add(each);
  return gatherer.elements;
}

class Gatherer {
  readonly elements: Element[] = [];
  /** The paragraph that text may go on with, across what stands between its columns. */
  private paragraph: Paragraph | null = null;
  /** What the line above belongs to. */
  private last: Element | null = null;

  add({ line, label, likelihood, opens }: LabelledLine): void {
    const { last } = this;
    const doubtful = likelihood < SURE;
    const wavers = Math.max(opens, 1 - opens) < SURE_OF_BREAK;
    switch (label) {
      case Label.Open:
        this.openParagraph(line, doubtful, wavers);
        break;
      case Label.Run:
        if (this.paragraph)
          this.continueParagraph(
            this.paragraph,
            line,
            wavers ? 'paragraph-break' : doubtful && line.gap ? 'text-kind' : null,
          );
        else this.openParagraph(line, doubtful, wavers);
        break;
      case Label.Letter:
        if (last?.kind === 'headline' && last.lines.at(-1)!.line.letter) {
          const { text, print, line: first } = last.lines.pop()!;
          last.lines.push({ text: text + line.text, print: print + line.print, line: first });
        } else {
          this.push({
            kind: 'headline',
            lines: [{ text: line.text, print: line.print, line }],
            inside: false,
            doubtful,
          });
        }
        break;
      case Label.Head:
      case Label.HeadRun:
        if (label === Label.HeadRun && last?.kind === 'headline')
          last.lines.push({ text: line.text, print: line.print, line });
        else
          this.push({
            kind: 'headline',
            lines: [{ text: line.text, print: line.print, line }],
            inside: false,
            doubtful,
          });
        break;
      case Label.Caption:
      case Label.CaptionRun:
        if (label === Label.CaptionRun && last?.kind === 'caption') last.lines.push(line);
        else this.push({ kind: 'caption', lines: [line], inside: false, doubtful });
        break;
      case Label.Display:
      case Label.DisplayRun:
        if (label === Label.DisplayRun && last?.kind === 'display') last.lines.push(line);
        else this.push({ kind: 'display', is: line.display.kind, lines: [line], doubtful });
        break;
      case Label.Byline:
        this.push({ kind: 'byline', line, inside: false, doubtful });
        break;
      case Label.Folio:
        this.push({ kind: 'folio', line });
        break;
      default:
        this.push({ kind: label === Label.JumpIn ? 'jump-in' : 'jump-out', line });
        this.paragraph = null;
    }
  }

  private push(element: Element): void {
    this.elements.push(element);
    this.last = element;
  }

  private openParagraph(line: Line, doubtful: boolean, wavers: boolean): void {
    this.paragraph = {
      kind: 'paragraph',
      lines: [{ line, columnBreak: false, doubt: wavers ? 'paragraph-break' : null }],
      doubtful,
    };
    this.push(this.paragraph);
  }

  private continueParagraph(paragraph: Paragraph, line: Line, doubt: ParagraphLine['doubt']): void {
    const across = this.last !== paragraph;
    if (across)
      for (let i = this.elements.length - 1; this.elements[i] !== paragraph; i--) markInside(this.elements[i]!);
    const above = paragraph.lines.at(-1)?.line.geometry;
    const isElsewhere = above && line.geometry ? isInOtherColumn(above, line.geometry) : line.gap;
    paragraph.lines.push({ line, columnBreak: isElsewhere || across, doubt });
    this.last = paragraph;
  }
}

function markInside(element: Element): void {
  if (element.kind === 'headline' || element.kind === 'caption' || element.kind === 'byline') element.inside = true;
}
