import type { Block, Body, Gap, Head, PageParts, Picture } from './bodies';
import type { Risk } from './doubts/risk';
import type { BylineElement, Display, JumpElement, Paragraph } from './elements';
import { settingOfPicture } from './evidence/geometry';
import type { Habits } from './habits';
import type { HeadParts } from './headline-parts';
import { partsOf, type ReadGap, readGaps } from './heads';
import type { Line } from './line';
import { Overlap, textOf } from './overlap';

/** What an article of the page prints, in the order in which a transcript says it. */
export interface Article {
  readonly head: HeadParts | null;
  readonly bylines: BylineElement[];
  readonly jumpIn: JumpElement | null;
  readonly blocks: Block[];
  readonly signatures: readonly { readonly print: string; readonly risk: Risk }[];
  readonly jumpOut: JumpElement | null;
  /** What may be wrong about where it begins and about its head. */
  readonly risks: readonly Risk[];
}

/** A picture goes with the article that holds this share of its caption's words, by weight. */
const PICTURE_SHARE = 0.45;
/** What it counts beside these words that a picture stands between a text and its headline, or beyond it. */
const ENCLOSED = 0.4;
const BEYOND = 0.1;
/** So many texts of an article on either side are held against a caption. */
const REACH = 4;

/** Puts heads, texts and pictures of a page together. */
export function composeArticles(parts: PageParts, habits: Habits): Article[] {
  return new Composer(parts, habits).compose();
}

/** The text of an article, as it grows over the gaps that it goes on across. */
interface Growing {
  readonly body: Body;
  /** The first of the texts that it is made of. */
  readonly index: number;
  readonly fromAbove: readonly Head[];
  /** How the gap was read before which it begins. */
  readonly began: ReadGap;
  /** The least likely of the readings by which it goes on. */
  readonly sureness: number;
}

class Composer {
  private readonly overlap: Overlap;
  private readonly articles: Article[] = [];
  /** The article of the text above. */
  private ended: Article | null = null;
  private growing: Growing | null = null;
  private early: Picture[] = [];
  /** The last picture that stands alone, its article, and the gap that it stands in. */
  private group: { readonly index: number; readonly last: Picture; readonly article: Article } | null = null;

  constructor(
    private readonly parts: PageParts,
    habits: Habits,
  ) {
    this.overlap = new Overlap(parts.bodies.map(textOf));
    this.readings = readGaps(parts, this.overlap, habits);
    this.readings.forEach(({ kind }, i) => {
      this.firsts.push(kind === 'end' ? i : this.firsts[i - 1]!);
    });
  }

  private readonly readings: readonly ReadGap[];
  /** For each text the first of those that are one article with it. */
  private readonly firsts: number[] = [];

  compose(): Article[] {
    for (const [i, gap] of this.parts.gaps.entries()) {
      const reading = this.readings[i]!;
      const below = this.parts.bodies[i];
      if (reading.kind === 'end') {
        const heads = gap.filter((part) => part.kind === 'head');
        if (this.growing) this.end(this.growing, heads.slice(0, reading.above), reading);
        this.placeRest(gap, i, reading);
        if (!below) break;
        const fromAbove = heads.slice(heads.length - reading.below);
        this.growing = { body: below, index: i, fromAbove, began: reading, sureness: 1 };
        below.blocks.push(...this.early);
        this.early = [];
      } else if (this.growing && below) {
        this.goOn(this.growing, gap, reading, below);
      }
    }
    return this.articles;
  }

  /** Makes an article of the text that ends above a gap. */
  private end(growing: Growing, fromBelow: readonly Head[], ended: ReadGap): void {
    this.ended = composeArticle(growing, fromBelow, ended, this.overlap);
    this.articles.push(this.ended);
    this.articles.push(...growing.body.asides.map(displayAlone));
    this.growing = null;
  }

  private goOn(growing: Growing, gap: Gap, reading: ReadGap, below: Body): void {
    const { body } = growing;
    for (const part of gap) {
      if (part.kind !== 'head') body.blocks.push(part);
      else if (reading.kind === 'crosshead') body.blocks.push(crosshead(part, reading));
      else body.inside.push(part);
    }
    this.growing = {
      ...growing,
      body: continueBody(body, below),
      sureness: reading.kind === 'crosshead' ? growing.sureness : Math.min(growing.sureness, reading.probability),
    };
  }

  /** What a gap holds beside the heads of the texts around it. */
  private placeRest(gap: Gap, index: number, { above, below }: ReadGap): void {
    const heads = gap.filter((part) => part.kind === 'head').length;
    let passed = 0;
    for (const part of gap) {
      if (part.kind === 'head') {
        if (passed >= above && passed < heads - below) this.articles.push(headAlone(part, this.overlap));
        passed++;
      } else if (part.kind === 'display') this.articles.push(displayAlone(part));
      else {
        const place = {
          above: passed < above ? ENCLOSED : passed > 0 ? -BEYOND : 0,
          below: passed > heads - below ? ENCLOSED : passed < heads ? -BEYOND : 0,
        };
        this.placePicture(part, index, place);
      }
    }
  }

