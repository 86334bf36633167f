import type { Conventions, NameIndex } from '../conventions/conventions';
import type { Locale } from '../locale';
import { type Article, composeArticles } from './articles';
import { type Block, readBodies } from './bodies';
import { gatherElements, type Paragraph } from './elements';
import { readFeatures } from './features';
import { type FrontMatterFields, writeFrontMatter } from './front-matter';
import { type Habits, readHabits } from './habits';
import { joinForReading } from './joined';
import { type LabelledLine, labelLines } from './label-lines';
import { cutNotices } from './notices';
import { type PrintedLine, readLines } from './printed-line';
import { inOrder, untangle } from './reorder/in-order';
import { partSignature } from './signature';
import { type ComposedPage, type StructuredPage, writePage } from './write';

/** What is known of the issue and the page (its key: `3`, `A3`) goes into the front matter. */
export interface StructureOptions extends Partial<FrontMatterFields> {
  readonly conventions: Conventions;
  /** The text is some of a page whose front matter stands elsewhere: none is written. */
  readonly isPart?: boolean | undefined;
  /** Joins the printed lines of a paragraph. */
  readonly reflow?: boolean | undefined;
  /** Names that the archive knows. */
  readonly names?: NameIndex | undefined;
  /** The language of the comments that tell doubts; English where it is not given. */
  readonly locale?: Locale | undefined;
}

/** In their new order lines may show what they are better, and so where they belong. */
const ROUNDS = 3;

export const noNames: NameIndex = { has: () => false };

/**
 * Turns the raw text of one page, as a PDF's text layer or an OCR engine gives it, into a transcript. No printed character is
 * lost or invented. Never throws; time is linear in the text.
 *
 * Printed jumps get lines of their own (`notices`), those that were read across columns are told apart before and columns in the wrong order
 * put right once it is seen what is text (`reorder/`); lines are looked at (`features`) and labelled so that the evidence of the
 * whole page adds up to the most (`label-lines`); labels make paragraphs, headlines and captions (`elements`), these the texts of
 * articles (`bodies`); headlines are given to texts, again by the page's best total (`heads`). Evidence is counted in points,
 * roughly the logarithm of how much more often a thing is seen where the answer is yes (`evidence/`).
 */
export function structurePage(raw: string, options: StructureOptions): StructuredPage {
  return writePage(
    {
      frontMatter: options.isPart ? [] : frontMatterOf(options),
      ...structureLines(untangle(readLines(raw, options.conventions.script.squares), options.conventions), options),
    },
    { reflow: options.reflow ?? false, locale: options.locale ?? 'en' },
  );
}

/** The lines of the front matter that the options ask for. */
export function frontMatterOf(fields: StructureOptions): string[] {
  const { paper, date, number, edition, language, pages, page, place, publisher, facsimile } = fields;
  const status = fields.status ?? 'structured';
  return writeFrontMatter({ paper, date, number, edition, language, pages, page, place, publisher, status, facsimile });
}

/** Reads a page's lines, or those of a part of it, as the articles that they print. */
export function structureLines(
  printed: readonly PrintedLine[],
  { conventions, names = noNames, page }: StructureOptions,
): Omit<ComposedPage, 'frontMatter'> {
  const pageLabel = page === undefined ? null : conventions.readPageLabel(page);
  const read = (inPrint: readonly PrintedLine[]): LabelledLine[] =>
    labelLines(readFeatures(inPrint, conventions, names), conventions, pageLabel);
  let labelled = read(cutNotices(printed, conventions));
  // Somebody who measured the lines has put them in order.
  const measured = printed.some(({ geometry }) => geometry);
  for (let round = 0; round < ROUNDS && !measured; round++) {
    const reordered = inOrder(labelled, conventions);
    if (!reordered) break;
    labelled = read(reordered);
  }
  return composePage(labelled, readHabits(labelled.map(({ line }) => line)), { conventions, names });
}

/** Puts lines of which it is known what they are together to the articles of a page. */
export function composePage(
  labelled: readonly LabelledLine[],
  habits: Habits,
  { conventions, names = noNames }: Pick<StructureOptions, 'conventions' | 'names'>,
): Omit<ComposedPage, 'frontMatter'> {
  const parts = readBodies(gatherElements(labelled), habits);
  const articles = composeArticles(parts, habits)
    .map((article) => partSigned(article, conventions, names))
    .map((article) => ({ ...article, genre: genreOf(article, conventions) }));
  return { folio: parts.folio, credits: parts.credits, articles };
}

function partSigned(article: Article, conventions: Conventions, names: NameIndex): Article {
  const index = article.blocks.findLastIndex(isParagraph);
  const last = article.blocks[index];
  if (!last || !isParagraph(last) || article.jumpOut || article.signatures.length > 0) return article;
  const parted = partSignature(last, conventions, names);
  if (!parted) return article;
  const blocks = article.blocks.with(index, parted.paragraph);
  // A signature stands below the text, not below a picture that it would credit.
  if (index < blocks.length - 1) return article;
  return {
    ...article,
    blocks,
    signatures: [{ print: parted.signature, risk: ['signature', parted.doubtful ? 0.6 : 0.1] }],
  };
}

/** The genre that an article without a headline has to be marked with. */
function genreOf({ head, bylines, blocks }: Article, conventions: Conventions): string {
  const first = blocks.find(isParagraph);
  const hasPictures = blocks.some(({ kind }) => kind === 'picture');
  if (blocks.some((block) => block.kind === 'display' && block.is === 'ad')) return 'advertisement';
  if (!first) return hasPictures ? 'photo' : 'news';
  const evidence = {
    headline: head?.main.map(({ text }) => text) ?? [],
    bylines: bylines.flatMap(({ line: { byline } }) => (byline ? [byline] : [])),
    firstParagraph: joinForReading(first.lines.map(({ line }) => line.text)).text,
    hasPictures,
    hasText: true,
  };
  return conventions.readGenre(evidence) ?? 'news';
}

function isParagraph(block: Block): block is Paragraph {
  return block.kind === 'paragraph';
}
