import type { Box, MeasuredPage, MeasuredWord } from '../../measured-page';
import { blockTypeOf } from '../block-type';
import { around, aroundPoints, readPoints } from '../measured/boxes';
import { PageBuilder } from '../measured/page-builder';
import { type WordStyle, wordsOf } from '../measured/words';
import type { XmlElement, XmlHandler } from '../xml/walk';
import { readCustom } from './custom';
import { ReadingOrder } from './reading-order';
import { TextEquivs } from './text';

/** A region, a line or a word while it is read. */
interface Part {
  readonly name: string;
  readonly id: string | null;
  readonly block: number | null;
  /** The block is this region's own, not that of the one around it. */
  readonly owns: boolean;
  readonly texts: TextEquivs;
  points: { x: number; y: number }[];
  baseline: number | null;
  style: Pick<WordStyle, 'size' | 'bold' | 'italic'> | null;
  /** Of a line. */
  readonly words: { text: string; box: Box | null; confidence: number | null; style: Part['style'] }[];
  /** How many lines there were on the page when it began. */
  readonly linesBefore: number;
}

const READING_ORDER = /^(?:ReadingOrder|(?:Un)?[Oo]rderedGroup(?:Indexed)?|RegionRef(?:Indexed)?)$/;
const PICTURE = /^(?:Image|Graphic|LineDrawing|Chart|Map|Maths|Chem|Music)Region$/;
const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Builds pages from the elements of PAGE XML as they come. */
export class PageXmlHandler implements XmlHandler {
  readonly pages: MeasuredPage[] = [];
  private page: PageBuilder | null = null;
  private order = new ReadingOrder();
  private readonly blocks = new Map<string, number>();
  private readonly parts: Part[] = [];
  /** Blocks whose own words say their place: `custom="readingOrder {index:3;}"`. */
  private readonly stated = new Map<number, number>();
  private inUnicode = false;

  open(element: XmlElement): undefined {
    const { name } = element;
    if (name === 'Page') this.openPage(element);
    else if (READING_ORDER.test(name)) this.order.enter(element);
    else if (name === 'Coords' || name === 'Baseline') this.place(name, readPoints(element.get('points') ?? ''));
    else if (name === 'Point') this.place('Coords', readPoints(`${element.get('x')},${element.get('y')}`));
    else if (name === 'TextEquiv')
      this.parts.at(-1)?.texts.open(element.number('index'), confidenceOf(element.number('conf')));
    else if (name === 'Unicode') this.inUnicode = true;
    else if (name === 'TextStyle') this.style(element);
    else if (name.endsWith('Region') || name === 'TextLine' || name === 'Word') this.openPart(element);
    return undefined;
  }

  close(name: string): void {
    if (name === 'Unicode') this.inUnicode = false;
    else if (name === 'TextEquiv') this.parts.at(-1)?.texts.close();
    else if (READING_ORDER.test(name)) this.order.leave();
    else if (name === 'Page') this.closePage();
    else if (this.parts.at(-1)?.name === name) this.closePart(this.parts.pop()!);
  }

  text(text: string): void {
    if (this.inUnicode) this.parts.at(-1)?.texts.add(text);
  }

  private openPage(element: XmlElement): void {
    this.page = new PageBuilder();
    this.page.width = element.number('imageWidth') ?? 0;
    this.page.height = element.number('imageHeight') ?? 0;
    this.page.image = element.get('imageFilename');
    this.page.language = element.get('primaryLanguage');
  }

  private closePage(): void {
    const { page } = this;
    if (!page) return;
    const regions = this.order.regions();
    regions.forEach((id, order) => {
      page.changeBlock(this.blocks.get(id) ?? -1, { order });
    });
    if (regions.length === 0) for (const [block, order] of this.stated) page.changeBlock(block, { order });
    this.pages.push(page.page());
    this.page = null;
    this.order = new ReadingOrder();
    this.blocks.clear();
    this.stated.clear();
  }

