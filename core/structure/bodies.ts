import { creditsPage, isPictureCredit } from './attribution';
import type { BylineElement, Display, Element, Folio, Headline, JumpElement, Paragraph } from './elements';
import { scoreArticleBreak } from './evidence/article-break';
import { standsBelow } from './evidence/geometry';
import type { Habits } from './habits';
import type { Line } from './line';

/** A caption and what credits its picture. */
export interface Picture {
  readonly kind: 'picture';
  readonly lines: readonly Line[];
  readonly credits: BylineElement[];
  /** How likely it is something else, 0 to 1. */
  readonly wrong: number;
}

/** A headline with the bylines that stand by it. */
export interface Head {
  readonly kind: 'head';
  readonly headline: Headline;
  readonly bylines: BylineElement[];
}

/** A headline within an article. */
export interface Crosshead {
  readonly kind: 'crosshead';
  readonly head: Head;
  readonly wrong: number;
}

export type Block = Paragraph | Picture | Crosshead | Display;

/** The text of one article on this page, its head aside. */
export interface Body {
  readonly jumpIn: JumpElement | null;
  readonly bylines: BylineElement[];
  readonly blocks: Block[];
  readonly signatures: BylineElement[];
  jumpOut: JumpElement | null;
  /** Headlines that stand between its columns. */
  readonly inside: Head[];
  /** Advertisements that stand among its columns. */
  readonly asides: Display[];
  /** Nothing but words speaks for an article beginning here: it may be the text above that goes on. */
  readonly mayGoOn: boolean;
}

/** What stands between two bodies, before the first or after the last, in order. */
export type Gap = (Head | Picture | Display)[];

export interface PageParts {
  /** The page's printed label, the words of its head and foot together; empty where none is printed. */
  readonly folio: readonly Folio[];
  /** Who made the page. */
  readonly credits: readonly Line[];
  readonly bodies: readonly Body[];
  /** One more than there are bodies: `gaps[i]` stands before `bodies[i]`. */
  readonly gaps: readonly Gap[];
}

/** Between two paragraphs for which less speaks, in points, no article ends without a headline: `heads` is not even asked. */
const UNLIKELY = -1;

/** Parts a page's elements into the texts of its articles and what stands between them. */
export function readBodies(elements: readonly Element[], habits: Habits): PageParts {
  const hasFolio = elements.some(({ kind }) => kind === 'folio');
  const reader = new BodyReader(habits, hasFolio);
  elements.forEach((element, i) => {
    reader.read(element, elements[i + 1]);
  });
  return reader.finish();
}

class BodyReader {
  private readonly folio: Folio[] = [];
  private readonly credits: Line[] = [];
  private readonly bodies: Body[] = [];
  private readonly gaps: Gap[] = [];
  private gap: Gap = [];
  private body: Body | null = null;
  /** Bylines that open the text below them. */
  private opening: BylineElement[] = [];
  /** What a credit below would belong to. */
  private above: Head | Picture | Body | null = null;

  constructor(
    private readonly habits: Habits,
    private readonly hasFolio: boolean,
  ) {}

  read(element: Element, below: Element | undefined): void {
    switch (element.kind) {
      case 'paragraph':
        this.readParagraph(element);
        break;
      case 'headline':
        this.readHeadline(element);
        break;
      case 'byline':
        this.readByline(element, below);
        break;
      case 'caption': {
        const { lines, inside, wrong } = element;
        const picture: Picture = { kind: 'picture', lines, credits: [], wrong };
        this.above = picture;
        if (inside && this.body) this.body.blocks.push(picture);
        else this.gap.push(picture);
        return;
      }
      case 'display':
        this.readDisplay(element);
        return;
      case 'jump-in':
        this.open({ jumpIn: element });
        return;
      case 'jump-out':
        if (!this.body || this.body.jumpOut || this.gap.length > 0) this.open({});
        this.body!.jumpOut = element;
        return;
      case 'folio':
        this.folio.push(element);
    }
  }

  finish(): PageParts {
    if (this.opening.length > 0) this.open({});
    this.partDisplays();
    return { folio: this.folio, credits: this.credits, bodies: this.bodies, gaps: [...this.gaps, this.gap] };
  }