  private placePicture(picture: Picture, index: number, place: Readonly<Record<'above' | 'below', number>>): void {
    const { bodies } = this.parts;
    const caption = picture.lines.map(({ text }) => text).join(' ');
    const shareOf = (i: number, line: Line | undefined): number =>
      bodies[i] ? this.shareOfArticle(caption, i) + settingOfPicture(picture.lines[0]!, line) : -1;
    const above = place.above + shareOf(index - 1, bodies[index - 1]?.blocks.findLast(isParagraph)?.lines.at(-1)?.line);
    const below = place.below + shareOf(index, bodies[index]?.blocks.find(isParagraph)?.lines[0]?.line);
    if (Math.max(above, below) < PICTURE_SHARE) this.standAlone(picture, index);
    else if (above >= below) this.ended?.blocks.push(picture);
    else this.early.push(picture);
  }

  /** Pictures that stand one below the other share the credit below the last. */
  private standAlone(picture: Picture, index: number): void {
    const { group } = this;
    const joins = group !== null && group.index === index && group.last.credits.length === 0;
    const article = joins ? group.article : pictureAlone(picture);
    if (joins) article.blocks.push(picture);
    else this.articles.push(article);
    this.group = { index, last: picture, article };
  }

  /** The share of the words' weight that the article holds which the text at `index` is of. */
  private shareOfArticle(words: string, index: number): number {
    const first = this.firsts[index]!;
    let last = index;
    while (last + 1 < this.parts.bodies.length && this.firsts[last + 1] === first && last - index < REACH) last++;
    return this.overlap.shareOfAny(words, Math.max(first, index - REACH), last);
  }
}

function crosshead(head: Head, { probability }: ReadGap): Block {
  return { kind: 'crosshead', head, wrong: 1 - probability };
}

/** The text of an article that goes on below a gap. */
function continueBody(above: Body, below: Body): Body {
  above.blocks.push(...below.blocks);
  above.bylines.push(...below.bylines);
  above.inside.push(...below.inside);
  above.asides.push(...below.asides);
  above.signatures.push(...below.signatures);
  above.jumpOut = below.jumpOut;
  return above;
}

function composeArticle(
  { body, index, fromAbove, began, sureness }: Growing,
  fromBelow: readonly Head[],
  ended: ReadGap,
  overlap: Overlap,
): Article {
  const group = [...fromAbove, ...body.inside, ...fromBelow];
  const head = group.length > 0 ? partsOf(group, overlap, index) : null;
  const risks: Risk[] = [
    [body.mayGoOn ? 'article-break' : 'headline-place', 1 - Math.min(began.probability, ended.probability, sureness)],
  ];
  if (group.length > 0) risks.push(['headline-kind', Math.max(...group.map(({ headline }) => headline.wrong))]);
  if (body.inside.length > 0) risks.push(['headline-inside', 1]);
  if (head) risks.push(['headline-parts', 1 - head.probability]);
  else if (!body.jumpIn && !isAdvertisement(body)) risks.push(['no-headline', 1]);
  return {
    head,
    bylines: [...group.flatMap(({ bylines }) => bylines), ...body.bylines],
    jumpIn: body.jumpIn,
    blocks: [...body.blocks],
    signatures: body.signatures.map(({ line, wrong }) => ({ print: line.print, risk: ['byline-kind', wrong] })),
    jumpOut: body.jumpOut,
    risks,
  };
}

const nothing = { jumpIn: null, jumpOut: null } as const;

/** What is nothing but an advertisement needs no headline. */
function isAdvertisement({ blocks }: Body): boolean {
  return blocks.length > 0 && blocks.every((block) => block.kind === 'display' && block.is === 'ad');
}

function headAlone(head: Head, overlap: Overlap): Article {
  return {
    ...nothing,
    head: partsOf([head], overlap, null),
    bylines: head.bylines,
    blocks: [],
    signatures: [],
    risks: [
      ['headline-kind', head.headline.wrong],
      ['headline-alone', 1],
    ],
  };
}

function displayAlone(display: Display): Article {
  return { ...nothing, head: null, bylines: [], blocks: [display], signatures: [], risks: [] };
}

function pictureAlone(picture: Picture): Article {
  return { ...nothing, head: null, bylines: [], blocks: [picture], signatures: [], risks: [['picture-alone', 1]] };
}

function isParagraph(block: Block): block is Paragraph {
  return block.kind === 'paragraph';
}