  private openPart(element: XmlElement): void {
    const { page } = this;
    if (!page) return;
    const { name } = element;
    const id = element.get('id');
    let block = this.parts.at(-1)?.block ?? null;
    const custom = readCustom(element.get('custom'));
    const group = custom.get('structure.type') === 'article' ? (custom.get('structure.id') ?? null) : null;
    const owns = /^(?:Text|Advert|Table)Region$/.test(name);
    if (name === 'TextLine' && group !== null && block !== null) page.changeBlock(block, { group });
    if (owns) {
      const type = name === 'TextRegion' ? (custom.get('structure.type') ?? element.get('type')) : name;
      const language = element.get('primaryLanguage');
      // A text within an advertisement or a table is of its kind.
      const outer = this.parts.some((part) => part.name === 'AdvertRegion') ? 'advertisement' : null;
      block = page.block({ id, box: NOWHERE, type: blockTypeOf(type) ?? outer, order: null, group, language });
      if (id !== null) this.blocks.set(id, block);
      const index = Number(custom.get('readingOrder.index'));
      if (Number.isInteger(index)) this.stated.set(block, index);
    }
    this.parts.push({
      name,
      id,
      block,
      owns,
      texts: new TextEquivs(),
      points: [],
      baseline: null,
      style: null,
      words: [],
      linesBefore: page.lineCount,
    });
  }

  private place(name: string, points: { x: number; y: number }[]): void {
    const part = this.parts.at(-1);
    if (!part) return;
    const box = aroundPoints(points);
    if (name === 'Baseline') part.baseline = box && box.y + box.height / 2;
    else part.points.push(...points);
  }

  private style(element: XmlElement): void {
    const part = this.parts.at(-1);
    const size = element.number('fontSize');
    if (part)
      part.style = {
        size: size !== null && size > 0 ? size : null,
        bold: element.get('bold') === 'true',
        italic: element.get('italic') === 'true',
      };
  }

  private closePart(part: Part): void {
    const page = this.page;
    if (!page) return;
    const box = aroundPoints(part.points);
    const { text, confidence } = part.texts;
    if (part.name === 'Word') {
      if (text !== null) this.parts.at(-1)?.words.push({ text, box, confidence, style: part.style });
    } else if (part.name === 'TextLine') {
      this.closeLine(part, box, page);
    } else if (part.name === 'SeparatorRegion') {
      if (box) page.rule(box);
    } else if (PICTURE.test(part.name)) {
      if (box) page.picture(part.id, box);
    } else if (part.owns && part.block !== null) {
      page.changeBlock(part.block, { box: box ?? NOWHERE });
    }
    // A region of which only the whole text is given, line by line.
    if (part.name.endsWith('Region') && text !== null && page.lineCount === part.linesBefore) {
      const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
      const place = box ?? NOWHERE;
      lines.forEach((line, i) => {
        const share = { ...place, y: place.y + (i / lines.length) * place.height, height: place.height / lines.length };
        const words = wordsOf(line, share, false, { ...styleOf(part.style), confidence, hyphenation: null });
        page.line(words, { box: share, block: part.block, baseline: null });
      });
    }
  }

  /** A line's own text counts where it differs from its words': it is what people correct. */
  private closeLine(part: Part, box: Box | null, page: PageBuilder): void {
    const { text, confidence } = part.texts;
    const ofWords = part.words.map((word) => word.text).join(' ');
    const inherited = part.style ?? this.parts.at(-1)?.style ?? null;
    const place = box ?? around(part.words.flatMap((word) => word.box ?? [])) ?? NOWHERE;
    const words: MeasuredWord[] = [];
    if (
      ofWords.trim() !== '' &&
      (text === null || text.trim() === '' || withoutBlanks(text) === withoutBlanks(ofWords))
    ) {
      const spaced = text === null ? null : blanksIn(text);
      let printed = 0;
      for (const word of part.words) {
        const before = spaced ? spaced.has(printed) : words.length > 0;
        const style = {
          ...styleOf(word.style ?? inherited),
          confidence: word.confidence ?? confidence,
          hyphenation: null,
        };
        words.push(...wordsOf(word.text, word.box ?? place, before, style));
        printed += withoutBlanks(word.text).length;
      }
    } else if (text !== null) {
      words.push(...wordsOf(text, place, false, { ...styleOf(inherited), confidence, hyphenation: null }));
    }
    page.line(words, { box: place, block: part.block, baseline: part.baseline });
  }
}

function styleOf(style: Part['style']): Pick<WordStyle, 'size' | 'bold' | 'italic'> {
  return style ?? { size: null, bold: false, italic: false };
}

function confidenceOf(stated: number | null): number | null {
  return stated !== null && stated >= 0 && stated <= 1 ? stated : null;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Before how many printed UTF-16 units of a text a blank stands. */
function blanksIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let printed = 0;
  for (const part of text.split(/\s+/u)) {
    found.add(printed);
    printed += part.length;
  }
  return found;
}
