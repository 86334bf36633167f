import type { Risk } from './doubts/risk';
import type { DisplayEvidence } from './evidence/display';
import { isInOtherColumn } from './geometry';
import type { LabelledLine } from './label-lines';
import { Label } from './labels';
import type { Line } from './line';

/** A paragraph's printed lines. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: ParagraphLine[];
}

export interface ParagraphLine {
  readonly line: Line;
  /** A column ends above it, in the middle of the paragraph. */
  readonly columnBreak: boolean;
  /** Whether a paragraph begins here or goes on may be wrong, whether this is text at all, and whether it stands in its place. */
  readonly risks: readonly Risk[];
}

/** Lines that stand together as a headline or a part of one. */
export interface Headline {
  readonly kind: 'headline';
  readonly lines: HeadlineLine[];
  /** It stands in the middle of a paragraph's text, between two columns. */
  inside: boolean;
  /** How likely it is something else, 0 to 1. */
  wrong: number;
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
  wrong: number;
}

/** A table, verse or an advertisement: set line by line. */
export interface Display {
  readonly kind: 'display';
  readonly is: DisplayEvidence['kind'];
  readonly lines: Line[];
  inside: boolean;
  wrong: number;
}

export interface BylineElement {
  readonly kind: 'byline';
  readonly line: Line;
  inside: boolean;
  readonly wrong: number;
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
    const wrong = 1 - likelihood;
    const risks: Risk[] = [
      ['paragraph-break', label === Label.Open ? 1 - opens : opens],
      ['text-kind', wrong],
      ...(line.moved ? ([[`moved-${line.moved}`, 1]] as const) : []),
    ];
    switch (label) {
      case Label.Open:
        this.openParagraph(line, risks);
        break;
      case Label.Run:
        if (this.paragraph) this.continueParagraph(this.paragraph, line, risks);
        else this.openParagraph(line, risks);
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
            wrong,
          });
        }
        break;
      case Label.Head:
      case Label.HeadRun:
        if (label === Label.HeadRun && last?.kind === 'headline') {
          last.lines.push({ text: line.text, print: line.print, line });
          last.wrong = Math.max(last.wrong, wrong);
        } else
          this.push({
            kind: 'headline',
            lines: [{ text: line.text, print: line.print, line }],
            inside: false,
            wrong,
          });
        break;
      case Label.Caption:
      case Label.CaptionRun:
        if (label === Label.CaptionRun && last?.kind === 'caption') {
          last.lines.push(line);
          last.wrong = Math.max(last.wrong, wrong);
        } else this.push({ kind: 'caption', lines: [line], inside: false, wrong });
        break;
      case Label.Display:
      case Label.DisplayRun:
        if (label === Label.DisplayRun && last?.kind === 'display') last.lines.push(line);
        else this.push({ kind: 'display', is: line.display.kind, lines: [line], inside: false, wrong });
        break;
      case Label.Byline:
        this.push({ kind: 'byline', line, inside: false, wrong });
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

  private openParagraph(line: Line, risks: readonly Risk[]): void {
    this.paragraph = { kind: 'paragraph', lines: [{ line, columnBreak: false, risks }] };
    this.push(this.paragraph);
  }

  private continueParagraph(paragraph: Paragraph, line: Line, risks: readonly Risk[]): void {
    const across = this.last !== paragraph;
    if (across)
      for (let i = this.elements.length - 1; this.elements[i] !== paragraph; i--) markInside(this.elements[i]!);
    const above = paragraph.lines.at(-1)?.line.geometry;
    const isElsewhere = above && line.geometry ? isInOtherColumn(above, line.geometry) : line.gap;
    paragraph.lines.push({ line, columnBreak: isElsewhere || across, risks });
    this.last = paragraph;
  }
}

function markInside(element: Element): void {
  if ('inside' in element) element.inside = true;
}