  private readParagraph(paragraph: Paragraph): void {
    const { body } = this;
    const heads = this.gap.some(({ kind }) => kind === 'head');
    const last = body?.blocks.findLast((block) => block.kind === 'paragraph');
    if (body && !heads && !body.jumpOut && this.opening.length === 0) {
      const score = last ? scoreArticleBreak(last, paragraph, body.signatures.length > 0, this.habits) : -Infinity;
      if (score <= UNLIKELY) {
        body.blocks.push(...this.takePictures(), paragraph);
        this.above = body;
        return;
      }
      this.open({ mayGoOn: true });
    } else {
      this.open({});
    }
    this.body!.blocks.push(paragraph);
  }

  /** A table belongs to the text above it, or to the headline; what becomes of an advertisement, what stands below tells. */
  private readDisplay(display: Display): void {
    const heads = this.gap.some(({ kind }) => kind === 'head');
    const last = this.gap.at(-1);
    const headed = last?.kind === 'head' && standsBelow(last.headline.lines.at(-1)!.line, display.lines[0]!);
    if (display.inside && this.body) this.body.asides.push(display);
    else if (display.is === 'ad' && !headed) this.gap.push(display);
    else if (this.body && !heads && !this.body.jumpOut) this.body.blocks.push(...this.takePictures(), display);
    else {
      this.open({});
      this.body!.blocks.push(display);
    }
  }

  /** Pictures that stand before what goes on; what else the gap holds stands alone. */
  private takePictures(): Picture[] {
    const pictures = this.gap.filter((part) => part.kind === 'picture');
    this.body!.asides.push(...this.gap.filter((part) => part.kind === 'display'));
    this.gap = [];
    return pictures;
  }

  private readHeadline(headline: Headline): void {
    const head: Head = { kind: 'head', headline, bylines: [] };
    if (headline.inside && this.body) this.body.inside.push(head);
    else this.gap.push(head);
    this.above = head;
  }

  /**
   * Who made the page is credited below its label. A credit of a picture belongs to the picture above it; a byline directly below a headline to that; one that stands with the
   * text below it opens that text; any other signs the text above.
   */
  private readByline(byline: BylineElement, below: Element | undefined): void {
    const { above } = this;
    const { line } = byline;
    if (this.hasFolio && line.byline && creditsPage(line.byline)) {
      this.credits.push(line);
      return;
    }
    if (above && 'kind' in above) {
      if (above.kind === 'head') {
        above.bylines.push(byline);
        return;
      }
      if (above.credits.length > 0 || isPictureCredit(line) || !line.gap) {
        above.credits.push(byline);
        return;
      }
    }
    const opens =
      below?.kind === 'paragraph' && (!this.body || (line.gap && !below.lines[0]!.line.gap) || authors(line));
    if (opens || !this.body) this.opening.push(byline);
    else this.body.signatures.push(byline);
  }

  private open({ jumpIn = null, mayGoOn = false }: { jumpIn?: JumpElement | null; mayGoOn?: boolean }): void {
    this.partDisplays();
    this.body = this.push({ jumpIn, bylines: this.opening, mayGoOn: mayGoOn && !this.body?.blocks.every(isDisplay) });
    this.opening = [];
    this.above = this.body;
  }

  /** An advertisement between two texts is read as a text is: there may be a headline to it. Where sizes are known, they tell. */
  private partDisplays(): void {
    if (this.habits.measured) return;
    const parts = this.gap;
    this.gap = [];
    for (const part of parts) {
      if (part.kind !== 'display') {
        this.gap.push(part);
        continue;
      }
      const goesOn = this.gap.length === 0 && this.body?.blocks.every(isDisplay) === true && !this.body.jumpOut;
      this.body = this.push({ jumpIn: null, bylines: [], mayGoOn: goesOn });
      this.body.blocks.push(part);
    }
  }

  private push(begun: Pick<Body, 'jumpIn' | 'bylines' | 'mayGoOn'>): Body {
    const body: Body = { ...begun, blocks: [], signatures: [], jumpOut: null, inside: [], asides: [] };
    this.gaps.push(this.gap);
    this.gap = [];
    this.bodies.push(body);
    return body;
  }
}

function isDisplay({ kind }: Block): boolean {
  return kind === 'display';
}

/** Whether a byline names its author the way that stands above a text: By …, Von …, Par … */
function authors(line: Line): boolean {
  return line.byline?.credits.some(({ role }) => role === 'author') ?? false;
}
