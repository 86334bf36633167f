import type { Block, Body, Head, PageParts, Picture } from './bodies';
import { type Display, DOUBT, type JumpElement, type Paragraph } from './elements';
import { settingOfPicture } from './evidence/geometry';
import type { Habits } from './habits';
import type { HeadParts } from './headline-parts';
import { assignHeads, type GapReading, partsOf } from './heads';
import { joinForReading } from './joined';
import type { Line } from './line';
import { Overlap } from './overlap';

/** What an article of the page prints, in the order in which a transcript says it. */
export interface Article {
  readonly head: HeadParts | null;
  readonly bylines: Line[];
  readonly jumpIn: JumpElement | null;
  readonly blocks: Block[];
  readonly signatures: string[];
  /** That the text ends in a signature is a guess. */
  readonly signatureDoubtful?: boolean;
  readonly jumpOut: JumpElement | null;
  readonly doubts: readonly ArticleDoubt[];
}

export type ArticleDoubt =
  /** The headline could be text. */
  | 'headline-kind'
  /** It was hard to tell which text the headline belongs to. */
  | 'headline-place'
  /** No text was found for the headline. */
  | 'headline-alone'
  /** No headline was found for the text. */
  | 'no-headline'
  /** The headline was read between two columns of the text. */
  | 'headline-inside'
  /** What is kicker, headline and deck was hard to tell. */
  | 'headline-parts'
  /** That an article begins here is a guess. */
  | 'article-break'
  /** The picture may belong to an article beside it. */
  | 'picture-alone'
  /** It may not be print at all. */
  | 'specks';

/** A picture goes with the article that holds this share of its caption's words, by weight. */
const PICTURE_SHARE = 0.45;

/** Puts heads, texts and pictures of a page together. */
export function composeArticles(parts: PageParts, habits: Habits): Article[] {
  const overlap = new Overlap(parts.bodies.map(textOf));
  const readings = assignHeads(parts, overlap, habits);
  const articles: Article[] = [];
  let toBelow: readonly Head[] = [];
  let belowReading: GapReading | null = null;
  let text: Body | null = null;
  let early: Picture[] = [];
  for (let i = 0; i <= parts.bodies.length; i++) {
    const reading = readings[i]!;
    const gap = parts.gaps[i]!;
    const heads = gap.filter((part) => part.kind === 'head');
    const body = parts.bodies[i - 1];
    if (body) {
      text = text ? continueBody(text, body) : body;
      text.blocks.push(...early);
      early = [];
      if (reading.crossheads) {
        for (const part of gap) text.blocks.push(part.kind === 'head' ? crosshead(part, reading) : part);
        continue;
      }
      articles.push(composeArticle(text, toBelow, belowReading, heads.slice(0, reading.above), reading));
      articles.push(...text.asides.map(displayAlone));
      text = null;
    }
    const alone = new Set(heads.slice(reading.above, heads.length - reading.below));
    for (const part of gap) {
      if (part.kind === 'head') {
        if (alone.has(part)) articles.push(headAlone(part));
        continue;
      }
      if (part.kind === 'display') {
        articles.push(displayAlone(part));
        continue;
      }
      const home = homeOf(part, i, overlap, parts.bodies);
      if (home === 'above')
        (articles.findLast(({ blocks }) => blocks[0]?.kind !== 'display') ?? articles.at(-1)!).blocks.push(part);
      else if (home === 'below') early.push(part);
      else articles.push(pictureAlone(part));
    }
    toBelow = heads.slice(heads.length - reading.below);
    belowReading = reading;
  }
  return articles;
}

function crosshead(head: Head, { margin }: GapReading): Block {
  return { kind: 'crosshead', head, doubtful: margin < DOUBT };
}

/** The text of an article that goes on below a crosshead. */
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
  body: Body,
  fromAbove: readonly Head[],
  aboveReading: GapReading | null,
  fromBelow: readonly Head[],
  belowReading: GapReading,
): Article {
  const group = [...fromAbove, ...body.inside, ...fromBelow];
  const head = group.length > 0 ? partsOf(group) : null;
  const doubts: ArticleDoubt[] = [];
  if (body.doubtful) doubts.push('article-break');
  if (group.some(({ headline }) => headline.doubtful)) doubts.push('headline-kind');
  if (body.inside.length > 0) doubts.push('headline-inside');
  const uncertain =
    (fromAbove.length > 0 && aboveReading!.margin < DOUBT) || (fromBelow.length > 0 && belowReading.margin < DOUBT);
  if (uncertain) doubts.push('headline-place');
  if (!head && !body.jumpIn) doubts.push('no-headline');
  const parted = head ? head.standing.length + head.kicker.length + head.deck.length > 0 : false;
  if (head && parted && head.score < 0.5) doubts.push('headline-parts');
  return {
    head,
    bylines: [...group.flatMap(({ bylines }) => bylines), ...body.bylines],
    jumpIn: body.jumpIn,
    blocks: [...body.blocks],
    signatures: body.signatures.map(({ print }) => print),
    jumpOut: body.jumpOut,
    doubts,
  };
}

const nothing = { jumpIn: null, jumpOut: null } as const;

function headAlone(head: Head): Article {
  return {
    ...nothing,
    head: partsOf([head]),
    bylines: head.bylines,
    blocks: [],
    signatures: [],
    doubts: head.headline.doubtful ? ['headline-kind', 'headline-alone'] : ['headline-alone'],
  };
}

function displayAlone(display: Display): Article {
  return { ...nothing, head: null, bylines: [], blocks: [display], signatures: [], doubts: [] };
}

function pictureAlone(picture: Picture): Article {
  return { ...nothing, head: null, bylines: [], blocks: [picture], signatures: [], doubts: ['picture-alone'] };
}

/** Which text beside it a picture in the gap before body `index` belongs to, if its caption says so. */
function homeOf(
  picture: Picture,
  index: number,
  overlap: Overlap,
  bodies: readonly Body[],
): 'above' | 'below' | 'alone' {
  const caption = picture.lines.map(({ text }) => text).join(' ');
  const shareWith = (i: number, line: Line | undefined): number =>
    i >= 0 && i < bodies.length ? overlap.share(caption, i) + settingOfPicture(picture.lines[0]!, line) : 0;
  const above = shareWith(index - 1, bodies[index - 1]?.blocks.findLast(isParagraph)?.lines.at(-1)?.line);
  const below = shareWith(index, bodies[index]?.blocks.find(isParagraph)?.lines[0]?.line);
  if (Math.max(above, below) < PICTURE_SHARE) return 'alone';
  return above >= below ? 'above' : 'below';
}

function isParagraph(block: Block): block is Paragraph {
  return block.kind === 'paragraph';
}

/** A body's text for comparing words. */
function textOf(body: Body): string {
  const lines: string[] = [];
  for (const block of body.blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const { line } of block.lines) lines.push(line.text);
    lines.push('');
  }
  return joinForReading(lines).text;
}
